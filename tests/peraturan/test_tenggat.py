"""Deadlines forgive the server and the one who was given longer, and nobody else."""

from datetime import UTC, datetime, timedelta

import pytest
from django.conf import LazySettings

from kinerja.dasar.waktu import tulis_saat
from kinerja.jejak.models import Entri
from kinerja.jejak.pelaku import Pelaku
from kinerja.peraturan.models import BukaTenggat
from kinerja.peraturan.selectors import tenggat_berlaku, tenggat_untuk
from kinerja.peraturan.services import TenggatDitolak, buka_tenggat, catat_gangguan

pytestmark = pytest.mark.django_db
BY = Pelaku(nama="Petugas BKPSDM")
DASAR = datetime(2026, 3, 31, 16, 59, 59, tzinfo=UTC)
AT = datetime(2026, 4, 2, 3, tzinfo=UTC)
LAMA = DASAR + timedelta(days=7)


@pytest.fixture(autouse=True)
def _wib(settings: LazySettings) -> None:
    settings.ZONA = "Asia/Jakarta"


def buka(subjek: str, jenis: str = "realisasi", periode: str = "2026-03", sampai: datetime = LAMA) -> BukaTenggat:
    return buka_tenggat(jenis=jenis, subjek=subjek, periode=periode, sampai=sampai, alasan="Sakit", by=BY, at=AT)


def test_reopening_is_for_its_person_kind_and_period_only() -> None:
    buka("pegawai:4")
    harap = {
        ("realisasi", "pegawai:4", "2026-03"): LAMA,
        ("realisasi", "pegawai:5", "2026-03"): DASAR,
        ("realisasi", "pegawai:4", "2026-02"): DASAR,
        ("skp", "pegawai:4", "2026-03"): DASAR,
    }
    assert {k: tenggat_berlaku(*k, DASAR) for k in harap} == harap


def test_reopening_of_a_unit_reaches_who_is_asked_with_it_and_the_longest_counts() -> None:
    buka("unit:7", periode="")
    buka("pegawai:4", sampai=LAMA + timedelta(days=1))
    tenggat = tenggat_untuk("realisasi", "2026-03", DASAR)
    assert tenggat.berlaku("pegawai:5", "unit:7") == LAMA
    assert tenggat.berlaku("pegawai:4", "unit:7") == LAMA + timedelta(days=1)
    assert tenggat.berlaku("pegawai:5", "unit:8") == DASAR


def test_reopening_never_shortens() -> None:
    buka("pegawai:4")
    jauh = LAMA + timedelta(days=30)
    assert tenggat_berlaku("realisasi", "pegawai:4", "2026-03", jauh) == jauh


def gangguan(mulai: str, selesai: str) -> BukaTenggat:
    jam = [datetime.fromisoformat(f"2026-{x}:00+07:00") for x in (mulai, selesai)]
    return catat_gangguan(mulai=jam[0], selesai=jam[1], alasan="Server mati", by=BY, at=AT)


def test_outage_at_the_deadline_moves_it_to_the_end_of_the_next_working_day_for_all() -> None:
    gangguan("03-31T20:00", "04-01T02:00")  # Tuesday night; Friday 3 April 2026 is a holiday (Wafat Yesus Kristus)
    assert tulis_saat(tenggat_berlaku("realisasi", "pegawai:5", "2026-03", DASAR)) == "2 Apr 2026 23.59 WIB"
    assert tenggat_berlaku("skp", "pegawai:5", "", DASAR) > DASAR


def test_outage_that_ends_before_the_deadline_or_begins_after_it_moves_nothing() -> None:
    gangguan("03-29T08:00", "03-29T12:00")
    gangguan("04-01T08:00", "04-01T12:00")
    assert tenggat_berlaku("realisasi", "pegawai:5", "2026-03", DASAR) == DASAR


def test_outage_before_a_weekend_with_a_holiday_goes_over_both() -> None:
    baru = gangguan("04-01T08:00", "04-02T09:00")
    assert tulis_saat(baru.sampai) == "6 Apr 2026 23.59 WIB"


def test_outage_of_a_year_without_holiday_table_counts_by_the_day_of_the_week() -> None:
    jumat = datetime(2045, 3, 3, 3, tzinfo=UTC)
    baru = catat_gangguan(mulai=jumat, selesai=jumat + timedelta(hours=1), alasan="x", by=BY, at=jumat + timedelta(1))
    assert tulis_saat(baru.sampai) == "6 Mar 2045 23.59 WIB"


def test_refusals_write_nothing() -> None:
    with pytest.raises(TenggatDitolak, match="sesudah saat ini"):
        buka("pegawai:4", sampai=AT)
    with pytest.raises(TenggatDitolak, match="alasan"):
        buka_tenggat(jenis="", subjek="unit:7", sampai=LAMA, alasan=" ", by=BY, at=AT)
    with pytest.raises(TenggatDitolak, match="setelah selesai"):
        gangguan("04-02T08:00", "04-02T12:00")
    assert not BukaTenggat.objects.exists()
    assert not Entri.objects.exists()


def test_each_is_in_the_ledger_of_whom_it_concerns() -> None:
    buka("pegawai:4")
    gangguan("03-31T20:00", "04-01T02:00")
    assert list(Entri.objects.filter(perihal__subjek="pegawai:4").values_list("peristiwa", flat=True)) == [
        "peraturan.tenggat_dibuka"
    ]
    assert Entri.objects.filter(peristiwa="peraturan.gangguan_dicatat").count() == 1
