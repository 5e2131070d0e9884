"""The mismatch inbox: what does not fit in the organisation's data, derived anew whenever somebody looks."""

from kinerja.organisasi.kotak.periksa import periksa_semua
from kinerja.organisasi.kotak.temuan import JENIS, Temuan

__all__ = ["JENIS", "Temuan", "periksa_semua"]
