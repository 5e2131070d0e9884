"""The register of calculations by name."""

from kinerja.aturan.perhitungan.capaian import Capaian
from kinerja.aturan.perhitungan.dasar import Perhitungan
from kinerja.aturan.perhitungan.distribusi import Distribusi
from kinerja.aturan.perhitungan.nip import HitungNip
from kinerja.aturan.perhitungan.pp30 import Integrasi2021, NilaiIki2021, PrestasiPp30, SebutanDp3, Skp2021
from kinerja.aturan.perhitungan.pp46 import SkpPp46
from kinerja.aturan.perhitungan.predikat import Predikat
from kinerja.aturan.perhitungan.rezim import Rezim
from kinerja.aturan.perhitungan.tenggat import HitungTenggat

SEMUA: tuple[Perhitungan, ...] = (
    Rezim(),
    Predikat(),
    Distribusi(),
    Capaian(),
    SkpPp46(),
    NilaiIki2021(),
    Skp2021(),
    PrestasiPp30(),
    Integrasi2021(),
    SebutanDp3(),
    HitungTenggat(),
    HitungNip(),
)
PERHITUNGAN: dict[str, Perhitungan] = {x.nama: x for x in SEMUA}
