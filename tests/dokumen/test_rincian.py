"""A receipt on paper: archival, tagged, and saying what the page says."""

import json
import subprocess
from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from kinerja.aturan.layanan import BarisCapaian, BarisDistribusi, BarisPredikat, hitung_capaian, hitung_predikat
from kinerja.aturan.layanan import periksa_distribusi as periksa
from kinerja.dokumen.rincian import cetak_rincian, data_cetak, unduh_rincian_pdf
from kinerja.peraturan.selectors import pustaka_berlaku
from tests.peraturan.pabrik import paket_ditetapkan

AT = datetime(2026, 4, 2, 2, tzinfo=UTC)
HARI = date(2026, 3, 1)
pytestmark = pytest.mark.django_db


def predikat() -> Mapping[str, Any]:
    return hitung_predikat([BarisPredikat("12", HARI, "sesuai", "di_bawah")])[0].rincian


def capaian() -> Mapping[str, Any]:
    return hitung_capaian([BarisCapaian("2", "turun", "2,5", "3", tanggal=HARI)])[0].rincian


def distribusi() -> Mapping[str, Any]:
    paket_ditetapkan(AT, date(2026, 7, 1))
    unit = BarisDistribusi("7", date(2026, 7, 1), "baik", {"sangat_baik": 6, "baik": 14})
    return periksa(unit, pustaka=pustaka_berlaku()).rincian


@pytest.mark.parametrize(
    ("buat", "kata"),
    [
        (predikat, ["Kurang/Misconduct", "Sesuai ekspektasi", "PermenPANRB 6/2022", "Sumber kedua"]),
        (capaian, ["116,67", "Dibulatkan sekali", "(2T - R) / T", "pembilang"]),
        (distribusi, ["Perwal 12/2026, Pasal 4 (aturan daerah)", "Baik lebih dari 60%", "usulan"]),
    ],
)
def test_every_kind_of_receipt_is_an_archival_pdf_that_says_what_it_says(
    buat: Any, kata: list[str], tmp_path: Path
) -> None:
    berkas = tmp_path / "rincian.pdf"
    isi = buat()
    berkas.write_bytes(cetak_rincian(isi, perihal="Siti Rahma, Maret 2026", pemda="Kota Contoh", pada=AT))
    with pikepdf.open(berkas) as pdf:
        meta = pdf.open_metadata()
        assert (meta["pdfaid:part"], meta["pdfaid:conformance"], meta["pdfuaid:part"]) == ("2", "A", "1")
        assert "/StructTreeRoot" in pdf.Root
    teks = subprocess.run(["pdftotext", "-layout", berkas, "-"], capture_output=True, text=True, check=True).stdout
    rapat = " ".join(teks.split())
    for satu in [*kata, "Siti Rahma, Maret 2026", "hasilnya sama", isi["sidik"]]:
        assert satu in rapat, rapat


def test_a_receipt_that_does_not_hold_says_so_on_paper() -> None:
    isi = json.loads(json.dumps(predikat()))
    isi["hasil"]["predikat"] = "sangat_baik"
    data = data_cetak(isi, perihal="x", pemda="Kota", pada=AT)
    assert "hasilnya tidak sama" in str(data["hitung_ulang"])


def test_download_is_named_after_what_was_calculated() -> None:
    jawab = unduh_rincian_pdf(predikat(), perihal="x", pada=AT)
    assert jawab["Content-Disposition"].startswith('attachment; filename="rincian-predikat-')
    assert jawab.content.startswith(b"%PDF")
