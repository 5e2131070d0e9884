"""An examination of discipline: the article it alleges, and the two summonses before a decision in absence."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from kinerja.aturan.galat import DiLuarAturan
from kinerja.aturan.periksa import Temuan
from kinerja.aturan.periksa.disiplin import RekamPemeriksaan, periksa_pemeriksaan
from tests.aturan.test_pustaka import entri, lokal, paket

LENGKAP = RekamPemeriksaan(date(2026, 1, 5), pasal=("Pasal 4 huruf f",))
TANPA_PASAL = Temuan(
    "disiplin.tanpa_pasal",
    "pasal",
    "Sebutkan paling sedikit satu pasal yang disangkakan.",
    "PP 94/2021, Pasal 29-33; sebelumnya PP 53/2010 (dari ingatan, belum dicocokkan)",
    menghalangi=True,
)
BELUM_DIPERIKSA = Temuan(
    "disiplin.belum_diperiksa",
    "panggilan",
    "Yang diperiksa belum hadir. Kirim panggilan kedua sebelum memutus tanpa pemeriksaan.",
    "Peraturan BKN 6/2022, panggilan dan pemeriksaan; PP 94/2021 Pasal 26-27",
    menghalangi=True,
)


@pytest.mark.parametrize("pasal", [(), ("",), (" ", "\n")])
def test_an_examination_without_an_article_is_not_opened(pasal: tuple[str, ...]) -> None:
    assert periksa_pemeriksaan(replace(LENGKAP, pasal=pasal)) == [TANPA_PASAL]


def test_one_article_among_empty_lines_is_enough() -> None:
    assert periksa_pemeriksaan(replace(LENGKAP, pasal=("", "Pasal 4 huruf f"))) == []


@pytest.mark.parametrize(
    ("panggilan", "hadir", "diputus", "temuan"),
    [
        (0, False, False, []),
        (0, False, True, [BELUM_DIPERIKSA]),
        (1, False, True, [BELUM_DIPERIKSA]),
        (2, False, True, []),
        (0, True, True, []),
    ],
)
def test_a_decision_waits_for_the_person_or_for_two_summonses(
    panggilan: int, hadir: bool, diputus: bool, temuan: list[Temuan]
) -> None:
    assert periksa_pemeriksaan(replace(LENGKAP, panggilan=panggilan, hadir=hadir, diputus=diputus)) == temuan


def test_both_findings_are_said_at_once() -> None:
    assert periksa_pemeriksaan(RekamPemeriksaan(date(2026, 1, 5), diputus=True)) == [TANPA_PASAL, BELUM_DIPERIKSA]


def test_the_library_that_is_given_decides_how_serious_a_finding_is(tmp_path: Path) -> None:
    isi = paket(entri("2026-01-05", "catatan"), id_nilai="periksa_disiplin.tanpa_pasal", satuan="kata")
    [temuan] = periksa_pemeriksaan(replace(LENGKAP, pasal=()), pustaka=lokal(tmp_path, isi))
    dasar = "Perwal 1, 1 (dari ingatan, belum dicocokkan)"
    assert temuan == replace(TANPA_PASAL, pasal=dasar, menghalangi=False)


def test_before_the_rule_the_first_day_is_the_field_at_fault() -> None:
    with pytest.raises(DiLuarAturan) as galat:
        periksa_pemeriksaan(RekamPemeriksaan(date(2010, 6, 5)))
    assert galat.value.galat.isian == "mulai"
