"""Dated settings: typed, never backdated, one query a request."""

from datetime import UTC, date, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from kinerja.jejak.models import Entri
from kinerja.jejak.pelaku import Pelaku
from kinerja.peraturan.models import Setelan
from kinerja.peraturan.selectors import setelan
from kinerja.peraturan.services import ubah_setelan
from kinerja.peraturan.setelan import DAFTAR, NilaiSetelanSalah, SetelanTidakDikenal, jenis_setelan
from kinerja.peraturan.singgahan import setelan_sekali_baca

BY = Pelaku.dari_tugas("penyiapan")
AT = datetime(2026, 3, 10, 2, tzinfo=UTC)


def ubah(nilai: object, mulai: date, kunci: str = "irama_penilaian", alasan: str = "Keputusan Wali Kota") -> Setelan:
    return ubah_setelan(kunci=kunci, nilai=nilai, mulai=mulai, alasan=alasan, by=BY, at=AT)


@pytest.mark.parametrize("jenis", DAFTAR, ids=lambda x: x.kunci)
def test_default_of_every_key_is_allowed_by_itself(jenis: object) -> None:
    kunci = getattr(jenis, "kunci", "")
    assert jenis_setelan(kunci).periksa(jenis_setelan(kunci).baku) == jenis_setelan(kunci).baku


@pytest.mark.django_db
def test_value_holds_from_its_day_on_and_not_before() -> None:
    ubah("triwulan", date(2026, 4, 1))
    ubah("semester", date(2026, 7, 1))
    hari = [date(2026, 3, 31), date(2026, 4, 1), date(2026, 6, 30), date(2026, 7, 1), date(2030, 1, 1)]
    assert [setelan("irama_penilaian", d) for d in hari] == ["bulanan", "triwulan", "triwulan", "semester", "semester"]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("nilai", "mulai", "alasan"),
    [
        ("mingguan", date(2026, 4, 1), "x"),
        (True, date(2026, 4, 1), "x"),
        ("triwulan", date(2026, 3, 9), "x"),
        ("triwulan", date(2026, 4, 1), "  "),
    ],
    ids=["unknown value", "wrong type", "yesterday", "no reason"],
)
def test_refused_change_writes_nothing(nilai: object, mulai: date, alasan: str) -> None:
    with pytest.raises(NilaiSetelanSalah):
        ubah(nilai, mulai, alasan=alasan)
    assert not Setelan.objects.exists()
    assert not Entri.objects.exists()


@pytest.mark.django_db
def test_today_is_the_pemdas_day() -> None:
    malam = datetime(2026, 3, 9, 18, tzinfo=UTC)  # already 10 March in every zone of Indonesia
    with pytest.raises(NilaiSetelanSalah, match="10 Mar 2026"):
        ubah_setelan(kunci="irama_penilaian", nilai="triwulan", mulai=date(2026, 3, 9), alasan="x", by=BY, at=malam)


@pytest.mark.django_db
def test_change_of_plan_for_the_same_day_replaces_it_and_both_stay_in_the_ledger() -> None:
    ubah("triwulan", date(2026, 4, 1))
    ubah("semester", date(2026, 4, 1))
    assert setelan("irama_penilaian", date(2026, 4, 1)) == "semester"
    assert Entri.objects.filter(perihal__subjek="setelan:irama_penilaian").count() == 2


@pytest.mark.django_db
def test_a_person_changes_no_setting_alone() -> None:
    with pytest.raises(NilaiSetelanSalah, match="orang kedua"):
        ubah_setelan(
            kunci="irama_penilaian",
            nilai="triwulan",
            mulai=date(2026, 4, 1),
            alasan="x",
            by=Pelaku(pengguna_id="1", nama="Admin"),
            at=AT,
        )
    assert not Setelan.objects.exists()


@pytest.mark.django_db
def test_unknown_key_is_refused() -> None:
    with pytest.raises(SetelanTidakDikenal):
        setelan("iramma", date(2026, 1, 1))


@pytest.mark.django_db
def test_settings_are_read_once_a_block_and_a_change_inside_is_seen() -> None:
    with (
        setelan_sekali_baca(),
        CaptureQueriesContext(
            connection,
        ) as kueri,
    ):
        for jenis in DAFTAR * 5:
            setelan(jenis.kunci, date(2026, 5, 1))
        assert len(kueri) == 1
        ubah("triwulan", date(2026, 4, 1))
        assert setelan("irama_penilaian", date(2026, 5, 1)) == "triwulan"
