"""Letters of resignation in the example, in own words: one in its cooling-off, one accepted, one taken back."""

from datetime import date, timedelta

from contoh.akun import MEJA, PEJABAT, WALI_KOTA, Pemeran
from contoh.panggung import Panggung
from kinerja.dokumen.services import cetak_dokumen
from kinerja.mutasi.models import PesertaPelantikan
from kinerja.organisasi.models import JenisPenugasan, Penugasan, Tujuan
from kinerja.organisasi.models.unit import JenisJabatan
from kinerja.organisasi.selectors import penugasan_pada
from kinerja.organisasi.selectors.penugasan import dengan_jabatan
from kinerja.pengunduran.models import KeadaanSurat, SuratPengunduran
from kinerja.pengunduran.selectors.akibat import akibat, sidik_surat
from kinerja.pengunduran.services import (
    IsiPutusan,
    IsiSurat,
    sebut_jabatan,
    tandatangani_surat,
    tarik_surat,
    terima_surat,
    tulis_surat,
)

KATA = "Saya memohon berhenti dari jabatan ini karena target yang saya janjikan tidak dapat saya penuhi tahun ini."
KATA_LAIN = "Saya memohon berhenti dari jabatan ini untuk merawat orang tua, dan bersedia bertugas sebagai pelaksana."
KEPALA = (JenisJabatan.ADMINISTRATOR, JenisJabatan.PENGAWAS)
SEBULAN = timedelta(days=30)


def surat_pengunduran(panggung: Panggung, pemeran: Pemeran) -> None:
    """The official with an account may still think it over; of two others one left the post, one stays."""
    meja, wali_kota, pejabat = (pemeran.bernama(x) for x in (MEJA, WALI_KOTA, PEJABAT))
    if meja is None or wali_kota is None or pejabat is None:
        return
    on = panggung.hari_ini
    tulis(panggung, pejabat, on - timedelta(days=2), KATA)
    lain = _pejabat_lain(panggung, pemeran)
    for p in lain[:1]:
        surat = tulis(panggung, p, on - timedelta(days=20), KATA_LAIN)
        terima(panggung, surat, meja, wali_kota, on - timedelta(days=1))
    for p in lain[1:2]:
        surat = tulis(panggung, p, on - timedelta(days=15), KATA)
        hari = on - timedelta(days=12)
        tarik_surat(surat=surat.pk, versi=surat.kunci, by=panggung.pelaku(p), at=panggung.pukul(hari))
    jadi = SuratPengunduran.objects.exclude(keadaan=KeadaanSurat.DITARIK).exclude(dokumen=None)
    cetak_dokumen(list(jadi.values_list("dokumen", flat=True)))


def tulis(panggung: Panggung, p: Penugasan, on: date, kata: str) -> SuratPengunduran:
    """Written, read with what it leads to, and signed on the same day."""
    by, at = panggung.pelaku(p), panggung.pukul(on, 10)
    surat = tulis_surat(penugasan=p.pk, isi=IsiSurat(kata, on + SEBULAN), by=by, at=panggung.pukul(on))
    sidik = sidik_surat(surat, akibat(surat, on).isi())
    return tandatangani_surat(surat=surat.pk, versi=surat.kunci, sidik=sidik, cara="kata_sandi", by=by, at=at)


def sebut(panggung: Panggung, surat: SuratPengunduran, meja: Penugasan, kode: str, on: date) -> SuratPengunduran:
    """The desk names the next post, from the day that was asked for."""
    by, at = panggung.pelaku(meja), panggung.pukul(on)
    mulai = surat.mulai_diminta
    return sebut_jabatan(surat=surat.pk, versi=surat.kunci, kode_jabatan=kode, mulai=mulai, by=by, at=at)


def terima(panggung: Panggung, surat: SuratPengunduran, meja: Penugasan, wali_kota: Penugasan, on: date) -> None:
    """Into a post of many in the same unit."""
    surat = sebut(panggung, surat, meja, _pelaksana(surat.penugasan, on), on - timedelta(days=3))
    isi = IsiPutusan(f"800.1.6.4/{surat.pk}-PD/{on.year}", on)
    by, at = panggung.pelaku(wali_kota), panggung.pukul(on)
    terima_surat(surat=surat.pk, versi=surat.kunci, isi=isi, by=by, at=at)


def _pelaksana(p: Penugasan, on: date) -> str:
    """The code of a post of many below the one that is left."""
    staf = penugasan_pada(on).filter(dengan_jabatan(jenis=JenisJabatan.PELAKSANA))
    bawah = staf.filter(rentang_atasan__atasan=p, rentang_atasan__tujuan=Tujuan.KINERJA)
    return bawah.order_by("jabatan__kode").values_list("jabatan__kode", flat=True)[0]


def _pejabat_lain(panggung: Panggung, pemeran: Pemeran) -> list[Penugasan]:
    """Heads with staff of their own who have no account, and are not sworn in these days."""
    on = panggung.hari_ini - SEBULAN
    staf = penugasan_pada(on).filter(dengan_jabatan(jenis=JenisJabatan.PELAKSANA))
    semua = penugasan_pada(on).filter(
        dengan_jabatan(jenis__in=KEPALA), jenis=JenisPenugasan.DEFINITIF, sampai=None,
        rentang_bawahan__penugasan__in=staf.values("pk"),
    )  # fmt: skip
    bebas = semua.exclude(pegawai__in=pemeran.semua).exclude(pegawai__in=PesertaPelantikan.objects.values("pegawai"))
    return list(bebas.distinct().order_by("-pk")[:2])
