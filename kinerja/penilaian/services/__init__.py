"""The acts of evaluation: rate, deliver, accept; the unit's own mark."""

from kinerja.penilaian.services.nilai import nilai_tim, tetapkan_penilaian
from kinerja.penilaian.services.orang import nilai_orang
from kinerja.penilaian.services.organisasi import tetapkan_predikat_organisasi
from kinerja.penilaian.services.terima import anggap_diterima, terima_penilaian

__all__ = [
    "anggap_diterima",
    "nilai_orang",
    "nilai_tim",
    "terima_penilaian",
    "tetapkan_penilaian",
    "tetapkan_predikat_organisasi",
]
