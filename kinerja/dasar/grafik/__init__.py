"""Charts made on the server: SVG that speaks (title, description), prints in black and white, and has its table."""

from kinerja.dasar.grafik.bagian import bagian_predikat
from kinerja.dasar.grafik.batang import batang_target
from kinerja.dasar.grafik.dasar import Grafik, TabelData
from kinerja.dasar.grafik.garis import garis_kecil
from kinerja.dasar.grafik.pita import Batang, Bidang, Tanda, pita_waktu
from kinerja.dasar.grafik.sebaran import susun_predikat

__all__ = [
    "Batang",
    "Bidang",
    "Grafik",
    "TabelData",
    "Tanda",
    "bagian_predikat",
    "batang_target",
    "garis_kecil",
    "pita_waktu",
    "susun_predikat",
]
