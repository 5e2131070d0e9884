"""The parts of a document in prose, for a form that is one: as the blocks of a text give them to its template."""

from collections.abc import Sequence

from pydantic import JsonValue

from kinerja.dokumen.formulir.bagian import Kolom
from kinerja.dokumen.naskah.blok.dasar import Terisi


def judul(teks: str) -> Terisi:
    """The title."""
    return {"blok": "judul", "teks": teks, "nomor": "", "tentang": ""}


def alinea(teks: str, *, tengah: bool = False) -> Terisi:
    """A paragraph."""
    return {"blok": "alinea", "teks": teks, "tebal": False, "tengah": tengah, "menjorok": False}


def rincian(baris: Sequence[tuple[str, str]]) -> Terisi:
    """Label, colon, value."""
    isi: list[JsonValue] = [[label, nilai] for label, nilai in baris]
    return {"blok": "rincian", "baris": isi}


def lampiran(teks: Sequence[str], judul: str) -> Terisi:
    """A new page with the head of an annex."""
    return {"blok": "lampiran", "teks": [*teks], "judul": judul}


def daftar(kolom: Sequence[Kolom], baris: Sequence[Sequence[str]], jumlah: Terisi | None = None) -> Terisi:
    """A table; a row whose number is empty goes on with the row above."""
    return {
        "blok": "tabel",
        "kepala": [k.sebutan for k in kolom],
        "lebar": [k.lebar for k in kolom],
        "rata": [k.rata for k in kolom],
        "baris": [[*b] for b in baris],
        "jumlah": jumlah,
    }
