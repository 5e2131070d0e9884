"""Reads numbers and days as they arrive in a record, exactly; what is not clear is refused with a code."""

import re
from datetime import date
from decimal import Context, Decimal

from kinerja.aturan.galat import AngkaTidakSah, AturanError, IsianKurang

ANGKA_TERBANYAK = 18  # digits: what DECIMAL(18) and a 64-bit integer keep exact
POLA_ANGKA = re.compile(r"[+-]?[0-9]+(?:[.,][0-9]+)?")
POLA_RIBUAN = re.compile(
    r"[+-]?[0-9]{1,3}(?:(?:\.[0-9]{3})+,[0-9]+|(?:,[0-9]{3})+\.[0-9]+|(?:\.[0-9]{3}){2,}|(?:,[0-9]{3}){2,})"
)
POLA_HARI = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})|([0-9]{2})-([0-9]{2})-([0-9]{4})")


def ada(catatan: "dict[str, object]", isian: str) -> bool:
    """Whether a field is given: null and blank text are not."""
    nilai = catatan.get(isian)
    return nilai is not None and not (isinstance(nilai, str) and not nilai.strip())


def wajib(catatan: "dict[str, object]", isian: str) -> object:
    """The field's value, or `isian_kurang`."""
    if not ada(catatan, isian):
        raise IsianKurang(isian)
    return catatan[isian]


def angka(nilai: object, isian: str) -> Decimal:
    """A JSON number or text (decimal point or Indonesian comma) as an exact decimal of at most 18 digits."""
    hasil = _desimal(nilai, isian)
    if not hasil.is_finite():
        raise AngkaTidakSah(f"Isian {isian} bukan angka.", isian=isian)
    if _banyak_angka(hasil) > ANGKA_TERBANYAK:
        raise AngkaTidakSah(f"Isian {isian} memuat lebih dari {ANGKA_TERBANYAK} angka.", isian=isian)
    return hasil if hasil else Decimal(0)


def _desimal(nilai: object, isian: str) -> Decimal:
    if isinstance(nilai, Decimal):
        return nilai
    if isinstance(nilai, int) and not isinstance(nilai, bool):
        return Decimal(nilai)
    if isinstance(nilai, str):
        return _dari_teks(nilai.strip(), isian)
    raise AngkaTidakSah(f"Isian {isian} bukan angka.", isian=isian)


def _dari_teks(teks: str, isian: str) -> Decimal:
    if POLA_ANGKA.fullmatch(teks):
        return Decimal(teks.replace(",", "."))
    if POLA_RIBUAN.fullmatch(teks):
        ribuan = "." if teks.find(",") < 0 or 0 <= teks.find(".") < teks.find(",") else ","
        return Decimal(teks.replace(ribuan, "").replace(",", "."))
    contoh = "Tulis misalnya 12,5 atau 12.5."
    raise AngkaTidakSah(f"Isian {isian} bukan angka: {teks[:40]!r}. {contoh}", isian=isian)


def _banyak_angka(nilai: Decimal) -> int:
    """Digits written out before and behind the decimal sign, without zeros that carry nothing."""
    _, angka_, pangkat = nilai.as_tuple()
    if not isinstance(pangkat, int) or not any(angka_):
        return 0
    buntut = len(angka_) - len("".join(map(str, angka_)).rstrip("0"))
    desimal = max(0, -pangkat - buntut)
    depan = max(0, len(angka_) + pangkat)
    return depan + desimal


def bulat_tak_negatif(nilai: object, isian: str) -> int:
    """A whole count, not below zero."""
    hasil = angka(nilai, isian)
    if hasil != hasil.to_integral_value() or hasil < 0:
        raise AturanError(f"Isian {isian} harus bilangan bulat 0 atau lebih.", isian=isian)
    return int(hasil)


def angka_antara(
    catatan: "dict[str, object]", isian: str, bawah: int, atas: Decimal | int, *, di: str | None = None
) -> Decimal:
    """A required number within its domain, both ends included; `di` names its place in a nested record."""
    nama = di or isian
    if not ada(catatan, isian):
        raise IsianKurang(nama)
    nilai = angka(catatan[isian], nama)
    if not bawah <= nilai <= atas:
        raise AturanError(f"Isian {nama} harus antara {bawah} dan {tulis(Decimal(atas))}.", isian=nama)
    return nilai


def geser(bulat: int, desimal: int) -> Decimal:
    """A whole number of 10^-`desimal` as a decimal, however many digits it has."""
    return Decimal(bulat).scaleb(-desimal, context=Context(prec=80))


def skala(nilai: Decimal, desimal: int) -> int:
    """A decimal as a whole number of 10^-`desimal`; it has no digits behind those."""
    return int(nilai.scaleb(desimal, context=Context(prec=80)))


def banyak_desimal(*daftar: Decimal) -> int:
    """The most digits behind the decimal sign that any of the numbers needs."""
    return max(0, *(-int(x.normalize(Context(prec=80)).as_tuple().exponent) for x in daftar))


def tulis(nilai: Decimal) -> str:
    """A decimal as plain text without exponent, zeros behind the decimal sign that carry nothing left out."""
    teks = f"{nilai:f}"
    return teks.rstrip("0").rstrip(".") if "." in teks else teks


def hari(nilai: object, isian: str) -> date:
    """A day as `YYYY-MM-DD` or `DD-MM-YYYY`."""
    if isinstance(nilai, date) and type(nilai) is date:
        return nilai
    cocok = POLA_HARI.fullmatch(nilai.strip()) if isinstance(nilai, str) else None
    if cocok:
        t, b, h = (cocok[1], cocok[2], cocok[3]) if cocok[1] else (cocok[6], cocok[5], cocok[4])
        try:
            return date(int(t), int(b), int(h))
        except ValueError:
            pass
    raise AturanError(f"Isian {isian} bukan tanggal. Tulis misalnya 2026-01-31.", isian=isian)


def kata(nilai: object, isian: str, pilihan: "tuple[str, ...]") -> str:
    """One of the words a field may hold."""
    if isinstance(nilai, str) and nilai in pilihan:
        return nilai
    raise AturanError(f"Isian {isian} harus salah satu dari: {', '.join(pilihan)}.", isian=isian)


def daftar_isi(catatan: "dict[str, object]", isian: str, terbanyak: int) -> "list[dict[str, object]]":
    """A required list of records, not empty and not longer than `terbanyak`."""
    isi = wajib(catatan, isian)
    if not isinstance(isi, list) or not all(isinstance(x, dict) for x in isi):
        raise AturanError(f"Isian {isian} harus berupa daftar.", isian=isian)
    if not isi:
        raise IsianKurang(isian)
    if len(isi) > terbanyak:
        raise AturanError(f"Isian {isian} memuat lebih dari {terbanyak} baris.", isian=isian)
    return isi


def bila_ya(catatan: "dict[str, object]", isian: str) -> bool:
    """A yes or no that is no where it is not given."""
    return ya_tidak(catatan[isian], isian) if ada(catatan, isian) else False


def bulat_antara(catatan: "dict[str, object]", isian: str, bawah: int, atas: int) -> int:
    """A required whole number within its domain, both ends included."""
    nilai = bulat_tak_negatif(wajib(catatan, isian), isian)
    if not bawah <= nilai <= atas:
        raise AturanError(f"Isian {isian} harus bilangan bulat antara {bawah} dan {atas}.", isian=isian)
    return nilai


def ya_tidak(nilai: object, isian: str) -> bool:
    """True or false."""
    if isinstance(nilai, bool):
        return nilai
    raise AturanError(f"Isian {isian} harus true atau false.", isian=isian)
