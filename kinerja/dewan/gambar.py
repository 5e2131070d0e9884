"""The people of a period in bars, the whole Pemda: what followed the promises, from checkpoint to examination."""

from django.utils.translation import gettext as _

from kinerja.dasar.angka import tulis_angka
from kinerja.dasar.grafik import Grafik
from kinerja.dasar.grafik.dasar import TEAL, TINTA, bingkai, kotak, skala, teks, tulis, urutan
from kinerja.dewan.kolom import BELUM, DAFTAR_ANGKA, PERBAIKAN, PERIKSA, PINDAH, TITIK, UNDUR
from kinerja.dewan.selectors.paket import PaketFakta

DIGAMBAR = (TITIK, BELUM, PERBAIKAN, PINDAH, UNDUR, PERIKSA)
LEBAR, KIRI, KANAN, BARIS = 640, 120, 64, 28


def gambar_paket(paket: PaketFakta) -> Grafik:
    """A bar a figure; what is withheld has a word and no bar."""
    judul = _("Orang dalam periode ini, seluruh pemerintah daerah")
    isi = [(str(a.pendek), paket.jumlah.nilai[a.kode]) for a in DAFTAR_ANGKA if a.kode in DIGAMBAR]
    puncak = max([1, *(n for _label, n in isi if n is not None)])
    unsur = []
    for n, (label, nilai) in enumerate(isi):
        y = n * BARIS
        panjang = skala(nilai or 0, 0, puncak, LEBAR - KIRI - KANAN)
        kata = _("ditahan") if nilai is None else tulis_angka(nilai)
        unsur += [
            teks(KIRI - 10, y + 18, label, jangkar="end", warna=TINTA),
            kotak(KIRI, y + 5, panjang, BARIS - 10, TEAL),
            teks(KIRI + panjang + 8, y + 18, kata, warna=TINTA, tebal=True),
        ]
    sebut = [(label, _("ditahan") if nilai is None else tulis(nilai)) for label, nilai in isi]
    uraian = ", ".join(f"{label} {nilai}" for label, nilai in sebut) + "."
    gambar = bingkai(judul, uraian, LEBAR, BARIS * len(isi), unsur, "grafik grafik-lebar")
    return Grafik(judul, uraian, gambar, urutan((_("Angka"), _("Orang")), sebut))
