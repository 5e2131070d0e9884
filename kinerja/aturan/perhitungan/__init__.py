"""The register of calculations by name."""

from kinerja.aturan.perhitungan.absensi import HukumanAbsensi
from kinerja.aturan.perhitungan.angka_kredit import AngkaKredit
from kinerja.aturan.perhitungan.capaian import Capaian
from kinerja.aturan.perhitungan.dasar import Perhitungan
from kinerja.aturan.perhitungan.distribusi import Distribusi, SelisihDistribusi
from kinerja.aturan.perhitungan.ip_asn import IpAsn
from kinerja.aturan.perhitungan.nik import HitungNik
from kinerja.aturan.perhitungan.nip import HitungNip
from kinerja.aturan.perhitungan.organisasi import Akip, IndeksMerit
from kinerja.aturan.perhitungan.pp30 import Integrasi2021, NilaiIki2021, PrestasiPp30, SebutanDp3, Skp2021
from kinerja.aturan.perhitungan.pp46 import SkpPp46
from kinerja.aturan.perhitungan.predikat import Predikat
from kinerja.aturan.perhitungan.rezim import Rezim
from kinerja.aturan.perhitungan.seleksi import BobotSeleksi
from kinerja.aturan.perhitungan.serapan import Serapan, SerapanSps
from kinerja.aturan.perhitungan.skm import SampelSkm, Skm
from kinerja.aturan.perhitungan.talenta import KotakTalenta, SkorTalenta
from kinerja.aturan.perhitungan.tenggat import HitungTenggat
from kinerja.aturan.perhitungan.tpp import Tpp

SEMUA: tuple[Perhitungan, ...] = (
    Rezim(),
    Predikat(),
    Distribusi(),
    SelisihDistribusi(),
    Capaian(),
    SkpPp46(),
    NilaiIki2021(),
    Skp2021(),
    PrestasiPp30(),
    Integrasi2021(),
    SebutanDp3(),
    Tpp(),
    HukumanAbsensi(),
    AngkaKredit(),
    KotakTalenta(),
    SkorTalenta(),
    Skm(),
    SampelSkm(),
    IpAsn(),
    Akip(),
    IndeksMerit(),
    BobotSeleksi(),
    Serapan(),
    SerapanSps(),
    HitungTenggat(),
    HitungNip(),
    HitungNik(),
)
PERHITUNGAN: dict[str, Perhitungan] = {x.nama: x for x in SEMUA}
