"""Documents are PDF/A-2a + PDF/UA-1, embed their type, and a broken template is a named failure."""

import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pikepdf
import pytest

from kinerja.dokumen.cetak import GagalCetak, cetak

PADA = datetime(2026, 1, 31, 9, 0, tzinfo=UTC)
CONTOH = """#import "dasar.typ": *
#let d = json("data.json")
#show: halaman.with(judul: d.judul, kaki: d.judul, pemda: "Kota Contoh")
= #d.judul
#tabel((1fr, auto), ("Nama", "Predikat"), [Siti Rahma], lencana("baik"))
"""


@pytest.fixture
def templat(tmp_path: Path) -> Path:
    berkas = tmp_path / "contoh.typ"
    berkas.write_text(CONTOH)
    return berkas


def test_cetak_gives_tagged_archival_pdf_with_embedded_type(templat: Path, tmp_path: Path) -> None:
    lokasi = tmp_path / "hasil.pdf"
    lokasi.write_bytes(cetak(templat=templat, data={"judul": "Rapor Siti"}, pada=PADA))

    subprocess.run(["qpdf", "--check", str(lokasi)], check=True, capture_output=True)
    with pikepdf.open(lokasi) as pdf:
        meta = pdf.open_metadata()
        assert (meta["pdfaid:part"], meta["pdfaid:conformance"], meta["pdfuaid:part"]) == ("2", "A", "1")
        assert str(pdf.Root.Lang) == "id"
        assert pdf.Root.MarkInfo.Marked
        huruf = [f for h in pdf.pages for f in h.Resources.Font.values()]
        assert huruf
        assert all("/FontFile2" in f.DescendantFonts[0].FontDescriptor for f in huruf)


def test_cetak_gives_the_same_bytes_for_the_same_input(templat: Path) -> None:
    satu, dua = (cetak(templat=templat, data={"judul": "Sama"}, pada=PADA) for _ in range(2))

    assert satu == dua


def test_cetak_names_what_is_wrong_in_a_template(tmp_path: Path) -> None:
    rusak = tmp_path / "rusak.typ"
    rusak.write_text("#tidak-ada()")

    with pytest.raises(GagalCetak, match="unknown variable"):
        cetak(templat=rusak, data={}, pada=PADA)


def test_cetak_cannot_read_outside_its_root(tmp_path: Path) -> None:
    pencuri = tmp_path / "pencuri.typ"
    pencuri.write_text('#read("/etc/passwd")')

    with pytest.raises(GagalCetak):
        cetak(templat=pencuri, data={}, pada=PADA)
