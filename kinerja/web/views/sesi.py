"""The button "Perpanjang" under every page."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import resolve_url
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from kinerja.web import sesi


@require_POST
@login_required
def perpanjang_sesi(request: HttpRequest) -> HttpResponse:
    """Extend the session; back to the page it was asked from, or the new length to a script."""
    sesi.perpanjang(request, timezone.now())
    if request.headers.get("Accept") == "application/json":
        return JsonResponse(sesi.sesi(request))
    tujuan = request.POST.get("next", "")
    if not url_has_allowed_host_and_scheme(tujuan, {request.get_host()}, require_https=request.is_secure()):
        tujuan = resolve_url("/")
    return HttpResponseRedirect(tujuan)
