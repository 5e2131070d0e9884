"""The help page."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from kinerja.organisasi.sesi import Permintaan, butuh_masuk
from kinerja.web.bantuan import panduan_bagi
from kinerja.web.menu import ciri


@require_safe
@butuh_masuk
def bantuan(request: Permintaan) -> HttpResponse:
    """The own roles first; keys; what to do when something is wrong."""
    return render(request, "web/bantuan.html", {"panduan": panduan_bagi(ciri(request.sesi))})
