"""`{% load peraturan %}{{ n.periode|periode_pendek }}`: a period in a few letters."""

from django import template

from kinerja.peraturan.periode import label_pendek

register = template.Library()
register.filter("periode_pendek", label_pendek)
