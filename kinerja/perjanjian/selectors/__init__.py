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
from kinerja.perjanjian.selectors.berjalan import PkBerjalan, giliran_pk, pk_berjalan
from kinerja.perjanjian.selectors.terdampak import terdampak
from kinerja.perjanjian.selectors.tugas import menunggu_pihak_lain, tugas_pk

__all__ = [
    "PkBerjalan",
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
