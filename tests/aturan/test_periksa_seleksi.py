"""A selection committee and a candidate at the limits: the last number that fits and the first that does not."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from kinerja.aturan.galat import DiLuarAturan
from kinerja.aturan.periksa import Temuan
from kinerja.aturan.periksa.seleksi import RekamCalon, RekamPansel, periksa_pansel, periksa_syarat
from tests.aturan.test_pustaka import entri, lokal, paket

PADA = date(2026, 1, 1)
PANSEL = "PP 11/2017 jo. PP 17/2020, Pasal 115; UU 5/2014 penjelasan Pasal 110 (dari ingatan, belum dicocokkan)"
SYARAT = "PP 11/2017 jo. PP 17/2020, Pasal 107 ayat (1) huruf c"
CALON = RekamCalon(
    jabatan="jpt_pratama",
    pendidikan="s1",
    pengalaman_tahun=5,
    jabatan_sebelumnya="administrator",
    jabatan_tahun=2,
    usia=56,
    pada=PADA,
)


def pansel(kode: str, isian: str, pesan: str, dasar: str = PANSEL) -> Temuan:
    return Temuan(f"pansel.{kode}", isian, pesan, dasar, menghalangi=False)


def banyak(orang: int) -> Temuan:
    return pansel("banyak_anggota", "anggota", f"Panitia seleksi {orang} orang; seharusnya 5 sampai 9.")


def genap(orang: int) -> Temuan:
    return pansel("genap", "anggota", f"Panitia seleksi {orang} orang; jumlahnya harus ganjil.")


def dari_dalam(internal: int, orang: int) -> Temuan:
    return pansel("internal", "internal", f"{internal} dari {orang} orang internal; batasnya 45 persen.")


@pytest.mark.parametrize(
    ("anggota", "internal", "temuan"),
    [
        (3, 1, [banyak(3)]),
        (4, 1, [banyak(4), genap(4)]),
        (5, 2, []),
        (5, 3, [dari_dalam(3, 5)]),
        (6, 2, [genap(6)]),
        (9, 4, []),
        (9, 5, [dari_dalam(5, 9)]),
        (10, 4, [banyak(10), genap(10)]),
        (20, 9, [banyak(20), genap(20)]),
        (20, 10, [banyak(20), genap(20), dari_dalam(10, 20)]),
    ],
)
def test_a_committee_has_five_to_nine_members_an_odd_number_and_less_than_half_from_within(
    anggota: int, internal: int, temuan: list[Temuan]
) -> None:
    assert periksa_pansel(RekamPansel(anggota, internal, PADA)) == temuan


def test_a_local_rule_may_allow_an_even_committee(tmp_path: Path) -> None:
    aturan = "{paling_sedikit: 4, paling_banyak: 9, ganjil: false, internal_terbanyak_persen: '45'}"
    buku = lokal(tmp_path, paket(entri("2026-01-01", aturan), id_nilai="seleksi.pansel", satuan="tabel"))
    assert periksa_pansel(RekamPansel(4, 1, PADA), pustaka=buku) == []


def kurang(isian: str, pesan: str) -> Temuan:
    return Temuan(f"syarat.{isian}", isian, pesan, SYARAT, menghalangi=False)


@pytest.mark.parametrize(
    ("beda", "temuan"),
    [
        ({}, []),
        ({"pendidikan": "d3"}, [kurang("pendidikan", "Pendidikan d3; paling rendah s1.")]),
        ({"pendidikan": "s3"}, []),
        (
            {"pengalaman_tahun": 4},
            [kurang("pengalaman_tahun", "Pengalaman terkait 4 tahun; paling sedikit 5.")],
        ),
        ({"jabatan_sebelumnya": "ahli_madya"}, []),
        (
            {"jabatan_sebelumnya": "pengawas", "jabatan_tahun": 1},
            [kurang("jabatan_sebelumnya", "Belum pernah menduduki administrator atau ahli_madya.")],
        ),
        ({"jabatan_tahun": 1}, [kurang("jabatan_tahun", "Jabatan itu 1 tahun; paling sedikit 2 tahun.")]),
        ({"usia": 57}, [kurang("usia", "Usia 57 tahun; paling tinggi 56.")]),
    ],
)
def test_a_candidate_fits_at_the_limit_and_one_short_of_it_does_not(
    beda: dict[str, str | int], temuan: list[Temuan]
) -> None:
    assert periksa_syarat(replace(CALON, **beda)) == temuan  # type: ignore[arg-type]  # columns by name


def test_where_the_rule_has_no_age_nobody_is_too_old() -> None:
    calon = replace(CALON, jabatan="pengawas", pendidikan="d3", jabatan_sebelumnya="pelaksana", jabatan_tahun=4)
    assert periksa_syarat(replace(calon, usia=80)) == []


def test_a_local_rule_goes_before_the_national_one(tmp_path: Path) -> None:
    aturan = "{pendidikan: [s3], pengalaman_tahun: 0, jabatan_sebelumnya: [administrator], jabatan_tahun: 2}"
    buku = lokal(tmp_path, paket(entri("2026-01-01", aturan), id_nilai="syarat.jpt_pratama", satuan="tabel"))
    [temuan] = periksa_syarat(CALON, pustaka=buku)
    assert (temuan.pesan, temuan.pasal[:8]) == ("Pendidikan s1; paling rendah s3.", "Perwal 1")


def test_before_the_rule_the_day_is_the_field_at_fault() -> None:
    with pytest.raises(DiLuarAturan) as galat:
        periksa_pansel(RekamPansel(5, 2, date(2017, 4, 6)))
    assert galat.value.galat.isian == "pada"
    with pytest.raises(DiLuarAturan) as galat:
        periksa_syarat(replace(CALON, pada=date(2020, 3, 1)))
    assert galat.value.galat.isian == "pada"
