"""Addresses filled into a pattern are those that Django itself gives."""

from django.urls import reverse
from django.urls.base import set_script_prefix

from kinerja.dasar.alamat import alamat


def test_an_address_is_the_one_django_gives() -> None:
    for nama, args in (
        ("web:beranda", ()),
        ("skp:rinci", (7,)),
        ("skp:banding", (12, 3)),
        ("skp:realisasi", (4, "2026-03")),
        ("penilaian:rinci", ("2026-TW1", 90)),
        ("penilaian:tim", ("a {0} b",)),
    ):
        for _ in range(2):
            assert alamat(nama, *args) == reverse(nama, args=args)


def test_what_is_not_installed_has_no_address() -> None:
    assert alamat("tidak_ada:halaman", 3) == ""
    assert alamat("skp:rinci") == ""


def test_a_site_below_a_prefix_keeps_it() -> None:
    asal = alamat("skp:rinci", 7)
    try:
        set_script_prefix("/rapor/")
        assert alamat("skp:rinci", 7) == "/rapor" + asal == reverse("skp:rinci", args=[7])
    finally:
        set_script_prefix("/")
