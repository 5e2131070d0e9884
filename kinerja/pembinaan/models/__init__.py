"""Checkpoints of a contract of office, room for improvement, and what the person answered."""

from kinerja.pembinaan.models.perbaikan import (
    ButirPerbaikan,
    DialogPerbaikan,
    Pemberitahuan,
    RencanaPerbaikan,
    Tanggapan,
    TindakLanjutKontrak,
)
from kinerja.pembinaan.models.titik import EvaluasiTitik, HasilTitik, NilaiUnsur

__all__ = [
    "ButirPerbaikan",
    "DialogPerbaikan",
    "EvaluasiTitik",
    "HasilTitik",
    "NilaiUnsur",
    "Pemberitahuan",
    "RencanaPerbaikan",
    "Tanggapan",
    "TindakLanjutKontrak",
]
