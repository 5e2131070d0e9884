"""The drawing of a tree: cards with their few lines of text, and the lines between them, ready for the template."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from kinerja.dasar.angka import tulis_ringkas
from kinerja.dasar.grafik.lebar import baris_teks, potong_lebar
from kinerja.rencana.selectors.pohon import SimpulTampil
from kinerja.rencana.tata import Kotak, Ukur, tata

RUANG = 214  # pixels of a line of text inside a card
HURUF_NAMA, HURUF_KECIL = 13.0, 11.5  # font sizes, as gambar.css has them
BARIS_NAMA = 3
TINGGI_BARIS = 17
TINGGI_DASAR = 70  # level, owner and money, with their margins
TINGGI_BATANG = 18
TINGGI_UNIT = 19
UNIT_PALING_BANYAK = 3
RUANG_LIPAT = 28  # right of the last column, where its fold stands
LEBAR_BATANG = 96


@dataclass(frozen=True, slots=True)
class KartuGambar:
    """One node as it is drawn; places are inside the drawing, `pendukung` the units that contribute."""

    t: SimpulTampil
    kotak: Kotak
    nama: tuple[tuple[int, str], ...]  # y, line
    pemilik: tuple[int, str]
    uang: tuple[int, str]
    batang: tuple[int, int] | None  # y, width
    pendukung: tuple[tuple[int, str], ...]
    induk: int | None
    kelas: str
    lipat: str  # the address that folds or opens it; empty = nothing below

    @property
    def terbuka(self) -> bool:
        """Whether what stands below it is drawn."""
        return bool(self.t.anak)

    @property
    def capaian(self) -> Decimal | None:
        """What the bar shows, in per cent."""
        return _capaian(self.t)

    @property
    def batas_pendukung(self) -> int:
        """Where the part of the contributing units begins."""
        return self.pendukung[0][0] - 14 if self.pendukung else 0


@dataclass(frozen=True, slots=True)
class Gambar:
    """The whole drawing; `garis` are paths from a card to those that serve it, lit on the path to me."""

    kartu: tuple[KartuGambar, ...]
    garis: tuple[tuple[str, bool], ...]
    lebar: int
    tinggi: int


def gambar(
    akar: Sequence[SimpulTampil],
    pendukung: Mapping[int, Sequence[str]],
    lipat: Callable[[SimpulTampil], str],
    jalur: Collection[int] = (),
    milik: Collection[int] = (),
) -> Gambar:
    """Lay out the open nodes; `pendukung`: names of contributing units by node, `jalur` what is lit, `milik` my own."""
    semua = list(_semua(akar, None))
    menurut = {t.simpul.pk: t for t, _induk in semua}
    anak = {pk: [x.simpul.pk for x in t.anak] for pk, t in menurut.items()}
    tinggi = {pk: _tinggi(t, pendukung.get(pk, ())) for pk, t in menurut.items()}
    letak = tata([t.simpul.pk for t in akar], anak, tinggi, Ukur())
    kartu = tuple(
        _kartu(t, letak.kotak[t.simpul.pk], induk, pendukung.get(t.simpul.pk, ()), lipat(t), jalur, milik)
        for t, induk in semua
    )
    garis = tuple(
        (_garis(letak.kotak[k.induk], k.kotak), k.t.simpul.pk in jalur and k.induk in jalur) for k in kartu if k.induk
    )
    return Gambar(kartu, garis, letak.lebar + RUANG_LIPAT, letak.tinggi)


def _semua(daftar: Sequence[SimpulTampil], induk: int | None) -> Iterator[tuple[SimpulTampil, int | None]]:
    """In the order in which one reads and tabs: a node, then what stands below it."""
    for t in daftar:
        yield t, induk
        yield from _semua(t.anak, t.simpul.pk)


def _tinggi(t: SimpulTampil, pendukung: Sequence[str]) -> int:
    tinggi = TINGGI_DASAR + TINGGI_BARIS * len(baris_nama(t.simpul.nama))
    tinggi += TINGGI_BATANG if _capaian(t) is not None else 0
    return tinggi + (TINGGI_UNIT * len(baris_pendukung(pendukung)) + 10 if pendukung else 0)


def baris_nama(nama: str) -> list[str]:
    """A name in at most three lines, the rest as an ellipsis."""
    return baris_teks(nama, RUANG, HURUF_NAMA, BARIS_NAMA)


def baris_pendukung(nama: Sequence[str]) -> list[str]:
    """The contributing units, a line each; many of them as a number."""
    pendek = [potong_lebar(satu, RUANG - 14, HURUF_KECIL) for satu in nama]
    if len(pendek) <= UNIT_PALING_BANYAK:
        return pendek
    return [*pendek[: UNIT_PALING_BANYAK - 1], _("dan %d unit lain") % (len(pendek) - UNIT_PALING_BANYAK + 1)]


def _kartu(
    t: SimpulTampil,
    kotak: Kotak,
    induk: int | None,
    pendukung: Sequence[str],
    lipat: str,
    jalur: Collection[int],
    milik: Collection[int],
) -> KartuGambar:
    y = kotak.y + 24
    nama = tuple((y + TINGGI_BARIS * (n + 1) - 3, teks) for n, teks in enumerate(baris_nama(t.simpul.nama)))
    y = nama[-1][0] + 20
    pemilik = (y, potong_lebar(_pemilik(t), RUANG, HURUF_KECIL))
    uang = (y + 17, _uang(t))
    y = uang[0]
    capaian, batang = _capaian(t), None
    if capaian is not None:
        y += TINGGI_BATANG
        batang = (y - 9, int(max(Decimal(0), min(Decimal(100), capaian)) * LEBAR_BATANG / 100))
    unit = tuple((y + 24 + TINGGI_UNIT * n, teks) for n, teks in enumerate(baris_pendukung(pendukung)))
    return KartuGambar(t, kotak, nama, pemilik, uang, batang, unit, induk, _kelas(t, pendukung, jalur, milik), lipat)


def _kelas(t: SimpulTampil, pendukung: Sequence[str], jalur: Collection[int], milik: Collection[int]) -> str:
    pk = t.simpul.pk
    tanda = (("lintas", bool(pendukung)), ("di-jalur", pk in jalur), ("milik-saya", pk in milik))
    return " ".join([f"g-{t.simpul.level}", *(f"g-{nama}" for nama, ya in tanda if ya)])


def _pemilik(t: SimpulTampil) -> str:
    if not t.pemilik:
        return _("Tanpa pemilik")
    return f"{t.pemegang[0]} · {t.pemilik}" if t.pemegang else t.pemilik


def _uang(t: SimpulTampil) -> str:
    if t.pagu is None:
        return potong_lebar(t.nama_unit, RUANG, HURUF_KECIL)
    teks = f"Rp {tulis_ringkas(t.pagu)}"
    if t.beda_pagu:
        return _("%s · jumlah di bawahnya berbeda") % teks
    return f"{teks} · {_('terserap')} {t.serapan * 100 // t.pagu} %" if t.serapan is not None and t.pagu else teks


def _capaian(t: SimpulTampil) -> Decimal | None:
    """The achievement of the first measure that has one; the others stand on the node's page."""
    return next((i.capaian for i in t.indikator if i.capaian is not None), None)


def _garis(dari: Kotak, ke: Kotak) -> str:
    """A soft line from the right side of a card to the left side of one that serves it."""
    x1, x2 = dari.x + dari.lebar, ke.x
    tengah = (x1 + x2) // 2
    return f"M{x1} {dari.tengah}C{tengah} {dari.tengah} {tengah} {ke.tengah} {x2} {ke.tengah}"
