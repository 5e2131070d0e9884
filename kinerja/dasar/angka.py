"""Numbers as Indonesians and spreadsheets write them: read without guessing, shown with point and comma."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Literal

from django.utils.translation import gettext as _

DIGIT_PALING_BANYAK = 18
_INDONESIA = str.maketrans(",.", ".,")
_BERANGKA = re.compile(r"([+-]?)([0-9][0-9.,]*)")
_KELOMPOK = re.compile(r"[1-9]\d{0,2}(?:[.,]\d{3})+")
_RENTANG = re.compile(r"\s*([+-]?[\d.,]+)\s*%?\s*(?:-|s\.?\s?/?\s?d\.?|sampai)\s*([+-]?[\d.,]+)\s*%?\s*", re.IGNORECASE)
_HANYA_ANGKA = re.compile(r"[+-]?[\d.,\s]*\d[\d.,\s]*%?")


class AngkaSalah(ValueError):
    """The text is not a number, or has two readings; the message is for the screen."""


@dataclass(frozen=True, slots=True)
class Target:
    """A target: a number (`bawah == atas`), a range, or a text such as `WTP`."""

    jenis: Literal["angka", "rentang", "teks"]
    bawah: Decimal | None = None
    atas: Decimal | None = None
    teks: str = ""

    def __str__(self) -> str:
        return self._tulis(tulis_angka)

    def isian(self) -> str:
        """As a form field shows it: reading it back gives the same target."""
        return self._tulis(tulis_isian)

    def polos(self) -> str:
        """As an exchange file holds it."""
        return self._tulis(tulis_polos)

    def _tulis(self, tulis: Callable[[Decimal], str]) -> str:
        if self.bawah is None or self.atas is None:
            return self.teks
        return tulis(self.bawah) if self.jenis == "angka" else f"{tulis(self.bawah)} - {tulis(self.atas)}"


def baca_desimal(teks: str) -> Decimal:
    """A decimal; one sign followed by exactly three digits has two readings and is refused."""
    return _baca(teks, ribuan=False)


def baca_rupiah(teks: str) -> Decimal:
    """An amount in rupiah with at most two decimals; `Rp` in front is allowed, `1.234` is thousands."""
    nilai = _baca(re.sub(r"^\s*Rp\.?\s*", "", teks, flags=re.IGNORECASE), ribuan=True)
    if nilai != nilai.quantize(Decimal("0.01")):
        raise AngkaSalah(_("“%s” lebih rinci daripada sen. Tulis paling banyak dua desimal.") % teks.strip())
    return nilai


def baca_hitung(teks: str) -> int:
    """A whole count; `1.234` is thousands."""
    nilai = _baca(teks, ribuan=True)
    if nilai != nilai.to_integral_value():
        raise AngkaSalah(_("“%s” bukan bilangan bulat.") % teks.strip())
    return int(nilai)


def baca_target(teks: str) -> Target:
    """A target as the exchange files write it: number, range (`2 - 3`) or text (`WTP`)."""
    bersih = _rapikan(teks)
    if not bersih:
        raise AngkaSalah(_("Target kosong."))
    if cocok := _RENTANG.fullmatch(bersih):
        bawah, atas = baca_desimal(cocok[1]), baca_desimal(cocok[2])
        if bawah > atas:
            raise AngkaSalah(_("Rentang “%s” terbalik: tulis batas bawah lebih dahulu.") % bersih)
        return Target("rentang", bawah, atas)
    if _HANYA_ANGKA.fullmatch(bersih):
        nilai = baca_desimal(bersih.removesuffix("%"))
        return Target("angka", nilai, nilai)
    return Target("teks", teks=teks.strip())


def tulis_angka(nilai: Decimal | int | None, desimal: int | None = None) -> str:
    """`1.234,5`: as exact as the value, or rounded half-up to `desimal` places; nothing for None."""
    if nilai is None:
        return ""
    if desimal is not None:
        teks = format(Decimal(nilai).quantize(Decimal(1).scaleb(-desimal), rounding=ROUND_HALF_UP) + 0, ",f")
    else:
        teks = _tanpa_nol_ekor(format(Decimal(nilai), ",f"))
    return teks.translate(_INDONESIA)


def tulis_rupiah(nilai: Decimal | int | None) -> str:
    """`Rp 1.234.567`, with sen only where there are any; nothing for None."""
    if nilai is None:
        return ""
    jumlah = Decimal(nilai)
    desimal = 0 if jumlah == jumlah.to_integral_value() else 2
    return f"{'-' if jumlah < 0 else ''}Rp {tulis_angka(abs(jumlah), desimal)}"


def tulis_ringkas(nilai: Decimal | int) -> str:
    """For small places such as a bar of a chart: `1,3 M` (miliar), `987,7 jt`; the exact figure stands in a table."""
    jumlah = Decimal(nilai)
    for batas, singkatan in ((10**12, "T"), (10**9, "M"), (10**6, "jt")):
        if abs(jumlah) >= batas:
            return f"{_tanpa_nol_ekor(format(jumlah / batas, '.1f')).translate(_INDONESIA)} {singkatan}"
    return tulis_angka(nilai)


def tulis_polos(nilai: Decimal | int) -> str:
    """For exchange files: point as decimal sign, no thousands, and never exactly three decimals."""
    teks = _tanpa_nol_ekor(format(Decimal(nilai), "f"))
    return teks + "0" if re.search(r"\.\d{3}$", teks) else teks


def tulis_isian(nilai: Decimal | int) -> str:
    """For a form field: comma as decimal sign, no thousands; what is read back is the same number."""
    return tulis_polos(nilai).replace(".", ",")


def _tanpa_nol_ekor(teks: str) -> str:
    return teks.rstrip("0").rstrip(".") if "." in teks else teks


def _rapikan(teks: str) -> str:
    """Plain minus and plain spaces, none at the ends."""
    return re.sub(r"[\s\u00a0\u202f]+", " ", re.sub("[\u2010-\u2015\u2212]", "-", teks)).strip()


def _baca(teks: str, *, ribuan: bool) -> Decimal:
    bersih = _rapikan(teks)
    cocok = _BERANGKA.fullmatch(bersih)
    if cocok is None:
        raise AngkaSalah(_("“%s” bukan angka. Tulis misalnya 1234,5.") % bersih)
    nilai = Decimal(cocok[1] + _polos(cocok[2], bersih, ribuan=ribuan))
    if len(re.sub(r"\D", "", cocok[2]).lstrip("0")) > DIGIT_PALING_BANYAK or len(cocok[2]) > 2 * DIGIT_PALING_BANYAK:
        raise AngkaSalah(_("“%s” terlalu panjang: paling banyak 18 digit.") % bersih)
    return nilai


def _polos(angka: str, asli: str, *, ribuan: bool) -> str:
    """The digits with a point as decimal sign. The last kind of sign is the decimal one, unless it is repeated."""
    tanda = re.findall(r"[.,]", angka)
    if not tanda:
        return angka
    if len(set(tanda)) == 1 and (len(tanda) > 1 or (ribuan and re.fullmatch(r"\d+[.,]\d{3}", angka))):
        return _tanpa_ribuan(angka, asli)
    bulat, _tanda, pecahan = angka.rpartition(tanda[-1])
    if len(tanda) == 1 and len(pecahan) == 3:
        raise AngkaSalah(_dua_bacaan(asli, bulat, pecahan))
    if not pecahan:
        raise AngkaSalah(_("“%s” berakhir dengan tanda. Tulis misalnya 1234,5.") % asli)
    if len(tanda) > 1:
        bulat = _tanpa_ribuan(bulat, asli)
    return f"{bulat}.{pecahan}"


def _tanpa_ribuan(angka: str, asli: str) -> str:
    if not _KELOMPOK.fullmatch(angka) or len(set(re.findall(r"[.,]", angka))) > 1:
        raise AngkaSalah(_("“%s” dikelompokkan tidak per tiga digit. Tulis tanpa tanda ribuan.") % asli)
    return re.sub(r"[.,]", "", angka)


def _dua_bacaan(asli: str, bulat: str, pecahan: str) -> str:
    return _("“%(asli)s” dapat dibaca dua cara. Tulis %(ribuan)s bila ribuan, atau %(desimal)s bila desimal.") % {
        "asli": asli,
        "ribuan": (bulat + pecahan).lstrip("0") or "0",
        "desimal": f"{bulat},{pecahan}0",
    }
