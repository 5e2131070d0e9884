"""Home: who one is today, and in which posts."""

from django.http import HttpResponse
from django.shortcuts import render

from kinerja.organisasi.sesi import Permintaan, butuh_masuk


@butuh_masuk
def beranda(request: Permintaan) -> HttpResponse:
    """One line: who, which posts, which day."""
    return render(request, "web/beranda.html", {"sesi": request.sesi})
