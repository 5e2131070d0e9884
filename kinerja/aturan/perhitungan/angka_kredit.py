"""Credit points of a functional post."""

from collections.abc import Mapping
from typing import Any

from kinerja.aturan.angka import bulat_antara, kata, wajib
from kinerja.aturan.bentuk.dasar import LIMA_PREDIKAT
from kinerja.aturan.hitung.skema.kepegawaian import ANGKA_KREDIT
from kinerja.aturan.mesin import TabelAturan
from kinerja.aturan.perhitungan.dasar import Catatan, Keluaran, Metode, PerhitunganMesin, Siap
from kinerja.aturan.perhitungan.pakai import Pakai, langkah, teks
from kinerja.aturan.perhitungan.tabel import tabel_kata
from kinerja.aturan.pustaka import Pustaka

BULAN_SETAHUN = 12
DESIMAL = 3
JUDUL = {"koefisien": ("Koefisien setahun", 6), "persen": ("Persen menurut predikat", 6)}


def tabel_aturan(pustaka: Pustaka) -> tuple[TabelAturan, ...]:
    """The coefficient of each level and the per cent of each predikat."""
    return (
        tabel_kata(
            pustaka, "koefisien", "jf.jenjang", "jenjang", "koefisien", lambda isi: {x.kata: x.koefisien for x in isi}
        ),
        tabel_kata(pustaka, "persen", "angka_kredit.persen", "predikat", "persen"),
    )


class AngkaKredit(PerhitunganMesin):
    """`jenjang`, `predikat`, `bulan` (1-12) in; `angka_kredit` (three decimals) out."""

    nama = "angka_kredit"
    judul = "Angka kredit dari predikat kinerja"
    isian = ("tanggal", "jenjang", "predikat", "bulan")
    keluaran = {"angka_kredit": "teks"}
    metode = {"konversi_predikat": Metode("angka_kredit:konversi_predikat", ANGKA_KREDIT, tabel_aturan)}

    def baca(self, catatan: Catatan, pustaka: Pustaka) -> Siap:
        """A level of the packs, a predikat, months served."""
        pakai = Pakai(self, catatan, pustaka)
        jenjang = tuple(x.kata for x in pakai.isi("jf.jenjang"))
        pakai.isi("angka_kredit.persen")
        isi = {
            "jenjang": kata(wajib(catatan, "jenjang"), "jenjang", jenjang),
            "predikat": kata(wajib(catatan, "predikat"), "predikat", LIMA_PREDIKAT),
            "bulan": bulat_antara(catatan, "bulan", 1, BULAN_SETAHUN),
        }
        return pakai.siap(isi, [isi])

    def susun(self, siap: Siap, kolom: Mapping[str, Any]) -> Keluaran:
        """Points with three decimals."""
        hasil = {"angka_kredit": teks(kolom["angka_kredit"], DESIMAL)}
        return Keluaran(hasil, langkah(kolom, JUDUL), desimal=DESIMAL)
