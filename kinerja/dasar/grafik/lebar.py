"""How wide a text will be in a drawing made on the server, estimated by the kinds of its letters; lines that fit."""

from collections.abc import Iterable

SEMPIT = frozenset("iIjlftr.,;:'|!()[]/-·“” ")
LEBAR_HURUF = {"sempit": 0.34, "kecil": 0.58, "besar": 0.74}  # of the font's size; Plus Jakarta Sans, half bold
ELIPSIS = "…"


def lebar_teks(teks: str, ukuran: float) -> float:
    """The estimated width in pixels at a font size."""
    return sum(LEBAR_HURUF[_jenis(huruf)] for huruf in teks) * ukuran


def _jenis(huruf: str) -> str:
    if huruf in SEMPIT:
        return "sempit"
    return "kecil" if huruf.islower() and huruf not in "mw" else "besar"


def potong_lebar(teks: str, ruang: float, ukuran: float) -> str:
    """A text that fits, its end as an ellipsis."""
    if lebar_teks(teks, ukuran) <= ruang:
        return teks
    while teks and lebar_teks(teks + ELIPSIS, ukuran) > ruang:
        teks = teks[:-1]
    return teks.rstrip() + ELIPSIS


def baris_teks(teks: str, ruang: float, ukuran: float, paling_banyak: int) -> list[str]:
    """The words of a text in lines that fit; what is more than so many lines ends in an ellipsis."""
    baris: list[str] = []
    for kata in teks.split():
        sambung = f"{baris[-1]} {kata}" if baris else kata
        if baris and lebar_teks(sambung, ukuran) <= ruang:
            baris[-1] = sambung
        else:
            baris.append(kata)
    if len(baris) > paling_banyak:
        baris[paling_banyak - 1 :] = [f"{' '.join(baris[paling_banyak - 1 :])}"]
    return _muat(baris, ruang, ukuran) or [""]


def _muat(baris: Iterable[str], ruang: float, ukuran: float) -> list[str]:
    return [potong_lebar(satu, ruang, ukuran) for satu in baris]
