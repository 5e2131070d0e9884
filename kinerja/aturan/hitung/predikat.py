"""Predikat of a person from two ratings: the 3x3 quadrant of PermenPANRB 6/2022."""

from typing import TYPE_CHECKING

from kinerja.aturan.hitung.tabel import berlaku

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ibis.expr.types import Table


def matriks_3x3(masukan: "Table", aturan: "Mapping[str, Table]") -> "Table":
    """Looks the two ratings up in the quadrant in force on the first day of the period.

    In: urut, tanggal, hasil_kerja, perilaku (`di_atas`, `sesuai`, `di_bawah`). Out: the same with aturan_mulai and
    predikat; both null where no quadrant is in force. Source: PermenPANRB 6/2022, kuadran kinerja pegawai.
    """
    return berlaku(masukan, aturan["matriks"], "hasil_kerja", "perilaku")
