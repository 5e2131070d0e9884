"""Letterheads of the head of the region (Garuda) and of an agency (regional emblem); the image is the Pemda's file."""

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from django.utils.translation import gettext as _

from kinerja.dokumen.naskah.galat import GambarDitolak

FormatGambar = Literal["png", "jpg", "svg"]
TANDA: tuple[tuple[bytes, FormatGambar], ...] = (
    (b"\x89PNG\r\n\x1a\n", "png"), (b"\xff\xd8\xff", "jpg"), (b"<svg", "svg"), (b"<?xml", "svg"),
)  # fmt: skip
GAMBAR_TERBESAR = 2_000_000  # bytes: an emblem, not a photograph


@dataclass(frozen=True, slots=True)
class Lambang:
    """An emblem by its fingerprint: the document keeps the fingerprint, the file stays with the Pemda."""

    sidik: str
    format: FormatGambar
    alt: str


@dataclass(frozen=True, slots=True)
class KopKepalaDaerah:
    """`WALI KOTA …` under the Garuda; without an image a head in type alone."""

    sebutan: str
    provinsi: str = ""
    lambang: Lambang | None = None


@dataclass(frozen=True, slots=True)
class KopPerangkat:
    """`PEMERINTAH KOTA …`, the agency, its unit and address, beside the emblem."""

    pemda: str
    perangkat: str
    unit: str = ""
    alamat: tuple[str, ...] = ()
    lambang: Lambang | None = None


Kop = KopKepalaDaerah | KopPerangkat


def lambang(isi: bytes, alt: str) -> Lambang:
    """An emblem from the content of a file; `alt` is read out in its place. Raises GambarDitolak."""
    if len(isi) > GAMBAR_TERBESAR:
        raise GambarDitolak(_("Gambar lambang lebih besar daripada 2 MB. Perkecil lalu unggah lagi."))
    if not alt.strip():
        raise GambarDitolak(_("Gambar lambang memerlukan keterangan untuk pembaca layar."))
    bentuk = next((f for tanda, f in TANDA if isi.lstrip().startswith(tanda)), None)
    if bentuk is None:
        raise GambarDitolak(_("Gambar lambang harus PNG, JPG, atau SVG."))
    return Lambang(hashlib.sha256(isi).hexdigest(), bentuk, alt.strip())


def baca_lambang(berkas: Path, alt: str) -> tuple[Lambang, bytes]:
    """An emblem file of the Pemda with its content."""
    isi = berkas.read_bytes()
    return lambang(isi, alt), isi
