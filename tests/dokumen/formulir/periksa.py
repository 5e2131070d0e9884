"""What is asked of the file of every form: claims, language, tags, type, sheet, and its text as it is read out."""

import re
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pikepdf

TEPI = 22.0  # points: the foot of a page stands lowest
KUTIPAN = re.compile(r'^\s*"(.*)"$')


def terbaca(pdf: bytes, folder: Path) -> str:
    """The text in the order of the file, which is that of the structure (`terstruktur`, too slow for long forms)."""
    return " ".join(halaman_teks(pdf, folder))


def terstruktur(pdf: bytes, folder: Path) -> str:
    """The text in the order of the structure, as it is read out; what is repeated on a further page stands once."""
    (folder / "struktur.pdf").write_bytes(pdf)
    hasil = _jalankan("pdfinfo", "-struct-text", "-enc", "UTF-8", str(folder / "struktur.pdf"))
    return " ".join(" ".join(x[1] for baris in hasil.splitlines() if (x := KUTIPAN.match(baris))).split())


def periksa_berkas(pdf: bytes, folder: Path, *, judul: str, ukuran: tuple[int, int], tabel: bool = True) -> None:
    """PDF/A-2a and PDF/UA-1 claimed, Indonesian, tagged tables and headings, own type inside, sheet, no damage."""
    lokasi = folder / "berkas.pdf"
    lokasi.write_bytes(pdf)
    subprocess.run(["qpdf", "--check", str(lokasi)], check=True, capture_output=True)
    with pikepdf.open(lokasi) as berkas:
        meta = berkas.open_metadata()
        assert (meta["pdfaid:part"], meta["pdfaid:conformance"], meta["pdfuaid:part"]) == ("2", "A", "1")
        assert str(meta["dc:title"]).startswith(judul)
        assert str(berkas.Root.Lang) == "id"
        assert berkas.Root.MarkInfo.Marked
        assert berkas.Root.ViewerPreferences.DisplayDocTitle
        assert ({"H1", "Table", "TR", "TH", "TD"} if tabel else {"H1", "H2"}) <= set(_tanda(berkas))
        huruf = [f for h in berkas.pages for f in h.Resources.Font.values()]
        assert all("/FontFile3" in f.DescendantFonts[0].FontDescriptor for f in huruf)
        assert {re.sub(r"^/[A-Z]{6}\+", "", str(f.BaseFont)).split("-")[0] for f in huruf} == {"TeXGyreBonum"}
        lembar = {tuple(round(float(x) / 72 * 25.4) for x in h.MediaBox[2:]) for h in berkas.pages}
        assert lembar == {ukuran}


def jumlah_halaman(pdf: bytes, folder: Path) -> int:
    """How many sheets it takes."""
    (folder / "hitung.pdf").write_bytes(pdf)
    with pikepdf.open(folder / "hitung.pdf") as berkas:
        return len(berkas.pages)


def halaman_teks(pdf: bytes, folder: Path) -> Sequence[str]:
    """The text of each page, its foot included."""
    (folder / "halaman.pdf").write_bytes(pdf)
    hasil = subprocess.run(
        ["pdftotext", "-raw", "-enc", "UTF-8", str(folder / "halaman.pdf"), "-"],
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    return [" ".join(x.split()) for x in hasil.rstrip("\f").split("\f")]


def tumpah(pdf: bytes, folder: Path) -> Sequence[str]:
    """The words that stand over an edge of their page, or in its margin."""
    (folder / "tepi.pdf").write_bytes(pdf)
    hasil = _jalankan("pdftotext", "-bbox", str(folder / "tepi.pdf"), "-")
    lembar = re.search(r'<page width="([\d.]+)" height="([\d.]+)"', hasil)
    assert lembar
    lebar, tinggi = (float(x) - TEPI for x in lembar.groups())
    kata = re.findall(r'<word xMin="([\d.]+)" yMin="[\d.]+" xMax="([\d.]+)" yMax="([\d.]+)">(.*)</word>', hasil)
    return [k for kiri, kanan, bawah, k in kata if float(kiri) < TEPI or float(kanan) > lebar or float(bawah) > tinggi]


def _tanda(pdf: pikepdf.Pdf) -> list[str]:
    elemen = (o for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and "/S" in o and "/P" in o)
    return [str(e.S).lstrip("/") for e in elemen]


def _jalankan(*perintah: str) -> str:
    return subprocess.run(perintah, check=True, capture_output=True, text=True).stdout
