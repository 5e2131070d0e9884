"""One document with its pages, and its file."""

from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from kinerja.dasar.berkas import kirim_berkas
from kinerja.dasar.tampilan import Langkah
from kinerja.dokumen.alat import kemampuan
from kinerja.dokumen.gambar import BukanPDF, gambar_halaman, jumlah_halaman
from kinerja.dokumen.karya import boleh_membaca_karya
from kinerja.dokumen.models import (
    CaraDokumen,
    Dokumen,
    KeadaanDokumen,
    KeadaanTandaTangan,
    TahapBerkas,
    TandaTangan,
)
from kinerja.dokumen.naskah.bacaan import bacaan
from kinerja.dokumen.permissions import (
    boleh_melihat_nomor,
    lingkup_dokumen,
    lingkup_dokumen_kelola,
    lingkup_giliran,
)
from kinerja.dokumen.views.bersama import nama_unit
from kinerja.organisasi.sesi import Permintaan, Sesi, butuh_masuk

PDF = "application/pdf"


def dokumen_terjangkau(sesi: Sesi, pk: int) -> Dokumen:
    """One document this reader may open (also because of the work it was issued of), else it is not there."""
    lengkap = ("nomor", "pegawai")
    if satu := lingkup_dokumen(sesi, sesi.hari).select_related(*lengkap).filter(pk=pk).first():
        return satu
    satu = get_object_or_404(Dokumen.objects.select_related(*lengkap), pk=pk)
    if not boleh_membaca_karya(sesi, satu):
        raise Http404
    return satu


@require_safe
@butuh_masuk
def rinci(request: Permintaan, pk: int) -> HttpResponse:
    """One document: its pages in place, who signs, its number and history."""
    sesi = request.sesi
    satu = dokumen_terjangkau(sesi, pk)
    tempat = list(satu.tanda_tangan.order_by("urutan"))
    giliran = lingkup_giliran(sesi, sesi.hari).filter(dokumen=satu).exists()
    dikelola = satu.keadaan != KeadaanDokumen.BATAL and lingkup_dokumen_kelola(sesi, sesi.hari).filter(pk=pk).exists()
    naskah = satu.naskah_utuh()
    konteks = {
        "x": satu,
        "unit": nama_unit(sesi).get(satu.unit_id or 0, ""),
        "tempat": tempat,
        "langkah": [_langkah(x, tempat) for x in tempat],
        "menolak": [x for x in tempat if x.keadaan == KeadaanTandaTangan.DITOLAK],
        "cara": kemampuan(satu.cara),
        "halaman": range(1, _banyak_halaman(satu) + 1),
        "bacaan": bacaan(naskah),
        "giliran": giliran,
        "dikelola": dikelola,
        "subjek": f"dokumen:{satu.pk}",
        "boleh_daftar": boleh_melihat_nomor(sesi),
        "ada_pindaian": satu.cara == CaraDokumen.BASAH and _pindaian(satu) is not None,
    }
    return render(request, "dokumen/dokumen.html", konteks)


def _banyak_halaman(satu: Dokumen) -> int:
    """None to show where the file is not made, or lost."""
    try:
        return jumlah_halaman(satu.berkas) if satu.berkas else 0
    except (BukanPDF, FileNotFoundError):
        return 0


def _langkah(x: TandaTangan, semua: list[TandaTangan]) -> Langkah:
    selesai = x.keadaan == KeadaanTandaTangan.DITANDATANGANI
    kini = not selesai and all(y.keadaan == KeadaanTandaTangan.DITANDATANGANI for y in semua if y.urutan < x.urutan)
    ket = ", ".join(bagian for bagian in (x.jabatan, x.get_keadaan_display()) if bagian)
    return Langkah(x.nama, "selesai" if selesai else "kini" if kini else "nanti", ket)


@require_safe
@butuh_masuk
def halaman(request: Permintaan, pk: int, nomor: int) -> HttpResponse:
    """A page of the file as a picture."""
    satu = dokumen_terjangkau(request.sesi, pk)
    try:
        isi = gambar_halaman(satu.berkas, nomor) if satu.berkas else b""
    except (BukanPDF, FileNotFoundError, IndexError):
        isi = b""
    if not isi:
        raise Http404
    jawaban = HttpResponse(isi, content_type="image/png")
    jawaban["Cache-Control"] = "private, max-age=3600"
    return jawaban


@require_safe
@butuh_masuk
def unduh(request: Permintaan, pk: int) -> HttpResponseBase:
    """The file as it stands, or the scan of the paper that was signed."""
    satu = dokumen_terjangkau(request.sesi, pk)
    pindaian = request.GET.get("tahap") == TahapBerkas.PINDAIAN
    berkas = _pindaian(satu) if pindaian else satu.berkas
    if not berkas:
        raise Http404
    return kirim_berkas(berkas, nama=("pindaian-" if pindaian else "") + nama_berkas(satu), jenis=PDF)


def _pindaian(satu: Dokumen) -> str | None:
    milik = satu.riwayat_berkas.filter(tahap=TahapBerkas.PINDAIAN)
    return milik.order_by("-pk").values_list("sha256", flat=True).first()


def nama_berkas(satu: Dokumen) -> str:
    """What the file is called where it is saved."""
    return f"{satu.jenis}-{satu.nomor_tertulis.replace('/', '-') or satu.kode_tertulis}.pdf"
