"""Reads: what holds on a day, which deadline counts, a stored receipt in full."""

from kinerja.peraturan.selectors.pustaka import pustaka_berlaku, pustaka_percobaan
from kinerja.peraturan.selectors.rincian import muat_rincian
from kinerja.peraturan.selectors.setelan import (
    KeadaanSetelan,
    daftar_setelan,
    isi_daerah,
    jenis_lengkap,
    keadaan_setelan,
    setelan,
)
from kinerja.peraturan.selectors.tenggat import Batas, Bukaan, Tenggat, baca_bukaan, tenggat_berlaku, tenggat_untuk

__all__ = [
    "Batas",
    "Bukaan",
    "KeadaanSetelan",
    "Tenggat",
    "baca_bukaan",
    "daftar_setelan",
    "isi_daerah",
    "jenis_lengkap",
    "keadaan_setelan",
    "muat_rincian",
    "pustaka_berlaku",
    "pustaka_percobaan",
    "setelan",
    "tenggat_berlaku",
    "tenggat_untuk",
]
