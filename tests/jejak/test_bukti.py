"""Proofs made from the kept tree are those of the pure functions, hold offline, and cost a handful of queries."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytest_django import DjangoAssertNumQueries

from kinerja.dasar.waktu import awal_hari
from kinerja.jejak import pohon
from kinerja.jejak.akar import Akar, akar_hari, lengkapi_akar
from kinerja.jejak.bukti import BuktiBelumAda, BuktiEntri, BuktiPertumbuhan, bukti_entri, bukti_pertumbuhan
from kinerja.jejak.merkle import EMPTY, consistency_proof, inclusion_proof, root
from kinerja.jejak.models import AkarHarian, Entri, Subpohon
from kinerja.jejak.pohon import RantaiRusak, akar_ukuran, simpan_subpohon, subpohon_baru
from kinerja.jejak.verifikasi import verifikasi
from tests.jejak.penyerang import Sql, penyerang
from tests.jejak.test_verifikasi import catat

pytestmark = pytest.mark.django_db
AWAL = date(2026, 3, 9)
BANYAK = 1100  # four groups of 256 and a rest


@pytest.fixture
def sql() -> Iterator[Sql]:
    with penyerang() as sql:
        yield sql


def isi_rantai(ukuran: list[int], awal: date = AWAL) -> list[bytes]:
    """A chain in which day i ends with ukuran[i] entries; hashes only, for what is asked here."""
    daun: list[bytes] = []
    for ke, sampai in enumerate(ukuran):
        saat = awal_hari(awal + timedelta(days=ke)) + timedelta(hours=9)
        daun += [root([f"{awal}/{n}".encode()]) for n in range(len(daun) + 1, sampai + 1)]
        Entri.objects.bulk_create(
            Entri(urutan=n + 1, at=saat, dicatat=saat, peristiwa="uji", hash=daun[n].hex())
            for n in range(ukuran[ke - 1] if ke else 0, sampai)
        )
    lengkapi_akar(awal_hari(awal + timedelta(days=len(ukuran))) + timedelta(hours=1))
    return daun


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.integers(0, 400), min_size=1, max_size=6), st.sampled_from([1, 2, 3, 5, 8]), st.data())
def test_proofs_are_those_of_the_pure_functions(
    db: None, monkeypatch: pytest.MonkeyPatch, tambah: list[int], tingkat: int, data: st.DataObject
) -> None:
    monkeypatch.setattr(pohon, "TINGKAT", tingkat)
    monkeypatch.setattr(pohon, "KELOMPOK", 1 << tingkat)
    tambah[0] = max(tambah[0], 1)
    ukuran = [sum(tambah[: n + 1]) for n in range(len(tambah))]
    with penyerang():
        daun = isi_rantai(ukuran)
        a, b = sorted(data.draw(st.lists(st.integers(0, len(ukuran) - 1), min_size=2, max_size=2)))
        hari_a, hari_b = (AWAL + timedelta(days=n) for n in (a, b))
        tumbuh = bukti_pertumbuhan(hari_b, hari_a)
        assert tumbuh.jalur == tuple(x.hex() for x in consistency_proof(daun[: ukuran[b]], ukuran[a]))
        assert (tumbuh.dari.akar, tumbuh.sampai.akar) == tuple(root(daun[: ukuran[n]]).hex() for n in (a, b))
        urutan = data.draw(st.integers(1, ukuran[b]))
        satu = bukti_entri(urutan, hari_b)
        assert satu.jalur == tuple(x.hex() for x in inclusion_proof(daun[: ukuran[b]], urutan - 1))
        assert satu.sah
        assert tumbuh.sah


def test_queries_do_not_grow_with_the_chain(django_assert_max_num_queries: DjangoAssertNumQueries) -> None:
    isi_rantai([7, 700, BANYAK])
    besar, kecil = AWAL + timedelta(days=2), AWAL
    for urutan, hari in ((3, kecil), (3, besar), (BANYAK, besar), (600, None)):
        with django_assert_max_num_queries(5 if hari is None else 4):
            assert bukti_entri(urutan, hari).sah
    with django_assert_max_num_queries(4):
        assert bukti_pertumbuhan(kecil, besar).sah


def test_each_entry_is_read_once_for_the_kept_tree() -> None:
    isi_rantai([300, 600])
    assert Subpohon.objects.count() == 3  # two groups of 256 and the pair of them
    assert subpohon_baru(600) == []
    assert [x.kunci for x in subpohon_baru(511)] == []
    lama = list(Subpohon.objects.order_by("kunci").values_list("kunci", "hash"))
    simpan_subpohon(Subpohon(kunci=k, hash=h) for k, h in lama)  # a second task that came late
    assert list(Subpohon.objects.order_by("kunci").values_list("kunci", "hash")) == lama


def test_proof_is_there_from_the_next_day_on() -> None:
    catat(3)
    kini = Entri.objects.get(urutan=3).dicatat
    with pytest.raises(BuktiBelumAda, match="sehari setelah dicatat"):
        bukti_entri(3)
    lengkapi_akar(kini + timedelta(days=1))
    assert bukti_entri(3).sah
    with pytest.raises(BuktiBelumAda, match="Entri 4 tidak ada"):
        bukti_entri(4)
    with pytest.raises(BuktiBelumAda, match="1 Jan 2020"):
        bukti_pertumbuhan(date(2020, 1, 1), date(2020, 1, 2))


def test_everything_grows_out_of_the_empty_chain() -> None:
    isi_rantai([2])
    akar_hari(AWAL - timedelta(days=1), datetime(2026, 4, 1, tzinfo=UTC))
    bukti = bukti_pertumbuhan(AWAL - timedelta(days=1), AWAL)
    assert (bukti.dari.akar, bukti.jalur, bukti.sah) == (EMPTY.hex(), (), True)


def test_made_up_proofs_do_not_hold() -> None:
    isi_rantai([5, 9])
    satu, tumbuh = bukti_entri(5, AWAL + timedelta(days=1)), bukti_pertumbuhan(AWAL, AWAL + timedelta(days=1))
    assert not BuktiEntri(satu.akar, 4, satu.hash, satu.jalur).sah
    assert not BuktiEntri(satu.akar, 5, "ab" * 32, satu.jalur).sah
    lain = Akar(AWAL, 5, "cd" * 32)
    assert not BuktiPertumbuhan(lain, tumbuh.sampai, tumbuh.jalur).sah
    assert not BuktiPertumbuhan(tumbuh.dari, tumbuh.sampai, tumbuh.jalur[:-1]).sah


def test_no_proof_is_handed_out_from_a_kept_tree_that_was_replaced(sql: Sql) -> None:
    catat(260)
    akhir = Entri.objects.get(urutan=260).dicatat + timedelta(days=1)
    lengkapi_akar(akhir)
    sql("UPDATE jejak_subpohon SET hash = ?", "ab" * 32)
    with pytest.raises(RantaiRusak, match="ledger verify"):
        bukti_entri(258)
    with pytest.raises(RantaiRusak):
        lengkapi_akar(akhir + timedelta(days=1))
    cacat = verifikasi().cacat
    assert cacat is not None
    assert (cacat.urutan, cacat.jenis) == (1, "simpul_berbeda")


def test_chain_with_a_gap_gives_no_root(sql: Sql) -> None:
    catat(4)
    saat = Entri.objects.get(urutan=4).dicatat + timedelta(days=1)
    sql("DELETE FROM jejak_entri WHERE urutan = 2")
    with pytest.raises(RantaiRusak):
        lengkapi_akar(saat)
    assert not AkarHarian.objects.exists()
    with pytest.raises(RantaiRusak):
        akar_ukuran(4)
