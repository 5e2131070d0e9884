"""Rule tables beside rows: the values in force on the day of a row, the band of a number, the piece it lies on."""

from typing import TYPE_CHECKING, cast

import ibis

from kinerja.aturan.hitung.bagi import bulat
from kinerja.aturan.hitung.skema import BERLAKU

if TYPE_CHECKING:
    from ibis.expr.types import Column, NumericValue, Table


def berlaku(t: "Table", aturan: "Table", *sama: str) -> "Table":
    """Each row with the columns of the rule table in force on its `tanggal` whose columns `sama` are equal.

    Out: all columns of `t`, then those of the rule table without `sama` and its two dates; null where no rule fits.
    """
    return _gabung(t, aturan, [t[k] == aturan[k] for k in sama], (*BERLAKU, *sama))


def golongkan(t: "Table", pita: "Table", nilai: str, sebagai: str) -> "Table":
    """Each row with the band its column `nilai` (hundredths) lies in, as column `sebagai`."""
    return pada_tangga(t, pita.rename({sebagai: "kode"}), nilai)


def pada_tangga(t: "Table", tangga: "Table", nilai: str) -> "Table":
    """Each row with the columns of the step (`bawah` to `atas`, both included) on which its column `nilai` lies."""
    dalam = [t[nilai] >= tangga.bawah, t[nilai] <= tangga.atas]
    return _gabung(t, tangga, dalam, (*BERLAKU, "bawah", "atas"))


def ruaskan(t: "Table", ruas: "Table", nilai: str) -> "Table":
    """Each row with the straight piece on which its column `nilai` (18 decimals) begins."""
    return _gabung(t, ruas, [t[nilai] >= ruas.mulai, t[nilai] < ruas.sebelum], (*BERLAKU, "mulai", "sebelum"))


def _gabung(t: "Table", aturan: "Table", syarat: "list[Column]", tanpa: tuple[str, ...]) -> "Table":
    hari = [t.tanggal >= aturan.berlaku_dari, t.tanggal <= aturan.berlaku_sampai]
    baru = [k for k in aturan.columns if k not in tanpa]
    return t.left_join(aturan, [*syarat, *hari]).select(*(t[k] for k in t.columns), *(aturan[k] for k in baru))


def pilih(syarat: "object", ya: "object", tidak: "object") -> "NumericValue":
    """`ya` where the condition holds, else `tidak`."""
    return cast("NumericValue", ibis.ifelse(cast("Column", syarat), ya, tidak))


def batasi(nilai: "NumericValue", bawah: "NumericValue | int", atas: "NumericValue | int") -> "NumericValue":
    """The value, not below `bawah` and not above `atas`."""
    paling_sedikit, paling_banyak = (bulat(x) for x in (bawah, atas))
    return cast("NumericValue", ibis.least(ibis.greatest(bulat(nilai), paling_sedikit), paling_banyak))
