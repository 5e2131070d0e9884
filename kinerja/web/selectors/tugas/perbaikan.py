"""Room for improvement on the home page: plans to make, re-evaluations, notices to answer; rows for `dokumen`."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Any

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Value
from django.db.models.functions import TruncDate
from django.utils.translation import gettext as _

from kinerja.dasar.alamat import alamat
from kinerja.dasar.tampilan import Tugas
from kinerja.dasar.waktu import zona
from kinerja.organisasi.models import RentangAtasan, StatusPegawai, Tujuan
from kinerja.organisasi.selectors.penugasan import pada_hari
from kinerja.organisasi.sesi import Sesi
from kinerja.pembinaan.models import (
    EvaluasiJabatan,
    EvaluasiTitik,
    HasilTitik,
    LangkahJabatan,
    Pemberitahuan,
    RencanaPerbaikan,
    TindakLanjutKontrak,
)
from kinerja.pembinaan.services.pemberitahuan import batas_jawab
from kinerja.web.selectors.tugas.pelantikan import Baris

SUSUN, MASA, ULANG, JAWAB = "rencana_susun", "rencana_masa", "rencana_ulang", "pemberitahuan_jawab"
J = LangkahJabatan.Jenis
PERBAIKAN = frozenset({SUSUN, MASA, ULANG, JAWAB})
MENJELANG = timedelta(days=7)  # so long before its end a plan begins to stand on the home page


def perbaikan_pegawai(pegawai: int, on: date, henti: list[str]) -> list[QuerySet[Any]]:
    """To be joined with other short rows (`apa`, `nomor`, `judul`, `hari`): as a superior, and the own notices."""
    susun = EvaluasiTitik.objects.filter(_belum_berencana(), hasil=HasilTitik.CATATAN, rencana=None)
    masa = EvaluasiJabatan.objects.filter(selesai_pada=None, rencana=None, langkah__jenis=J.PEMBERITAHUAN)
    masa = masa.filter(~Exists(LangkahJabatan.objects.filter(perkara=OuterRef("pk"), jenis=J.EVALUASI_ULANG)))
    ulang = RencanaPerbaikan.objects.filter(_masih_diulang(), selesai_pada=None)
    isi = (
        (susun, SUSUN, "tanggal"),
        (masa, MASA, "langkah__tanggal"),
        (ulang, ULANG, "sampai"),
    )
    nama = F("penugasan__pegawai__nama")
    semua: list[QuerySet[Any]] = [
        _bawahan(qs, pegawai, on, henti).annotate(apa=Value(apa), nomor=F("pk"), judul=nama, hari=F(tanggal))
        for qs, apa, tanggal in isi
    ]
    return [*semua, _jawab(pegawai)]


def _belum_berencana() -> Q:
    """The first checkpoint while the second was not held; a second one that was given more time."""
    kedua = EvaluasiTitik.objects.filter(kontrak=OuterRef("kontrak"), ke=2)
    perpanjang = TindakLanjutKontrak.objects.filter(
        pemberitahuan__evaluasi=OuterRef("pk"), jenis=TindakLanjutKontrak.Jenis.PERPANJANG
    )
    return Q(~Exists(kedua), ke=1) | Q(Exists(perpanjang), ke=2)


def _masih_diulang() -> Q:
    """Of a statutory evaluation only while it runs."""
    return Q(perkara=None) | Q(Exists(EvaluasiJabatan.objects.filter(pk=OuterRef("perkara"), selesai_pada=None)))


def _bawahan(qs: QuerySet[Any], pegawai: int, on: date, henti: list[str]) -> QuerySet[Any]:
    """Of the own people today who have not died or left."""
    rentang = RentangAtasan.objects.filter(pada_hari(on), tujuan=Tujuan.KINERJA, atasan__pegawai=pegawai)
    pergi = StatusPegawai.objects.filter(pada_hari(on), pegawai=OuterRef("penugasan__pegawai_id"), kedudukan__in=henti)
    return qs.filter(~Exists(pergi), penugasan__in=rentang.values("penugasan")).order_by()


def _jawab(pegawai: int) -> QuerySet[Pemberitahuan]:
    """Own notices without an answer, while nothing was decided on them."""
    terbuka = Pemberitahuan.objects.filter(evaluasi__penugasan__pegawai=pegawai, tanggapan=None, tindak_lanjut=None)
    isi = {"apa": Value(JAWAB), "nomor": F("evaluasi__kontrak_id"), "judul": Value("")}
    return terbuka.order_by().annotate(**isi, hari=TruncDate("disampaikan_pada", tzinfo=zona()))


def dari_perbaikan(baris: Iterable[Baris], sesi: Sesi) -> Iterator[Tugas]:
    """One line each; a plan stands there from a week before its end, a notice with the last day of its time."""
    for apa, nomor, judul, on in baris:
        if on is None:
            continue
        if apa == SUSUN:
            ket = _("sesudah catatan titik evaluasi")
            yield Tugas(
                _("Susun rencana perbaikan"), judul, alamat("pembinaan:susun", nomor), ket, keadaan="menunggu_anda"
            )
        elif apa == MASA:
            url = alamat("pembinaan:susun_masa", nomor)
            yield Tugas(_("Susun rencana perbaikan"), judul, url, _("untuk masa perbaikan"), keadaan="menunggu_anda")
        elif apa == ULANG and on <= sesi.hari + MENJELANG:
            url = alamat("pembinaan:rencana", nomor)
            ket = _("waktu rencana perbaikan habis") if on < sesi.hari else _("waktu rencana perbaikan hampir habis")
            yield Tugas(_("Nilai ulang"), judul, url, ket, on, (on - sesi.hari).days, "menunggu_anda")
        elif apa == JAWAB:
            batas = batas_jawab(on)
            ket = _("jawaban sesudahnya tetap diterima")
            sisa = (batas - sesi.hari).days
            url = alamat("pembinaan:kontrak", nomor)
            yield Tugas(_("Jawab"), _("pemberitahuan untuk Anda"), url, ket, batas, sisa, "menunggu_anda")
