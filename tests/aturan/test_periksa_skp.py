"""What an SKP lacks is said all at once, beside its field, with the article."""

from dataclasses import fields, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from kinerja.aturan.galat import DiLuarAturan
from kinerja.aturan.periksa.bahasa import kutip, rapatkan, rujukan
from kinerja.aturan.periksa.skp import RekamHasil, RekamIndikator, RekamSKP, periksa_skp
from kinerja.aturan.pustaka import pustaka_dengan
from tests.aturan.test_pustaka import entri, lokal, paket

KASUS = yaml.safe_load((Path(__file__).parent.parent / "kasus" / "periksa_skp.yaml").read_text(encoding="utf-8"))
INDIKATOR = RekamIndikator(nama="Jumlah layanan", target="120", satuan="layanan", baseline="110", aspek="kuantitas")
LENGKAP = RekamSKP(
    tahun=2026,
    mulai=date(2026, 1, 1),
    sampai=date(2026, 12, 31),
    penugasan_mulai=date(2024, 5, 1),
    penugasan_sampai=None,
    jenis_jabatan="pelaksana",
    hasil=(RekamHasil(rumusan="Terlayaninya pemohon data pegawai", mendukung=True, indikator=(INDIKATOR,)),),
    ekspektasi=("BP",),
    lampiran={"dukungan": 1, "pertanggungjawaban": 1, "konsekuensi": 1},
)


def rekam_dari(isi: dict[str, Any]) -> RekamSKP:
    """The complete record with the case's fields over it."""
    isi = dict(isi)
    if "hasil" in isi:
        isi["hasil"] = tuple(
            RekamHasil(
                **{**h, "indikator": tuple(RekamIndikator(**{"baseline": "10", **x}) for x in h.get("indikator", ()))}
            )
            for h in isi["hasil"]
        )
    if "ekspektasi" in isi:
        isi["ekspektasi"] = tuple(isi["ekspektasi"])
    return replace(LENGKAP, **isi)


@pytest.mark.parametrize("kasus", KASUS, ids=[k["nama"] for k in KASUS])
def test_kasus(kasus: dict[str, Any]) -> None:
    temuan = periksa_skp(rekam_dari(kasus["rekam"]))
    assert [[t.kode, t.isian, t.menghalangi, t.pesan] for t in temuan] == kasus["temuan"]


def test_every_finding_carries_the_article_its_pack_gives() -> None:
    buku = pustaka_dengan()
    for temuan in (t for k in KASUS for t in periksa_skp(rekam_dari(k["rekam"]))):
        assert temuan.pasal == rujukan(buku.nilai(f"periksa_{temuan.kode}", LENGKAP.mulai))


def test_the_library_that_is_given_decides_how_serious_a_finding_is(tmp_path: Path) -> None:
    isi = paket(entri("2026-01-01", "menghalangi"), id_nilai="periksa_skp.ekspektasi_kosong", satuan="kata")
    tanpa = replace(LENGKAP, ekspektasi=())
    assert [t.menghalangi for t in periksa_skp(tanpa)] == [False]
    assert [t.menghalangi for t in periksa_skp(tanpa, pustaka=lokal(tmp_path, isi))] == [True]


def test_every_check_of_the_pack_has_a_case_and_every_case_a_source() -> None:
    di_paket = {x.removeprefix("periksa_skp.") for x in pustaka_dengan().daftar_id if x.startswith("periksa_skp.")}
    di_kasus = {t[0].removeprefix("skp.") for k in KASUS for t in k["temuan"]}
    assert di_paket == di_kasus
    assert all(k["sumber"] for k in KASUS)


def test_a_message_names_the_indicator_the_year_and_what_to_do() -> None:
    hasil = RekamHasil(rumusan="Terlayaninya pemohon", mendukung=True, indikator=(replace(INDIKATOR, target=""),))
    [temuan] = periksa_skp(replace(LENGKAP, hasil=(hasil,)))
    assert temuan.pesan == 'Indikator "Jumlah layanan" belum punya target 2026. Isi target sebelum mengajukan SKP.'
    assert temuan.pasal.startswith("PermenPANRB 6/2022, ")


def test_a_remembered_article_carries_its_flag_and_a_read_one_does_not() -> None:
    hasil = RekamHasil(rumusan="Melaksanakan tugas", indikator=(INDIKATOR,))
    menurut = {t.kode: t.pasal for t in periksa_skp(replace(LENGKAP, hasil=(hasil,)))}
    assert "dari ingatan" in menurut["skp.rhk_berbunyi_kegiatan"]
    assert "ingatan" not in menurut["skp.rhk_tanpa_dukungan"]


def test_fields_are_named_as_the_form_names_them() -> None:
    hasil = RekamHasil(kotak="rhk-7", mendukung=True, indikator=(replace(INDIKATOR, nama="", kotak="rhk-7-iki-3"),))
    isian = [t.isian for t in periksa_skp(replace(LENGKAP, hasil=(hasil,)))]
    assert isian == ["rhk-7-rumusan", "rhk-7-iki-3-nama"]


def test_before_the_regulation_there_is_no_rule_to_check_with() -> None:
    with pytest.raises(DiLuarAturan):
        periksa_skp(replace(LENGKAP, mulai=date(2021, 7, 1), sampai=date(2021, 12, 31), tahun=2021))


def test_no_message_speaks_of_temuan_which_means_an_audit_finding() -> None:
    pesan = [t.pesan for k in KASUS for t in periksa_skp(rekam_dari(k["rekam"]))]
    assert pesan
    assert not [x for x in pesan if "temuan" in x.casefold()]


@given(st.text())
def test_any_wording_is_quoted_on_one_line_and_never_too_long(teks: str) -> None:
    assert len(kutip(teks)) <= 63
    assert "\n" not in kutip(teks)
    assert rapatkan(rapatkan(teks)) == rapatkan(teks)


@given(st.permutations(range(4)))
def test_what_is_missing_does_not_depend_on_the_order_of_results(urutan: list[int]) -> None:
    hasil = (
        RekamHasil(rumusan="A", indikator=(INDIKATOR,)),
        RekamHasil(rumusan="B", mendukung=True),
        RekamHasil(rumusan="C", utama=False, indikator=(INDIKATOR,)),
        RekamHasil(mendukung=True, indikator=(INDIKATOR,)),
    )
    acak = replace(LENGKAP, hasil=tuple(hasil[i] for i in urutan))
    assert sorted(t.kode for t in periksa_skp(acak)) == sorted(
        t.kode for t in periksa_skp(replace(LENGKAP, hasil=hasil))
    )


def test_the_record_of_the_cases_knows_every_field_it_names() -> None:
    dikenal = {f.name for f in fields(RekamSKP)}
    assert not {kunci for k in KASUS for kunci in k["rekam"]} - dikenal
