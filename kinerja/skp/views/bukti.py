"""Evidence: the list of one's own with what each proves, the file itself, letting one go."""

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kinerja.dasar.berkas import kirim_berkas
from kinerja.organisasi.sesi import Permintaan, butuh_masuk
from kinerja.skp.galat import Ditolak
from kinerja.skp.models import Bukti
from kinerja.skp.permissions import lingkup_bukti
from kinerja.skp.selectors.bukti import bukti_skp
from kinerja.skp.services import lepas_bukti
from kinerja.skp.views.umum import ambil_skp, kini


@butuh_masuk
def daftar(request: Permintaan, pk: int) -> HttpResponse:
    """All evidence of an SKP: what each proves, in which period, and whether it came late."""
    skp = ambil_skp(request, pk)
    saya = request.sesi.pegawai is not None and skp.penugasan.pegawai_id == request.sesi.pegawai.pk
    return render(request, "skp/bukti.html", {"skp": skp, "daftar": bukti_skp(skp), "saya": saya})


@butuh_masuk
def berkas(request: Permintaan, pk: int) -> HttpResponseBase:
    """The file as an attachment, for whoever may read the realisation it proves."""
    bukti = get_object_or_404(lingkup_bukti(request.sesi, request.sesi.hari), pk=pk)
    if not bukti.sha256:
        return redirect(bukti.tautan)
    try:
        return kirim_berkas(bukti.sha256, nama=bukti.nama, jenis=bukti.jenis)
    except FileNotFoundError as galat:
        raise Http404(_("Berkas bukti ini tidak ada di penyimpanan. Laporkan kepada pengelola sistem.")) from galat


@require_POST
@butuh_masuk
def lepas(request: Permintaan, pk: int) -> HttpResponse:
    """Remove own evidence that proves nothing handed in."""
    if request.sesi.pegawai is None:
        raise Http404
    bukti = get_object_or_404(Bukti, pk=pk, pegawai=request.sesi.pegawai)
    skp = bukti.realisasi.values_list("hasil_kerja__skp", flat=True).first()
    try:
        lepas_bukti(bukti=bukti, by=request.pelaku, at=kini())
    except Ditolak as galat:
        messages.error(request, galat.pesan)
    else:
        messages.success(request, _("Bukti dilepas."))
    return redirect("skp:bukti_daftar", skp) if skp else redirect("skp:daftar")
