"""A proposal to move somebody: a mark alone is no ground, a lower post needs the statutory road, time only warns."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from kinerja.aturan.periksa import Temuan
from kinerja.aturan.periksa.usul_mutasi import RekamUsul, Tingkat, lebih_rendah, periksa_usul_mutasi
from tests.aturan.test_pustaka import entri, lokal, paket

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
        (Tingkat("pelaksana", kelas=7), Tingkat("pelaksana", kelas=7), False),
        (Tingkat("pengawas", kelas=9), Tingkat("pengawas"), False),
        (Tingkat("pengawas"), Tingkat("pengawas", kelas=9), False),
        (Tingkat("pengawas", "IV.a"), Tingkat("pengawas"), False),
        (Tingkat("jpt_utama", "I.b"), Tingkat("jpt_utama", "II.a"), True),
        (Tingkat("jpt_pratama", "II.b"), Tingkat("jpt_pratama", "III.a"), True),
        (Tingkat("administrator", "III.b"), Tingkat("administrator", "IV.a"), True),
        (Tingkat("pengawas", "IV.b"), Tingkat("pengawas", "V"), True),
        (Tingkat("pengawas", "V"), Tingkat("pengawas", "lain"), True),
        (Tingkat("pengawas", "lain"), Tingkat("pengawas", "V"), False),
        (Tingkat("pengawas", "V"), Tingkat("pengawas", "V.a"), True),
        (Tingkat("pengawas", "IV.a"), Tingkat("pengawas", "IV.a "), False),
        (Tingkat("pengawas", "V"), Tingkat("pengawas", "IV.b"), False),
        (Tingkat("fungsional"), Tingkat("fungsional"), None),
        (Tingkat("pengawas", "IV.a"), Tingkat("fungsional"), None),
    ],
)
def test_which_post_is_the_lower_one(asal: Tingkat, tujuan: Tingkat, rendah: bool | None) -> None:
    assert lebih_rendah(asal, tujuan, PADA) is rendah


BKN = "Peraturan BKN 5/2019, Pasal 2"
INGATAN = " (dari ingatan, belum dicocokkan)"


@pytest.mark.parametrize(
    ("rekam", "temuan"),
    [
        (
            replace(BIASA, pertimbangan=("kinerja",)),
            Temuan(
                "usul_mutasi.kinerja_saja",
                "pertimbangan",
                "Nilai yang rendah saja bukan dasar mutasi. Pilih sedikitnya satu pertimbangan lain yang benar ada.",
                f"{BKN}, perencanaan mutasi",
                menghalangi=True,
            ),
        ),
        (
            replace(BIASA, dasar=""),
            Temuan(
                "usul_mutasi.tanpa_dasar",
                "dasar",
                "Sebutkan dasar hukumnya: peraturan dan pasal yang Anda pakai.",
                f"{BKN}, perencanaan mutasi",
                menghalangi=True,
            ),
        ),
        (
            replace(BIASA, tujuan=Tingkat("pelaksana")),
            Temuan(
                "usul_mutasi.lebih_rendah",
                "kode_jabatan",
                "Jabatan ini lebih rendah. Usul hanya diterima dengan evaluasi kinerja jabatan yang sudah disimpulkan "
                "demikian; sebutkan evaluasinya, atau pilih jabatan setara.",
                f"PP 11/2017 jo. PP 17/2020, Pasal 142; Peraturan BKN 3/2020 Pasal 32 huruf c{INGATAN}",
                menghalangi=True,
            ),
        ),
        (
            replace(BIASA, tujuan=Tingkat("fungsional")),
            Temuan(
                "usul_mutasi.tingkat",
                "kode_jabatan",
                "Tingkat kedua jabatan tidak dapat dibandingkan dari data. Pastikan jabatan ini tidak lebih rendah.",
                f"PP 11/2017 jo. PP 17/2020, jenjang jabatan pimpinan tinggi dan jabatan administrasi{INGATAN}",
                menghalangi=False,
            ),
        ),
        (
            replace(BIASA, sejak=date(2022, 6, 4)),
            Temuan(
                "usul_mutasi.terlalu_cepat",
                "sejak",
                "Belum 24 bulan dalam jabatan sekarang; genap pada 4 Jun 2024.",
                f"{BKN} ayat (3)",
                menghalangi=False,
            ),
        ),
        (
            replace(BIASA, sejak=date(2019, 6, 2)),
            Temuan(
                "usul_mutasi.lama",
                "sejak",
                "Lebih dari 60 bulan dalam jabatan sekarang, sejak 2 Jun 2024.",
                f"{BKN} ayat (3)",
                menghalangi=False,
            ),
        ),
    ],
)
def test_each_finding_names_its_place_cure_and_article(rekam: RekamUsul, temuan: Temuan) -> None:
    assert periksa_usul_mutasi(rekam) == [temuan]


def test_the_library_given_is_the_one_asked(tmp_path: Path) -> None:
    terbalik = "[pelaksana, pengawas, administrator]"
    buku = lokal(tmp_path, paket(entri("2014-01-15", terbalik), id_nilai="mutasi.urutan_jabatan", satuan="daftar"))
    naik = replace(BIASA, tujuan=Tingkat("administrator"))
    assert periksa_usul_mutasi(naik) == []
    assert [t.kode for t in periksa_usul_mutasi(naik, pustaka=buku)] == ["usul_mutasi.lebih_rendah"]


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
