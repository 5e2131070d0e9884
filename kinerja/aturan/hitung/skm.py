"""Satisfaction of the public (SKM): means of nine elements, their weighted sum, its conversion; and the sample."""

from functools import reduce
from operator import add
from typing import TYPE_CHECKING

from kinerja.aturan.hitung.bagi import bagi_bulat, bulat
from kinerja.aturan.hitung.skema.kepegawaian import BANYAK_UNSUR
from kinerja.aturan.hitung.tabel import berlaku, golongkan

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ibis.expr.types import Table

JUTA = 10**6


def rata_rata_tertimbang(masukan: "Table", aturan: "Mapping[str, Table]") -> "Table":
    """Mean of each element, their sum by one weight, its conversion to 25-100 and the grade of that.

    In: urut, tanggal, responden, jumlah_1 ... jumlah_9 (sums of answers), bobot_pembilang, bobot_penyebut. Out: jumlah,
    nrr_1 ... nrr_9, skm (ten-thousandths), konversi (hundredths, from the unrounded sum), mutu. Source: PermenPANRB
    14/2017.
    """
    t = berlaku(masukan, aturan["rumus"])
    unsur = range(1, BANYAK_UNSUR + 1)
    jumlah = reduce(add, (t[f"jumlah_{n}"] for n in unsur))
    t = t.mutate(
        jumlah=bulat(jumlah),
        **{f"nrr_{n}": bagi_bulat(t[f"jumlah_{n}"] * 10**4, t.responden) for n in unsur},
        penyebut=t.responden * t.bobot_penyebut,
    )
    tertimbang = t.jumlah * t.bobot_pembilang
    t = t.mutate(
        skm=bagi_bulat(tertimbang * 10**4, t.penyebut),
        konversi=bagi_bulat(tertimbang * t.faktor_konversi * 100, t.penyebut * JUTA),
    )
    return golongkan(t, aturan["mutu"], "konversi", "mutu")


def krejcie_morgan(masukan: "Table", aturan: "Mapping[str, Table]") -> "Table":
    """chi2 x N x P x (1-P) / (d2 x (N-1) + chi2 x P x (1-P)), a whole number.

    In: urut, tanggal, populasi. Out: pembilang, penyebut, sampel. Source: PermenPANRB 14/2017; Krejcie and Morgan.
    """
    t = berlaku(masukan, aturan["rumus"])
    ragam = t.kai_kuadrat * t.proporsi * (bulat(JUTA) - t.proporsi)  # 18 decimals
    t = t.mutate(pembilang=ragam * t.populasi, penyebut=t.galat * t.galat * JUTA * (t.populasi - 1) + ragam)
    return t.mutate(sampel=bagi_bulat(t.pembilang, t.penyebut))
