"""The empty file of a kind: its header, this year's members of a family, and a second sheet that explains it."""

from dataclasses import replace
from io import BytesIO

from kinerja.dasar.tabel import Bentuk, Kolom, tulis_csv, tulis_xlsx
from kinerja.web.tukar.keterangan import jelaskan


def berkas_templat(kode: str, bentuk: Bentuk, akhiran: str, tahun: int) -> bytes:
    """The content of `templat.csv` or `templat.xlsx`."""
    alir = BytesIO()
    kosong = Bentuk(tuple(anggota for kolom in bentuk.kolom for anggota in _anggota(kolom, tahun)))
    if akhiran == "csv":
        tulis_csv(alir, kosong, [], bom=True)
    else:
        penjelasan = [(k.nama, "ya" if k.wajib else "", k.bentuk, k.arti) for k in jelaskan(kode, bentuk)]
        judul = ("kolom", "wajib", "cara menulis", "arti")
        tulis_xlsx(alir, kosong, [], keterangan=[judul, *penjelasan])
    return alir.getvalue()


def _anggota(kolom: Kolom, tahun: int) -> list[Kolom]:
    """A family as its columns of one year; any other column as it is."""
    if not kolom.berpola:
        return [kolom]
    if "TWn" not in kolom.nama:
        return [replace(kolom, nama=kolom.judul((tahun,)))]
    return [replace(kolom, nama=kolom.judul((tahun, n))) for n in (1, 2, 3, 4)]
