"""`{% load peraturan %}{{ n.periode|periode_pendek }}`: a period in a few letters; whose site an address is."""

from urllib.parse import urlsplit

from django import template

from kinerja.peraturan.periode import label_pendek

register = template.Library()


def situs_pemerintah(tautan: str) -> bool:
    """Whether an address stands on a site of the government."""
    nama = urlsplit(tautan).hostname or ""
    return nama == "go.id" or nama.endswith(".go.id")


register.filter("periode_pendek", label_pendek)
register.filter("situs_pemerintah", situs_pemerintah)
