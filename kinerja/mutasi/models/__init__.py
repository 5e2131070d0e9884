"""Inaugurations with their people, and the filling of their papers."""

from kinerja.mutasi.models.acara import AcaraTertulis
from kinerja.mutasi.models.pelaksana import AlasanLewatBatas
from kinerja.mutasi.models.pelantikan import (
    JENIS_DILANTIK,
    JenisPelantikan,
    KeadaanPelantikan,
    KelompokSumpah,
    Pelantikan,
    PeranAnggaran,
    PesertaPelantikan,
)
from kinerja.mutasi.models.pengisian import KeadaanPengisian, PengisianNaskah

__all__ = [
    "JENIS_DILANTIK",
    "AcaraTertulis",
    "AlasanLewatBatas",
    "JenisPelantikan",
    "KeadaanPelantikan",
    "KeadaanPengisian",
    "KelompokSumpah",
    "Pelantikan",
    "PengisianNaskah",
    "PeranAnggaran",
    "PesertaPelantikan",
]
