"""Credit points of a functional post from the predikat of a period."""

from typing import TYPE_CHECKING

from kinerja.aturan.hitung.bagi import bagi_bulat, bulat
from kinerja.aturan.hitung.tabel import berlaku

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ibis.expr.types import Table

BULAN_SETAHUN = 12
SERATUS_PERSEN = 100


def konversi_predikat(masukan: "Table", aturan: "Mapping[str, Table]") -> "Table":
    """months/12 x per cent of the predikat x yearly coefficient of the level.

    In: urut, tanggal, jenjang, predikat, bulan. Out: koefisien, persen (millionths), angka_kredit (thousandths).
    Source: PermenPANRB 1/2023 Pasal 37; Peraturan BKN 3/2023.
    """
    t = berlaku(berlaku(masukan, aturan["koefisien"], "jenjang"), aturan["persen"], "predikat")
    penyebut = bulat(BULAN_SETAHUN * SERATUS_PERSEN * 10 ** (6 + 6 - 3))
    return t.mutate(angka_kredit=bagi_bulat(t.bulan * t.persen * t.koefisien, penyebut))
