"""Marks of an organisation: AKIP evaluation and merit index."""

from collections.abc import Mapping
from typing import Any

from kinerja.aturan.angka import angka, angka_antara, skala, tulis, wajib
from kinerja.aturan.galat import AturanError
from kinerja.aturan.hitung.skema import DESIMAL_MASUK
from kinerja.aturan.hitung.skema.kepegawaian import AKIP, INDEKS_MERIT, KOMPONEN_AKIP
from kinerja.aturan.perhitungan.dasar import Catatan, Keluaran, Metode, PerhitunganMesin, Siap
from kinerja.aturan.perhitungan.pakai import Pakai, langkah, teks
from kinerja.aturan.perhitungan.tabel import tabel_angka, tabel_pita
from kinerja.aturan.pustaka import Pustaka


class Akip(PerhitunganMesin):
    """`perencanaan`, `pengukuran`, `pelaporan`, `evaluasi` (points up to each component's weight) in; `nilai`,
    `predikat` (AA-D) out."""

    nama = "akip"
    judul = "Nilai evaluasi AKIP"
    isian = ("tanggal", *KOMPONEN_AKIP)
    keluaran = {"nilai": "teks", "predikat": "teks"}
    metode = {
        "jumlah_komponen": Metode(
            "organisasi:jumlah_komponen", AKIP, lambda p: (tabel_pita(p, "predikat", "akip.predikat"),)
        )
    }

    def baca(self, catatan: Catatan, pustaka: Pustaka) -> Siap:
        """Points, none above the weight of its component."""
        pakai = Pakai(self, catatan, pustaka)
        bobot = pakai.isi("akip.bobot")
        pakai.isi("akip.predikat")
        nilai = {k: angka_antara(catatan, k, 0, getattr(bobot, k)) for k in KOMPONEN_AKIP}
        return pakai.siap(
            {k: tulis(x) for k, x in nilai.items()}, [{k: skala(x, DESIMAL_MASUK) for k, x in nilai.items()}]
        )

    def susun(self, siap: Siap, kolom: Mapping[str, Any]) -> Keluaran:
        """Letters as printed."""
        return Keluaran({"nilai": teks(kolom["nilai"]), "predikat": kolom["predikat"]}, desimal=2)


class IndeksMerit(PerhitunganMesin):
    """`nilai` (score of the assessment; since the instrument of 2025 the index) in; `indeks`, `kategori` out."""

    nama = "indeks_merit"
    judul = "Indeks sistem merit"
    isian = ("tanggal", "nilai")
    keluaran = {"indeks": "teks", "kategori": "teks"}
    metode = {
        "indeks_dari_nilai": Metode(
            "organisasi:indeks_dari_nilai",
            INDEKS_MERIT,
            lambda p: (
                tabel_angka(p, "tertinggi", "merit.nilai_tertinggi", tertinggi=lambda x: x),
                tabel_pita(p, "kategori", "merit.kategori"),
            ),
        )
    }

    def baca(self, catatan: Catatan, pustaka: Pustaka) -> Siap:
        """One score, not below zero."""
        pakai = Pakai(self, catatan, pustaka)
        nilai = angka(wajib(catatan, "nilai"), "nilai")
        if nilai < 0:
            raise AturanError("Isian nilai tidak boleh di bawah nol.", isian="nilai")
        pakai.isi("merit.nilai_tertinggi"), pakai.isi("merit.kategori")
        return pakai.siap({"nilai": tulis(nilai)}, [{"nilai": skala(nilai, DESIMAL_MASUK)}])

    def susun(self, siap: Siap, kolom: Mapping[str, Any]) -> Keluaran:
        """Two decimals."""
        hasil = {"indeks": teks(kolom["indeks"]), "kategori": kolom["kategori"]}
        return Keluaran(hasil, langkah(kolom, {"tertinggi": ("Nilai tertinggi", 6)}), desimal=2)
