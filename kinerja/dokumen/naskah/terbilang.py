"""Numbers in Indonesian words (*terbilang*), for sums and dates on official documents."""

from decimal import Decimal

SATUAN = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
KELOMPOK = ("", "ribu", "juta", "miliar", "triliun", "kuadriliun")
BATAS = 1000 ** len(KELOMPOK)


class TerlaluBesar(ValueError):
    """The number has no name here: a thousand kuadriliun or more."""


def terbilang(nilai: int | Decimal) -> str:
    """`seribu dua ratus tiga puluh empat`; decimals digit by digit after `koma`, a negative after `minus`.

    Raises TerlaluBesar from a thousand kuadriliun on, ValueError for what is not a finite number.
    """
    angka = Decimal(nilai)
    if not angka.is_finite():
        raise ValueError(f"Bukan bilangan: {nilai}")
    bulat, _, pecahan = format(abs(angka), "f").partition(".")
    kata = [_bulat(int(bulat))]
    if pecahan.strip("0"):
        kata += ["koma", *(SATUAN[int(x)] for x in pecahan.rstrip("0"))]
    return " ".join(["minus", *kata] if angka < 0 else kata)


def terbilang_rupiah(jumlah: int | Decimal) -> str:
    """`dua juta rupiah`, and the sen where there are any. Raises ValueError for less than a sen."""
    angka = Decimal(jumlah)
    sen = abs(angka) * 100
    if sen != sen.to_integral_value():
        raise ValueError(f"Lebih rinci daripada sen: {jumlah}")
    rupiah, sisa = divmod(int(sen), 100)
    kata = f"{'minus ' if angka < 0 else ''}{_bulat(rupiah)} rupiah"
    return f"{kata} {_bulat(sisa)} sen" if sisa else kata


def _bulat(n: int) -> str:
    if n >= BATAS:
        raise TerlaluBesar(f"Bilangan {n} terlalu besar untuk ditulis dengan kata.")
    if n == 0:
        return SATUAN[0]
    bagian = []
    for nama in KELOMPOK:
        n, tiga = divmod(n, 1000)
        if tiga:
            bagian.append(_kelompok(tiga, nama))
    return " ".join(reversed(bagian))


def _kelompok(tiga: int, nama: str) -> str:
    """Up to three digits with the name of their group; only a thousand says `se-`."""
    return "seribu" if (tiga, nama) == (1, "ribu") else f"{_ratusan(tiga)} {nama}".rstrip()


def _ratusan(n: int) -> str:
    ratus, sisa = divmod(n, 100)
    depan = ["seratus"] if ratus == 1 else [SATUAN[ratus], "ratus"] if ratus else []
    return " ".join([*depan, *_puluhan(sisa)])


def _puluhan(n: int) -> list[str]:
    puluh, satuan = divmod(n, 10)
    if n in (10, 11):
        return ["sepuluh" if n == 10 else "sebelas"]
    if puluh == 1:
        return [SATUAN[satuan], "belas"]
    return [*([SATUAN[puluh], "puluh"] if puluh else []), *([SATUAN[satuan]] if satuan else [])]
