"""The checks run on plain data: what a worked example may say, and how a finding quotes, compares and cites."""

from dataclasses import replace
from datetime import date

import pytest
from pydantic import ValidationError

from kinerja.aturan.periksa import Temuan
from kinerja.aturan.periksa.bahasa import kutip, rapatkan, rujukan
from kinerja.aturan.periksa.daftar import PERIKSA, periksa_data
from kinerja.aturan.pustaka import nilai

PANSEL = {"anggota": 9, "internal": 5, "pada": "2021-05-01"}
DASAR = "PP 11/2017 jo. PP 17/2020, Pasal 115; UU 5/2014 penjelasan Pasal 110 (dari ingatan, belum dicocokkan)"


def test_a_check_reads_its_record_from_plain_data() -> None:
    pesan = "5 dari 9 orang internal; batasnya 45 persen."
    assert periksa_data("pansel", PANSEL) == [Temuan("pansel.internal", "internal", pesan, DASAR, menghalangi=False)]


@pytest.mark.parametrize("salah", [{"internal": "lima"}, {"pada": "2021-13-01"}, {"ketua": "ada"}])
def test_an_impossible_or_unknown_field_is_refused(salah: dict[str, str]) -> None:
    with pytest.raises(ValidationError, match=next(iter(salah))):
        periksa_data("pansel", PANSEL | salah)


def test_a_missing_field_is_refused_in_every_check() -> None:
    for nama in PERIKSA:
        with pytest.raises(ValidationError):
            periksa_data(nama, {})


KATA = "kinerja pegawai negeri sipil pemerintah daerah kabupaten ini"  # 60 characters


@pytest.mark.parametrize(
    ("teks", "kutipan"),
    [
        ("", '""'),
        ("  dua   kata\n", '"dua kata"'),
        (KATA, f'"{KATA}"'),
        (f"{KATA}s", '"kinerja pegawai negeri sipil pemerintah daerah kabupaten…"'),
        (f"{KATA} sekitarnya", '"kinerja pegawai negeri sipil pemerintah daerah kabupaten…"'),
        (f"{KATA[:57]}di sekitarnya", f'"{KATA[:57]}di…"'),
        ("x" * 61, f'"{"x" * 60}…"'),
    ],
)
def test_a_quotation_of_more_than_sixty_characters_is_cut_at_a_word(teks: str, kutipan: str) -> None:
    assert len(KATA) == 60
    assert kutip(teks) == kutipan


def test_two_wordings_are_compared_without_case_spaces_and_punctuation() -> None:
    assert rapatkan(" Tersedianya  DATA-pegawai. ") == "tersedianya data pegawai"


@pytest.mark.parametrize(
    ("status", "tanda"),
    [
        ("terverifikasi", ""),
        ("sekunder", ""),
        ("ingatan", " (dari ingatan, belum dicocokkan)"),
        ("belum_diketahui", " (belum diketahui pasalnya)"),
    ],
)
def test_a_citation_says_how_sure_it_is(status: str, tanda: str) -> None:
    dibaca = replace(nilai("pp46.sebutan", date(2020, 1, 1)), status=status)  # type: ignore[arg-type]  # any word, also one no pack may use
    assert rujukan(dibaca) == f"PP 46/2011, sebutan nilai prestasi kerja{tanda}"
