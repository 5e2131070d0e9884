"""Acts on accounts: make one, its password, its one-time codes, its roles."""

from kinerja.akun.services.kode import KodeDitolak, aktifkan, buat_banyak_kode, buat_kode
from kinerja.akun.services.pengguna import (
    AkunDitolak,
    buat_banyak_pengguna,
    buat_pengguna,
    ganti_nama_pengguna,
    tutup_pengguna,
)
from kinerja.akun.services.peran import PeranDitolak, akhiri_peran, beri_peran
from kinerja.akun.services.sandi import SandiSalah, ganti_sandi, pastikan_sandi

__all__ = [
    "AkunDitolak",
    "KodeDitolak",
    "PeranDitolak",
    "SandiSalah",
    "akhiri_peran",
    "aktifkan",
    "beri_peran",
    "buat_banyak_kode",
    "buat_banyak_pengguna",
    "buat_kode",
    "buat_pengguna",
    "ganti_nama_pengguna",
    "ganti_sandi",
    "pastikan_sandi",
    "tutup_pengguna",
]
