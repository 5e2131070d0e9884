"""Local packs: all errors at once, adopted by two, over the national values from their day, cited by receipts."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.db import DatabaseError, transaction

from kinerja.aturan.layanan import BarisDistribusi, Hasil, periksa_distribusi
from kinerja.aturan.verifikasi import verifikasi
from kinerja.dasar.kunci import SudahBerubah
from kinerja.jejak.models import Entri
from kinerja.peraturan.models import PaketDaerah, Setelan
from kinerja.peraturan.rincian import susun_rincian
from kinerja.peraturan.selectors import muat_rincian, pustaka_berlaku, pustaka_percobaan
from kinerja.peraturan.services import (
    hapus_paket,
    setujui_usulan,
    simpan_rincian,
    sunting_paket,
    susun_paket,
    usulkan_paket,
)
from kinerja.peraturan.usulan import UsulanSalah
from tests.peraturan.pabrik import BATAS_BAIK, DUA, SATU, isi_paket, paket_ditetapkan, paket_draf

AT = datetime(2026, 3, 10, 2, tzinfo=UTC)
MULAI, SEBELUM = date(2026, 7, 1), date(2026, 6, 30)
JUMLAH = {"sangat_baik": 5, "baik": 13, "butuh_perbaikan": 2}
pytestmark = pytest.mark.django_db


def pada(hari: date) -> Hasil:
    return periksa_distribusi(BarisDistribusi("7", hari, "baik", JUMLAH), pustaka=pustaka_berlaku())


def test_an_adopted_value_holds_from_its_day_and_the_receipt_cites_its_decision() -> None:
    usulan = paket_ditetapkan(AT, MULAI)
    assert pada(SEBELUM).nilai["temuan"] == []
    hasil = pada(MULAI)
    assert hasil.nilai["temuan"] == ["b_lebih_60"]
    rincian = muat_rincian(simpan_rincian(hasil=hasil, subjek="unit:7", at=AT))
    aturan = next(x for x in rincian["aturan"] if x["id"] == "distribusi.baik")
    assert (aturan["lapis"], aturan["mulai"], aturan["judul_peraturan"], aturan["pasal"]) == (
        *("daerah", "2026-07-01", "Perwal 12/2026", "Pasal 4"),
    )
    assert aturan["diperiksa_oleh"] == "Rudi Administrator"
    assert f"usulan {usulan.pk}" in aturan["catatan"]
    assert verifikasi(rincian) is None
    assert verifikasi(rincian, terpasang=pustaka_berlaku()) is None
    tampil = susun_rincian(rincian)
    assert "Baik lebih dari 60%" in str(tampil.hasil)


def test_a_draft_or_a_waiting_proposal_counts_nowhere() -> None:
    paket = paket_draf(AT)
    usulkan_paket(paket=paket, mulai=MULAI, alasan="x", by=SATU, at=AT)
    assert pada(MULAI).nilai["temuan"] == []
    percobaan = pustaka_percobaan(paket.isi, MULAI)
    unit = BarisDistribusi("7", MULAI, "baik", JUMLAH)
    assert periksa_distribusi(unit, pustaka=percobaan).nilai["temuan"] == ["b_lebih_60"]
    assert not Setelan.objects.exists()


def test_a_repeal_lets_the_national_value_speak_again() -> None:
    paket_ditetapkan(AT, MULAI)
    paket_ditetapkan(AT, date(2027, 1, 1), distribusi_baik=None)
    hari = [SEBELUM, MULAI, date(2026, 12, 31), date(2027, 1, 1)]
    assert [pustaka_berlaku().nilai("distribusi.baik", d).lapis for d in hari] == [
        *("nasional", "daerah", "daerah", "nasional"),
    ]


@pytest.mark.parametrize(
    ("ubah", "pesan"),
    [
        ({"nilai": {}}, ["Belum ada nilai"]),
        ({"nilai": {"predikat.matriks": {}}}, ["tidak boleh diganti"]),
        ({"pasal": "", "peraturan": {"kode": "x"}}, ["isi judul", "isi sebutan pendek", "Sebutkan pasal"]),
        ({"nilai": {"distribusi.baik": {"terbanyak": "baik"}}}, ["batas: belum diisi"]),
        (
            {
                "nilai": {
                    "distribusi.baik": {"terbanyak": "bagus", "batas": [{"kode": "a", "kelas": ["baik"]}]},
                    "distribusi.kurang": {
                        "terbanyak": "kurang",
                        "batas": [{"kode": "a", "kelas": ["baik"], "paling_banyak_persen": 170}],
                    },
                }
            },
            ["bukan salah satu kata", "tepat satu ukuran", "persen antara 0 dan 100"],
        ),
    ],
    ids=["nothing", "not allowed", "no basis", "half a value", "errors of two values"],
)
def test_everything_wrong_in_a_draft_is_said_at_once(ubah: dict[str, Any], pesan: list[str]) -> None:
    with pytest.raises(UsulanSalah) as galat:
        susun_paket(judul="Uji", isi={**isi_paket(), **ubah}, by=SATU, at=AT)
    for satu in pesan:
        assert any(satu in x for x in galat.value.pesan), galat.value.pesan
    assert not PaketDaerah.objects.exists()
    assert not Entri.objects.exists()


def test_a_draft_is_changed_until_it_is_proposed_and_never_by_two_at_once() -> None:
    paket = paket_draf(AT)
    sunting_paket(paket=paket, judul="Baru", isi=isi_paket(), kunci=1, by=SATU, at=AT)
    with pytest.raises(SudahBerubah) as galat:
        sunting_paket(paket=paket, judul="Lain", isi=isi_paket(), kunci=1, by=DUA, at=AT)
    assert "disunting oleh Kartika Sari" in str(galat.value)
    usulkan_paket(paket=paket, mulai=MULAI, alasan="x", by=SATU, at=AT)
    with pytest.raises(UsulanSalah, match="sedang diusulkan"):
        sunting_paket(paket=paket, judul="Lain", isi=isi_paket(), kunci=2, by=DUA, at=AT)
    with pytest.raises(UsulanSalah, match="sedang diusulkan"):
        hapus_paket(paket=paket, by=SATU, at=AT)


def test_the_database_keeps_an_adopted_pack_as_it_was() -> None:
    paket_ditetapkan(AT, MULAI)
    diam: list[Callable[[], object]] = [
        lambda: PaketDaerah.objects.update(isi={}),
        lambda: PaketDaerah.objects.update(mulai=date(2020, 1, 1)),
        lambda: PaketDaerah.objects.all().delete(),
        lambda: Setelan.objects.update(nilai={}),
    ]
    for ubah in diam:
        with pytest.raises(DatabaseError, match=r"paket_daerah|setelan"), transaction.atomic():
            ubah()
    assert pustaka_berlaku().nilai("distribusi.baik", MULAI).nilai["batas"][0]["kode"] == "b_lebih_60"


def test_what_is_adopted_is_what_was_proposed_whatever_happened_to_the_draft() -> None:
    paket = paket_draf(AT)
    usulan = usulkan_paket(paket=paket, mulai=MULAI, alasan="x", by=SATU, at=AT)
    lain = {**BATAS_BAIK, "terbanyak": "sangat_baik"}
    PaketDaerah.objects.filter(pk=paket.pk).update(isi=isi_paket(distribusi_baik=lain))
    setujui_usulan(usulan=usulan, catatan="", by=DUA, at=AT)
    assert PaketDaerah.objects.get().isi == usulan.isi
    assert pustaka_berlaku().nilai("distribusi.baik", MULAI).nilai["terbanyak"] == "baik"
