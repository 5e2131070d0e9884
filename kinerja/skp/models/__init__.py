"""The SKP (plan of one post segment), its work results, behaviour, annexes; and what was done about it."""

from kinerja.skp.models.kerja import (
    Bukti,
    BuktiRealisasi,
    Dialog,
    Ketikan,
    PeriodeRealisasi,
    Realisasi,
    RencanaAksi,
    UmpanBalik,
)
from kinerja.skp.models.skp import (
    SKP,
    Akumulasi,
    Aspek,
    EkspektasiPerilaku,
    HasilKerja,
    IndikatorKinerja,
    LampiranSKP,
    Perspektif,
)

__all__ = [
    "SKP",
    "Akumulasi",
    "Aspek",
    "Bukti",
    "BuktiRealisasi",
    "Dialog",
    "EkspektasiPerilaku",
    "HasilKerja",
    "IndikatorKinerja",
    "Ketikan",
    "LampiranSKP",
    "PeriodeRealisasi",
    "Perspektif",
    "Realisasi",
    "RencanaAksi",
    "UmpanBalik",
]
