"""Acts on accounts: make one, its password, its one-time codes, its roles."""

from kinerja.akun.services.faktor import (
    FaktorDitolak,
    aktifkan_faktor,
    alamat_pasang,
    buat_kode_cadangan,
    matikan_faktor,
    pastikan_faktor,
    rahasia,
    siapkan_faktor,
)
from kinerja.akun.services.kode import KodeDitolak, aktifkan, buat_banyak_kode, buat_kode
from kinerja.akun.services.pengguna import (
    AkunDitolak,
    buat_banyak_pengguna,
    buat_pengguna,
    ganti_nama_pengguna,
    tutup_pengguna,
)
from kinerja.akun.services.peran import PeranDitolak, akhiri_peran, beri_peran
from kinerja.akun.services.sandi import Pengesah, SandiSalah, ganti_sandi, pastikan_sandi

__all__ = [
    "AkunDitolak",
    "FaktorDitolak",
    "KodeDitolak",
    "Pengesah",
    "PeranDitolak",
    "SandiSalah",
    "akhiri_peran",
    "aktifkan",
    "aktifkan_faktor",
    "alamat_pasang",
    "beri_peran",
    "buat_banyak_kode",
    "buat_banyak_pengguna",
    "buat_kode",
    "buat_kode_cadangan",
    "buat_pengguna",
    "ganti_nama_pengguna",
    "ganti_sandi",
    "matikan_faktor",
    "pastikan_faktor",
    "pastikan_sandi",
    "rahasia",
    "siapkan_faktor",
    "tutup_pengguna",
]
