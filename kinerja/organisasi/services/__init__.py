"""Acts that change the organisation. Every act takes one row or many by the same road (`simpan_banyak_…`)."""

from kinerja.dasar.pemicu import Bentrok
from kinerja.organisasi.services.akun import hubungkan_akun
from kinerja.organisasi.services.atasan import akhiri_pengecualian, hitung_ulang_atasan, kecualikan_atasan
from kinerja.organisasi.services.baris import Ditolak, Masalah, Ringkasan
from kinerja.organisasi.services.jabatan import IsiJabatan, simpan_banyak_jabatan, simpan_jabatan
from kinerja.organisasi.services.pegawai import IsiPegawai, simpan_banyak_pegawai, simpan_pegawai
from kinerja.organisasi.services.penugasan import (
    IsiPenugasan,
    akhiri_penugasan,
    simpan_banyak_penugasan,
    tetapkan_penugasan,
)
from kinerja.organisasi.services.status import IsiStatus, catat_status, simpan_banyak_status
from kinerja.organisasi.services.tim import (
    IsiAnggota,
    IsiTim,
    akhiri_anggota,
    simpan_anggota,
    simpan_banyak_anggota,
    simpan_banyak_tim,
    simpan_tim,
)
from kinerja.organisasi.services.unit import IsiUnit, simpan_banyak_unit, simpan_unit

__all__ = [
    "Bentrok",
    "Ditolak",
    "IsiAnggota",
    "IsiJabatan",
    "IsiPegawai",
    "IsiPenugasan",
    "IsiStatus",
    "IsiTim",
    "IsiUnit",
    "Masalah",
    "Ringkasan",
    "akhiri_anggota",
    "akhiri_pengecualian",
    "akhiri_penugasan",
    "catat_status",
    "hitung_ulang_atasan",
    "hubungkan_akun",
    "kecualikan_atasan",
    "simpan_anggota",
    "simpan_banyak_anggota",
    "simpan_banyak_jabatan",
    "simpan_banyak_pegawai",
    "simpan_banyak_penugasan",
    "simpan_banyak_status",
    "simpan_banyak_tim",
    "simpan_banyak_unit",
    "simpan_jabatan",
    "simpan_pegawai",
    "simpan_tim",
    "simpan_unit",
    "tetapkan_penugasan",
]
