"""The gaps of a plan by kind: how many, and the rows of one kind with the place where each is mended."""

from kinerja.celah.selectors.bentuk import JENIS, BarisCelah, DasarCelah, JumlahCelah
from kinerja.celah.selectors.isi import IsiCelah, baca_celah, baris_celah, hitung_celah
from kinerja.celah.selectors.orang import pemegang_rencana, tanpa_jalur

__all__ = [
    "JENIS",
    "BarisCelah",
    "DasarCelah",
    "IsiCelah",
    "JumlahCelah",
    "baca_celah",
    "baris_celah",
    "hitung_celah",
    "pemegang_rencana",
    "tanpa_jalur",
]
