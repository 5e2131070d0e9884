"""The list of documents, one document with its pages, and its file."""

from django.core.exceptions import PermissionDenied
from django.db.models import Exists, OuterRef, QuerySet
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from kinerja.dasar.berkas import kirim_berkas
from kinerja.dasar.daftar import Daftar, KolomDaftar, Kosong, Saring
from kinerja.dasar.tampilan import Langkah
from kinerja.dokumen.alat import kemampuan
from kinerja.dokumen.gambar import BukanPDF, gambar_halaman, jumlah_halaman
from kinerja.dokumen.models import (
    CaraDokumen,
    Dokumen,
    KeadaanDokumen,
    KeadaanTandaTangan,
    SifatDokumen,
    TahapBerkas,
    TandaTangan,
)
from kinerja.dokumen.naskah import pustaka_naskah
from kinerja.dokumen.naskah.bacaan import bacaan
from kinerja.dokumen.permissions import (
    boleh_melihat_nomor,
    boleh_mengelola_nomor,
    lingkup_dokumen,
    lingkup_dokumen_kelola,
    lingkup_giliran,
)
from kinerja.dokumen.views.bersama import nama_unit
from kinerja.jejak.kalimat import sebut_perihal
from kinerja.organisasi.sesi import Permintaan, Sesi, butuh_masuk

PDF = "application/pdf"
DITOLAK = "ditolak"
KEADAAN = [*KeadaanDokumen.choices, (DITOLAK, gettext_lazy("Ada yang menolak"))]


@require_safe
@butuh_masuk
def daftar(request: Permintaan) -> HttpResponseBase:
    """Documents within reach of an office, narrowed by kind, state, unit, group and person."""
    sesi = request.sesi
    if not boleh_melihat_nomor(sesi):
        raise PermissionDenied(_("Daftar ini milik pengelola kinerja, BKPSDM, dan Inspektorat. Buka Dokumen saya."))
    tabel = _tabel(request, lingkup_dokumen(sesi, sesi.hari), nama_unit(sesi))
    konteks = {"daftar": tabel, "boleh_pindai": boleh_mengelola_nomor(sesi)}
    return tabel.unduhan("dokumen") or render(request, "dokumen/daftar_dokumen.html", konteks)


def _tabel(request: Permintaan, semua: QuerySet[Dokumen], nama: dict[int, str]) -> Daftar[Dokumen]:
    ada = semua.order_by()
    kelompok = sorted(ada.values_list("kelompok", flat=True).distinct())
    unit = [(str(pk), nama.get(pk, str(pk))) for pk in ada.exclude(unit=None).values_list("unit", flat=True).distinct()]
    return Daftar(
        request,
        semua.select_related("nomor", "pegawai").defer("naskah").annotate(ditolak=_ada_penolakan()),
        kolom=_kolom(nama),
        cari=("judul", "nomor__nomor", "pegawai__nama", "kode"),
        saring=(
            Saring("jenis", _("Jenis dokumen"), [(j.jenis, j.judul) for j in pustaka_naskah()]),
            Saring("keadaan", _("Keadaan"), KEADAAN, _menurut_keadaan),
            Saring("sifat", _("Sifat"), SifatDokumen.choices),
            Saring("unit", _("Unit"), sorted(unit, key=lambda x: x[1]), lambda b, k: b.filter(unit=int(k))),
            Saring("kelompok", _("Kelompok"), [(k, sebut_perihal(k)) for k in kelompok]),
        ),
        kosong=Kosong(
            _("Belum ada dokumen."),
            _("Dokumen disiapkan dari pelantikan atau mutasi, lalu tercetak dan ditandatangani di sini."),
        ),
    )


def _ada_penolakan() -> Exists:
    return Exists(TandaTangan.objects.filter(dokumen=OuterRef("pk"), keadaan=KeadaanTandaTangan.DITOLAK))


def _menurut_keadaan(baris: QuerySet[Dokumen], kode: str) -> QuerySet[Dokumen]:
    if kode == DITOLAK:
        return baris.filter(_ada_penolakan()).exclude(keadaan=KeadaanDokumen.BATAL)
    return baris.filter(keadaan=kode)


def _kolom(nama: dict[int, str]) -> tuple[KolomDaftar[Dokumen], ...]:
    return (
        KolomDaftar("judul", _("Dokumen"), urut="judul", tautan=lambda x: reverse("dokumen:dokumen", args=[x.pk])),
        KolomDaftar("pegawai", _("Tentang"), lambda x: str(x.pegawai or ""), urut="pegawai__nama"),
        KolomDaftar("nomor", _("Nomor"), lambda x: x.nomor.nomor if x.nomor else "", urut="nomor__nomor"),
        KolomDaftar("tanggal", _("Tanggal"), urut="tanggal"),
        KolomDaftar("unit", _("Unit"), lambda x: nama.get(x.unit_id or 0, "")),
        KolomDaftar("keadaan", _("Keadaan"), "get_keadaan_display", templat="dokumen/_keadaan_dokumen.html"),
        KolomDaftar("sifat", _("Sifat"), "get_sifat_display", layar=False),
        KolomDaftar("cara", _("Cara tanda tangan"), "get_cara_display", layar=False),
        KolomDaftar("kode", _("Kode"), "kode_tertulis", layar=False),
        KolomDaftar("kelompok", _("Kelompok"), layar=False),
        KolomDaftar("sha256", _("Sidik berkas (SHA-256)"), layar=False),
    )


def dokumen_terjangkau(sesi: Sesi, pk: int) -> Dokumen:
    """One document this reader may open, else it is not there."""
    milik = lingkup_dokumen(sesi, sesi.hari).select_related("nomor", "pegawai")
    return get_object_or_404(milik, pk=pk)


@require_safe
@butuh_masuk
def rinci(request: Permintaan, pk: int) -> HttpResponse:
    """One document: its pages in place, who signs, its number and history."""
    sesi = request.sesi
    satu = dokumen_terjangkau(sesi, pk)
    tempat = list(satu.tanda_tangan.order_by("urutan"))
    giliran = lingkup_giliran(sesi, sesi.hari).filter(dokumen=satu).exists()
    dikelola = satu.keadaan != KeadaanDokumen.BATAL and lingkup_dokumen_kelola(sesi, sesi.hari).filter(pk=pk).exists()
    konteks = {
        "x": satu,
        "unit": nama_unit(sesi).get(satu.unit_id or 0, ""),
        "tempat": tempat,
        "langkah": [_langkah(x, tempat) for x in tempat],
        "menolak": [x for x in tempat if x.keadaan == KeadaanTandaTangan.DITOLAK],
        "cara": kemampuan(satu.cara),
        "halaman": range(1, _banyak_halaman(satu) + 1),
        "bacaan": bacaan(satu.naskah_utuh()),
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
    nomor = satu.nomor.nomor.replace("/", "-") if satu.nomor else satu.kode_tertulis
    return f"{satu.jenis}-{nomor}.pdf"
