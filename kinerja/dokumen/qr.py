"""The code of a document from the QR on a scanned page."""

import re

import zxingcpp
from PIL import Image

from kinerja.dasar.kode import bentuk_kode

ALAMAT = re.compile(r"/d/([0-9A-Z]+)/?$")


def kode_pada(gambar: Image.Image) -> str:
    """The code in the address of the QR; empty when there is none, or codes of several documents on one page."""
    hasil = zxingcpp.read_barcodes(gambar, formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode))
    kode = {temu[1] for x in hasil if (temu := ALAMAT.search(x.text)) and bentuk_kode(temu[1])}
    return kode.pop() if len(kode) == 1 else ""
