"""The two small forms on every page: extend the session, choose the post one acts in."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kinerja.dasar.alamat import alamat_kembali
from kinerja.organisasi.sesi import KUNCI_SESI, Permintaan, butuh_masuk
from kinerja.web.masa_sesi import masa_sesi, perpanjang


@require_POST
@butuh_masuk
def perpanjang_sesi(request: Permintaan) -> HttpResponse:
    """Extend the session; back to the page it was asked from, or the new length to a script."""
    perpanjang(request, timezone.now())
    if request.headers.get("Accept") == "application/json":
        return JsonResponse(masa_sesi(request))
    return kembali(request)


@require_POST
@butuh_masuk
def ganti_pelaku(request: Permintaan) -> HttpResponse:
    """Act in another of the posts one holds today."""
    dipilih = next((p for p in request.sesi.pilihan if str(p.penugasan_id) == request.POST.get("penugasan")), None)
    if dipilih is None:
        messages.error(request, _("Jabatan itu tidak Anda pegang hari ini. Pilih jabatan lain di kanan atas."))
    else:
        request.session[KUNCI_SESI] = dipilih.penugasan_id
        messages.success(request, _("Sekarang Anda bertindak sebagai %s.") % dipilih.label)
    return kembali(request)


def kembali(request: HttpRequest) -> HttpResponse:
    """To the page named in `next` if it is ours, else home."""
    return HttpResponseRedirect(alamat_kembali(request, request.POST.get("next", ""), reverse("web:beranda")))
