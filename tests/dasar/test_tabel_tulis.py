"""What we write, we read back unchanged; and no spreadsheet runs a text of ours as a formula."""

import csv
import io
import unicodedata
import zipfile
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kinerja.dasar.angka import Target
from kinerja.dasar.tabel import Nilai, baca_tabel, tulis_csv, tulis_tabel, tulis_xlsx
from tests.dasar.test_tabel_baca import BENTUK


def _rapi(teks: str) -> str:
    """As any text is that came in through our reader."""
    return unicodedata.normalize("NFC", teks).strip().strip("\ufeff").strip()


HURUF = st.characters(exclude_categories=("Cc", "Cs"))
TEKS = (
    st.one_of(st.text(HURUF, max_size=12), st.text("=+-@'1.,;|\t\n\"_x000D", max_size=8))
    .map(_rapi)
    .filter(lambda teks: len(teks) <= 20)
)
PENANDA = st.text("0123456789ABZ.-", min_size=1, max_size=12)
DESIMAL = st.decimals(min_value=-(10**11), max_value=10**11, places=5, allow_nan=False, allow_infinity=False)
UANG = st.decimals(min_value=0, max_value=10**15, places=2, allow_nan=False, allow_infinity=False)
TARGET = st.one_of(
    DESIMAL.map(lambda n: Target("angka", n, n)),
    st.tuples(DESIMAL, DESIMAL).map(sorted).map(lambda batas: Target("rentang", batas[0], batas[1])),
    st.sampled_from(["WTP", "Sangat Baik", "=BB", "12 dokumen", "@x"]).map(lambda teks: Target("teks", teks=teks)),
)
BARIS = st.fixed_dictionaries(
    {
        "nip": st.text("0123456789", min_size=1, max_size=18),
        "kode": PENANDA,
        "nama": TEKS.map(lambda teks: teks or None),
        "jenis": st.sampled_from(["plt", "cuti_sakit", None]),
        "versi": st.sampled_from(["murni", "perubahan"]),
        "mulai": st.none() | st.dates(date(1850, 1, 1), date(2200, 1, 1)),
        "nilai": st.none() | DESIMAL,
        "uang": st.none() | UANG,
        "jumlah": st.none() | st.integers(0, 10**17),
        "aktif": st.none() | st.booleans(),
        "bulan": st.sampled_from(["2025-03", None]),
        "periode": st.sampled_from(["2025", "2025-TW1", "2025-03", None]),
        "target_2025": st.none() | TARGET,
        "target_2025_TW4": st.none() | TARGET,
        "pagu_2030": st.none() | UANG,
    }
)
SEMUA = st.lists(BARIS, max_size=5, unique_by=lambda baris: (baris["nip"], baris["kode"], baris["versi"]))


@settings(max_examples=60)
@given(SEMUA, st.sampled_from([(tulis_csv, "uji.csv"), (tulis_xlsx, "uji.xlsx")]))
def test_a_table_written_is_read_back_unchanged(baris: list[dict[str, Nilai]], cara: tuple[object, str]) -> None:
    alir = io.BytesIO()
    (tulis_csv if cara[1].endswith(".csv") else tulis_xlsx)(alir, BENTUK, baris)
    hasil = baca_tabel(alir, BENTUK, nama=cara[1])
    assert [str(masalah) for masalah in hasil.masalah] == []
    assert [dict(satu.nilai) for satu in hasil.baris] == baris


def _tulis(jalur: Path, baris: list[Mapping[str, Nilai]]) -> Path:
    assert tulis_tabel(jalur, BENTUK, baris) == len(baris)
    return jalur


@pytest.mark.parametrize("jahat", ["=1+1", "+1 628", "-cmd", "@SUM(A1)", "'=1", '=HYPERLINK("http://x")'])
def test_a_text_that_looks_like_a_formula_is_made_harmless(tmp_path: Path, jahat: str) -> None:
    isi: list[Mapping[str, Nilai]] = [{"nip": "1", "kode": "1", "nama": jahat}]
    with _tulis(tmp_path / "a.csv", isi).open(newline="") as alir:
        assert next(csv.DictReader(alir))["nama"] == f"'{jahat}"
    with zipfile.ZipFile(_tulis(tmp_path / "a.xlsx", isi)) as arsip:
        assert b"<f>" not in arsip.read("xl/worksheets/sheet1.xml")
        assert (
            b'rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink'
            not in b"".join(map(arsip.read, arsip.namelist()))
        )


def test_families_are_written_by_year_and_undeclared_columns_are_a_mistake(tmp_path: Path) -> None:
    satu = Target("angka", Decimal(1), Decimal(1))
    isi: list[Mapping[str, Nilai]] = [
        {"nip": "1", "kode": "1", "target_2026": satu, "target_2025_TW2": satu},
        {"nip": "2", "kode": "1", "target_2025": satu, "pagu_2025": Decimal(5), "target_2025_TW1": satu},
    ]
    judul = _tulis(tmp_path / "a.csv", isi).read_text().splitlines()[0]
    assert judul.endswith("periode,target_2025,target_2026,target_2025_TW1,target_2025_TW2,pagu_2025")
    with pytest.raises(ValueError, match=r"not declared: \['asing'\]"):
        tulis_tabel(tmp_path / "b.csv", BENTUK, [{"asing": "x"}])
    with pytest.raises(ValueError, match=r"Only \.csv and \.xlsx"):
        tulis_tabel(tmp_path / "b.pdf", BENTUK, [])
    assert [jalur.name for jalur in tmp_path.iterdir()] == ["a.csv"]


def test_a_failed_write_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    jalur = _tulis(tmp_path / "a.xlsx", [{"nip": "1", "kode": "1"}])
    sebelum = jalur.read_bytes()
    with pytest.raises(ValueError, match="at most 32767 letters"):
        tulis_tabel(jalur, BENTUK, [{"nip": "1", "kode": "1", "nama": "a" * 40_000}])
    assert jalur.read_bytes() == sebelum
    assert [satu.name for satu in tmp_path.iterdir()] == ["a.xlsx"]
