"""Which characters the type on paper has: an archival file with one that it lacks cannot be made at all."""

import struct
import unicodedata
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

HURUF = Path(__file__).parent / "huruf"
MUKA = "texgyrebonum-*.otf"
PENGGANTI = "?"
# What word processors write for a bullet or a tick with a font of symbols, and other everyday signs of that kind.
SEPADAN = {
    **dict.fromkeys(map(chr, (0xF0B7, 0xF0A7, 0xF0D8, 0xF076, 0x25CF, 0x25AA, 0x25A0, 0x27A2)), "•"),
    **dict.fromkeys(map(chr, (0xF0FC, 0x2713, 0x2714, 0x2705)), "√"),
    **dict.fromkeys(map(chr, (0x2010, 0x2011, 0x2212)), "-"),
    "\t": " ",
}


def tertulis(teks: str) -> str:
    """The text with every character that the type lacks replaced: by its like, else by a question mark."""
    return teks.translate(_GANTI)


def tertulis_semua(isi: object) -> object:
    """The same for all strings in lists and mappings."""
    match isi:
        case str():
            return tertulis(isi)
        case Mapping():
            return {str(k): tertulis_semua(v) for k, v in isi.items()}
        case Sequence():
            return [tertulis_semua(x) for x in isi]
    return isi


class _Ganti(dict[int, int | str]):
    """A table for `str.translate` that asks the type once a character."""

    def __missing__(self, kode: int) -> int | str:
        self[kode] = hasil = _ganti(kode)
        return hasil


_GANTI = _Ganti()


def _ganti(kode: int) -> int | str:
    huruf = chr(kode)
    if huruf == "\n" or kode in _dikenal():
        return kode
    if huruf in SEPADAN:
        return SEPADAN[huruf]
    if unicodedata.category(huruf) in ("Cf", "Cc", "Mn", "Cs"):
        return ""
    return PENGGANTI


@cache
def _dikenal() -> frozenset[int]:
    """The characters that every face of the type has."""
    muka = [_peta((f).read_bytes()) for f in sorted(HURUF.glob(MUKA))]
    return frozenset.intersection(*muka)


def _peta(isi: bytes) -> frozenset[int]:
    """The characters of a font, from its `cmap` table (format 4, all that a Latin font needs)."""
    (banyak,) = struct.unpack_from(">H", isi, 4)
    tabel = (struct.unpack_from(">4sLLL", isi, 12 + 16 * n) for n in range(banyak))
    awal = next(letak for nama, _periksa, letak, _panjang in tabel if nama == b"cmap")
    (jumlah,) = struct.unpack_from(">H", isi, awal + 2)
    letak = {awal + struct.unpack_from(">HHL", isi, awal + 4 + 8 * n)[2] for n in range(jumlah)}
    return frozenset().union(*(_format4(isi, x) for x in letak if struct.unpack_from(">H", isi, x) == (4,)))


def _format4(isi: bytes, awal: int) -> frozenset[int]:
    (ganda,) = struct.unpack_from(">H", isi, awal + 6)
    ruas = ganda // 2
    akhir = struct.unpack_from(f">{ruas}H", isi, awal + 14)
    mulai = struct.unpack_from(f">{ruas}H", isi, awal + 16 + ganda)
    return frozenset(k for a, z in zip(mulai, akhir, strict=True) for k in range(a, z + 1) if k != 0xFFFF)
