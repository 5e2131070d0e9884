"""Reads of the organisation, by day. Everything other packages may ask stands here by name."""

from kinerja.organisasi.selectors.atasan import atasan_pada, bawahan_pada
from kinerja.organisasi.selectors.pegawai import cari_pegawai, kedudukan_pada, nip_pada
from kinerja.organisasi.selectors.penugasan import bernama, judul_jabatan, pada_hari, penugasan_pada
from kinerja.organisasi.selectors.segmen import Segmen, segmen, segmen_tahun
from kinerja.organisasi.selectors.unit import perangkat_daerah_dari, unit_bawah, unit_pada

__all__ = [
    "Segmen",
    "atasan_pada",
    "bawahan_pada",
    "bernama",
    "cari_pegawai",
    "judul_jabatan",
    "kedudukan_pada",
    "nip_pada",
    "pada_hari",
    "penugasan_pada",
    "perangkat_daerah_dari",
    "segmen",
    "segmen_tahun",
    "unit_bawah",
    "unit_pada",
]
