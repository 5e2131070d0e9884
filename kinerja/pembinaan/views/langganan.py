"""The own calendar address: made, replaced, and what a calendar program reads there."""

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from kinerja.dasar.waktu import hari
from kinerja.organisasi.sesi import Permintaan, butuh_masuk
from kinerja.pembinaan.forms import FormBertemuan
from kinerja.pembinaan.models import LanggananKalender
from kinerja.pembinaan.selectors.kalender import titik_kalender, tulis_ics
from kinerja.pembinaan.services import buat_langganan
from kinerja.pembinaan.views.bersama import kirim, tampil


@butuh_masuk
def langganan(request: Permintaan) -> HttpResponse:
    """The address of now, and a new one at the press of a button."""
    sesi = request.sesi
    if sesi.pegawai is None or sesi.pelaku_lain:
        raise PermissionDenied(_("Alamat kalender hanya untuk pegawai sendiri."))
    form = FormBertemuan(request.POST or None, initial={"kunci": 0})
    url = reverse("pembinaan:langganan")

    def lakukan() -> None:
        buat_langganan(by=request.pelaku, at=timezone.now())

    if jawaban := kirim(request, form, lakukan, _("Alamat kalender baru dibuat."), url):
        return jawaban
    ada = LanggananKalender.objects.filter(pegawai=sesi.pegawai).first()
    alamat = settings.ALAMAT_PUBLIK + reverse("pembinaan:ics", args=[ada.token]) if ada else ""
    return tampil(request, "pembinaan/langganan.html", {"alamat": alamat, "url_batal": reverse("pembinaan:saya")}, form)


@require_safe
def ics(request: HttpRequest, token: str) -> HttpResponse:
    """Whoever knows the address reads the days; it names nobody and holds no mark. 404 for any other."""
    ada = LanggananKalender.objects.filter(token=token).first()
    if ada is None:
        raise Http404
    kini = timezone.now()
    teks = tulis_ics(
        titik_kalender(ada, hari(kini)), ada.pegawai_id, kini, settings.ALAMAT_PUBLIK + reverse("pembinaan:saya")
    )
    jawaban = HttpResponse(teks, content_type="text/calendar; charset=utf-8")
    jawaban["Cache-Control"] = "private, max-age=3600"
    return jawaban
