"""Reads of agreements: the one in force, its rows for others to build on, lists, what it waits for."""

from kinerja.perjanjian.selectors.baca import (
    butir_pk_tersedia,
    cetak,
    dengan_nama,
    isian_dari,
    lampiran_pk,
    pk_berlaku,
    semua_versi,
)
from kinerja.perjanjian.selectors.terdampak import terdampak
from kinerja.perjanjian.selectors.tugas import giliran_pk, menunggu_pihak_lain, pk_berjalan, tugas_pk

__all__ = [
    "butir_pk_tersedia",
    "cetak",
    "dengan_nama",
    "giliran_pk",
    "isian_dari",
    "lampiran_pk",
    "menunggu_pihak_lain",
    "pk_berjalan",
    "pk_berlaku",
    "semua_versi",
    "terdampak",
    "tugas_pk",
]
