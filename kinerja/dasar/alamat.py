"""Addresses by name, empty where a part of the product is not installed.

A page of fifty rows needs hundreds of addresses that differ in a number only: Django is asked once for the pattern.
"""

from functools import lru_cache

from django.http import HttpRequest, QueryDict
from django.urls import NoReverseMatch, get_script_prefix, get_urlconf, reverse
from django.utils.http import url_has_allowed_host_and_scheme

SAMARAN = 9_000_000_000  # stands for a number while the pattern is made; no page has such an id


def alamat(nama: str, *args: object) -> str:
    """The address of a url name, or "" where there is none."""
    angka = [a for a in args if isinstance(a, int)]
    return pola(nama, *(None if isinstance(a, int) else a for a in args)).format(*angka)


def alamat_kembali(request: HttpRequest, tujuan: str, baku: str) -> str:
    """The page somebody came from, if it is one of ours; else `baku`."""
    aman = url_has_allowed_host_and_scheme(tujuan, {request.get_host()}, require_https=request.is_secure())
    return tujuan if aman else baku


def tersaring(url: str, saring: str) -> str:
    """The address with the filter that a form carried along, read and written anew."""
    isi = QueryDict(saring).urlencode()
    return f"{url}?{isi}" if isi else url


def pola(nama: str, *args: object) -> str:
    """The address with `{0}`, `{1}` in the place of each None, for the rows of a table: `pola("skp:rinci", None)`."""
    return _pola(nama, args, get_urlconf(), get_script_prefix())


@lru_cache(maxsize=2048)
def _pola(nama: str, bentuk: tuple[object, ...], urlconf: str | None, _awalan: str) -> str:
    """An address itself never holds a brace: Django quotes it."""
    args = [SAMARAN + i if a is None else a for i, a in enumerate(bentuk)]
    try:
        pola = reverse(nama, urlconf=urlconf, args=args)
    except NoReverseMatch:
        return ""
    angka = [str(a) for a, asal in zip(args, bentuk, strict=True) if asal is None]
    for i, a in enumerate(angka):
        pola = pola.replace(a, f"{{{i}}}")
    return pola
