"""What is missing in the realisation of a period: said row by row, and only an empty or unreadable one stops it."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from kinerja.aturan.galat import DiLuarAturan
from kinerja.aturan.periksa import Temuan
from kinerja.aturan.periksa.realisasi import BarisRealisasi, RekamRealisasi, periksa_realisasi
from tests.aturan.test_pustaka import entri, lokal, paket

FORMULIR = "PermenPANRB 6/2022, kolom realisasi pada evaluasi kinerja"
BUKTI = "PermenPANRB 6/2022, realisasi berdasarkan bukti dukung"
TERISI = BarisRealisasi("Jumlah layanan", "iki-1", teks="12", jumlah_bukti=1, target_periode=True)
KOSONG = BarisRealisasi("Indeks kepuasan", "iki-2")
KOSONG_SEMUA = "Belum ada realisasi Maret 2026. Isi paling sedikit satu hasil kerja sebelum mengajukan."
BELUM_DIISI = (
    'Realisasi "Indeks kepuasan" belum diisi. Tulis 0 bila memang belum ada hasil pada Maret 2026.'
)  # fmt: skip


def periode(*baris: BarisRealisasi) -> RekamRealisasi:
    return RekamRealisasi("Maret 2026", date(2026, 3, 1), baris)


def belum_diisi() -> Temuan:
    return Temuan("realisasi.kosong", "iki-2", BELUM_DIISI, FORMULIR, menghalangi=False)


def tanpa_bukti(sebab: str) -> Temuan:
    pesan = (
        f'Realisasi "Jumlah layanan" {sebab} dan belum ada buktinya. Lampirkan berkas atau tautan; bukti yang menyusul '
        "tetap diterima dan ditandai."
    )
    return Temuan("realisasi.tanpa_bukti", "iki-1", pesan, BUKTI, menghalangi=False)


def test_a_filled_row_with_its_evidence_is_complete() -> None:
    assert periksa_realisasi(periode(TERISI)) == []


def test_one_filled_row_is_enough_and_each_empty_one_is_named() -> None:
    assert periksa_realisasi(periode(TERISI, KOSONG)) == [belum_diisi()]


def test_a_period_without_any_realisation_stops_at_its_first_field() -> None:
    semua = Temuan("realisasi.kosong_semua", "iki-2", KOSONG_SEMUA, FORMULIR, menghalangi=True)
    assert periksa_realisasi(periode(KOSONG)) == [semua, belum_diisi()]


def test_a_period_without_rows_has_no_field_to_point_at() -> None:
    semua = Temuan("realisasi.kosong_semua", "", KOSONG_SEMUA, FORMULIR, menghalangi=True)
    assert periksa_realisasi(periode()) == [semua]


def test_a_number_that_cannot_be_read_stops_and_nothing_else_is_said_of_it() -> None:
    ragu = replace(TERISI, teks="1.234", galat="Tulis 1234 atau 1,234.", jumlah_bukti=0)
    pesan = 'Realisasi "Jumlah layanan": Tulis 1234 atau 1,234.'
    assert periksa_realisasi(periode(ragu)) == [
        Temuan("realisasi.meragukan", "iki-1", pesan, FORMULIR, menghalangi=True)
    ]


@pytest.mark.parametrize(
    ("bertarget", "di_atas", "sebab"),
    [
        (True, False, "bertarget pada Maret 2026"),
        (False, True, "melebihi target"),
        (True, True, "melebihi target"),
        (False, False, None),
    ],
)
def test_evidence_is_asked_where_a_target_is_due_or_exceeded(bertarget: bool, di_atas: bool, sebab: str | None) -> None:
    baris = replace(TERISI, jumlah_bukti=0, target_periode=bertarget, di_atas_target=di_atas)
    assert periksa_realisasi(periode(baris)) == ([tanpa_bukti(sebab)] if sebab else [])
    assert periksa_realisasi(periode(replace(baris, jumlah_bukti=1))) == []


def test_the_pack_in_force_on_the_first_day_decides_how_serious_a_finding_is(tmp_path: Path) -> None:
    isi = paket(entri("2026-03-02", "menghalangi"), id_nilai="periksa_realisasi.kosong", satuan="kata")
    buku = lokal(tmp_path, isi)
    maret = periode(TERISI, KOSONG)
    assert periksa_realisasi(maret, pustaka=buku) == [belum_diisi()]
    besok = replace(maret, mulai=date(2026, 3, 2))
    assert periksa_realisasi(besok, pustaka=buku) == [
        Temuan("realisasi.kosong", "iki-2", BELUM_DIISI, "Perwal 1, 1 (dari ingatan, belum dicocokkan)", True)
    ]


def test_before_the_regulation_there_is_no_rule_to_check_with() -> None:
    with pytest.raises(DiLuarAturan):
        periksa_realisasi(replace(periode(), mulai=date(2021, 12, 31)))
