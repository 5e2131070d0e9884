"""Pages of a PDF as pictures: the preview in place, and what a scan is read from."""

import io
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from functools import lru_cache
from threading import Lock

import pypdfium2
from PIL import Image

from kinerja.dasar.berkas import buka_berkas

LEBAR_LAYAR = 820  # pixels: sharp in the column of a page, light on a phone
WARNA = 8  # greys of a preview: text needs no more, and a page weighs a tenth
WARNA_PINDAIAN = 4  # paper is never quite white: fewer greys leave out its grain

_satu_per_satu = Lock()  # pdfium is not made for threads


class BukanPDF(ValueError):
    """The bytes are no PDF that can be shown."""


@contextmanager
def _terbuka(isi: bytes) -> Iterator[pypdfium2.PdfDocument]:
    with _satu_per_satu:
        try:
            dokumen = pypdfium2.PdfDocument(isi)
        except pypdfium2.PdfiumError as galat:
            raise BukanPDF(str(galat)) from galat
        with closing(dokumen):
            yield dokumen


@lru_cache(maxsize=2048)
def jumlah_halaman(sha256: str) -> int:
    """How many pages a stored file has. Raises BukanPDF, FileNotFoundError."""
    with buka_berkas(sha256) as berkas, _terbuka(berkas.read()) as dokumen:
        return len(dokumen)


@lru_cache(maxsize=64)
def gambar_halaman(sha256: str, nomor: int, warna: int = WARNA) -> bytes:
    """Page `nomor` (1 = the first) as a PNG of so many greys. Raises BukanPDF, FileNotFoundError, IndexError."""
    with buka_berkas(sha256) as berkas, _terbuka(berkas.read()) as dokumen:
        if not 1 <= nomor <= len(dokumen):
            raise IndexError(nomor)
        halaman = dokumen[nomor - 1]
        gambar = halaman.render(scale=LEBAR_LAYAR / halaman.get_width(), grayscale=True).to_pil()
    keluar = io.BytesIO()
    gambar.quantize(warna).save(keluar, "PNG", optimize=True)
    return keluar.getvalue()


def halaman_pindaian(isi: bytes, titik: int = 300) -> Iterator[Image.Image]:
    """Each page of a scan as a grey picture of `titik` dots an inch. Raises BukanPDF."""
    with _terbuka(isi) as dokumen:
        for nomor in range(len(dokumen)):
            yield dokumen[nomor].render(scale=titik / 72, grayscale=True).to_pil()


def petik_halaman(halaman: Iterable[tuple[bytes, int | None]]) -> bytes:
    """A PDF of these pages: (file, its page from 1; None = all of them). Raises BukanPDF."""
    with _satu_per_satu, closing(pypdfium2.PdfDocument.new()) as baru:
        for isi, nomor in halaman:
            try:
                asal = pypdfium2.PdfDocument(isi)
            except pypdfium2.PdfiumError as galat:
                raise BukanPDF(str(galat)) from galat
            with closing(asal):
                baru.import_pages(asal, None if nomor is None else [nomor - 1])
        keluar = io.BytesIO()
        baru.save(keluar)
    return keluar.getvalue()
