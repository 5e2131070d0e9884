"""What the pages share: what may be read, and one act that either leads on or says in its form why not."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import Exists, OuterRef
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from kinerja.dasar.kunci import SudahBerubah
from kinerja.dokumen.models import Dokumen
from kinerja.organisasi.sesi import Permintaan
from kinerja.pembinaan.forms import FormBertemuan
from kinerja.pembinaan.galat import PembinaanDitolak
from kinerja.pembinaan.models import EvaluasiTitik, RencanaPerbaikan
from kinerja.pembinaan.permissions import bawahan, lingkup_kontrak, milik_terbaca
from kinerja.pembinaan.selectors.kontrak import Titik, daftar_titik


def ambil_titik(request: Permintaan, kontrak: int) -> tuple[list[Titik], bool]:
    """The checkpoints of one contract this reader may see, and whether the reader is the superior; else 404."""
    sesi = request.sesi
    pegawai = Dokumen.objects.filter(pk=kontrak, pegawai__isnull=False).values_list("pegawai_id", flat=True)
    titik = [t for t in daftar_titik(sesi.hari, pegawai, rinci=True) if t.kontrak.pk == kontrak]
    milik = titik[0].kontrak.penugasan.pk if titik else 0
    baca = lingkup_kontrak(sesi, sesi.hari).filter(pk=milik)
    atasan = baca.annotate(atasan=Exists(bawahan(sesi, sesi.hari).filter(penugasan_id=OuterRef("pk"))))
    satu = atasan.values_list("atasan", flat=True).first()
    if satu is None:
        raise Http404
    return titik, satu


def ambil_evaluasi(request: Permintaan, pk: int) -> EvaluasiTitik:
    """A checkpoint that was held, of a contract this reader may see."""
    terbaca = EvaluasiTitik.semua.filter(milik_terbaca(request.sesi, request.sesi.hari))
    satu = terbaca.select_related("penugasan__pegawai").filter(pk=pk).first()
    if satu is None:
        raise Http404
    return satu


def ambil_rencana(request: Permintaan, pk: int) -> RencanaPerbaikan:
    """A plan of somebody whose contract this reader may see."""
    terbaca = RencanaPerbaikan.objects.filter(milik_terbaca(request.sesi, request.sesi.hari))
    satu = terbaca.select_related("penugasan__pegawai", "evaluasi").filter(pk=pk).first()
    if satu is None:
        raise Http404
    return satu


def adalah_atasan(request: Permintaan, penugasan: int) -> bool:
    """Whether this person is the superior of the day, in the own name."""
    return bawahan(request.sesi, request.sesi.hari).filter(penugasan_id=penugasan).exists()


def butuh_atasan(request: Permintaan, penugasan: int) -> None:
    """Everybody but the superior of the day is refused."""
    if not adalah_atasan(request, penugasan):
        raise PermissionDenied


def milik_sendiri(request: Permintaan, pegawai: int) -> bool:
    """Whether it is about the person who reads, in the own name."""
    return request.sesi.pegawai is not None and request.sesi.pegawai.pk == pegawai and not request.sesi.pelaku_lain


def kirim(
    request: Permintaan, form: FormBertemuan, lakukan: Callable[[], object], pesan: str, tujuan: str
) -> HttpResponse | None:
    """Do it; where it is refused the form says why and keeps what was typed."""
    if request.method != "POST" or not form.is_valid():
        return None
    try:
        lakukan()
    except PermissionError as galat:
        raise PermissionDenied(str(galat)) from galat
    except PembinaanDitolak as galat:
        form.tambah_temuan(galat.temuan)
        return None
    except SudahBerubah as galat:
        form.sudah_berubah(galat)
        return None
    messages.success(request, pesan)
    return redirect(tujuan)


def tampil(request: Permintaan, templat: str, konteks: Mapping[str, object], form: FormBertemuan) -> HttpResponse:
    """The page of a form, marked as refused when it holds errors."""
    return render(request, templat, {**konteks, "form": form}, status=422 if form.errors else 200)


@dataclass(frozen=True, slots=True)
class Konfirmasi:
    """What a page says before an act: about whom, what it binds to, and what is said after it."""

    judul: str
    mengikat: tuple[str, ...]
    aksi: str
    sesudah: str
    url: str  # where both the act and its refusal lead
    perihal: str = ""
    templat: str = "web/konfirmasi.html"
    lain: Mapping[str, object] = field(default_factory=dict)


def konfirmasi(
    request: Permintaan, form: FormBertemuan, lakukan: Callable[[], object], tanya: Konfirmasi
) -> HttpResponse:
    """Say what it binds to, ask once, do it, lead on."""
    if jawaban := kirim(request, form, lakukan, tanya.sesudah, tanya.url):
        return jawaban
    konteks = {
        "judul": tanya.judul,
        "perihal": tanya.perihal,
        "mengikat": tanya.mengikat,
        "aksi": tanya.aksi,
        "url_batal": tanya.url,
        **tanya.lain,
    }
    return tampil(request, tanya.templat, konteks, form)
