"""Acts on an inauguration or a mass transfer: prepare, fill, start, cancel."""

from kinerja.mutasi.services.mulai import mulai_pelantikan
from kinerja.mutasi.services.naskah import HasilNaskah, batalkan_naskah, siapkan_naskah
from kinerja.mutasi.services.nomor import ambil_nomor_keputusan
from kinerja.mutasi.services.pelaksana import (
    IsiPerintah,
    PerintahTercatat,
    perintahkan_pelaksana,
    tulis_alasan_lewat,
)
from kinerja.mutasi.services.pengisian import minta_naskah, minta_perbarui
from kinerja.mutasi.services.peserta import IsiPeserta, hapus_peserta, simpan_banyak_peserta, tambah_peserta
from kinerja.mutasi.services.siapkan import IsiPelantikan, batalkan_pelantikan, siapkan, ubah
from kinerja.mutasi.services.sumpah import IsiKelompok, atur_sumpah

__all__ = [
    "HasilNaskah",
    "IsiKelompok",
    "IsiPelantikan",
    "IsiPerintah",
    "IsiPeserta",
    "PerintahTercatat",
    "ambil_nomor_keputusan",
    "atur_sumpah",
    "batalkan_naskah",
    "batalkan_pelantikan",
    "hapus_peserta",
    "minta_naskah",
    "minta_perbarui",
    "mulai_pelantikan",
    "perintahkan_pelaksana",
    "siapkan",
    "siapkan_naskah",
    "simpan_banyak_peserta",
    "tambah_peserta",
    "tulis_alasan_lewat",
    "ubah",
]
