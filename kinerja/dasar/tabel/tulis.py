"""Write a table so that our own reader gives the same values back, and no spreadsheet runs a text as a formula."""

import csv
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from io import StringIO
from pathlib import Path
from typing import IO

import xlsxwriter

from kinerja.dasar.angka import Target, tulis_polos
from kinerja.dasar.tabel.kolom import KODE, PENGENAL, TANGGAL, Bentuk, Kolom, Nilai

_BERBAHAYA = re.compile(r"'*[=+\-@]")
_ANGKA = re.compile(r"-?\d+(?:\.\d+)?")
_DIGIT_EXCEL = 15
_HURUF_EXCEL = 32_767
Isi = Mapping[str, Nilai]


def tulis_tabel(jalur: Path, bentuk: Bentuk, baris: Iterable[Isi]) -> int:
    """Write .csv or .xlsx (by suffix) under a temporary name, then rename; the number of rows."""
    if jalur.suffix.lower() not in {".csv", ".xlsx"}:
        raise ValueError(f"Only .csv and .xlsx can be written, not {jalur.name}")
    semua = list(baris)
    sementara = jalur.with_name(f".{jalur.name}.sementara")
    try:
        with sementara.open("wb") as alir:
            (tulis_xlsx if jalur.suffix.lower() == ".xlsx" else tulis_csv)(alir, bentuk, semua)
        sementara.replace(jalur)
    finally:
        sementara.unlink(missing_ok=True)
    return len(semua)


def tulis_csv(alir: IO[bytes], bentuk: Bentuk, baris: Sequence[Isi], *, bom: bool = False) -> None:
    """UTF-8 with commas; `bom` for people who open it in a spreadsheet by a double click."""
    kolom = _kolom_tertulis(bentuk, baris)
    teks = StringIO(newline="")
    penulis = csv.writer(teks, lineterminator="\n")
    penulis.writerow([nama for nama, _ in kolom])
    for isi in baris:
        penulis.writerow([_teks_sel(isi.get(nama)) for nama, _ in kolom])
    alir.write(teks.getvalue().encode("utf-8-sig" if bom else "utf-8"))


def tulis_xlsx(
    alir: IO[bytes], bentuk: Bentuk, baris: Sequence[Isi], *, keterangan: Sequence[Sequence[str]] = ()
) -> None:
    """One sheet with a fixed header; identifiers and codes are text, also in cells filled in later.

    `keterangan` = rows of a second sheet that explains the first; readers take the first one only.
    """
    kolom = _kolom_tertulis(bentuk, baris)
    pilihan = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(alir, pilihan) as buku:
        lembar = buku.add_worksheet("Data")
        tebal, teks = buku.add_format({"bold": True}), buku.add_format({"num_format": "@"})
        hari = buku.add_format({"num_format": "yyyy-mm-dd"})
        lembar.freeze_panes(1, 0)
        for x, (nama, satu) in enumerate(kolom):
            lembar.set_column(x, x, max(12, min(len(nama) + 4, 40)), teks if satu.jenis in {PENGENAL, KODE} else None)
            lembar.write_string(0, x, nama, tebal)
        for y, isi in enumerate(baris, start=1):
            for x, (nama, satu) in enumerate(kolom):
                _tulis_sel(lembar, y, x, satu, isi.get(nama), hari)
        if keterangan:
            _tulis_keterangan(buku, keterangan, tebal)


def _tulis_keterangan(
    buku: "xlsxwriter.Workbook", keterangan: Sequence[Sequence[str]], tebal: "xlsxwriter.format.Format"
) -> None:
    lembar = buku.add_worksheet("Keterangan")
    lipat = buku.add_format({"text_wrap": True, "valign": "top"})
    for x, lebar in enumerate((22, 8, 46, 70)):
        lembar.set_column(x, x, lebar)
    for y, baris in enumerate(keterangan):
        for x, teks in enumerate(baris):
            lembar.write_string(y, x, teks, tebal if y == 0 else lipat)


def _tulis_sel(
    lembar: "xlsxwriter.worksheet.Worksheet", y: int, x: int, kolom: Kolom, nilai: Nilai, hari: object
) -> None:
    if isinstance(nilai, date) and kolom.jenis is TANGGAL and nilai.year > 1900:
        lembar.write_datetime(y, x, nilai, hari)
    elif isinstance(nilai, (int, Decimal)) and not isinstance(nilai, bool) and _muat_di_excel(nilai):
        lembar.write_number(y, x, nilai)
    elif teks := _teks_sel(nilai):
        if len(teks) > _HURUF_EXCEL:
            raise ValueError(
                f"Row {y + 1}, column {kolom.nama}: a spreadsheet cell holds at most {_HURUF_EXCEL} letters."
            )
        lembar.write_string(y, x, teks)


def _muat_di_excel(nilai: int | Decimal) -> bool:
    return len(Decimal(nilai).normalize().as_tuple().digits) <= _DIGIT_EXCEL


def _teks_sel(nilai: Nilai) -> str:
    if nilai is None:
        return ""
    if isinstance(nilai, bool):
        return "ya" if nilai else "tidak"
    if isinstance(nilai, (int, Decimal)):
        return tulis_polos(nilai)
    if isinstance(nilai, date):
        return nilai.isoformat()
    teks = nilai.polos() if isinstance(nilai, Target) else nilai
    return f"'{teks}" if _BERBAHAYA.match(teks) and not _ANGKA.fullmatch(teks) else teks


def _kolom_tertulis(bentuk: Bentuk, baris: Sequence[Isi]) -> list[tuple[str, Kolom]]:
    """The declared columns in order; a family as its members that occur, by year and quarter."""
    ada = {nama for isi in baris for nama in isi}
    hasil: list[tuple[str, Kolom]] = []
    for kolom in bentuk.kolom:
        if kolom.berpola:
            anggota = sorted(angka for nama in ada if (angka := kolom.angka(nama)) is not None)
            hasil.extend((kolom.judul(angka), kolom) for angka in anggota)
        else:
            hasil.append((kolom.nama, kolom))
    asing = ada - {nama for nama, _ in hasil}
    if asing:
        raise ValueError(f"Columns that are not declared: {sorted(asing)}")
    return hasil
