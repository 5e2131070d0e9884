"""Contracts of office of the example: signed months ago, their checkpoints late, due this week, to come or held.

One has a note and a plan that runs, one a statutory evaluation on last year's mark: small, for the desk and the homes.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.conf import settings

from contoh.akun import PEJABAT, PETUGAS, Pemeran
from contoh.panggung import SISTEM, Panggung, atasan_semua
from contoh.pelantikan import BANYAK
from kinerja.akun.models import Pengguna
from kinerja.aturan.tenggat import tambah_bulan
from kinerja.dokumen.alat import penandatangan
from kinerja.dokumen.models import CaraDokumen, Dokumen, JenisDokumen
from kinerja.dokumen.naskah import IsianNaskah, Pejabat, titik_evaluasi
from kinerja.dokumen.naskah.isian import NilaiKolom
from kinerja.dokumen.services import IsiDokumen, Penanda, cetak_dokumen, siapkan_dokumen, tanda_tangani_dokumen
from kinerja.jejak.pelaku import Pelaku
from kinerja.organisasi.models import JenisPenugasan, Penugasan, Tujuan
from kinerja.organisasi.models.unit import JenisJabatan
from kinerja.organisasi.selectors import judul_jabatan, penugasan_pada
from kinerja.organisasi.selectors.pegawai import nip_dari
from kinerja.organisasi.selectors.penugasan import dengan_jabatan
from kinerja.organisasi.sesi import Sesi, buat_sesi
from kinerja.pembinaan.isian import IsianButir, IsianRencana, IsianSkor, IsianTitik
from kinerja.pembinaan.models import EvaluasiTitik
from kinerja.pembinaan.selectors.fakta import aturan_skor
from kinerja.pembinaan.services import (
    IsianLangkah,
    buka_evaluasi,
    catat_langkah,
    catat_titik,
    susun_rencana,
    susun_rencana_masa,
    tanggapi,
)
from kinerja.penilaian.kuasa import FINAL
from kinerja.penilaian.models import Jenis, Penilaian
from kinerja.peraturan.selectors import pustaka_berlaku

KELOMPOK = "contoh:kontrak"
SEJAK_EVALUASI = timedelta(days=40)


@dataclass(frozen=True, slots=True)
class Rencana:
    """A contract: so many months before a day near today, and which of its checkpoints were held how."""

    bulan: int
    geser: int  # days from today on which that checkpoint falls due
    diadakan: tuple[str, ...] = ()  # "baik" or "catatan", the first and the second


RENCANA = (  # the first is the official's who has an account
    Rencana(6, 60, ("catatan",)),
    Rencana(3, 2),
    Rencana(3, 5),
    Rencana(3, 40),
    Rencana(3, -6),
    Rencana(6, 4, ("baik",)),
    Rencana(6, 30, ("baik",)),
    Rencana(6, -9, ("baik",)),
    Rencana(6, -20, ("catatan", "baik")),
    Rencana(6, -40, ("baik", "baik")),
)


def kontrak_berjalan(panggung: Panggung, pemeran: Pemeran) -> None:
    """Of heads who stay where they are, in the name of each."""
    orang = [(p, atasan, r) for (p, atasan), r in zip(_orang(panggung, pemeran), RENCANA, strict=False)]
    panggung.lapor("Kontrak jabatan", 0, len(orang))
    buat_kontrak(panggung, orang)
    panggung.lapor("Kontrak jabatan", len(orang), len(orang))


def buat_kontrak(panggung: Panggung, orang: Sequence[tuple[Penugasan, Penugasan, Rencana]]) -> None:
    """Signed by official and superior, its checkpoints held as planned; whoever came later than that signs none."""
    pasangan = [(p, atasan, r, _tanda(r, panggung.hari_ini)) for p, atasan, r in orang]
    pasangan = [x for x in pasangan if x[0].mulai <= x[3]]
    dokumen = _siapkan(panggung, [(p, atasan, on) for p, atasan, _r, on in pasangan])
    for satu, (p, atasan, r, on) in zip(dokumen, pasangan, strict=True):
        for siapa in (p, atasan):
            satu.refresh_from_db()
            alat = penandatangan(CaraDokumen.TERCATAT, pengesahan="kata_sandi")
            by, at = panggung.pelaku(siapa), panggung.pukul(on, 10)
            tanda_tangani_dokumen(dokumen={satu.pk: satu.kunci}, alat=alat, by=by, at=at)
        _jalani(panggung, satu, p, atasan, r, on)


def _orang(panggung: Panggung, pemeran: Pemeran) -> Iterator[tuple[Penugasan, Penugasan]]:
    """Administrators who stay, with the superior: first who has an account for it, then the people of an account."""
    on = panggung.hari_ini
    semua = list(
        penugasan_pada(on)
        .filter(dengan_jabatan(jenis=JenisJabatan.ADMINISTRATOR), jenis=JenisPenugasan.DEFINITIF, sampai=None)
        .order_by("pk")
    )
    dilantik = {p.pk for p in [p for p in semua if p.pegawai_id not in pemeran.semua][:BANYAK]}  # see pelantikan
    atasan = atasan_semua([p.pk for p in semua], Tujuan.KINERJA, on)
    boleh = [p for p in semua if p.pk not in dilantik and p.pk in atasan]
    pejabat = pemeran.bernama(PEJABAT)
    boleh.sort(key=lambda p: (p != pejabat, atasan[p.pk].pegawai_id not in pemeran.semua, p.pk))
    yield from ((p, atasan[p.pk]) for p in boleh)


def _tanda(r: Rencana, on: date) -> date:
    return tambah_bulan(on + timedelta(days=r.geser), -r.bulan)


def _siapkan(panggung: Panggung, semua: Sequence[tuple[Penugasan, Penugasan, date]]) -> list[Dokumen]:
    """Prepared and printed as the worker does."""
    nip = nip_dari({x.pegawai_id for p, atasan, _on in semua for x in (p, atasan)}, panggung.hari_ini)
    dokumen: list[Dokumen] = []
    for p, atasan, on in semua:
        isi = _isi(panggung, p, atasan, on, nip)
        dokumen += siapkan_dokumen(isi=[isi], kelompok=KELOMPOK, by=SISTEM, at=panggung.pukul(on, 8))
    cetak_dokumen([x.pk for x in dokumen])
    return dokumen


def _isi(panggung: Panggung, p: Penugasan, atasan: Penugasan, on: date, nip: dict[int, str]) -> IsiDokumen:
    satu, dua = titik_evaluasi(on)
    pihak = [
        Pejabat(nama=x.pegawai.nama_lengkap, nip=nip.get(x.pegawai_id, ""), jabatan=judul_jabatan(x))
        for x in (p, atasan)
    ]
    janji = "Hasil dalam perjanjian kinerja"
    kolom: dict[str, NilaiKolom] = {
        "pertama": pihak[0],
        "kedua": pihak[1],
        "tmt": on,
        "nomor_keputusan": f"Keputusan Wali Kota Contoh Nomor 800.1.3.3/{on:%m%d}/{on.year}",
        "ukuran": [{"hasil": janji, "ukuran": "Menurut perjanjian kinerja", "target": "Menurut perjanjian kinerja"}],
        "hari_tanggapan": 14,
        "lama_pertama": satu.lama,
        "lama_kedua": dua.lama,
        "evaluasi_pertama": satu.tanggal,
        "evaluasi_kedua": dua.tanggal,
        "pemantau": "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia",
    }
    isian = IsianNaskah(
        kolom=kolom, tempat=settings.NAMA_PEMDA.removeprefix("Pemerintah").strip(), tanggal=on,
        pada=panggung.pukul(on, 8), cara="tercatat",
        nomor=f"800.1.3.3/{p.pk}-KJ/{on.year}",
    )  # fmt: skip
    return IsiDokumen(
        rujukan=f"{KELOMPOK}/{JenisDokumen.KONTRAK_JABATAN}/{p.pegawai_id}",
        jenis=JenisDokumen.KONTRAK_JABATAN,
        isian=isian,
        penanda=tuple(Penanda(x.pegawai.nama_lengkap, judul_jabatan(x), x.pegawai_id, x.pk) for x in (p, atasan)),
        perihal=f"Kontrak jabatan a.n. {p.pegawai.nama_lengkap}",
        pegawai=p.pegawai_id,
        penugasan=p.pk,
    )


def _jalani(panggung: Panggung, kontrak: Dokumen, p: Penugasan, atasan: Penugasan, r: Rencana, tanda: date) -> None:
    """Checkpoints held on their days; after a note the answer and the plan."""
    for ke, hasil in enumerate(r.diadakan, 1):
        on = tambah_bulan(tanda, 3 * ke)
        by, at = panggung.pelaku(atasan), panggung.pukul(on, 9)
        rendah = hasil == "catatan"
        titik = catat_titik(kontrak=kontrak.pk, ke=ke, isian=_isian(tanda, on, rendah=rendah), by=by, at=at)
        if rendah:
            jawab = "Dua pelaksana pindah pada bulan itu; penggantinya baru datang."
            tanggapi(tentang=titik, isi=jawab, by=panggung.pelaku(p), at=panggung.pukul(on, 14))
            _rencanakan(panggung, titik, by, on + timedelta(days=1))


def _isian(tanda: date, on: date, *, rendah: bool) -> IsianTitik:
    aturan = aturan_skor(tanda)
    lulus, bawah = aturan.lulus, aturan.skala[0].kode
    akhir = aturan.unsur[-1].kode
    skor = {
        u.kode: IsianSkor(bawah if rendah and u.kode == akhir else lulus, "Menurut catatan dialog kinerja.")
        for u in aturan.unsur
    }
    return IsianTitik(on, skor, "Laporan bulanan perlu selesai sebelum tanggal 5." if rendah else "")


def _butir(batas: date) -> tuple[IsianButir, ...]:
    return (
        IsianButir("Menyusun jadwal laporan bulanan", "Sekretariat memberi contoh dan memeriksa yang pertama", batas),
        IsianButir("Melatih satu pelaksana pengganti", "Diikutkan pelatihan kearsipan BKPSDM", batas),
    )


def _rencanakan(panggung: Panggung, titik: EvaluasiTitik, by: Pelaku, on: date) -> None:
    akhir = on + timedelta(days=60)
    isian = IsianRencana(on, akhir, _butir(akhir))
    susun_rencana(evaluasi=titik.pk, isian=isian, by=by, at=panggung.pukul(on))


def evaluasi_jabatan(panggung: Panggung, pemeran: Pemeran) -> None:
    """One statutory evaluation on a final low mark of last year: opened, notified, its time planned."""
    petugas = pemeran.bernama(PETUGAS)
    if petugas and (panggung.hari_ini - SEJAK_EVALUASI).year == panggung.hari_ini.year:
        for nilai, atasan in nilai_rendah(panggung)[:1]:
            buka_jabatan(panggung, petugas, nilai, atasan)


def buka_jabatan(panggung: Panggung, petugas: Penugasan, nilai: Penilaian, atasan: Penugasan) -> None:
    """By the desk; the superior plans with the person."""
    on = panggung.hari_ini - SEJAK_EVALUASI
    sesi, at = _sesi(panggung, petugas, on), panggung.pukul(on)
    satu = buka_evaluasi(penilaian=nilai.pk, usul=None, sesi=sesi, at=at)
    isi = IsianLangkah("pemberitahuan", on, "Predikat tahun lalu di bawah batas; masa perbaikan mulai besok.")
    catat_langkah(perkara=satu, isian=isi, versi=satu.kunci, sesi=sesi, at=panggung.pukul(on, 10))
    by, batas = panggung.pelaku(atasan), on + timedelta(days=90)
    susun_rencana_masa(perkara=satu.pk, butir=_butir(batas), by=by, at=panggung.pukul(on, 11))


def nilai_rendah(panggung: Panggung) -> list[tuple[Penilaian, Penugasan]]:
    """Of people who still hold the post, each with the superior."""
    on = panggung.hari_ini - SEJAK_EVALUASI
    batas = pustaka_berlaku().nilai("pembinaan.predikat_evaluasi", date(panggung.tahun_lalu, 1, 1)).isi
    semua = Penilaian.objects.filter(
        jenis=Jenis.TAHUNAN, periode=str(panggung.tahun_lalu), predikat__in=batas, status__in=FINAL,
        penugasan__sampai=None, penugasan__jenis=JenisPenugasan.DEFINITIF, evaluasi_jabatan=None,
    )  # fmt: skip
    daftar = list(semua.order_by("pk"))
    atasan = atasan_semua([n.penugasan_id for n in daftar], Tujuan.KINERJA, on)
    return [(n, atasan[n.penugasan_id]) for n in daftar if n.penugasan_id in atasan]


def _sesi(panggung: Panggung, siapa: Penugasan, on: date) -> Sesi:
    return buat_sesi(Pengguna.objects.get(pk=panggung.pengguna(siapa.pegawai_id)), on)
