"""The receipt page: result on top, every step and article readable, recomputed before one's eyes."""

import json
from datetime import UTC, date, datetime

import pytest
from django.http import HttpResponse
from django.test import RequestFactory

from kinerja.aturan.layanan import (
    BarisCapaian,
    BarisDistribusi,
    BarisPredikat,
    hitung_capaian,
    hitung_predikat,
    periksa_distribusi,
)
from kinerja.aturan.verifikasi import verifikasi
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan
from kinerja.peraturan.isi import susun
from kinerja.peraturan.kata import sebut_temuan
from kinerja.peraturan.models import Rincian
from kinerja.peraturan.rincian import tampilkan_rincian, unduh_rincian
from kinerja.peraturan.selectors import muat_rincian
from kinerja.peraturan.services import simpan_rincian

AT = datetime(2026, 4, 2, 2, tzinfo=UTC)
pytestmark = pytest.mark.django_db


def simpan() -> Rincian:
    hasil = hitung_predikat([BarisPredikat("12", date(2026, 3, 1), "sesuai", "di_bawah")])[0]
    return simpan_rincian(hasil=hasil, subjek="penilaian:12", at=AT)


def halaman(rf: RequestFactory, rincian: object, alamat: str = "/") -> str:
    assert isinstance(rincian, Rincian | dict)
    jawab: HttpResponse = tampilkan_rincian(
        rf.get(alamat),
        rincian,
        perihal="Siti Rahma, Maret 2026",
        url_kembali="/penilaian/",
        url_unduh="/unduh/",
        riwayat="penilaian:12",
    )
    return jawab.content.decode()


def test_page_tells_result_inputs_steps_rule_and_who_entered_it(rf: RequestFactory) -> None:
    with tindakan("penilaian.dinilai", by=Pelaku(nama="Hendra Saputra", kapasitas="Kasubbid"), at=AT) as catatan:
        catatan.perihal("penilaian", 12)
    isi = halaman(rf, simpan())
    for kata in (
        *("Siti Rahma, Maret 2026", "Kurang/Misconduct", "Sesuai ekspektasi", "Di bawah ekspektasi", "1 Mar 2026"),
        *("PermenPANRB 6/2022", "1 Jan 2022", "Sumber kedua", "Kinerja dinilai", "Hendra Saputra"),
    ):
        assert kata in isi
    assert isi.index('id="hasil"') < isi.index('id="masukan"') < isi.index('id="langkah"') < isi.index('id="aturan"')
    assert 'class="petak-terpilih"' in isi


def test_recomputing_says_that_it_holds_or_where_it_does_not(rf: RequestFactory) -> None:
    rincian = simpan()
    assert "Dihitung ulang" not in halaman(rf, rincian)
    assert "hasilnya sama" in halaman(rf, rincian, "/?hitung-ulang=1")
    rincian.isi["hasil"] = [["predikat", "sangat_baik"]]
    isi = halaman(rf, rincian, "/?hitung-ulang=1")
    assert "hasilnya tidak sama" in isi
    assert "hasil.predikat" in isi


def test_download_is_a_receipt_that_verifies(rf: RequestFactory) -> None:
    jawab = unduh_rincian(simpan())
    assert jawab["Content-Disposition"].startswith('attachment; filename="rincian-predikat-')
    assert verifikasi(json.loads(jawab.content)) is None


def test_receipt_that_was_never_stored_has_the_same_page(rf: RequestFactory) -> None:
    hasil = hitung_capaian([BarisCapaian("2", "turun", "2,5", "3", tanggal=date(2026, 1, 1))])[0]
    isi = halaman(rf, hasil.rincian)
    assert "116,67" in isi
    assert "(2T - R) / T" in isi
    assert "Pembilang dibagi penyebut, dikali 100" in isi


def test_codes_of_the_guide_are_told_in_words(rf: RequestFactory) -> None:
    unit = BarisDistribusi("7", date(2026, 1, 1), "baik", {"sangat_baik": 6, "baik": 14})
    isi = halaman(rf, muat_rincian(simpan_rincian(hasil=periksa_distribusi(unit), subjek="unit:7", at=AT)))
    assert "Tidak ada yang Butuh Perbaikan dan Kurang/Misconduct" in isi
    assert [sebut_temuan(x) for x in ("sb_lebih_70", "k_bp_kurang_10", "ada_sb", "kode_lain")] == [
        "Sangat Baik lebih dari 70%",
        "Kurang/Misconduct dan Butuh Perbaikan kurang dari 10%",
        "Ada yang Sangat Baik",
        "Kode lain",
    ]


def test_values_of_rules_are_laid_out_as_what_they_are() -> None:
    assert susun({"jumlah": 14, "satuan": "hari_kerja"}).teks == "14 hari kerja"
    assert susun({"bulan": 1, "tanggal": 31}).teks == "31 Januari"
    assert susun({"di_atas": {"sesuai": "baik"}, "sesuai": {"sesuai": "baik"}}).baris[0] == (
        "Di atas ekspektasi",
        ("Baik",),
    )
    assert susun([{"kode": "baik", "sebutan": "Baik"}]).teks == "Baik"
    assert susun({"skp_diminta": True}).pasangan == (("Skp diminta", "Ya"),)
