"""The register of calculations by name."""

from kinerja.aturan.perhitungan.capaian import Capaian
from kinerja.aturan.perhitungan.dasar import Perhitungan
from kinerja.aturan.perhitungan.distribusi import Distribusi
from kinerja.aturan.perhitungan.nip import HitungNip
from kinerja.aturan.perhitungan.predikat import Predikat
from kinerja.aturan.perhitungan.rezim import Rezim
from kinerja.aturan.perhitungan.tenggat import HitungTenggat

PERHITUNGAN: dict[str, Perhitungan] = {
    x.nama: x for x in (Rezim(), Predikat(), Distribusi(), Capaian(), HitungTenggat(), HitungNip())
}
