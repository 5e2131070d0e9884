"""From a file to raw rows: what it is by content, how big, which signs part its cells."""

import csv
import re
from collections.abc import Iterator
from io import BytesIO, StringIO
from pathlib import Path
from typing import IO

import filetype
from django.conf import settings
from django.utils.translation import gettext as _
from python_calamine import CalamineError, CalamineWorkbook

from kinerja.dasar.tabel.aman import SpreadsheetDitolak, nomor_kolom, periksa_xlsx
from kinerja.dasar.tabel.kolom import Bentuk, Sel
from kinerja.dasar.tabel.masalah import Masalah, TabelDitolak

PEMISAH = (",", ";", "\t", "|")
BarisMentah = tuple[int, list[Sel]]


def baca_isi(sumber: Path | IO[bytes], nama: str) -> bytes:
    """The bytes of the file, its size checked before it is read."""
    batas: int = settings.BATAS_TABEL
    if isinstance(sumber, Path):
        ukuran, alir = sumber.stat().st_size, None
    else:
        ukuran, alir = sumber.seek(0, 2), sumber
        sumber.seek(0)
    if ukuran > batas:
        pesan = _("Berkas %(ada)d MB; paling besar %(batas)d MB. Bagi menjadi beberapa berkas.")
        raise _tolak(nama, pesan % {"ada": -(-ukuran // 2**20), "batas": batas // 2**20})
    return alir.read() if alir is not None else Path(str(sumber)).read_bytes()


def baris_mentah(isi: bytes, nama: str, bentuk: Bentuk) -> tuple[Iterator[BarisMentah], list[Masalah]]:
    """Rows as the file holds them, with the row numbers of a spreadsheet; problems of single cells beside them."""
    if not isi.strip():
        raise _tolak(nama, _("Berkas kosong."))
    if isi.startswith(b"PK"):
        return _xlsx(isi, nama)
    return _csv(_teks(isi, nama), nama, bentuk), []


def _teks(isi: bytes, nama: str) -> str:
    if isi.startswith(b"\xd0\xcf\x11\xe0"):
        raise _tolak(nama, _("Berkas .xls lama atau terkunci kata sandi. Simpan sebagai .xlsx tanpa kata sandi."))
    jenis = filetype.guess(isi[:8192])
    if jenis is not None:
        raise _tolak(nama, _("Isi berkas adalah %s, bukan tabel. Simpan sebagai .csv atau .xlsx.") % jenis.mime)
    if isi.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise _tolak(nama, _("Berkas memakai UTF-16. Simpan sebagai CSV UTF-8."))
    if b"\0" in isi:
        raise _tolak(nama, _("Isi berkas bukan teks. Simpan sebagai .csv (UTF-8) atau .xlsx."))
    try:
        return isi.decode("utf-8-sig")
    except UnicodeDecodeError as galat:
        baris = isi.count(b"\n", 0, galat.start) + 1
        raise TabelDitolak(
            Masalah(nama, baris, None, _("Berkas tidak memakai UTF-8. Simpan sebagai CSV UTF-8."))
        ) from None


def _csv(teks: str, nama: str, bentuk: Bentuk) -> Iterator[BarisMentah]:
    pembaca = csv.reader(StringIO(teks, newline=""), delimiter=_pemisah(teks, bentuk), strict=True)
    nomor = 0
    try:
        for nomor, baris in enumerate(pembaca, start=1):
            yield nomor, list(baris)
    except csv.Error:
        pesan = _("Tanda kutip di baris ini tidak ditutup atau isinya terlalu panjang.")
        raise TabelDitolak(Masalah(nama, nomor + 1, None, pesan)) from None


def _pemisah(teks: str, bentuk: Bentuk) -> str:
    """The sign under which most headers are ours; then the one that makes most cells."""

    def nilai(pemisah: str) -> tuple[int, int]:
        judul = next(csv.reader(StringIO(teks[:100_000], newline=""), delimiter=pemisah), [])
        dikenal = {satu for satu in judul if bentuk.kenali(satu)} | {
            satu for satu in judul for lain in bentuk.lain if re.sub(r"\s+", " ", satu.strip()).upper() in lain.ciri
        }
        return len(dikenal), len(judul)

    return max(PEMISAH, key=nilai)


def _xlsx(isi: bytes, nama: str) -> tuple[Iterator[BarisMentah], list[Masalah]]:
    try:
        tanpa_nilai = periksa_xlsx(isi)
        lembar = CalamineWorkbook.from_filelike(BytesIO(isi)).get_sheet_by_index(0)
    except SpreadsheetDitolak as galat:
        raise _tolak(nama, str(galat)) from None
    except (CalamineError, IndexError, ValueError):
        raise _tolak(nama, _("Berkas .xlsx tidak dapat dibaca. Buka lalu simpan ulang.")) from None
    semua: list[list[Sel]] = [list(baris) for baris in lembar.to_python(skip_empty_area=False)]
    pesan = _("Rumus di sel ini tidak memberi nilai. Ganti dengan nilainya.")
    masalah = [
        Masalah(nama, baris, _nama_kolom(semua[0] if semua else [], huruf), pesan) for baris, huruf in tanpa_nilai
    ]
    return iter(enumerate(semua, start=1)), masalah


def _nama_kolom(judul: list[Sel], huruf: str) -> str:
    nomor = nomor_kolom(huruf)
    return str(judul[nomor - 1]) if nomor <= len(judul) and judul[nomor - 1] else huruf


def _tolak(nama: str, pesan: str) -> TabelDitolak:
    return TabelDitolak(Masalah(nama, None, None, pesan))
