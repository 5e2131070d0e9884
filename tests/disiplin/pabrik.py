"""A case in the small Pemda, one link at a time: a teacher examined by the head of the school."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from kinerja.akun.models import Pengguna
from kinerja.disiplin import services
from kinerja.disiplin.models import KeputusanDisiplin, PerkaraDisiplin
from kinerja.disiplin.services import IsiBap, IsiKeputusan, IsiPanggilan, IsiPerkara
from kinerja.jejak.pelaku import Pelaku
from kinerja.organisasi.models import JenisPenugasan
from kinerja.organisasi.selectors import penugasan_pada
from kinerja.organisasi.sesi import buat_sesi
from tests.pabrik import Kota, Orang, pukul

SENIN = date(2026, 1, 5)
ABSEN = (("pp94_4_f", "ringan"),)
BERAT = (("pp94_4_f", "berat"),)
TEGURAN = "teguran_lisan"


def meja(kota: Kota, on: date = SENIN) -> Pelaku:
    """The discipline desk of a day."""
    return _pelaku(kota.disiplin, on)


def kepala_sekolah(kota: Kota, on: date = SENIN) -> Pelaku:
    """The teacher's direct superior: in the additional duty, not in the own post of a teacher."""
    tugas = penugasan_pada(on).get(pegawai=kota.kasek.pegawai, jenis=JenisPenugasan.TUGAS_TAMBAHAN)
    return buat_sesi(kota.kasek.pengguna, on, tugas.pk).pelaku


def _pelaku(pengguna: Pengguna, on: date) -> Pelaku:
    return buat_sesi(pengguna, on).pelaku


def isi(kota: Kota, on: date = SENIN, siapa: Orang | None = None, **lain: Any) -> IsiPerkara:
    """Absence without reason in the days before."""
    pegawai = (siapa or kota.guru).pegawai.pk
    baku = IsiPerkara(pegawai, on, on - timedelta(days=1), "Tidak masuk kerja tanpa keterangan.", ABSEN)
    return replace(baku, **lain)


def buka(kota: Kota, on: date = SENIN, siapa: Orang | None = None, **lain: Any) -> PerkaraDisiplin:
    """Opened by the desk."""
    return services.buka_perkara(isi=isi(kota, on, siapa, **lain), by=meja(kota, on), at=pukul(on))


def panggil(kota: Kota, satu: PerkaraDisiplin, on: date, hari_periksa: date, **lain: Any) -> PerkaraDisiplin:
    """Summoned by the desk."""
    surat = IsiPanggilan(f"800/{on:%d%m}/2026", on, hari_periksa, "Ruang rapat BKPSDM")
    services.panggil(perkara=satu.pk, isi=replace(surat, **lain), versi=None, by=meja(kota, on), at=pukul(on))
    return segar(satu)


def hadir(kota: Kota, satu: PerkaraDisiplin, on: date, *, hadir: bool = True) -> PerkaraDisiplin:
    """Whether the summoned came."""
    services.catat_kehadiran(perkara=satu.pk, hadir=hadir, versi=None, by=meja(kota, on), at=pukul(on))
    return segar(satu)


def bap(kota: Kota, satu: PerkaraDisiplin, on: date, **lain: Any) -> PerkaraDisiplin:
    """Signed minutes."""
    isi_bap = IsiBap(on, "1. Apakah Saudara sehat? Ya.", "Nurul Aini", ditandatangani=True)
    services.catat_bap(perkara=satu.pk, isi=replace(isi_bap, **lain), versi=None, by=meja(kota, on), at=pukul(on))
    return segar(satu)


def tim(kota: Kota, satu: PerkaraDisiplin, on: date) -> PerkaraDisiplin:
    """The three kinds of members that a team needs."""
    orang = [(kota.kasek, "atasan_langsung"), (kota.inspektur, "pengawasan"), (kota.analis, "kepegawaian")]
    anggota = [(o.pegawai.pk, unsur) for o, unsur in orang]
    services.bentuk_tim(
        perkara=satu.pk, nomor="800/1/2026", tanggal=on, anggota=anggota, versi=None, by=meja(kota, on), at=pukul(on)
    )
    return segar(satu)


def diperiksa(kota: Kota, on: date = SENIN, siapa: Orang | None = None, **lain: Any) -> PerkaraDisiplin:
    """Opened, summoned, heard two days later, with minutes."""
    satu = panggil(kota, buka(kota, on, siapa, **lain), on, on + timedelta(days=2))
    return bap(kota, hadir(kota, satu, on + timedelta(days=2)), on + timedelta(days=2))


def isi_keputusan(kota: Kota, satu: PerkaraDisiplin, on: date, **lain: Any) -> IsiKeputusan:
    """A verbal warning by the head of the agency, whom the table of competence does not name for a teacher."""
    baku = IsiKeputusan(
        nomor=f"800/SK/{satu.pk}/2026",
        tanggal=on,
        pejabat_id=kota.kadis.penugasan.pk,
        terbukti=tuple(satu.pasal.values_list("kode", flat=True)),
        jenis=TEGURAN,
        pelanggaran="Tidak masuk kerja tanpa keterangan.",
        dasar_wewenang="Keputusan Wali Kota tentang pendelegasian",
    )
    return replace(baku, **lain)


def putuskan(kota: Kota, satu: PerkaraDisiplin, on: date, **lain: Any) -> PerkaraDisiplin:
    """Recorded by the desk from the signed decision."""
    isi_sk = isi_keputusan(kota, satu, on, **lain)
    services.putuskan(perkara=satu.pk, isi=isi_sk, versi=None, by=meja(kota, on), at=pukul(on))
    return segar(satu)


def sampaikan(kota: Kota, satu: PerkaraDisiplin, on: date) -> PerkaraDisiplin:
    """Handed over."""
    services.sampaikan(
        perkara=satu.pk, tanggal=on, cara="langsung", penyampai="Lukman Hakim", versi=None, by=meja(kota, on),
        at=pukul(on),
    )  # fmt: skip
    return segar(satu)


def dismissal(kota: Kota, on: date) -> PerkaraDisiplin:
    """A dismissal by the mayor, delivered on a day; examined by a full team before."""
    awal = on - timedelta(days=25)
    satu = panggil(kota, buka(kota, awal, pasal=BERAT), awal, awal + timedelta(days=1))
    satu = tim(kota, satu, awal)
    satu = bap(kota, hadir(kota, satu, awal + timedelta(days=1)), awal + timedelta(days=1))
    lain: dict[str, Any] = {"pejabat_id": kota.walikota.penugasan.pk, "jenis": "pemberhentian"}
    return sampaikan(kota, putuskan(kota, satu, on, **lain), on)


def segar(satu: PerkaraDisiplin) -> PerkaraDisiplin:
    """As it stands in the database."""
    return PerkaraDisiplin.objects.get(pk=satu.pk)


def sk(satu: PerkaraDisiplin) -> KeputusanDisiplin:
    """Its decision."""
    return KeputusanDisiplin.objects.get(perkara=satu)
