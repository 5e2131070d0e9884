"""Exchange files on the screen: what there is, trial with every problem and its place, loading, taking out."""

from io import BytesIO

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from kinerja.dasar.daftar.unduh import JENIS_UNDUHAN
from kinerja.dasar.pertukaran import Jenis
from kinerja.dasar.tabel import Bentuk, Kolom, tulis_csv, tulis_xlsx
from kinerja.dasar.tabel.kolom import HITUNG
from kinerja.integrasi.siasn import BERKAS
from kinerja.jejak.pelaku import Pelaku
from kinerja.organisasi.sesi import Permintaan, butuh_masuk
from kinerja.web.forms import FormBerkas
from kinerja.web.tukar.arti import GUNA
from kinerja.web.tukar.hak import PEMILIK, jenis_boleh
from kinerja.web.tukar.keterangan import jelaskan
from kinerja.web.tukar.muat import coba, muat
from kinerja.web.tukar.templat import berkas_templat
from kinerja.web.tukar.titipan import Titipan, ambil, buang

BERTAHUN = {
    "rencana",
    "realisasi",
    "anggaran",
    "skp",
    "blok_nomor",
    "nomor_dokumen",
    "peserta_pelantikan",
    *BERKAS,
}  # kinds whose export narrows to a year

DITAMPILKAN = 100  # lines of a long list on the page of a trial; all of them are in its download


@require_safe
@butuh_masuk
def daftar(request: Permintaan) -> HttpResponse:
    """The kinds this person may load and take out, in the order in which an empty place is filled."""
    boleh = jenis_boleh(request.sesi)
    if not boleh:
        raise PermissionDenied
    kartu = [(jenis, GUNA.get(kode, "")) for kode, jenis in boleh.items()]
    return render(request, "web/tukar/daftar.html", {"kartu": kartu})


@butuh_masuk
def satu(request: Permintaan, kode: str) -> HttpResponse:
    """What the file must look like, and the upload; nothing is stored before the next page."""
    jenis = _jenis(request, kode)
    form = FormBerkas(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        berkas = form.cleaned_data["berkas"]
        titipan = coba(
            jenis,
            berkas.chunks(),
            pengguna=request.pelaku.pengguna_id,
            nama=berkas.name,
            by=request.pelaku,
            at=timezone.now(),
        )
        return redirect("web:pertukaran_periksa", kode, titipan.kunci)
    konteks = {
        "jenis": jenis,
        "guna": GUNA.get(kode, ""),
        "form": form,
        "kolom": jelaskan(kode, jenis.bentuk),
        "kunci": jenis.bentuk.kunci,
        "lain": [x.nama for x in jenis.bentuk.lain],
        "bertahun": kode in BERTAHUN,
        "tahun": request.sesi.hari.year,
    }
    return render(request, "web/tukar/satu.html", konteks, status=422 if form.errors else 200)


@butuh_masuk
def periksa(request: Permintaan, kode: str, kunci: str) -> HttpResponse:
    """What the trial found; sending loads the file for good."""
    jenis = _jenis(request, kode)
    titipan = ambil(kunci, pengguna=request.pelaku.pengguna_id, jenis=kode)
    if titipan is None:
        messages.info(request, _("Berkas itu sudah dimuat, dibatalkan, atau disimpan lebih dari sehari. Unggah lagi."))
        return redirect("web:pertukaran_jenis", kode)
    if request.method == "POST":
        return _muat(request, jenis, titipan)
    hasil = titipan.hasil
    konteks = {
        "jenis": jenis,
        "titipan": titipan,
        "hasil": hasil,
        "ada_isi": bool(hasil.baru or hasil.berubah or hasil.rincian),
        "peringatan": hasil.peringatan[:DITAMPILKAN],
        "rincian": hasil.rincian[:DITAMPILKAN],
    }
    return render(request, "web/tukar/periksa.html", konteks)


def _muat(request: Permintaan, jenis: Jenis[Pelaku], titipan: Titipan) -> HttpResponse:
    if "batal" in request.POST:
        buang(titipan.kunci)
        messages.info(request, _("Berkas dibatalkan; tidak ada yang disimpan."))
        return redirect("web:pertukaran_jenis", jenis.kode)
    hasil = muat(jenis, titipan, by=request.pelaku, at=timezone.now())
    if not hasil.sah:
        messages.error(request, _("Data berubah sejak diperiksa. Tidak ada yang disimpan; baca masalahnya di bawah."))
        return redirect("web:pertukaran_periksa", jenis.kode, titipan.kunci)
    isi = {"nama": titipan.nama, "baru": hasil.baru, "berubah": hasil.berubah, "sama": hasil.sama}
    messages.success(request, _("%(nama)s dimuat: %(baru)d baru, %(berubah)d berubah, %(sama)d sama.") % isi)
    return redirect("web:pertukaran_jenis", jenis.kode)


@require_safe
@butuh_masuk
def masalah(request: Permintaan, kode: str, kunci: str) -> HttpResponse:
    """The problems of a trial as a file, to mend them one after the other; `?isi=` its warnings or its changes."""
    _jenis(request, kode)
    titipan = ambil(kunci, pengguna=request.pelaku.pengguna_id, jenis=kode)
    if titipan is None:
        raise Http404
    isi = request.GET.get("isi", "")
    daftar_masalah = {"rincian": titipan.hasil.rincian, "peringatan": titipan.hasil.peringatan}
    pilih = daftar_masalah.get(isi, titipan.hasil.masalah)
    bentuk = Bentuk((Kolom("berkas"), Kolom("baris", HITUNG), Kolom("kolom"), Kolom("masalah")))
    alir = BytesIO()
    baris = [{"berkas": m.berkas, "baris": m.baris, "kolom": m.kolom, "masalah": m.pesan} for m in pilih]
    tulis_csv(alir, bentuk, baris, bom=True)
    return _unduhan(alir.getvalue(), f"{isi if isi in daftar_masalah else 'masalah'}-{kode}", "csv")


@require_safe
@butuh_masuk
def templat(request: Permintaan, kode: str, akhiran: str) -> HttpResponse:
    """The empty file: header, and (in a spreadsheet) a second sheet that explains it."""
    jenis = _jenis(request, kode)
    isi = berkas_templat(kode, jenis.bentuk, akhiran, request.sesi.hari.year)
    return _unduhan(isi, f"templat-{kode}", akhiran)


@require_safe
@butuh_masuk
def ekspor(request: Permintaan, kode: str, akhiran: str) -> HttpResponse:
    """All there is of a kind (`?tahun=` narrows it); loading it back changes nothing."""
    jenis = _jenis(request, kode)
    tahun = request.GET.get("tahun", "")
    pilih = int(tahun) if kode in BERTAHUN and tahun.isdecimal() and len(tahun) == 4 else None
    alir = BytesIO()
    tulis = tulis_xlsx if akhiran == "xlsx" else tulis_csv
    tulis(alir, jenis.bentuk, list(jenis.tulis(pilih)))
    return _unduhan(alir.getvalue(), f"{kode}-{pilih or request.sesi.hari}", akhiran)


def _jenis(request: Permintaan, kode: str) -> Jenis[Pelaku]:
    """The kind of an address: 404 for an unknown one, 403 for one that is not this person's."""
    if kode not in PEMILIK:
        raise Http404
    jenis = jenis_boleh(request.sesi).get(kode)
    if jenis is None:
        raise PermissionDenied
    return jenis


def _unduhan(isi: bytes, nama: str, akhiran: str) -> HttpResponse:
    jawaban = HttpResponse(isi, content_type=JENIS_UNDUHAN[akhiran])
    jawaban["Content-Disposition"] = f'attachment; filename="{nama}.{akhiran}"'
    jawaban["Cache-Control"] = "private, no-store"
    return jawaban
