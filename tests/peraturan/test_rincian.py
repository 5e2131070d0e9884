"""Receipts come back as they were made, and hold when recomputed; the rule values are stored once."""

import json
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner
from django.db import transaction
from pytest_django import DjangoAssertNumQueries

from kinerja.aturan.galat import AturanError
from kinerja.aturan.layanan import (
    BarisCapaian,
    BarisDistribusi,
    BarisPredikat,
    Hasil,
    hitung_capaian,
    hitung_predikat,
    periksa_distribusi,
)
from kinerja.aturan.verifikasi import verifikasi
from kinerja.peraturan.models import NilaiDipakai, Rincian
from kinerja.peraturan.selectors import muat_rincian
from kinerja.peraturan.services import simpan_banyak_rincian, simpan_rincian
from kinerja.perintah import main

pytestmark = pytest.mark.django_db
AT = datetime(2026, 3, 10, 2, tzinfo=UTC)
MULAI = date(2026, 1, 1)


def predikat(hasil_kerja: str = "sesuai", perilaku: str = "di_atas", id_: str = "12") -> Hasil:
    return hitung_predikat([BarisPredikat(id_, MULAI, hasil_kerja, perilaku)])[0]


SEMUA = {
    "predikat": lambda: predikat(),
    "capaian": lambda: hitung_capaian([BarisCapaian("1", "turun", realisasi="2,5", target="3", tanggal=MULAI)])[0],
    "distribusi": lambda: periksa_distribusi(BarisDistribusi("7", MULAI, "baik", {"sangat_baik": 6, "baik": 14})),
}


@pytest.mark.parametrize("nama", SEMUA)
def test_receipt_comes_back_as_it_was_made_also_in_order(nama: str) -> None:
    hasil = SEMUA[nama]()
    simpan = simpan_rincian(hasil=hasil, subjek="penilaian:12", at=AT)
    kembali = muat_rincian(simpan.pk)
    assert kembali == hasil.rincian
    assert list(kembali["masukan"]) == list(hasil.rincian["masukan"])
    assert list(kembali["hasil"]) == list(hasil.rincian["hasil"])
    assert verifikasi(kembali) is None


def test_downloaded_receipt_is_accepted_by_the_command_and_a_touched_one_is_not(tmp_path: Path) -> None:
    simpan = simpan_rincian(hasil=predikat(), subjek="penilaian:12", at=AT)
    isi = muat_rincian(simpan.pk)
    berkas = tmp_path / "rincian.json"
    berkas.write_text(json.dumps(isi))
    assert CliRunner().invoke(main, ["receipt", "verify", str(berkas)]).exit_code == 0
    berkas.write_text(json.dumps({**isi, "hasil": {"predikat": "sangat_baik"}}))
    assert CliRunner().invoke(main, ["receipt", "verify", str(berkas)]).exit_code == 1


def test_values_are_stored_once_for_all_that_used_them() -> None:
    for ke in range(3):
        simpan_rincian(hasil=predikat(id_=str(ke)), subjek=f"penilaian:{ke}", at=AT)
    assert NilaiDipakai.objects.count() == 1
    simpan_rincian(hasil=SEMUA["capaian"](), subjek="indikator:1", at=AT)
    assert NilaiDipakai.objects.count() == 2


def test_a_whole_team_takes_as_few_queries_as_one_person(django_assert_max_num_queries: DjangoAssertNumQueries) -> None:
    baris = [BarisPredikat(str(i), MULAI, "sesuai", "sesuai") for i in range(200)]
    hasil = hitung_predikat(baris)
    with transaction.atomic(), django_assert_max_num_queries(6):
        simpan = simpan_banyak_rincian(hasil=hasil, subjek=[f"penilaian:{i}" for i in range(200)], at=AT)
    assert [r.subjek for r in simpan] == [f"penilaian:{i}" for i in range(200)]
    assert {r.pk for r in simpan} == set(Rincian.objects.values_list("pk", flat=True))


def test_result_that_could_not_be_computed_stores_nothing() -> None:
    salah = hitung_predikat([BarisPredikat("1", date(1999, 1, 1), "sesuai", "sesuai")])[0]
    with pytest.raises(AturanError):
        simpan_banyak_rincian(hasil=[predikat(), salah], subjek=["penilaian:1", "penilaian:2"], at=AT)
    assert not Rincian.objects.exists()
