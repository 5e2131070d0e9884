"""Daily roots: of the Pemda's day, kept once; with those kept outside a cut tail and a new chain are found."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from django.conf import LazySettings

from kinerja.jejak.akar import Akar, HariBelumLewat, akar_hari, lengkapi_akar
from kinerja.jejak.merkle import root
from kinerja.jejak.models import AkarHarian, Entri
from kinerja.jejak.periksa_akar import AkarTidakTerbaca, baca_akar
from kinerja.jejak.tugas import simpan_akar_harian
from kinerja.jejak.verifikasi import Hasil, verifikasi
from tests.jejak.penyerang import Sql, hapus, hitung_ulang, penyerang
from tests.jejak.test_verifikasi import cacat, catat

pytestmark = pytest.mark.django_db
SENIN, SELASA, RABU, KAMIS = (date(2026, 3, d) for d in (9, 10, 11, 12))
KINI = datetime(2026, 3, 12, 3, tzinfo=UTC)  # Thursday morning


@pytest.fixture(autouse=True)
def _empat_hari(settings: LazySettings) -> None:
    """Three entries on Monday, none on Tuesday, two on Wednesday (one of them still Tuesday in UTC), one today."""
    settings.ZONA = "Asia/Jakarta"
    for jam, banyak in (("09T16:59", 3), ("10T17:00", 1), ("11T10:00", 1), ("12T01:00", 1)):
        with time_machine.travel(datetime.fromisoformat(f"2026-03-{jam}:00+00:00"), tick=False):
            catat(banyak)


@pytest.fixture
def sql() -> Iterator[Sql]:
    with penyerang() as sql:
        yield sql


def akar_dari(n: int) -> str:
    daun = Entri.objects.order_by("urutan")[:n].values_list("hash", flat=True)
    return root(bytes.fromhex(x) for x in daun).hex()


def test_root_covers_what_was_recorded_until_the_end_of_the_pemdas_day() -> None:
    harap = {SENIN: 3, SELASA: 3, RABU: 5, KAMIS: 6, SENIN - timedelta(days=1): 0}
    assert {d: akar_hari(d, KINI) for d in harap} == {d: Akar(d, n, akar_dari(n)) for d, n in harap.items()}


def test_day_begins_earlier_in_the_east(settings: LazySettings) -> None:
    settings.ZONA = "Asia/Jayapura"
    assert [akar_hari(d, KINI).ukuran for d in (SENIN, SELASA, RABU)] == [0, 3, 5]


def test_todays_root_is_not_kept_and_tomorrow_has_none() -> None:
    akar_hari(KAMIS, KINI)
    assert not AkarHarian.objects.exists()
    with pytest.raises(HariBelumLewat, match="13 Mar 2026"):
        akar_hari(KAMIS + timedelta(days=1), KINI)


def test_daily_task_fills_every_day_once_also_after_one_was_made_on_demand() -> None:
    akar_hari(SELASA, KINI)
    assert [x.hari for x in lengkapi_akar(KINI)] == [SENIN, RABU]
    assert lengkapi_akar(KINI) == []
    assert dict(AkarHarian.objects.values_list("hari", "ukuran")) == {SENIN: 3, SELASA: 3, RABU: 5}
    assert verifikasi().cacat is None


def test_task_runs_by_the_clock_of_the_server() -> None:
    with time_machine.travel(KINI, tick=False):
        assert simpan_akar_harian.call() == 3
        assert simpan_akar_harian.call() == 0


def test_kept_root_that_was_replaced_is_named(sql: Sql) -> None:
    lengkapi_akar(KINI)
    sql("UPDATE jejak_akarharian SET akar = ? WHERE ukuran = 5", "ab" * 32)
    assert cacat(verifikasi()) == (4, "akar_berbeda")


def test_kept_root_of_another_number_of_entries_is_named(sql: Sql) -> None:
    lengkapi_akar(KINI)
    sql("UPDATE jejak_akarharian SET ukuran = 4, akar = ? WHERE hari = '2026-03-11'", akar_dari(4))
    assert cacat(verifikasi()) == (4, "akar_keliru")


def test_chain_recomputed_under_the_kept_roots_is_named(sql: Sql) -> None:
    lengkapi_akar(KINI)
    sql("UPDATE jejak_entri SET nama = 'Orang lain' WHERE urutan = 4")
    hitung_ulang(4)
    assert cacat(verifikasi()) == (4, "akar_berbeda")


def test_tail_cut_under_a_kept_root_is_named(sql: Sql) -> None:
    lengkapi_akar(KINI)
    hapus(sql, 5, 6)
    assert cacat(verifikasi()) == (5, "ekor_dipotong")


def test_cut_tail_is_found_only_with_a_root_kept_outside(sql: Sql) -> None:
    luar = [akar_hari(KAMIS, KINI)]
    hapus(sql, 5, 6)
    assert verifikasi().cacat is None
    assert cacat(verifikasi(luar)) == (5, "ekor_dipotong")


def test_wholly_recomputed_chain_is_found_only_with_a_root_kept_outside(sql: Sql) -> None:
    luar = [akar_hari(d, KINI) for d in (SENIN, KAMIS)]
    sql("DELETE FROM jejak_akarharian")
    sql("UPDATE jejak_entri SET nama = 'Orang lain' WHERE urutan = 2")
    hitung_ulang(2)
    assert verifikasi().cacat is None
    assert cacat(verifikasi(luar)) == (1, "dihitung_ulang")


def test_recomputed_end_is_placed_after_the_last_root_that_agrees(sql: Sql) -> None:
    luar = [akar_hari(d, KINI) for d in (KAMIS, SENIN)]
    sql("DELETE FROM jejak_akarharian")
    sql("UPDATE jejak_entri SET nama = 'Orang lain' WHERE urutan = 6")
    hitung_ulang(6)
    assert cacat(verifikasi(luar)) == (4, "dihitung_ulang")


def test_roots_kept_outside_agree_with_an_honest_chain_that_has_grown() -> None:
    luar = [akar_hari(d, KINI) for d in (SENIN, RABU, KAMIS)]
    catat(4)
    assert verifikasi(luar) == Hasil(10, akar_dari(10), None)


def test_file_of_roots_is_read_as_printed() -> None:
    daftar = [akar_hari(d, KINI) for d in (SENIN, KAMIS)]
    teks = "# akar Kota Contoh\n\n" + "\n".join(str(x) for x in daftar) + "  # dicetak\n"
    assert baca_akar(teks) == daftar
    assert baca_akar(teks.replace(" 3 ", ", 3; ").upper().replace("#", "#")) == daftar


@pytest.mark.parametrize(
    "baris", ["x", "2026-03-09 3", f"2026-02-30 3 {'ab' * 32}", f"2026-03-09 3 {'ab' * 31}", "", "#"]
)
def test_file_that_holds_no_roots_is_refused(baris: str) -> None:
    with pytest.raises(AkarTidakTerbaca):
        baca_akar(baris)
