"""Relief from duty during an examination: each finding with its place, cure and article."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from kinerja.aturan.galat import DiLuarAturan
from kinerja.aturan.periksa import Temuan
from kinerja.aturan.periksa.pembebasan_disiplin import Oleh, RekamPembebasan, aturan_pembebasan, periksa_pembebasan
from kinerja.aturan.pustaka import pustaka_dengan
from tests.aturan.test_pustaka import entri, lokal, paket

BOLEH = RekamPembebasan(
    mulai=date(2026, 1, 5), rezim="pp-94-2021", tingkat_diduga="berat", diperiksa=date(2026, 1, 7),
    sejak=date(2026, 1, 7), oleh="atasan_langsung", ada_atasan=True, jabatan="administrator", ada_plh=True,
)  # fmt: skip
PASAL = "PP 94/2021, Pasal 40; sebelumnya PP 53/2010 Pasal 27 (dari ingatan, belum dicocokkan)"
REZIM = Temuan(
    "disiplin.bebas_rezim",
    "perkara",
    "Peraturan disiplin bagi status orang ini tidak mengenal pembebasan sementara dari tugas jabatan.",
    PASAL,
    menghalangi=True,
)
BELUM = Temuan(
    "disiplin.bebas_belum_diperiksa",
    "panggilan",
    "Pembebasan sementara berlaku sejak diperiksa. Periksa dan catat kehadirannya dahulu.",
    PASAL,
    menghalangi=True,
)
TERLALU_DINI = replace(
    BELUM,
    isian="mulai",
    pesan="Hari mulainya sebelum hari pemeriksaan. Pilih hari pemeriksaan itu atau sesudahnya.",
)
BUKAN_ATASAN = Temuan(
    "disiplin.bebas_bukan_wewenang",
    "pejabat",
    "Yang membebaskan sementara atasan langsung, atau atasannya bila atasan langsung tidak ada. Pilih ia.",
    PASAL,
    menghalangi=True,
)
TANPA_PLH = Temuan(
    "disiplin.bebas_tanpa_plh",
    "plh",
    "Belum ada pelaksana harian jabatan ini. Tunjuk Plh. dengan surat perintah.",
    PASAL,
    menghalangi=False,
)


def bukan_berat(tingkat: str) -> Temuan:
    pesan = f"Pembebasan sementara hanya bila yang diduga bertingkat berat; di sini {tingkat}."
    return Temuan("disiplin.bebas_bukan_berat", "pasal", pesan, PASAL, menghalangi=True)


def test_by_the_direct_superior_from_the_day_of_the_examination_on() -> None:
    assert periksa_pembebasan(BOLEH) == []
    assert periksa_pembebasan(replace(BOLEH, sejak=date(2026, 1, 8))) == []


@pytest.mark.parametrize("tingkat", ["ringan", "sedang"])
def test_only_where_the_breach_may_be_punished_heavily(tingkat: str) -> None:
    assert periksa_pembebasan(replace(BOLEH, tingkat_diduga=tingkat)) == [bukan_berat(tingkat)]


def test_a_regulation_that_does_not_know_it_says_so_once() -> None:
    assert periksa_pembebasan(replace(BOLEH, rezim="pp-49-2018")) == [REZIM]
    assert periksa_pembebasan(replace(BOLEH, rezim="pp-49-2018", tingkat_diduga="ringan")) == [REZIM]


def test_a_case_under_the_old_regulation_keeps_it() -> None:
    assert periksa_pembebasan(replace(BOLEH, rezim="pp-53-2010")) == []
    dulu = replace(BOLEH, mulai=date(2021, 8, 30), diperiksa=date(2021, 8, 30), sejak=date(2021, 8, 30))
    assert periksa_pembebasan(replace(dulu, rezim="pp-53-2010")) == []
    assert periksa_pembebasan(dulu) == [REZIM]


def test_not_before_the_person_was_heard() -> None:
    assert periksa_pembebasan(replace(BOLEH, diperiksa=None)) == [BELUM]
    assert periksa_pembebasan(replace(BOLEH, sejak=date(2026, 1, 6))) == [TERLALU_DINI]


@pytest.mark.parametrize(
    ("oleh", "ada_atasan", "temuan"),
    [
        ("atasan_langsung", True, []),
        ("lebih_tinggi", True, [BUKAN_ATASAN]),
        ("lebih_tinggi", False, []),
        ("lain", True, [BUKAN_ATASAN]),
        ("lain", False, [BUKAN_ATASAN]),
    ],
)
def test_a_higher_official_only_where_there_is_no_direct_superior(
    oleh: Oleh, ada_atasan: bool, temuan: list[Temuan]
) -> None:
    rekam = replace(BOLEH, oleh=oleh, ada_atasan=ada_atasan)
    assert periksa_pembebasan(rekam) == temuan


@pytest.mark.parametrize(
    ("jabatan", "ada_plh", "temuan"),
    [
        ("administrator", False, [TANPA_PLH]),
        ("pengawas", False, [TANPA_PLH]),
        ("jpt_pratama", False, [TANPA_PLH]),
        ("jpt_pratama", True, []),
        ("pelaksana", False, []),
        ("fungsional", False, []),
    ],
)
def test_a_post_with_subordinates_needs_somebody_for_its_daily_tasks(
    jabatan: str, ada_plh: bool, temuan: list[Temuan]
) -> None:
    assert periksa_pembebasan(replace(BOLEH, jabatan=jabatan, ada_plh=ada_plh)) == temuan


def test_all_findings_are_said_at_once() -> None:
    salah = replace(BOLEH, tingkat_diduga="sedang", diperiksa=None, oleh="lain", ada_plh=False)
    assert periksa_pembebasan(salah) == [bukan_berat("sedang"), BELUM, BUKAN_ATASAN, TANPA_PLH]


def test_the_library_that_is_given_decides_how_serious_a_finding_is(tmp_path: Path) -> None:
    isi = paket(entri("2026-01-05", "catatan"), id_nilai="periksa_disiplin.bebas_bukan_berat", satuan="kata")
    [temuan] = periksa_pembebasan(replace(BOLEH, tingkat_diduga="sedang"), pustaka=lokal(tmp_path, isi))
    dasar = "Perwal 1, 1 (dari ingatan, belum dicocokkan)"
    assert temuan == replace(bukan_berat("sedang"), pasal=dasar, menghalangi=False)


def test_levels_are_named_side_by_side(tmp_path: Path) -> None:
    nilai = "{rezim: [pp-94-2021], tingkat: [sedang, berat], jabatan_perlu_plh: []}"
    buku = lokal(tmp_path, paket(entri("2026-01-05", nilai), id_nilai="disiplin.pembebasan_sementara", satuan="tabel"))
    assert periksa_pembebasan(replace(BOLEH, tingkat_diduga="sedang"), pustaka=buku) == []
    [temuan] = periksa_pembebasan(replace(BOLEH, tingkat_diduga="ringan"), pustaka=buku)
    assert temuan.pesan == "Pembebasan sementara hanya bila yang diduga bertingkat sedang atau berat; di sini ringan."


def test_before_the_rule_the_first_day_is_the_field_at_fault() -> None:
    with pytest.raises(DiLuarAturan) as galat:
        periksa_pembebasan(replace(BOLEH, mulai=date(2010, 6, 5)))
    assert galat.value.galat.isian == "mulai"
    assert aturan_pembebasan(date(2010, 6, 6), pustaka_dengan()).rezim == ("pp-53-2010",)


def test_the_day_of_the_case_chooses_how_serious_a_finding_is_not_the_day_it_begins(tmp_path: Path) -> None:
    isi = paket(entri("2026-01-06", "catatan"), id_nilai="periksa_disiplin.bebas_bukan_berat", satuan="kata")
    assert periksa_pembebasan(replace(BOLEH, tingkat_diduga="sedang"), pustaka=lokal(tmp_path, isi)) == [
        bukan_berat("sedang")
    ]
