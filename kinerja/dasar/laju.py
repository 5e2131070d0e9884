"""How often one address may ask an open page: counted in memory, a minute at a time, for each process of the server."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render

JENDELA = 60  # seconds
P = ParamSpec("P")
Tampilan = Callable[Concatenate[HttpRequest, P], HttpResponseBase]


def asal(request: HttpRequest) -> str:
    """The address that asks. Behind a proxy that is believed (HTTPS=1), the one it wrote last."""
    if settings.SECURE_PROXY_SSL_HEADER:
        lewat = request.headers.get("X-Forwarded-For", "").rpartition(",")[2].strip()
        if lewat:
            return lewat[:60]
    return str(request.META.get("REMOTE_ADDR", ""))


def dibatasi(nama: str, cara: str, semenit: int) -> Callable[[Tampilan[P]], Tampilan[P]]:
    """A view that answers 429 to an address that asks by this method more often than that in a minute."""

    def hias(view: Tampilan[P]) -> Tampilan[P]:
        @wraps(view)
        def jaga(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
            if request.method == cara and _hitung(f"laju:{nama}:{asal(request)}") > semenit:
                return terlalu_sering(request)
            return view(request, *args, **kwargs)

        return jaga

    return hias


def terlalu_sering(request: HttpRequest) -> HttpResponse:
    """What to do, and when to come again."""
    jawaban = render(request, "429.html", status=429)
    jawaban["Retry-After"] = str(JENDELA)
    return jawaban


def _hitung(kunci: str) -> int:
    """How many times within the window that began with the first."""
    if cache.add(kunci, 1, JENDELA):
        return 1
    try:
        return int(cache.incr(kunci))
    except ValueError:  # the window ended just now
        cache.set(kunci, 1, JENDELA)
        return 1
