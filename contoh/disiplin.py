"""Examinations of discipline in the example: one summoned, one punished and objecting. Made-up people and acts."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from contoh.akun import DIPERIKSA, KEPALA, MEJA, Pemeran
from contoh.panggung import Panggung
from kinerja.disiplin.kata import daftar_pasal, rezim_disiplin
from kinerja.disiplin.models import PerkaraDisiplin
from kinerja.disiplin.services import (
    IsiBap,
    IsiKeputusan,
    IsiPanggilan,
    IsiPerkara,
    ajukan_upaya,
    buka_perkara,
    catat_bap,
    catat_kehadiran,
    panggil,
    putuskan,
    sampaikan,
    teruskan,
)
from kinerja.organisasi.models import Penugasan, StatusKepegawaian
from kinerja.organisasi.models.unit import JenisJabatan
from kinerja.organisasi.selectors import pada_hari, penugasan_pada
from kinerja.organisasi.selectors.penugasan import dengan_jabatan

PASAL_MASUK_KERJA = "pp94_4_f"
RINGAN, TEGURAN = "ringan", "teguran_tertulis"
PERBUATAN = "Tiga hari tidak masuk kerja tanpa keterangan menurut rekap presensi."
JAWABAN = "1. Apakah Saudara sehat? Ya.\n2. Mengapa tidak masuk? Mengurus keluarga; saya tidak memberi kabar."


@dataclass(frozen=True, slots=True)
class Perkara:
    """A case as it is played: about whom, from which day, by the desk, decided by whom."""

    panggung: Panggung
    orang: Penugasan
    mulai: date
    meja: Penugasan
    pejabat: Penugasan

    def hari(self, ke: int) -> date:
        """So many days after it was opened."""
        return self.mulai + timedelta(days=ke)


def pemeriksaan(panggung: Panggung, pemeran: Pemeran) -> None:
    """The examined with an account is heard next; a colleague has a written warning and objects to it."""
    meja, kepala = pemeran.bernama(MEJA), pemeran.bernama(KEPALA)
    diperiksa = pemeran.bernama(DIPERIKSA)
    if meja is None or kepala is None or diperiksa is None:
        return
    on = panggung.hari_ini
    jalani(Perkara(panggung, diperiksa, on - timedelta(days=3), meja, kepala), "dipanggil")
    awal = on - timedelta(days=25)
    for rekan in _rekan(diperiksa, awal, pemeran)[:1]:
        jalani(Perkara(panggung, rekan, awal, meja, kepala), "keberatan")


def _rekan(diperiksa: Penugasan, on: date, pemeran: Pemeran) -> list[Penugasan]:
    """Who held a post of many on that day: of the same unit first, then of the same agency."""
    staf = penugasan_pada(on).filter(dengan_jabatan(jenis=JenisJabatan.PELAKSANA), sampai=None)
    semua = staf.exclude(pegawai__in=pemeran.semua).order_by("pk")
    dekat, perangkat = diperiksa.unit_pada_id, diperiksa.jabatan.kode[:3]
    return sorted(semua, key=lambda p: (p.unit_pada_id != dekat, p.jabatan.kode[:3] != perangkat, p.pk))


def jalani(k: Perkara, sampai: str) -> PerkaraDisiplin:
    """From its opening up to the named step; who sits at the desk records each."""
    satu = _buka(k)
    for nama, langkah in LANGKAH.items():
        langkah(k, satu)
        if nama == sampai:
            break
    return satu


def _buka(k: Perkara) -> PerkaraDisiplin:
    status = StatusKepegawaian.objects.filter(pada_hari(k.mulai), pegawai=k.orang.pegawai_id)
    rezim = rezim_disiplin(status.values_list("status", flat=True).order_by("-mulai").first() or "", k.mulai)
    dikenal = daftar_pasal(rezim, k.mulai)
    pasal = PASAL_MASUK_KERJA if PASAL_MASUK_KERJA in dikenal else next(iter(dikenal))
    isi = IsiPerkara(k.orang.pegawai_id, k.mulai, k.hari(-4), PERBUATAN, ((pasal, RINGAN),))
    by, at = k.panggung.pelaku(k.meja), k.panggung.pukul(k.mulai)
    return buka_perkara(isi=isi, by=by, at=at)


def _panggil(k: Perkara, satu: PerkaraDisiplin) -> None:
    on = k.hari(1)
    surat = IsiPanggilan(f"800.1.6.2/{satu.pk}-PG/{on.year}", on, k.hari(6), "Ruang rapat BKPSDM")
    panggil(perkara=satu.pk, isi=surat, versi=None, by=k.panggung.pelaku(k.meja), at=k.panggung.pukul(on))


def _periksa(k: Perkara, satu: PerkaraDisiplin) -> None:
    on = k.hari(6)
    by = k.panggung.pelaku(k.meja)
    catat_kehadiran(perkara=satu.pk, hadir=True, versi=None, by=by, at=k.panggung.pukul(on))
    isi = IsiBap(on, JAWABAN, by.nama, ditandatangani=True)
    catat_bap(perkara=satu.pk, isi=isi, versi=None, by=by, at=k.panggung.pukul(on, 11))


def _teruskan(k: Perkara, satu: PerkaraDisiplin) -> None:
    on = k.hari(7)
    by, at = k.panggung.pelaku(k.meja), k.panggung.pukul(on)
    teruskan(perkara=satu.pk, pejabat=k.pejabat.pk, tanggal=on, versi=None, by=by, at=at)


def _putuskan(k: Perkara, satu: PerkaraDisiplin) -> None:
    on = k.hari(11)
    isi = IsiKeputusan(
        nomor=f"800.1.6.2/{satu.pk}-HD/{on.year}",
        tanggal=on,
        pejabat_id=k.pejabat.pk,
        terbukti=tuple(satu.pasal.values_list("kode", flat=True)),
        jenis=TEGURAN,
        pelanggaran=PERBUATAN,
        pertimbangan="Baru pertama kali, dan mengakuinya.",
        dasar_wewenang="Keputusan Wali Kota Contoh tentang pendelegasian wewenang hukuman disiplin",
    )
    putuskan(perkara=satu.pk, isi=isi, versi=None, by=k.panggung.pelaku(k.pejabat), at=k.panggung.pukul(on))


def _sampaikan(k: Perkara, satu: PerkaraDisiplin) -> None:
    on = k.hari(14)
    by, at = k.panggung.pelaku(k.meja), k.panggung.pukul(on)
    nama = k.pejabat.pegawai.nama_lengkap
    sampaikan(perkara=satu.pk, tanggal=on, cara="langsung", penyampai=nama, versi=None, by=by, at=at)


def _keberatan(k: Perkara, satu: PerkaraDisiplin) -> None:
    on = k.hari(20)
    ajukan_upaya(perkara=satu.pk, tanggal=on, versi=None, by=k.panggung.pelaku(k.orang), at=k.panggung.pukul(on))


LANGKAH: Mapping[str, Callable[[Perkara, PerkaraDisiplin], None]] = {
    "dipanggil": _panggil,
    "diperiksa": _periksa,
    "diteruskan": _teruskan,
    "diputus": _putuskan,
    "disampaikan": _sampaikan,
    "keberatan": _keberatan,
}
