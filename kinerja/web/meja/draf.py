"""A drafted text or set: what differs, its preview, its file, and the proposal to adopt it."""

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from kinerja.dasar.kunci import SudahBerubah
from kinerja.dasar.tampilan import daftar_galat
from kinerja.dokumen.lambang import gambar_lambang
from kinerja.dokumen.naskah import cetak_naskah, pustaka_naskah
from kinerja.dokumen.naskah.berkas import tulis_naskah
from kinerja.dokumen.naskah.contoh import naskah_contoh
from kinerja.dokumen.naskah.daerah import temuan_naskah, versi_dari
from kinerja.dokumen.naskah.jenis import JenisNaskah, VersiNaskah
from kinerja.dokumen.naskah.kolom import daftar_kolom
from kinerja.dokumen.naskah.set_daerah import sebut_jenis
from kinerja.dokumen.selectors.naskah import bahan_contoh
from kinerja.dokumen.services.naskah_daerah import sunting_daerah, susun_daerah, usulkan_daerah
from kinerja.organisasi.sesi import Permintaan
from kinerja.peraturan.models import JenisPaket, PaketDaerah, Usulan
from kinerja.peraturan.services import hapus_paket
from kinerja.peraturan.usulan import UsulanSalah
from kinerja.web.meja.baca_draf import akibat_draf, beda_draf, judul_draf
from kinerja.web.meja.form_naskah import SuntingBlok
from kinerja.web.meja.form_paket import FormPaket, FormUsulkan
from kinerja.web.meja.form_set import FormDokumenSet, isi_dokumen, susun_dokumen
from kinerja.web.meja.izin import PENGATUR, butuh_peran
from kinerja.web.meja.paket import awal_paket, sebut_keadaan

DAERAH = (JenisPaket.NASKAH, JenisPaket.SET)


@require_safe
@butuh_peran(*PENGATUR)
def rinci(request: Permintaan, pk: int) -> HttpResponse:
    """A draft or adopted text or set beside what holds, and what to do next."""
    paket, on = _paket(pk), request.sesi.hari
    usulan = list(Usulan.objects.filter(jenis=paket.jenis, kunci=str(pk)).order_by("-pk"))
    menunggu = next((u for u in usulan if u.terbuka(on)), None)
    konteks = {
        "paket": paket,
        "judul_isi": judul_draf(paket.jenis, paket.isi),
        "dasar": paket.isi["peraturan"],
        "keadaan": sebut_keadaan(paket, menunggu is not None),
        "menunggu": menunggu,
        "usulan": usulan,
        "beda": beda_draf(paket.jenis, paket.isi, paket.mulai or on),
        "naskah": paket.jenis == JenisPaket.NASKAH,
        "bertulisan": bool(paket.isi.get("naskah")),
        "petikan": bool(paket.isi.get("petikan")),
        "boleh_sunting": menunggu is None and paket.ditetapkan_pada is None,
        "url_induk": _induk(paket),
        "subjek": f"paket_daerah:{pk}",
    }
    return render(request, "web/peraturan/draf.html", konteks)


@butuh_peran(*PENGATUR)
def sunting(request: Permintaan, pk: int) -> HttpResponse:
    """Change a draft."""
    paket = _paket(pk)
    form = FormPaket(request.POST or None, initial=awal_paket(paket))
    if paket.jenis == JenisPaket.SET:
        dokumen = susun_dokumen(paket.isi["dokumen"], request.POST or None)
        selesai = simpan_set(request, form, dokumen, paket) if request.method == "POST" else None
        return redirect("peraturan:draf", pk) if selesai else formulir_set(request, form, dokumen, paket)
    if paket.isi["naskah"] is None:
        raise Http404
    blok = SuntingBlok(paket.isi, request.POST or None)
    selesai = simpan_naskah(request, form, blok, paket.isi, paket) if request.method == "POST" else None
    return redirect("peraturan:draf", pk) if selesai else formulir_naskah(request, form, blok, paket.isi, paket)


@butuh_peran(*PENGATUR)
def usulkan(request: Permintaan, pk: int) -> HttpResponse:
    """Propose a draft for adoption: day, reason, and what follows."""
    paket = _paket(pk)
    form = FormUsulkan(request.POST or None, on=request.sesi.hari)
    form.fields["mulai"].help_text = _("Sesudah hari ini. Dokumen yang sudah ada tidak berubah.")
    if request.method == "POST" and form.is_valid():
        try:
            usulan = usulkan_daerah(paket=paket, **form.cleaned_data, by=request.sesi.pelaku, at=timezone.now())
        except UsulanSalah as galat:
            for pesan in galat.pesan:
                form.add_error(None, pesan)
        else:
            messages.success(request, _("Usulan dikirim. Isinya berlaku setelah disetujui orang kedua."))
            return redirect("peraturan:usulan_rinci", usulan.pk)
    mulai = form.cleaned_data["mulai"] if form.is_bound and form.is_valid() else form.initial["mulai"]
    konteks = {
        "paket": paket,
        "form": form,
        "akibat": list(akibat_draf(paket.jenis, paket.isi, mulai)),
        "beda": [b for b in beda_draf(paket.jenis, paket.isi, mulai) if b.keadaan != "tetap"],
    }
    return render(request, "web/peraturan/draf_usulkan.html", konteks)


@require_POST
@butuh_peran(*PENGATUR)
def hapus(request: Permintaan, pk: int) -> HttpResponse:
    """Throw a draft away."""
    paket = _paket(pk)
    try:
        hapus_paket(paket=paket, by=request.sesi.pelaku, at=timezone.now())
    except UsulanSalah as galat:
        messages.error(request, str(galat))
        return redirect("peraturan:draf", pk)
    messages.success(request, _("Naskah dihapus."))
    return redirect(_induk(paket))


@require_safe
@butuh_peran(*PENGATUR)
def berkas(request: Permintaan, pk: int) -> HttpResponse:
    """A drafted text as a file to change and bring back."""
    paket = _bertulisan(pk)
    jawaban = HttpResponse(tulis_naskah(paket.judul, paket.isi), content_type="application/yaml; charset=utf-8")
    jawaban["Content-Disposition"] = f'attachment; filename="naskah-{paket.isi["perihal"]}-{pk}.yaml"'
    return jawaban


@require_safe
@butuh_peran(*PENGATUR)
def pratinjau(request: Permintaan, pk: int) -> HttpResponse:
    """A drafted text as a PDF, with the shortest or the longest data."""
    paket = _bertulisan(pk)
    versi = versi_dari(paket.isi, paket.mulai or request.sesi.hari)
    return pdf_naskah(request, pustaka_naskah().jenis(str(paket.isi["perihal"])), versi)


def pdf_naskah(request: Permintaan, jenis: JenisNaskah, versi: VersiNaskah) -> HttpResponse:
    """A preview in the browser; `?contoh=panjang`, `?petikan=1`."""
    panjang, petikan = request.GET.get("contoh") == "panjang", bool(versi.petikan and request.GET.get("petikan"))
    bahan = bahan_contoh(panjang=panjang, on=request.sesi.hari, pada=timezone.now())
    naskah = naskah_contoh(jenis, versi, bahan, petikan=petikan)
    pdf = cetak_naskah(naskah, gambar=gambar_lambang(naskah))
    nama = f'inline; filename="pratinjau-{jenis.jenis}.pdf"'
    return HttpResponse(pdf, content_type="application/pdf", headers={"Content-Disposition": nama})


def simpan_naskah(
    request: Permintaan, form: FormPaket, blok: SuntingBlok, isi: Mapping[str, Any], paket: PaketDaerah | None = None
) -> PaketDaerah | None:
    """Store what the form has, or show everything that is wrong at its place and write nothing."""
    if not all([form.is_valid(), blok.is_valid()]):
        return None
    dasar = {"perihal": isi["perihal"], "kolom": isi["kolom"], "peraturan": form.dasar()}
    baru = {**dasar, "pasal": form.cleaned_data["pasal"], **blok.isi()}
    temuan = temuan_naskah(baru)
    for satu in temuan:
        if not blok.tampilkan(satu):
            form.add_error(None, satu.pesan)
    return None if temuan else _simpan(request, form, JenisPaket.NASKAH, baru, paket)


def simpan_set(
    request: Permintaan, form: FormPaket, dokumen: list[FormDokumenSet], paket: PaketDaerah | None, kode: str = ""
) -> PaketDaerah | None:
    """The same of a set."""
    if not all([form.is_valid(), *[f.is_valid() for f in dokumen]]):
        return None
    isi = {
        "perihal": paket.isi["perihal"] if paket else kode,
        "judul": form.cleaned_data["judul"],
        "peraturan": form.dasar(),
        "pasal": form.cleaned_data["pasal"],
        "dokumen": isi_dokumen(dokumen),
    }
    return _simpan(request, form, JenisPaket.SET, isi, paket)


def _simpan(
    request: Permintaan, form: FormPaket, jenis: str, isi: Mapping[str, Any], paket: PaketDaerah | None
) -> PaketDaerah | None:
    data, by, at = form.cleaned_data, request.sesi.pelaku, timezone.now()
    try:
        if paket is None:
            hasil = susun_daerah(jenis=jenis, judul=data["judul"], isi=isi, by=by, at=at)
        else:
            hasil = sunting_daerah(paket=paket, judul=data["judul"], isi=isi, kunci=data["kunci"], by=by, at=at)
    except SudahBerubah as galat:
        form.sudah_berubah(galat)
    except UsulanSalah as galat:
        for pesan in galat.pesan:
            form.add_error(None, pesan)
    else:
        messages.success(request, _("Naskah disimpan. Lihat bedanya dan pratinjaunya sebelum mengusulkan."))
        return hasil
    return None


def formulir_naskah(
    request: Permintaan, form: FormPaket, blok: SuntingBlok, isi: Mapping[str, Any], paket: PaketDaerah | None
) -> HttpResponse:
    """The page of the form of a text."""
    jenis = str(isi["perihal"])
    form.sebut_isi(_("Nama naskah"), _("Agar dikenali dalam daftar, misalnya: Pakta integritas 2027."))
    semua = [x for x in (form, *blok.formulir) if x.is_bound]
    konteks = {
        "form": form,
        "blok": blok,
        "kolom": daftar_kolom(isi["kolom"]),
        "judul": sebut_jenis(jenis),
        "url_induk": reverse("peraturan:naskah_rinci", args=[jenis]),
        "url_batal": reverse("peraturan:draf", args=[paket.pk]) if paket else None,
        "galat": daftar_galat(semua),
    }
    return render(request, "web/peraturan/naskah_form.html", konteks)


def formulir_set(
    request: Permintaan, form: FormPaket, dokumen: list[FormDokumenSet], paket: PaketDaerah | None
) -> HttpResponse:
    """The page of the form of a set."""
    form.sebut_isi(_("Nama set"), _("Seperti dibaca saat set dipilih, misalnya: Set dokumen 2027."))
    konteks = {
        "form": form,
        "dokumen": dokumen,
        "paket": paket,
        "url_batal": reverse("peraturan:draf", args=[paket.pk]) if paket else reverse("peraturan:set"),
        "galat": daftar_galat([x for x in (form, *dokumen) if x.is_bound]),
    }
    return render(request, "web/peraturan/set_form.html", konteks)


def _paket(pk: int) -> PaketDaerah:
    return get_object_or_404(PaketDaerah, pk=pk, jenis__in=DAERAH)


def _bertulisan(pk: int) -> PaketDaerah:
    """A drafted text that has words of its own."""
    paket = _paket(pk)
    if not paket.isi.get("naskah"):
        raise Http404
    return paket


def _induk(paket: PaketDaerah) -> str:
    if paket.jenis == JenisPaket.SET:
        return reverse("peraturan:set")
    return reverse("peraturan:naskah_rinci", args=[paket.isi["perihal"]])
