"""Marks, their correction and objection, the unit's own mark, the session about them."""

from kinerja.penilaian.models.keberatan import Keberatan, Lampiran, Pernyataan
from kinerja.penilaian.models.koreksi import Koreksi
from kinerja.penilaian.models.nilai import Ekspektasi, Jenis, Penilaian, Predikat
from kinerja.penilaian.models.organisasi import PredikatOrganisasi
from kinerja.penilaian.models.pembahasan import Pembahasan, Perpindahan
from kinerja.penilaian.models.rekap import RekapPenilai

__all__ = [
    "Ekspektasi",
    "Jenis",
    "Keberatan",
    "Koreksi",
    "Lampiran",
    "Pembahasan",
    "Penilaian",
    "Pernyataan",
    "Perpindahan",
    "Predikat",
    "PredikatOrganisasi",
    "RekapPenilai",
]
