"""The open page that checks any PDF, or leads on from a short code. The file is looked at and forgotten."""

from typing import cast

from django import forms
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from kinerja.dasar.kode import bentuk_kode, rapikan_kode
from kinerja.dasar.laju import dibatasi
from kinerja.dasar.waktu import sekarang
from kinerja.dokumen.kenali import kenali
from kinerja.dokumen.pemeriksa import PemeriksaSibuk, TidakSelesaiDiperiksa, periksa_berkas_asing
from kinerja.dokumen.putusan import Putusan, putuskan
from kinerja.dokumen.selectors.publik import akar_atau_kosong, judul_jenis

SEMENIT = 20
RUANG_FORMULIR = 64 * 1024  # what a form adds to its file on the way


class FormPeriksa(forms.Form):
    """A file, or the code from the paper; both together compare the file with that document."""

    berkas = forms.FileField(label=gettext_lazy("Berkas PDF"), required=False)
    kode = forms.CharField(
        label=gettext_lazy("Kode pada dokumen"),
        required=False,
        max_length=40,
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}),
        help_text=gettext_lazy("Dua belas huruf dan angka di kaki dokumen, misalnya K7QF-2M9X-TB4D."),
    )

    def clean_berkas(self) -> UploadedFile[bytes] | None:
        """Not larger than documents are."""
        berkas = cast("UploadedFile[bytes] | None", self.cleaned_data["berkas"])
        if berkas is not None and (berkas.size or 0) > settings.BATAS_PERIKSA:
            raise forms.ValidationError(terlalu_besar())
        return berkas

    def clean_kode(self) -> str:
        """As codes are kept."""
        kode = rapikan_kode(self.cleaned_data["kode"])
        if kode and not bentuk_kode(kode):
            raise forms.ValidationError(
                _("Ini bukan kode dokumen: dua belas huruf dan angka, tanpa huruf O dan I, tanpa angka 0 dan 1.")
            )
        return kode

    def clean(self) -> None:
        """One of the two."""
        if not self.errors and not self.cleaned_data["berkas"] and not self.cleaned_data["kode"]:
            raise forms.ValidationError(_("Pilih berkas PDF, atau ketik kodenya."))


@csrf_exempt  # nothing is changed and nobody need be signed in; so a file too large is refused before it is read
@require_http_methods(["GET", "HEAD", "POST"])
@dibatasi("periksa", "POST", SEMENIT)
def periksa(request: HttpRequest) -> HttpResponse:
    """Drop or choose any PDF, or type the code."""
    if request.method != "POST":
        return _halaman(request, FormPeriksa(initial={"kode": request.GET.get("kode", "")[:40]}))
    if int(request.META.get("CONTENT_LENGTH") or 0) > settings.BATAS_PERIKSA + RUANG_FORMULIR:
        return _halaman(request, _ditolak_sebelum_dibaca(), status=413)
    form = FormPeriksa(request.POST, request.FILES)
    if not form.is_valid():
        return _halaman(request, form, status=400)
    berkas: UploadedFile[bytes] | None = form.cleaned_data["berkas"]
    if berkas is None:
        return redirect("dokumen:publik", form.cleaned_data["kode"])
    try:
        putusan = _putusan(berkas.read(), form.cleaned_data["kode"])
    except (PemeriksaSibuk, TidakSelesaiDiperiksa) as galat:
        form.add_error(None if isinstance(galat, PemeriksaSibuk) else "berkas", str(galat))
        return _halaman(request, form, status=503 if isinstance(galat, PemeriksaSibuk) else 400)
    jenis = judul_jenis(putusan.dokumen.jenis) if putusan.dokumen else ""
    return _halaman(request, FormPeriksa(), putusan=putusan, nama=berkas.name, jenis=jenis)


def _ditolak_sebelum_dibaca() -> FormPeriksa:
    form = FormPeriksa(data={})
    form.errors.clear()
    form.add_error("berkas", terlalu_besar())
    return form


def _putusan(isi: bytes, kode: str) -> Putusan:
    hasil = periksa_berkas_asing(isi, akar_atau_kosong(), pada=sekarang())
    return putuskan(hasil, kenali(isi, kode))


def _halaman(request: HttpRequest, form: FormPeriksa, *, status: int = 200, **isi: object) -> HttpResponse:
    batas = filesizeformat(settings.BATAS_PERIKSA)
    return render(request, "dokumen/periksa.html", {"form": form, "batas": batas, **isi}, status=status)


def terlalu_besar() -> str:
    """What to do with a file above the limit."""
    batas = filesizeformat(settings.BATAS_PERIKSA)
    return _("Berkas ini terlalu besar (batas %s). Ketik kode pada dokumennya, atau periksa berkas aslinya.") % batas
