"""Weights of an open selection."""

from collections.abc import Mapping
from typing import Any

from kinerja.aturan.angka import angka_antara, skala, tulis
from kinerja.aturan.hitung.skema import DESIMAL_MASUK
from kinerja.aturan.hitung.skema.kepegawaian import BOBOT_SELEKSI, KOMPONEN_SELEKSI
from kinerja.aturan.mesin import TabelAturan
from kinerja.aturan.perhitungan.dasar import Catatan, Keluaran, Metode, PerhitunganMesin, Siap
from kinerja.aturan.perhitungan.pakai import Pakai, langkah
from kinerja.aturan.perhitungan.tabel import tabel_angka
from kinerja.aturan.pustaka import Pustaka


def tabel_aturan(pustaka: Pustaka) -> tuple[TabelAturan, ...]:
    """The bounds of each component in one row."""
    ambil: dict[str, Any] = {"seluruhnya": lambda x: x.jumlah}
    for k in KOMPONEN_SELEKSI:
        ambil[f"{k}_bawah"] = lambda x, k=k: getattr(x, k).paling_sedikit
        ambil[f"{k}_atas"] = lambda x, k=k: getattr(x, k).paling_banyak
    return (tabel_angka(pustaka, "bobot", "seleksi.bobot", **ambil),)


class BobotSeleksi(PerhitunganMesin):
    """`makalah`, `asesmen`, `wawancara`, `rekam_jejak` (per cent) in; `sah`, `temuan` out. Bounds are inclusive."""

    nama = "bobot_seleksi"
    judul = "Bobot seleksi terbuka JPT"
    isian = ("tanggal", *KOMPONEN_SELEKSI)
    keluaran = {"sah": "ya_tidak", "temuan": "daftar"}
    metode = {"bobot_dalam_rentang": Metode("seleksi:bobot_dalam_rentang", BOBOT_SELEKSI, tabel_aturan)}

    def baca(self, catatan: Catatan, pustaka: Pustaka) -> Siap:
        """Four percentages."""
        pakai = Pakai(self, catatan, pustaka)
        pakai.isi("seleksi.bobot")
        nilai = {k: angka_antara(catatan, k, 0, 100) for k in KOMPONEN_SELEKSI}
        return pakai.siap(
            {k: tulis(x) for k, x in nilai.items()}, [{k: skala(x, DESIMAL_MASUK) for k, x in nilai.items()}]
        )

    def susun(self, siap: Siap, kolom: Mapping[str, Any]) -> Keluaran:
        """The sum first, then each component beyond its bounds."""
        temuan = ["jumlah_bukan_100"] if kolom["jumlah_meleset"] else []
        temuan += [f"{k}_di_luar_rentang" for k in KOMPONEN_SELEKSI if kolom[f"luar_{k}"]]
        jumlah = langkah(kolom, {"jumlah": ("Jumlah bobot (persen)", DESIMAL_MASUK)})
        return Keluaran({"sah": not temuan, "temuan": temuan}, jumlah)
