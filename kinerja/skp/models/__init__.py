"""The SKP (plan of one post segment), its work results, behaviour, annexes; and what was done about it."""

from kinerja.skp.models.kerja import Bukti, Dialog, Realisasi, RencanaAksi, UmpanBalik
from kinerja.skp.models.skp import (
    SKP,
    Aspek,
    EkspektasiPerilaku,
    HasilKerja,
    IndikatorKinerja,
    LampiranSKP,
    Perspektif,
)

__all__ = [
    "SKP",
    "Aspek",
    "Bukti",
    "Dialog",
    "EkspektasiPerilaku",
    "HasilKerja",
    "IndikatorKinerja",
    "LampiranSKP",
    "Perspektif",
    "Realisasi",
    "RencanaAksi",
    "UmpanBalik",
]
