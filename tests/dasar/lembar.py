"""Spreadsheets for tests, made cell by cell."""

import io
from collections.abc import Sequence
from datetime import datetime

import xlsxwriter

Isi = str | int | float | bool | datetime | tuple[str, str] | None


def tulis_lembar(*baris: Sequence[Isi]) -> bytes:
    """An .xlsx of one sheet; a tuple is a formula and its stored value."""
    alir = io.BytesIO()
    with xlsxwriter.Workbook(alir, {"in_memory": True}) as buku:
        lembar, hari = buku.add_worksheet(), buku.add_format({"num_format": "dd/mm/yyyy"})
        for y, sel in enumerate(baris):
            for x, isi in enumerate(sel):
                if isinstance(isi, tuple):
                    lembar.write_formula(y, x, isi[0], None, isi[1])
                elif isinstance(isi, datetime):
                    lembar.write_datetime(y, x, isi, hari)
                elif isinstance(isi, str):
                    lembar.write_string(y, x, isi)
                else:
                    lembar.write(y, x, isi)
    return alir.getvalue()
