"""What other systems know about a person."""

from kinerja.fakta.models.dasar import Fakta
from kinerja.fakta.models.penilaian import JenisNilai, RiwayatPenilaian
from kinerja.fakta.models.riwayat import (
    AngkaKredit,
    Diklat,
    HukumanDisiplin,
    Penghargaan,
    RiwayatJabatan,
)

SEMUA: tuple[type[Fakta], ...] = (
    RiwayatPenilaian,
    RiwayatJabatan,
    Diklat,
    Penghargaan,
    HukumanDisiplin,
    AngkaKredit,
)

__all__ = [
    "SEMUA",
    "AngkaKredit",
    "Diklat",
    "Fakta",
    "HukumanDisiplin",
    "JenisNilai",
    "Penghargaan",
    "RiwayatJabatan",
    "RiwayatPenilaian",
]
