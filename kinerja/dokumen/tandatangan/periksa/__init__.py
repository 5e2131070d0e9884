"""Checks any PDF offline: intact or not, by whom, when, how well proven; each answer a plain word and a sentence."""

from kinerja.dokumen.tandatangan.periksa.berkas import periksa_pdf
from kinerja.dokumen.tandatangan.periksa.hasil import (
    HasilPeriksa,
    KeadaanTanda,
    RentangBerubah,
    TandaDiperiksa,
    TingkatTanda,
)

__all__ = ["HasilPeriksa", "KeadaanTanda", "RentangBerubah", "TandaDiperiksa", "TingkatTanda", "periksa_pdf"]
