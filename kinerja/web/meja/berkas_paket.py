"""A local pack as a file: taken away as YAML, and brought in as a draft."""

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from kinerja.organisasi.sesi import Permintaan
from kinerja.peraturan.berkas import baca_berkas, tulis_berkas
from kinerja.peraturan.models import JenisPaket, PaketDaerah
from kinerja.peraturan.services import susun_paket
from kinerja.peraturan.usulan import UsulanSalah
from kinerja.web.meja.izin import PENGATUR, butuh_peran


class FormBerkas(forms.Form):
    """The file of one pack."""

    berkas = forms.FileField(
        label=_("Berkas paket (.yaml)"),
        widget=forms.ClearableFileInput(attrs={"accept": ".yaml,.yml"}),
        help_text=_("Bentuknya seperti yang diunduh dari sebuah naskah. Hari mulai di dalamnya tidak dipakai."),
    )


@require_safe
@butuh_peran(*PENGATUR)
def ekspor(request: Permintaan, pk: int) -> HttpResponse:
    """A draft or adopted pack in the format of the rule packs."""
    paket = get_object_or_404(PaketDaerah, pk=pk, jenis=JenisPaket.PAKET)
    jawaban = HttpResponse(tulis_berkas(paket, request.sesi.hari), content_type="application/yaml; charset=utf-8")
    jawaban["Content-Disposition"] = f'attachment; filename="aturan-daerah-{pk}.yaml"'
    return jawaban


@butuh_peran(*PENGATUR)
def impor(request: Permintaan) -> HttpResponse:
    """A file becomes a draft, or everything wrong in it is told and nothing is written."""
    form = FormBerkas(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            judul, isi = baca_berkas(form.cleaned_data["berkas"].read())
            paket = susun_paket(judul=judul, isi=isi, by=request.sesi.pelaku, at=timezone.now())
        except UsulanSalah as galat:
            for pesan in galat.pesan:
                form.add_error("berkas", pesan)
        else:
            messages.success(request, _t("Naskah dimuat dari berkas. Periksa isinya sebelum mengusulkan."))
            return redirect("peraturan:paket_rinci", paket.pk)
    return render(request, "web/peraturan/paket_impor.html", {"form": form})
