"""What does not fill a text is named, all of it at once, with its field."""

from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from kinerja.dokumen.naskah import KopKepalaDaerah, NaskahAsing, NaskahDitolak, Pejabat, cetak_naskah, isi_naskah
from tests.dokumen.naskah.pabrik import isian, kolom, teks


def galat(jenis: str, *, panjang: bool = True, **lain: Any) -> set[tuple[str, str]]:
    with pytest.raises(NaskahDitolak) as tertangkap:
        isi_naskah(jenis, "1", replace(isian(jenis, panjang=panjang), **lain))
    return {(g.kode, g.tempat) for g in tertangkap.value.daftar}


def test_missing_and_unknown_fields_are_named_together() -> None:
    isi = kolom("kontrak_jabatan", panjang=True)
    for nama in ("pertama", "tmt"):
        isi.pop(nama)

    assert galat("kontrak_jabatan", kolom=isi | {"gaji": 1}) == {
        ("kolom_kurang", "pertama"),
        ("kolom_kurang", "tmt"),
        ("kolom_asing", "gaji"),
    }


@pytest.mark.parametrize(
    ("nama", "nilai", "kode", "tempat"),
    [
        ("tmt", "12-11-2026", "kolom_salah", "tmt"),
        ("tmt", datetime(2026, 11, 12), "kolom_salah", "tmt"),
        ("hari_tanggapan", "lima", "kolom_salah", "hari_tanggapan"),
        ("hari_tanggapan", True, "kolom_salah", "hari_tanggapan"),
        ("hari_tanggapan", Decimal("NaN"), "kolom_salah", "hari_tanggapan"),
        ("hari_tanggapan", 10**18, "angka_terlalu_besar", "hari_tanggapan"),
        ("pertama", "Siti", "kolom_salah", "pertama"),
        ("pemantau", "  ", "kolom_kurang", "pemantau"),
        ("pemantau", "BKPSDM\nKota", "bukan_kalimat", "pemantau"),
        ("pemantau", "BKPSDM\x00", "bukan_kalimat", "pemantau"),
        ("pertama", Pejabat(nama="Siti\x07"), "bukan_kalimat", "pertama.nama"),
        ("ukuran", "banyak", "kolom_salah", "ukuran"),
        ("ukuran", [], "kolom_kurang", "ukuran"),
        ("ukuran", [{"hasil": "a", "bobot": "1"}], "kolom_asing", "ukuran.1.bobot"),
        ("ukuran", [{"hasil": 5}], "kolom_salah", "ukuran.1.hasil"),
    ],
)
def test_a_wrong_value_is_named_with_its_place(nama: str, nilai: Any, kode: str, tempat: str) -> None:
    assert galat("kontrak_jabatan", kolom=kolom("kontrak_jabatan", panjang=True) | {nama: nilai}) == {(kode, tempat)}


def test_an_empty_line_of_a_list_is_named_by_its_number() -> None:
    isi = kolom("pernyataan_payung", panjang=True) | {"lima": ["Pakta;", " "]}
    assert galat("pernyataan_payung", kolom=isi) == {("kolom_kurang", "lima.2")}


def test_more_exact_than_a_sen_is_refused_in_rupiah() -> None:
    isi = kolom("perjanjian_kinerja", panjang=True) | {"anggaran": [{"nama": "Program", "anggaran": Decimal("1.005")}]}
    assert galat("perjanjian_kinerja", kolom=isi) == {("kolom_salah", "anggaran.1.anggaran")}


@pytest.mark.parametrize(
    ("jenis", "lain", "harus"),
    [
        ("keputusan", {"kop": None}, {("kop_kurang", "kop")}),
        ("pakta_integritas", {"bentuk": "salinan"}, {("bentuk_asing", "bentuk"), ("pengesah_kurang", "pengesah")}),
        ("keputusan", {"bentuk": "petikan"}, {("pengesah_kurang", "pengesah")}),
        ("pakta_integritas", {"cara": "elektronik_bsre", "verifikasi": None}, {("verifikasi_kurang", "verifikasi")}),
        ("pakta_integritas", {"tempat": " "}, {("tempat_kurang", "tempat")}),
        ("pakta_integritas", {"nomor": "800\t1"}, {("bukan_kalimat", "nomor")}),
        ("pakta_integritas", {"tembusan": ("a", "b\n")}, {("bukan_kalimat", "tembusan.2")}),
        ("pakta_integritas", {"kop": KopKepalaDaerah("Wali\nKota")}, {("bukan_kalimat", "kop.sebutan")}),
        ("pakta_integritas", {"pada": datetime(2026, 11, 12)}, {("saat_tanpa_zona", "pada")}),
    ],
)
def test_what_is_wrong_around_the_text_is_named(jenis: str, lain: dict[str, Any], harus: set[tuple[str, str]]) -> None:
    assert galat(jenis, **lain) == harus


def test_petikan_asks_for_its_person_and_the_order_does_not() -> None:
    isi = {n: x for n, x in kolom("keputusan", panjang=True).items() if n not in ("pegawai", "nomor_urut")}
    sah = Pejabat(nama="Dewi", jabatan="Kepala BKPSDM")

    assert isi_naskah("keputusan", "1", isian("keputusan", panjang=True, kolom=isi))
    assert galat("keputusan", kolom=isi, bentuk="petikan", pengesah=sah) == {
        ("kolom_kurang", "pegawai"),
        ("kolom_kurang", "nomor_urut"),
    }


@pytest.mark.parametrize(("jenis", "versi"), [("surat_cinta", "1"), ("pakta_integritas", "99")])
def test_unknown_kind_or_version_is_named(jenis: str, versi: str) -> None:
    with pytest.raises(NaskahAsing, match=jenis):
        isi_naskah(jenis, versi, isian("pakta_integritas", panjang=False))


def test_typst_code_in_a_value_is_printed_and_not_run(tmp_path: Path) -> None:
    nakal = '#read("/etc/passwd") $x$ *a* @b {tahun} = c'
    isi = kolom("siap_mundur", panjang=False) | {"tahun": nakal}
    naskah = isi_naskah("siap_mundur", "1", isian("siap_mundur", panjang=False, kolom=isi))

    assert nakal in teks(cetak_naskah(naskah), tmp_path)
