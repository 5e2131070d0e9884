"""The QR of a document: drawn for its sheet, and its code read again from a scanned page."""

import re
from typing import cast

import zxingcpp
from PIL import Image

from kinerja.dasar.kode import bentuk_kode

_GELAP = re.compile(b"\x00+")
ALAMAT = re.compile(r"/d/([0-9A-Z]+)/?$")


def gambar_qr(teks: str) -> bytes:
    """The QR as SVG without a margin, a rectangle for each run of dark squares in a row.

    Drawn by the library that reads it: a pure Python one took a fourteenth of a document's time.
    """
    kode = zxingcpp.create_barcode(teks, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    gambar = memoryview(cast("bytes", kode.to_image(scale=1, add_quiet_zones=False)))  # a buffer, without saying so
    titik, lebar = gambar.tobytes(), gambar.shape[1] if gambar.shape else 0
    baris = enumerate(titik[n : n + lebar] for n in range(0, len(titik), lebar))
    jalur = "".join(
        f"M{x.start()} {y}h{x.end() - x.start()}v1H{x.start()}z" for y, isi in baris for x in _GELAP.finditer(isi)
    )
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {lebar} {lebar}"><path d="{jalur}"/></svg>'.encode()


def kode_pada(gambar: Image.Image) -> str:
    """The code in the address of the QR; empty when there is none, or codes of several documents on one page."""
    hasil = zxingcpp.read_barcodes(gambar, formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode))
    kode = {temu[1] for x in hasil if (temu := ALAMAT.search(x.text)) and bentuk_kode(temu[1])}
    return kode.pop() if len(kode) == 1 else ""
