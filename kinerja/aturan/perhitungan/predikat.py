"""Predikat of a person for a period from the ratings of results and of behaviour."""

from collections.abc import Mapping
from typing import Any

from kinerja.aturan.angka import hari, kata, wajib
from kinerja.aturan.bentuk.dasar import TIGA_EKSPEKTASI
from kinerja.aturan.galat import DiLuarAturan
from kinerja.aturan.hitung.skema import PREDIKAT, PREDIKAT_MATRIKS
from kinerja.aturan.mesin import TabelAturan
from kinerja.aturan.perhitungan.dasar import (
    Catatan,
    Keluaran,
    Langkah,
    Metode,
    PerhitunganMesin,
    Siap,
    sampai,
    susun_baris,
)
from kinerja.aturan.pustaka import Pustaka

ID_MATRIKS = "predikat.matriks"


def tabel_aturan(pustaka: Pustaka) -> tuple[TabelAturan, ...]:
    """Nine rows for each quadrant that was ever in force."""
    sel = [
        {
            "berlaku_dari": nilai.dari,
            "berlaku_sampai": sampai(nilai),
            "aturan_mulai": nilai.mulai,
            "hasil_kerja": hasil,
            "perilaku": perilaku,
            "predikat": predikat,
        }
        for nilai in pustaka.riwayat(ID_MATRIKS)
        for hasil, baris in nilai.isi.items()
        for perilaku, predikat in baris.items()
    ]
    return (TabelAturan("matriks", PREDIKAT_MATRIKS, susun_baris(PREDIKAT_MATRIKS, sel)),)


class Predikat(PerhitunganMesin):
    """`tanggal`, `hasil_kerja`, `perilaku` in; `predikat` out. The first day of the period chooses the rule."""

    nama = "predikat"
    judul = "Predikat kinerja pegawai"
    isian = ("tanggal", "hasil_kerja", "perilaku")
    keluaran = {"predikat": "teks"}
    metode = {"matriks_3x3": Metode("predikat:matriks_3x3", PREDIKAT, tabel_aturan)}

    def baca(self, catatan: Catatan, pustaka: Pustaka) -> Siap:
        """Two ratings and the first day of the period; before 2022: `di_luar_aturan`."""
        tanggal = hari(wajib(catatan, "tanggal"), "tanggal")
        hasil = kata(wajib(catatan, "hasil_kerja"), "hasil_kerja", TIGA_EKSPEKTASI)
        perilaku = kata(wajib(catatan, "perilaku"), "perilaku", TIGA_EKSPEKTASI)
        matriks, metode = pustaka.nilai(ID_MATRIKS, tanggal), self.pilih_metode(pustaka, tanggal)
        masukan = {"tanggal": tanggal.isoformat(), "hasil_kerja": hasil, "perilaku": perilaku}
        return Siap(masukan, (metode, matriks), ((tanggal, hasil, perilaku),), metode.nilai)

    def susun(self, siap: Siap, kolom: Mapping[str, Any]) -> Keluaran:
        """The cell's word; the day its quadrant took effect is the step."""
        if kolom["predikat"] is None:  # cannot happen while `baca` found a value: the engine must agree
            raise DiLuarAturan(ID_MATRIKS, kolom["tanggal"])
        langkah = (
            Langkah("hasil_kerja", "Baris kuadran: rating hasil kerja", kolom["hasil_kerja"]),
            Langkah("perilaku", "Kolom kuadran: rating perilaku kerja", kolom["perilaku"]),
            Langkah("aturan_mulai", "Kuadran kinerja berlaku mulai", kolom["aturan_mulai"].isoformat()),
            Langkah("predikat", "Isi sel kuadran", kolom["predikat"]),
        )
        return Keluaran({"predikat": kolom["predikat"]}, langkah)
