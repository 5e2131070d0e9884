"""The file itself: PDF/A-2a and PDF/UA-1 claims, language, tags, embedded type, sheet, and the same bytes again."""

import re
import subprocess
from pathlib import Path

import pikepdf
import pytest

from kinerja.dokumen.naskah import (
    GambarDitolak,
    KopKepalaDaerah,
    KopPerangkat,
    cetak_naskah,
    isi_naskah,
    lambang,
    pustaka_naskah,
)  # fmt: skip
from kinerja.dokumen.naskah.isian import Kertas
from tests.dokumen.naskah.pabrik import isian, teks

SEMUA = [j.jenis for j in pustaka_naskah()]
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle cx="4" cy="4" r="4" fill="#063"/></svg>'


def cetak(jenis: str, *, kertas: Kertas | None = None, panjang: bool = True) -> bytes:
    return cetak_naskah(isi_naskah(jenis, "1", isian(jenis, panjang=panjang, kertas=kertas)))


def tanda(pdf: pikepdf.Pdf) -> list[str]:
    """The kinds of all structure elements of the file."""
    elemen = (o for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and "/S" in o and "/P" in o)
    return [str(e.S).lstrip("/") for e in elemen]


@pytest.mark.parametrize("jenis", SEMUA)
def test_every_kind_is_archival_tagged_and_carries_its_type(jenis: str, tmp_path: Path) -> None:
    lokasi = tmp_path / "naskah.pdf"
    lokasi.write_bytes(cetak(jenis))

    subprocess.run(["qpdf", "--check", str(lokasi)], check=True, capture_output=True)
    with pikepdf.open(lokasi) as pdf:
        meta = pdf.open_metadata()
        assert (meta["pdfaid:part"], meta["pdfaid:conformance"], meta["pdfuaid:part"]) == ("2", "A", "1")
        assert str(meta["dc:title"]).startswith(pustaka_naskah().jenis(jenis).judul)
        assert str(pdf.Root.Lang) == "id"
        assert pdf.Root.MarkInfo.Marked
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        huruf = [f for h in pdf.pages for f in h.Resources.Font.values()]
        assert huruf
        assert all("/FontFile3" in f.DescendantFonts[0].FontDescriptor for f in huruf)
        assert {re.sub(r"^/[A-Z]{6}\+", "", str(f.BaseFont)).split("-")[0] for f in huruf} == {"TeXGyreBonum"}
        assert {"P"} <= set(tanda(pdf))


def test_points_tables_headings_and_pictures_are_tagged_as_what_they_are(tmp_path: Path) -> None:
    lokasi = tmp_path / "naskah.pdf"
    lokasi.write_bytes(cetak("kontrak_jabatan"))
    with pikepdf.open(lokasi) as pdf:
        jenis = tanda(pdf)

    assert {"H1", "H2", "L", "LI", "Table", "TR", "TH", "TD"} <= set(jenis)
    assert jenis.count("H1") == 2  # the title, and the head of the annex
    assert jenis.count("TH") == 4


@pytest.mark.parametrize(("kertas", "lebar", "tinggi"), [("A4", 210, 297), ("F4", 215, 330)])
@pytest.mark.parametrize("jenis", SEMUA)
def test_sheet_is_the_one_asked_for(jenis: str, kertas: Kertas, lebar: int, tinggi: int, tmp_path: Path) -> None:
    lokasi = tmp_path / "naskah.pdf"
    lokasi.write_bytes(cetak(jenis, kertas=kertas, panjang=False))
    with pikepdf.open(lokasi) as pdf:
        ukuran = {tuple(round(float(x) / 72 * 25.4) for x in h.MediaBox) for h in pdf.pages}

    assert ukuran == {(0, 0, lebar, tinggi)}


def test_same_document_gives_the_same_bytes() -> None:
    assert cetak("pakta_integritas") == cetak("pakta_integritas")


def test_emblem_is_printed_with_its_words_for_readers_who_cannot_see(tmp_path: Path) -> None:
    gambar = lambang(SVG, "Lambang Kota Contoh")
    kop = KopPerangkat("Pemerintah Kota Contoh", "Dinas Pendidikan", lambang=gambar)
    naskah = isi_naskah("pakta_integritas", "1", isian("pakta_integritas", panjang=True, kop=kop))
    lokasi = tmp_path / "naskah.pdf"
    lokasi.write_bytes(cetak_naskah(naskah, gambar={gambar.sidik: SVG}))

    with pikepdf.open(lokasi) as pdf:
        elemen = [o for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and str(o.get("/S", "")) == "/Figure"]
        assert [str(e.get("/Alt", e.get("/A", {}))) for e in elemen] == ["Lambang Kota Contoh"]


def test_emblem_must_be_the_file_the_document_names() -> None:
    gambar = lambang(SVG, "Garuda Pancasila")
    naskah = isi_naskah(
        "pakta_integritas",
        "1",
        isian("pakta_integritas", panjang=True, kop=KopKepalaDaerah("Wali Kota", lambang=gambar)),
    )

    with pytest.raises(GambarDitolak):
        cetak_naskah(naskah)
    with pytest.raises(GambarDitolak):
        cetak_naskah(naskah, gambar={gambar.sidik: SVG + b" "})


@pytest.mark.parametrize(
    ("isi", "alt"), [(b"GIF89a", "Lambang"), (SVG, " "), (b"\x89PNG\r\n\x1a\n" + b"0" * 2_000_001, "Lambang")]
)
def test_what_is_no_emblem_is_refused(isi: bytes, alt: str) -> None:
    with pytest.raises(GambarDitolak):
        lambang(isi, alt)


def test_without_an_emblem_the_head_stands_in_type_alone(tmp_path: Path) -> None:
    kop = KopKepalaDaerah("Wali Kota Contoh", "Provinsi Contoh")
    naskah = isi_naskah("pakta_integritas", "1", isian("pakta_integritas", panjang=False, kop=kop))

    assert teks(cetak_naskah(naskah), tmp_path).startswith("WALI KOTA CONTOH PROVINSI CONTOH PAKTA INTEGRITAS")
