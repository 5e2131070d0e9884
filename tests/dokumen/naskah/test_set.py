"""Which documents a post needs: Bekasi's and DKI's packs, by kind of post and by day; checkpoints and oath words."""

from datetime import date, timedelta

import pytest

from kinerja.dokumen.naskah import (
    NaskahAsing,
    daftar_set,
    dokumen_diminta,
    isi_naskah,
    kata_sumpah,
    set_naskah,
    titik_evaluasi,
)  # fmt: skip
from kinerja.dokumen.naskah.pustaka import peraturan_naskah
from kinerja.dokumen.naskah.sumpah import daftar_sumpah
from kinerja.organisasi.models import JenisJabatan
from tests.dokumen.naskah.pabrik import HARI, isian

BEKASI = [
    "pakta_integritas", "kontrak_jabatan", "perjanjian_kinerja", "tanggung_jawab",
    "kesediaan_anggaran", "pernyataan_payung",
]  # fmt: skip


def jenis(kode: str, jabatan: str, on: date = HARI, **lain: object) -> list[str]:
    return [d.jenis for d in dokumen_diminta(set_naskah(kode), jabatan, on, **lain)]  # type: ignore[arg-type] # by name


def test_bekasi_asks_for_five_and_the_statement_that_refers_to_them_comes_last() -> None:
    assert jenis("bekasi", "pengawas", peran_anggaran=("PPTK",)) == BEKASI
    assert jenis("bekasi", "jpt_pratama", peran_anggaran=("PA",)) == BEKASI


def test_who_handles_no_budget_is_not_asked_for_readiness() -> None:
    assert jenis("bekasi", "administrator") == [x for x in BEKASI if x != "kesediaan_anggaran"]


def test_bekasi_asks_nothing_of_staff_and_nothing_before_its_letter() -> None:
    assert jenis("bekasi", "pelaksana") == []
    assert jenis("bekasi", "pengawas", date(2019, 1, 14) - timedelta(days=1)) == []


def test_dki_takes_the_agreement_down_to_staff_and_the_letter_to_officials_only() -> None:
    assert jenis("dki", "administrator") == ["pakta_integritas", "perjanjian_kinerja", "siap_mundur"]
    assert jenis("dki", "pelaksana") == ["perjanjian_kinerja"]


def test_each_document_says_whether_a_regulation_or_the_region_asks_for_it() -> None:
    sifat = {d.jenis: d.sifat for d in dokumen_diminta(set_naskah("bekasi"), "pengawas", HARI, peran_anggaran=("KPA",))}

    assert {j for j, s in sifat.items() if s == "diwajibkan_peraturan"} == {"pakta_integritas", "perjanjian_kinerja"}
    assert sifat["kontrak_jabatan"] == sifat["pernyataan_payung"] == "kebijakan_daerah"


@pytest.mark.parametrize("jabatan", JenisJabatan.values)
def test_every_kind_of_post_has_an_answer_in_every_pack(jabatan: str) -> None:
    for kode, aturan in daftar_set().items():
        for d in dokumen_diminta(aturan, jabatan, HARI, peran_anggaran=("PA",)):  # type: ignore[arg-type] # all of them
            assert isi_naskah(d.jenis, d.versi, isian(d.jenis, panjang=True)).sifat == d.sifat, kode


def test_packs_cite_known_regulations() -> None:
    dikutip = {m.dasar.peraturan for s in daftar_set().values() for m in s.riwayat} | {daftar_sumpah().dasar.peraturan}
    assert dikutip <= set(peraturan_naskah())


def test_unknown_pack_is_named() -> None:
    with pytest.raises(NaskahAsing, match="bandung"):
        set_naskah("bandung")


def test_checkpoints_are_three_and_six_months_after_signing() -> None:
    satu, dua = titik_evaluasi(date(2019, 6, 11))

    assert (satu.tanggal, satu.lama) == (date(2019, 9, 11), "3 (tiga) bulan")
    assert (dua.tanggal, dua.lama) == (date(2019, 12, 11), "6 (enam) bulan")


@pytest.mark.parametrize("agama", ["Islam", "Kristen", "Katolik", "Hindu", "Buddha", "Konghucu"])
def test_each_religion_has_its_words_and_none_is_called_verified(agama: str) -> None:
    kata = kata_sumpah(agama)

    assert kata.pembuka
    assert kata.verifikasi.status != "terverifikasi"
    assert bool(kata.penutup) == (agama in ("Kristen", "Katolik"))


def test_a_belief_without_words_here_is_named() -> None:
    with pytest.raises(NaskahAsing, match="Kepercayaan"):
        kata_sumpah("Kepercayaan")
