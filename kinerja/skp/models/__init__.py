"""The SKP (plan of one post segment), its work results, behaviour, annexes; and what was done about it."""

from kinerja.skp.models.bank import BankHasil
from kinerja.skp.models.kerja import (
    DIKEMBALIKAN,
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
from kinerja.skp.models.tim import Ekspektasi, HasilTim, PemeriksaanTim, PeranHasil, RekomendasiTim

__all__ = [
    "DIKEMBALIKAN",
    "SKP",
    "Akumulasi",
    "Aspek",
    "BankHasil",
    "Bukti",
    "BuktiRealisasi",
    "Dialog",
    "Ekspektasi",
    "EkspektasiPerilaku",
    "HasilKerja",
    "HasilTim",
    "IndikatorKinerja",
    "Ketikan",
    "LampiranSKP",
    "PemeriksaanTim",
    "PeranHasil",
    "PeriodeRealisasi",
    "Perspektif",
    "Realisasi",
    "RekomendasiTim",
    "RencanaAksi",
    "UmpanBalik",
]
