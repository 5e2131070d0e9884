"""Settings are read once a request (or once a block of work): one small query, whatever the page asks."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest
from django.http.response import HttpResponseBase

Sejarah = dict[str, list[tuple[date, object]]]


@dataclass(slots=True)
class _Kotak:
    isi: Sejarah | None = None


_kotak: ContextVar[_Kotak | None] = ContextVar("peraturan_setelan", default=None)


@contextmanager
def setelan_sekali_baca() -> Iterator[None]:
    """Inside, settings are read from the database once; a change made inside is seen at once."""
    token = _kotak.set(_kotak.get() or _Kotak())
    try:
        yield
    finally:
        _kotak.reset(token)


def tersimpan(baca: Callable[[], Sejarah]) -> Sejarah:
    """What was read in this block, else what `baca` reads now."""
    kotak = _kotak.get() or _Kotak()
    if kotak.isi is None:
        kotak.isi = baca()
    return kotak.isi


def lupakan() -> None:
    """Forget what was read: a setting has changed."""
    if (kotak := _kotak.get()) is not None:
        kotak.isi = None


class SetelanMiddleware:
    """Each request reads the settings at most once."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        with setelan_sekali_baca():
            return self.get_response(request)
