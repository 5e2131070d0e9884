"""The only division of the product: exact half-up on scaled integers, identical on every engine.

`DECIMAL / DECIMAL` is a binary fraction in DuckDB (23/160 x 100 would become 14.37), so a quotient is built from the
truncating integer division `div` of 128-bit integers. PostgreSQL has `div` for NUMERIC; `mesin` gives DuckDB a macro
of that name.
"""

from decimal import Decimal
from typing import TYPE_CHECKING, cast

import ibis

from kinerja.aturan.hitung.skema import BULAT

if TYPE_CHECKING:
    from ibis.expr.types import IntegerColumn, NumericValue


@ibis.udf.scalar.builtin(name="div", signature=((BULAT, BULAT), BULAT))
def _div(pembilang, penyebut):  # type: ignore[no-untyped-def]  # ibis reads the signature above
    """Quotient cut off towards zero, provided by the engine."""


def bulat(nilai: "NumericValue | int") -> "NumericValue":
    """The value as a whole number of up to 38 digits."""
    if isinstance(nilai, int):
        return cast("NumericValue", ibis.literal(Decimal(nilai), type=BULAT))
    return cast("IntegerColumn", nilai).cast(BULAT)


def bagi(pembilang: "NumericValue", penyebut: "NumericValue", desimal: int) -> "NumericValue":
    """Divides whole numbers, rounded half-up (ties away from zero, also below zero) to `desimal` decimals.

    In: two whole-number columns; 2 x numerator x 10^desimal + denominator below 10^38, quotient below
    10^(38 - 2 x desimal). Out: decimal(38, desimal); null where `penyebut` is 0 or either is null.
    """
    atas, bawah = bulat(pembilang).abs(), bulat(penyebut).abs()
    besar = _div(atas * (2 * 10**desimal) + bawah, (bawah * 2).nullif(0))
    negatif = (pembilang < 0) != (penyebut < 0)
    return _geser(cast("NumericValue", ibis.ifelse(negatif, -besar, besar)), desimal)


def bagi_bulat(pembilang: "NumericValue", penyebut: "NumericValue | int") -> "NumericValue":
    """The quotient as a whole number, rounded half-up (ties away from zero); null where `penyebut` is 0 or null.

    In: `penyebut` not below 0; 2 x |numerator| + denominator below 10^38. A calculation with several divisions keeps
    its columns as whole numbers of a small unit and rounds to the unit that is printed once, at the end. Each operand
    is named as few times as can be: engines that inline expressions repeat what stands in them.
    """
    atas, bawah = bulat(pembilang), bulat(penyebut)
    setengah = ibis.ifelse(atas < 0, -bawah, bawah)
    return cast("NumericValue", _div(atas * 2 + cast("NumericValue", setengah), (bawah * 2).nullif(0)))


def bagi_positif(pembilang: "NumericValue", separuh: "NumericValue | int") -> "NumericValue":
    """Divides by twice `separuh`, rounded half-up, as a whole number: half the work of `bagi_bulat` for a country.

    In: a numerator and half a denominator, both not below 0, whose sum is below 10^38. Null where `separuh` is 0 or
    either is null.
    """
    atas, bawah = bulat(pembilang), bulat(separuh)
    return cast("NumericValue", _div(atas + bawah, (bawah * 2).nullif(0)))


def bagi_bawah(pembilang: "NumericValue", penyebut: int) -> "NumericValue":
    """How many times `penyebut` (above 0) fits in a whole number not below 0."""
    return cast("NumericValue", _div(bulat(pembilang), bulat(penyebut)))


def bagi_atas(pembilang: "NumericValue", penyebut: int) -> "NumericValue":
    """How many of `penyebut` (above 0) are needed to reach a whole number not below 0."""
    return bagi_bawah(bulat(pembilang) + (penyebut - 1), penyebut)


def _geser(bulatan: "NumericValue", desimal: int) -> "NumericValue":
    """Moves the decimal point of a whole number by multiplication, which is exact; the casts fix the scale."""
    tipe = f"decimal(38, {desimal})"
    satu = ibis.literal(Decimal(1).scaleb(-desimal), type=tipe)
    return cast("NumericValue", (bulatan.cast(tipe) * satu).cast(f"decimal(38, {2 * desimal})").cast(tipe))
