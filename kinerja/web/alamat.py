"""Addresses by name, empty where a part of the product is not installed."""

from django.urls import NoReverseMatch, reverse


def alamat(nama: str, *args: object) -> str:
    """The address of a url name, or "" where there is none."""
    try:
        return reverse(nama, args=args)
    except NoReverseMatch:
        return ""
