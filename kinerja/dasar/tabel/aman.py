"""A spreadsheet is a zip made by somebody else: counted before anything is believed."""

import re
import struct
import zipfile
import zlib
from io import BytesIO

from django.utils.translation import gettext as _

BATAS_TERURAI = 300 * 1024 * 1024
BATAS_ISI_LEMBAR = 200 * 1024 * 1024
BATAS_SEL = 20_000_000
BATAS_KOLOM = 1_000
_SEL_GALAT = re.compile(rb'<c\b(?=[^>]*\bt="e")[^>]*\br="([A-Z]{1,3})([0-9]{1,7})"')
_RUMUS_KOSONG = re.compile(
    rb'<c\b[^>]*\br="([A-Z]{1,3})([0-9]{1,7})"[^>]*>\s*<f\b(?:[^>]*/>|[^>]*>[^<]*</f>)\s*(?:<v\s*/>|<v></v>)?\s*</c>'
)


class SpreadsheetDitolak(Exception):
    """The file is not a spreadsheet we can safely open; the message is for the screen."""


def periksa_xlsx(isi: bytes) -> list[tuple[int, str]]:
    """Refuse what is broken, locked or blown up; return the cells of the first sheet whose formula gave no value."""
    try:
        with zipfile.ZipFile(BytesIO(isi)) as arsip:
            lembar = _uraikan(arsip, isi)
    except (zipfile.BadZipFile, zlib.error, struct.error, EOFError, NotImplementedError):
        raise SpreadsheetDitolak(
            _("Berkas .xlsx rusak atau terpotong. Buka lalu simpan ulang, atau unggah ulang.")
        ) from None
    _periksa_luas(lembar)
    tanpa_nilai = [*_SEL_GALAT.finditer(lembar), *_RUMUS_KOSONG.finditer(lembar)]
    return sorted({(int(sel[2]), sel[1].decode()) for sel in tanpa_nilai})


def nomor_kolom(huruf: str) -> int:
    """The number of a column by its letters: A is 1, AA is 27."""
    nomor = 0
    for satu in huruf:
        nomor = nomor * 26 + ord(satu) - 64
    return nomor


def _uraikan(arsip: zipfile.ZipFile, isi: bytes) -> bytes:
    """Unpack every part within the limit (the sizes written in the file are not believed); the first sheet's XML."""
    nama = {bagian.filename for bagian in arsip.infolist()}
    if "xl/workbook.xml" not in nama:
        raise SpreadsheetDitolak(_("Isi berkas bukan spreadsheet .xlsx. Simpan sebagai .xlsx atau .csv."))
    sisa, bagian_isi = BATAS_TERURAI, {}
    dicari = {"xl/workbook.xml", "xl/_rels/workbook.xml.rels"}
    for bagian in arsip.infolist():
        terurai = _urai_satu(bagian, isi, sisa)
        sisa -= len(terurai)
        if bagian.filename in dicari or bagian.filename.startswith("xl/worksheets/"):
            bagian_isi[bagian.filename] = terurai
    return bagian_isi.get(_lembar_pertama(bagian_isi), b"")


def _urai_satu(bagian: zipfile.ZipInfo, isi: bytes, sisa: int) -> bytes:
    if bagian.flag_bits & 1:
        raise SpreadsheetDitolak(_("Berkas terkunci kata sandi. Simpan tanpa kata sandi."))
    kepala = isi[bagian.header_offset : bagian.header_offset + 30]
    panjang_nama, panjang_tambahan = struct.unpack("<26xHH", kepala)
    mulai = bagian.header_offset + 30 + panjang_nama + panjang_tambahan
    mentah = isi[mulai : mulai + bagian.compress_size]
    if bagian.compress_type == zipfile.ZIP_STORED:
        terurai = mentah
    elif bagian.compress_type == zipfile.ZIP_DEFLATED:
        pengurai = zlib.decompressobj(-15)
        terurai = pengurai.decompress(mentah, min(sisa, BATAS_ISI_LEMBAR) + 1)
    else:
        raise NotImplementedError
    if len(terurai) > min(sisa, BATAS_ISI_LEMBAR):
        raise SpreadsheetDitolak(
            _("Isi .xlsx terlalu besar setelah diurai. Hapus lembar dan baris kosong yang tidak perlu.")
        )
    if len(terurai) != bagian.file_size or zlib.crc32(terurai) != bagian.CRC:
        raise zipfile.BadZipFile
    return terurai


def _lembar_pertama(bagian: dict[str, bytes]) -> str:
    """The part that holds the first sheet, through the workbook's relations."""
    rid = re.search(rb'<(?:\w+:)?sheet\b[^>]*?\br:id="([^"]+)"', bagian.get("xl/workbook.xml", b""))
    for relasi in re.findall(rb"<Relationship\b[^>]*>", bagian.get("xl/_rels/workbook.xml.rels", b"")):
        if rid and b'Id="' + rid[1] + b'"' in relasi and (sasaran := re.search(rb'Target="([^"]+)"', relasi)):
            jalur = sasaran[1].decode(errors="replace")
            return jalur.lstrip("/") if jalur.startswith("/") else f"xl/{jalur}"
    return ""


def _periksa_luas(lembar: bytes) -> None:
    """A single cell at XFD1048576 makes any reader reserve the whole sheet."""
    kolom = set(re.findall(rb"\br\s*=\s*[\"']([A-Z]{1,3})[0-9]", lembar))
    terlebar = max((nomor_kolom(huruf.decode()) for huruf in kolom), default=0)
    terbawah = max(map(int, re.findall(rb"\br\s*=\s*[\"'][A-Z]{0,3}([0-9]{1,9})[\"']", lembar)), default=0)
    if terlebar > BATAS_KOLOM or terlebar * terbawah > BATAS_SEL:
        raise SpreadsheetDitolak(
            _("Lembar pertama terlalu luas (%(baris)d baris x %(kolom)d kolom). Hapus sel yang jauh di luar tabel.")
            % {"baris": terbawah, "kolom": terlebar}
        )
