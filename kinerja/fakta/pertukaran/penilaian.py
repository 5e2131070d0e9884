"""`predikat`: one row a mark given elsewhere or under an older rule."""

from kinerja.aturan.periksa.nilai_lama import SKALA, sebutan_skala
from kinerja.dasar.tabel import DESIMAL, PENGENAL, PILIHAN, TANGGAL, Kolom, Nilai
from kinerja.fakta.models import JenisNilai, RiwayatPenilaian
from kinerja.fakta.pertukaran.umum import jenis_fakta
from kinerja.fakta.services.periksa import rapikan_rating

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
    """The two ratings in one way of writing; other columns stay."""
    if kolom in ("hasil_kerja", "perilaku") and isinstance(nilai, str):
        return rapikan_rating(nilai)
    return nilai


PREDIKAT = jenis_fakta("predikat", "Nilai dan predikat", RiwayatPenilaian, KOLOM, rapikan=rapikan)
