"""What all charts share: the drawing with its words, the data table beside it, and small pieces of SVG."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from hashlib import sha256

from django.utils.html import format_html
from django.utils.safestring import SafeString

from kinerja.dasar.angka import tulis_angka
from kinerja.dasar.lolos import lolos

Angka = Decimal | int
# Colours by class in CSS would be lost in a file of its own: presentation attributes, dark enough on white.
TEAL, TEAL_MUDA, TINTA, REDUP, GARIS = "#0f5c5c", "#b7d4d1", "#17211f", "#55625f", "#d5dedb"
HURUF = "Plus Jakarta Sans, system-ui, sans-serif"


# Fill and ink of a predikat: told apart by hue and by lightness; letter and place say the same (tampilan).
WARNA_PREDIKAT = {
    "sangat_baik": ("#0f5c5c", "#ffffff"),
    "baik": ("#7fb0d3", "#000000"),
    "butuh_perbaikan": ("#e6bd5a", "#000000"),
    "kurang": ("#b8501a", "#ffffff"),
    "sangat_kurang": ("#5b1430", "#ffffff"),
}


@dataclass(frozen=True, slots=True)
class TabelData:
    """The figures behind a chart, as text: headers, then rows whose first cell names them."""

    kepala: tuple[str, ...]
    baris: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Grafik:
    """A chart for `dasar/grafik.html`: the drawing, its title and what it says in a sentence, its table."""

    judul: str
    uraian: str
    svg: SafeString
    tabel: TabelData


def bingkai(
    judul: str, uraian: str, lebar: int, tinggi: int, isi: Iterable[SafeString], kelas: str = "grafik"
) -> SafeString:
    """The <svg> with title and description; it shrinks with the page and never grows beyond its size."""
    j, u = lolos(judul), lolos(uraian)
    return SafeString(
        f'<svg class="{lolos(kelas)}" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {lebar} {tinggi}" '
        f'width="{lebar}" height="{tinggi}" role="img" aria-label="{j}. {u}" font-family="{HURUF}" font-size="12">'
        f"<title>{j}</title><desc>{u}</desc>{gabung(isi)}</svg>"
    )


def gabung(isi: Iterable[SafeString]) -> SafeString:
    """Pieces of SVG one after the other."""
    return SafeString("".join([lolos(satu) for satu in isi]))


def kotak(x: float, y: float, lebar: float, tinggi: float, isi: str, **lain: str | float) -> SafeString:
    """A rectangle."""
    return _unsur("rect", x=x, y=y, width=max(0.0, lebar), height=max(0.0, tinggi), fill=isi, **lain)


def garis(x1: float, y1: float, x2: float, y2: float, warna: str = GARIS, **lain: str | float) -> SafeString:
    """A straight line."""
    return _unsur("line", x1=x1, y1=y1, x2=x2, y2=y2, stroke=warna, **lain)


def teks(
    x: float, y: float, isi: str, *, jangkar: str = "start", warna: str = REDUP, tebal: bool = False
) -> SafeString:
    """A word; `jangkar` is start, middle or end."""
    bobot = 'font-weight="700"' if tebal else ""
    return format_html(
        '<text x="{}" y="{}" text-anchor="{}" fill="{}" {}>{}</text>',
        _bulat(x),
        _bulat(y),
        jangkar,
        warna,
        SafeString(bobot),
        isi,
    )


def arsir(nama: str, warna: str) -> SafeString:
    """A hatch, for what must be told apart without colour."""
    return format_html(
        '<pattern id="{}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
        '<rect width="6" height="6" fill="#ffffff"/><line x1="0" y1="0" x2="0" y2="6" stroke="{}" stroke-width="5"/>'
        "</pattern>",
        *(nama, warna),
    )


def potong(isi: str, huruf: int) -> str:
    """A label that fits; the whole of it stands in the table."""
    return isi if len(isi) <= huruf else isi[: max(1, huruf - 1)].rstrip() + "…"


def skala(nilai: Angka, dari: Angka, sampai: Angka, panjang: float) -> float:
    """Where a value lies on a length; only for drawing, never for a figure that is shown."""
    rentang = float(sampai - dari)
    return panjang * float(nilai - dari) / rentang if rentang else 0.0


def tulis(nilai: Angka | None) -> str:
    """A figure of a table; a dash when there is none."""
    return tulis_angka(nilai) if nilai is not None else "–"


def nama_unik(*bagian: str) -> str:
    """A name made of words: the same words give the same name, so a page is the same from one request to the next."""
    return "g" + sha256("\0".join(bagian).encode()).hexdigest()[:10]


def urutan(kepala: Sequence[str], baris: Iterable[Sequence[str]]) -> TabelData:
    """A table from any sequences."""
    return TabelData(tuple(kepala), tuple(tuple(satu) for satu in baris))


def _unsur(jenis: str, **sifat: str | float) -> SafeString:
    isi = " ".join([f'{nama.replace("_", "-")}="{lolos(_bulat(nilai))}"' for nama, nilai in sifat.items()])
    return SafeString(f"<{jenis} {isi}/>")


def _bulat(nilai: str | float) -> str:
    return nilai if isinstance(nilai, str) else f"{nilai:.2f}".rstrip("0").rstrip(".")
