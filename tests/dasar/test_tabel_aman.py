"""A spreadsheet made to hurt, or hurt on its way, is refused and never opened."""

import io
import struct
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinerja.dasar.tabel import Bentuk, HasilBaca, Kolom, aman, baca_tabel
from tests.dasar.lembar import tulis_lembar

BENTUK = Bentuk((Kolom("nama"),))
UTUH = tulis_lembar(["nama"], ["Siti"], ["Budi"])


def baca(isi: bytes) -> HasilBaca:
    return baca_tabel(io.BytesIO(isi), BENTUK, nama="uji.xlsx")


def ganti(bagian: str, isi: bytes) -> bytes:
    """The whole file with one part exchanged (or added)."""
    alir = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(UTUH)) as lama, zipfile.ZipFile(alir, "w", zipfile.ZIP_DEFLATED) as baru:
        for nama in {*lama.namelist(), bagian}:
            baru.writestr(nama, isi if nama == bagian else lama.read(nama))
    return alir.getvalue()


def test_the_whole_file_is_read() -> None:
    assert [baris.teks("nama") for baris in baca(UTUH).baris] == ["Siti", "Budi"]


@pytest.mark.parametrize("sisa", [4, 30, 100, len(UTUH) // 2, -30, -1], ids=["4", "30", "100", "half", "-30", "-1"])
def test_a_truncated_file_is_refused(sisa: int) -> None:
    hasil = baca(UTUH[:sisa])
    assert hasil.baris == ()
    assert "rusak atau terpotong" in hasil.masalah[0].pesan


def test_a_zip_that_is_no_spreadsheet_is_refused() -> None:
    alir = io.BytesIO()
    with zipfile.ZipFile(alir, "w") as arsip:
        arsip.writestr("word/document.xml", "<w/>")
    assert "bukan spreadsheet .xlsx" in baca(alir.getvalue()).masalah[0].pesan


def test_a_zip_bomb_is_refused_even_if_it_lies_about_its_size(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(aman, "BATAS_ISI_LEMBAR", 2**20)
    bom = ganti("xl/media/bom.bin", b"0" * (8 * 2**20))
    assert len(bom) < 2**15
    assert "terlalu besar setelah diurai" in baca(bom).masalah[0].pesan
    with zipfile.ZipFile(io.BytesIO(bom)) as arsip:
        ukuran = struct.pack("<L", arsip.getinfo("xl/media/bom.bin").file_size)
    bohong = bom.replace(ukuran, struct.pack("<L", 100))
    assert bohong != bom
    assert "terlalu besar setelah diurai" in baca(bohong).masalah[0].pesan


def test_many_parts_are_counted_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(aman, "BATAS_TERURAI", len(UTUH))
    assert "terlalu besar setelah diurai" in baca(UTUH).masalah[0].pesan


def test_one_far_cell_does_not_make_the_reader_reserve_the_whole_sheet() -> None:
    lembar = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>%s</sheetData></worksheet>'
    jauh = b'<row r="1048576"><c r="ZZ1048576"><v>1</v></c></row>'
    hasil = baca(ganti("xl/worksheets/sheet1.xml", lembar % jauh))
    assert "terlalu luas (1048576 baris x 702 kolom)" in hasil.masalah[0].pesan


@given(st.integers(0, len(UTUH) - 1), st.integers(1, 255))
def test_one_changed_byte_never_breaks_the_reader(letak: int, beda: int) -> None:
    rusak = bytearray(UTUH)
    rusak[letak] ^= beda
    hasil = baca(bytes(rusak))
    assert hasil.masalah or [baris.teks("nama") for baris in hasil.baris] == ["Siti", "Budi"]
