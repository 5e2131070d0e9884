"""The exchange files of what other records know about people; a rapor is complete when they are loaded."""

from kinerja.fakta.pertukaran.pegawai import RIWAYAT_GOLONGAN, RIWAYAT_PENDIDIKAN
from kinerja.fakta.pertukaran.penilaian import PREDIKAT
from kinerja.fakta.pertukaran.riwayat import ANGKA_KREDIT, DIKLAT, HUKDIS, PENGHARGAAN, RIWAYAT_JABATAN

JENIS = [
    PREDIKAT,
    RIWAYAT_JABATAN,
    RIWAYAT_GOLONGAN,
    RIWAYAT_PENDIDIKAN,
    DIKLAT,
    PENGHARGAAN,
    ANGKA_KREDIT,
    HUKDIS,
]

__all__ = ["JENIS"]
