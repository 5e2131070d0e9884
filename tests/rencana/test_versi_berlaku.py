"""The plan in force is chosen in Python where versions are read, in the database where their nodes are: they agree."""

from datetime import date, timedelta

import pytest
from django.db.models import QuerySet

from kinerja.rencana.models import DokumenRencana, VersiRencana
from kinerja.rencana.selectors import versi_berlaku
from kinerja.rencana.selectors.versi import kunci_berlaku

pytestmark = pytest.mark.django_db
AWAL = date(2026, 1, 1)


def buat(*versi: tuple[str, date, int], berjalan: bool = True) -> None:
    dokumen = DokumenRencana.objects.create(kode=f"d{berjalan}", berjalan=berjalan)
    for kode, tanggal, urutan in versi:
        VersiRencana.objects.create(dokumen=dokumen, kode=kode, tanggal=tanggal, urutan=urutan)


def menurut_basis_data(on: date) -> QuerySet[VersiRencana]:
    return VersiRencana.objects.filter(pk=kunci_berlaku(on))


def test_both_find_the_same_version_on_every_day() -> None:
    buat(
        ("perubahan", date(2026, 10, 5), 100),
        ("murni", AWAL, 0),
        ("geser_2", date(2026, 4, 1), 2),  # two of one day: the later one counts
        ("geser_1", date(2026, 4, 1), 1),
    )
    buat(("murni", date(2026, 5, 1), 0), berjalan=False)
    dipilih = {}
    for hari in range(-2, 366):
        on = AWAL + timedelta(days=hari)
        satu = versi_berlaku(on)
        assert satu is not None
        assert list(menurut_basis_data(on)) == [satu], on
        dipilih[satu.kode] = on
    assert list(dipilih) == ["murni", "geser_2", "perubahan"]


def test_a_plan_made_ahead_counts_before_its_day_and_without_a_running_plan_there_is_none() -> None:
    assert (versi_berlaku(AWAL), list(menurut_basis_data(AWAL))) == (None, [])
    buat(("murni", date(2027, 1, 1), 0))
    assert list(menurut_basis_data(AWAL)) == [versi_berlaku(AWAL)] == list(VersiRencana.objects.all())
