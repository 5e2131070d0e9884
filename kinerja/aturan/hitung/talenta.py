"""The talent box from two axes, and one score of both."""

from typing import TYPE_CHECKING

import ibis

from kinerja.aturan.hitung.bagi import bagi_bulat, bulat
from kinerja.aturan.hitung.skema import DESIMAL_MASUK
from kinerja.aturan.hitung.tabel import berlaku

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ibis.expr.types import NumericValue, StringValue, Table

KE_MASUKAN = 10 ** (DESIMAL_MASUK - 6)  # thresholds are millionths, scores that came in have 18 decimals


def sembilan_kotak(masukan: "Table", aturan: "Mapping[str, Table]") -> "Table":
    """The level on each axis and the box where they meet.

    In: urut, tanggal, predikat, cara (`kategori`: by word, `angka`: by the score of the predikat), potensial (word) or
    skor_potensial (18 decimals). Out: kinerja (di_atas, sesuai, di_bawah), potensial, kotak. Source: PermenPANRB 3/2020
    as amended by PermenPANRB 20/2025.
    """
    t = berlaku(berlaku(masukan, aturan["kategori"], "predikat"), aturan["skor"], "predikat")
    t = berlaku(t, aturan["ambang"])
    menurut_angka = _tingkat(t, t.skor, ("di_atas", "sesuai", "di_bawah"), 1)
    t = t.mutate(
        kinerja=ibis.ifelse(t.cara == "angka", menurut_angka, t.kategori),
        potensial=t.potensial.fill_null(_tingkat(t, t.skor_potensial, ("tinggi", "menengah", "rendah"), KE_MASUKAN)),
    )
    return berlaku(t, aturan["kotak"], "kinerja", "potensial")


def _tingkat(t: "Table", skor: "NumericValue", kata: tuple[str, str, str], kali: int) -> "StringValue":
    """The upper, middle or lower word; a threshold itself belongs to what is above it."""
    atas, tengah, bawah = kata
    return ibis.cases((skor >= t.ambang_tinggi * kali, atas), (skor >= t.ambang_menengah * kali, tengah), else_=bawah)


def skor_dua_sumbu(masukan: "Table", aturan: "Mapping[str, Table]") -> "Table":
    """The two axes by their weights.

    In: urut, tanggal, kinerja, potensial (18 decimals). Out: nilai (hundredths). Source: Keputusan Kepala BKN 411/2025.
    """
    t = berlaku(masukan, aturan["bobot"])
    jumlah = t.kinerja * t.bobot_kinerja + t.potensial * t.bobot_potensial
    return t.mutate(nilai=bagi_bulat(jumlah, bulat(10 ** (DESIMAL_MASUK + 6))))
