"""How often one address may ask an open page: counted a minute at a time, by all processes of a machine together."""

import hashlib
import os
import shutil
import time
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Concatenate, ParamSpec

from django.conf import settings
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
            if request.method == cara and _hitung(nama, asal(request)) > semenit:
                return terlalu_sering(request)
            return view(request, *args, **kwargs)

        return jaga

    return hias


def terlalu_sering(request: HttpRequest) -> HttpResponse:
    """What to do, and when to come again."""
    jawaban = render(request, "429.html", status=429)
    jawaban["Retry-After"] = str(JENDELA)
    return jawaban


def _hitung(nama: str, alamat: str) -> int:
    """How many times within this minute, counted by all processes of this machine; 0 where it cannot be counted.

    Each asking appends one byte to a file of the minute, which needs no lock: its length is the count. The file is
    named by a hash, and the files of earlier minutes are removed by the one that begins a minute.
    """
    menit = _menit()
    try:
        folder = _folder(menit)
        berkas = folder / hashlib.sha256(f"{menit}:{nama}:{alamat}".encode()).hexdigest()[:32]
        with berkas.open("ab", buffering=0) as alir:
            alir.write(b".")
            return os.fstat(alir.fileno()).st_size
    except OSError:
        return 0


def _folder(menit: int) -> Path:
    """The folder of a minute. Who makes it removes the earlier ones, and only those: others count beside it already."""
    folder = Path(settings.DATA_DIR) / "laju" / str(menit)
    if not folder.is_dir():
        folder.mkdir(parents=True, exist_ok=True)
        for lain in folder.parent.iterdir():
            if lain.name.isdecimal() and int(lain.name) < menit:
                shutil.rmtree(lain, ignore_errors=True)
    return folder


def _menit() -> int:
    """The minute that is counted now."""
    return int(time.time() // JENDELA)
