"""`predikat`: one row a mark given elsewhere or under an older rule."""

import re

from kinerja.aturan.periksa.nilai_lama import SKALA, sebutan_skala
from kinerja.dasar.tabel import DESIMAL, PENGENAL, PILIHAN, TANGGAL, Kolom, Nilai
from kinerja.fakta.models import JenisNilai, RiwayatPenilaian
from kinerja.fakta.pertukaran.umum import jenis_fakta

# The words of all rules; which of them a period knows is checked with its place.
SEBUTAN = tuple(dict.fromkeys(kode for rezim in SKALA for kode in sebutan_skala(rezim)))

KOLOM = (
    Kolom("mulai", TANGGAL, wajib=True),
    Kolom("sampai", TANGGAL, wajib=True),
    Kolom("jenis", PILIHAN, wajib=True, pilihan=tuple(JenisNilai.values)),
    Kolom("hasil_kerja", panjang=20),
    Kolom("perilaku", panjang=20),
    Kolom("predikat", PILIHAN, wajib=True, pilihan=SEBUTAN),
    Kolom("nilai", DESIMAL),
    Kolom("nip_penilai", PENGENAL, panjang=30),
    Kolom("sumber", wajib=True, panjang=200),
)


def rapikan(kolom: str, nilai: Nilai) -> Nilai:
    """ "Di Atas Ekspektasi" is `di_atas`, `85,5` is `85.5`; other columns stay."""
    if kolom not in ("hasil_kerja", "perilaku") or not isinstance(nilai, str):
        return nilai
    if re.fullmatch(r"\d+(?:[.,]\d+)?", nilai):
        return nilai.replace(",", ".")
    return re.sub(r"[\s\-]+", "_", nilai.strip().casefold()).removesuffix("_ekspektasi")


PREDIKAT = jenis_fakta("predikat", "Nilai dan predikat", RiwayatPenilaian, KOLOM, rapikan=rapikan)
