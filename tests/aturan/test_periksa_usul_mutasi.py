"""A proposal to move somebody: a mark alone is no ground, a lower post needs the statutory road, time only warns."""

from dataclasses import replace
from datetime import date

import pytest

from kinerja.aturan.periksa.usul_mutasi import RekamUsul, Tingkat, lebih_rendah, periksa_usul_mutasi

PADA = date(2024, 6, 3)
BIASA = RekamUsul(
    PADA, Tingkat("pengawas", "IV.a"), Tingkat("pengawas", "IV.a"), date(2021, 1, 4), ("kebutuhan",), "PP 11/2017"
)


def kode(rekam: RekamUsul, *, menghalangi: bool) -> list[str]:
    semua = periksa_usul_mutasi(rekam)
    assert all(t.pasal for t in semua)
    return [t.kode.removeprefix("usul_mutasi.") for t in semua if t.menghalangi is menghalangi]


def test_an_ordinary_proposal_has_no_findings() -> None:
    assert periksa_usul_mutasi(BIASA) == []


@pytest.mark.parametrize("pertimbangan", [(), ("kinerja",), ("bukan_daftar",)])
def test_a_mark_alone_is_no_ground(pertimbangan: tuple[str, ...]) -> None:
    assert kode(replace(BIASA, pertimbangan=pertimbangan), menghalangi=True) == ["kinerja_saja"]


def test_a_mark_beside_another_ground_is_allowed_and_the_article_must_be_named() -> None:
    assert periksa_usul_mutasi(replace(BIASA, pertimbangan=("kinerja", "kompetensi"))) == []
    assert kode(replace(BIASA, dasar="  "), menghalangi=True) == ["tanpa_dasar"]


def test_a_lower_post_needs_the_statutory_road() -> None:
    rendah = replace(BIASA, tujuan=Tingkat("pelaksana"))
    assert kode(rendah, menghalangi=True) == ["lebih_rendah"]
    assert periksa_usul_mutasi(replace(rendah, jalur_resmi=True)) == []


@pytest.mark.parametrize(
    ("asal", "tujuan", "rendah"),
    [
        (Tingkat("jpt_pratama", "II.b"), Tingkat("administrator", "III.a"), True),
        (Tingkat("administrator", "III.a"), Tingkat("jpt_pratama", "II.b"), False),
        (Tingkat("jpt_pratama", "II.a"), Tingkat("jpt_pratama", "II.b"), True),
        (Tingkat("administrator", "III.b"), Tingkat("administrator", "III.a"), False),
        (Tingkat("pengawas", "IV.a"), Tingkat("administrator", "III.b"), False),
        (Tingkat("pelaksana", kelas=7), Tingkat("pelaksana", kelas=6), True),
        (Tingkat("pelaksana"), Tingkat("pelaksana"), False),
        (Tingkat("fungsional", kelas=9), Tingkat("fungsional", kelas=8), True),
        (Tingkat("fungsional", kelas=8), Tingkat("pengawas", "IV.a", 9), False),
        (Tingkat("fungsional"), Tingkat("fungsional"), None),
        (Tingkat("pengawas", "IV.a"), Tingkat("fungsional"), None),
    ],
)
def test_which_post_is_the_lower_one(asal: Tingkat, tujuan: Tingkat, rendah: bool | None) -> None:
    assert lebih_rendah(asal, tujuan, PADA) is rendah


def test_posts_that_cannot_be_compared_are_a_warning() -> None:
    assert kode(replace(BIASA, tujuan=Tingkat("fungsional")), menghalangi=False) == ["tingkat"]


@pytest.mark.parametrize(
    ("pada", "sejak", "temuan"),
    [
        (PADA, date(2022, 6, 4), ["terlalu_cepat"]),
        (PADA, date(2022, 6, 3), []),
        (PADA, date(2019, 6, 3), []),
        (PADA, date(2019, 6, 2), ["lama"]),
        (date(2025, 6, 30), date(2024, 12, 1), ["terlalu_cepat"]),  # two years until the announcement of July 2025
        (date(2025, 7, 1), date(2024, 12, 1), []),
    ],
)
def test_time_in_the_post_only_warns(pada: date, sejak: date, temuan: list[str]) -> None:
    assert kode(replace(BIASA, pada=pada, sejak=sejak), menghalangi=False) == temuan


def test_the_time_announced_in_2025_is_flagged_as_not_read() -> None:
    (satu,) = periksa_usul_mutasi(replace(BIASA, pada=date(2025, 8, 1), sejak=date(2025, 5, 1)))
    assert "belum dicocokkan" in satu.pasal
