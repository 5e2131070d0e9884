"""Documents of one's own: to sign, with the words to read beside each, and to keep."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from kinerja.dokumen.alat import kemampuan, penandatangan
from kinerja.dokumen.form_tanda import FormTandaTangan, nilai_dokumen
from kinerja.dokumen.models import TandaTangan
from kinerja.dokumen.permissions import lingkup_giliran
from kinerja.dokumen.saya import bacakan, dengan_dokumen, giliran_saya, milik_saya
from kinerja.dokumen.services import HasilBatch, tanda_tangani_dokumen
from kinerja.dokumen.tandatangan.galat import GagalTandaTangan
from kinerja.organisasi.sesi import Permintaan, butuh_masuk

SEKALI_BACA = 50  # documents of one page of signing: more than one reads in one go


@require_safe
@butuh_masuk
def saya(request: Permintaan) -> HttpResponse:
    """What waits for one's signature, what waits for others, what one keeps."""
    if request.sesi.pegawai is None:
        raise PermissionDenied(_("Halaman ini milik pegawai. Akun Anda tidak terhubung dengan seorang pegawai."))
    return render(request, "dokumen/saya.html", {"m": milik_saya(request.sesi)})


@butuh_masuk
def tandatangani(request: Permintaan) -> HttpResponse:
    """Read every document, say so, give the password once, and sign them in their order."""
    if request.sesi.pegawai is None or request.sesi.pelaku_lain:
        raise PermissionDenied(_("Hanya penanda tangan sendiri yang menandatangani dokumennya."))
    semua = _giliran(request)
    cara_ada = list(dict.fromkeys(x.dokumen.cara for x in semua))
    cara = request.GET.get("cara", "")
    cara = cara if cara in cara_ada else next(iter(cara_ada), "")
    milik = [x for x in semua if x.dokumen.cara == cara]
    form = FormTandaTangan(request.POST or None, request=request, cara=cara, tempat=milik[:SEKALI_BACA])
    if request.method == "POST" and milik and form.is_valid() and _tanda_tangani(request, form, cara):
        return redirect("dokumen:saya" if len(semua) == len(form.cleaned_data["dokumen"]) else request.get_full_path())
    konteks = {
        "form": form,
        "baris": [(x, nilai_dokumen(x), isi) for x, isi in bacakan(milik[:SEKALI_BACA])],
        "cara": kemampuan(cara) if cara else None,
        "kode_cara": cara,
        "cara_lain": [(c, kemampuan(c).label) for c in cara_ada if c != cara],
        "lebih": len(milik) - SEKALI_BACA,
        "terpilih": form.terpilih,
    }
    return render(request, "dokumen/tandatangani.html", konteks, status=422 if form.errors else 200)


def _giliran(request: Permintaan) -> list[TandaTangan]:
    """The places whose turn it is; of one document, or of one group, where the address says so."""
    pegawai, alamat = request.sesi.pegawai, request.GET
    if pegawai is not None and not alamat.get("dokumen") and not alamat.get("kelompok"):
        return giliran_saya(pegawai.pk)
    tempat = lingkup_giliran(request.sesi, request.sesi.hari)
    if (pk := request.GET.get("dokumen", "")).isdecimal():
        tempat = tempat.filter(dokumen=int(pk))
    if kelompok := request.GET.get("kelompok", ""):
        tempat = tempat.filter(dokumen__kelompok=kelompok)
    return list(dengan_dokumen(tempat))


def _tanda_tangani(request: Permintaan, form: FormTandaTangan, cara: str) -> bool:
    """Whether anything was signed or refused by a document; what stopped the batch stands above the form."""
    try:
        hasil = tanda_tangani_dokumen(
            dokumen=form.cleaned_data["dokumen"],
            alat=penandatangan(cara, pengesahan=form.pengesahan, nik=form.cleaned_data.get("nik", "")),
            rahasia=form.rahasia(),
            by=request.pelaku,
            at=timezone.now(),
        )
    except GagalTandaTangan as galat:
        form.add_error(None, str(galat))
        return False
    if not hasil.ditandatangani:
        for pesan in dict.fromkeys(hasil.gagal.values()):
            form.add_error(None, pesan)
        return False
    _sebut(request, hasil)
    return True


def _sebut(request: Permintaan, hasil: HasilBatch) -> None:
    n = len(hasil.ditandatangani)
    messages.success(request, ngettext("%s dokumen ditandatangani.", "%s dokumen ditandatangani.", n) % n)
    for pesan in dict.fromkeys(hasil.gagal.values()):
        messages.warning(request, pesan)
    if sisa := len(hasil.tersisa):
        messages.warning(request, _("%s dokumen belum sempat ditandatangani. Lanjutkan dari sini.") % sisa)
