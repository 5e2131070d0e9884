"""The daily tasks of evaluation and rapor may run any number of times and look at what is open."""

from datetime import date, timedelta

import pytest

from kinerja.jejak.models import Entri
from kinerja.rapor.models import Kunjungan
from kinerja.rapor.services import catat_kunjungan, catat_sidik_tertunda, sidik_kunjungan
from tests.pabrik import Kota, kota_kecil, pukul

pytestmark = pytest.mark.django_db
HARI = date(2026, 2, 3)


@pytest.fixture
def kota() -> Kota:
    return kota_kecil()


def buka(kota: Kota, on: date) -> None:
    catat_kunjungan(pegawai=kota.staf.pegawai, tujuan="atasan", by=kota.kasub.sesi(on).pelaku, at=pukul(on))


def test_a_reader_is_one_row_a_day_and_the_own_rapor_none(kota: Kota) -> None:
    for _ in range(3):
        buka(kota, HARI)
    buka(kota, HARI + timedelta(days=1))
    catat_kunjungan(pegawai=kota.staf.pegawai, tujuan="sendiri", by=kota.staf.sesi(HARI).pelaku, at=pukul(HARI))
    assert Kunjungan.objects.count() == 2


def test_digests_of_past_days_enter_the_ledger_once_also_after_days_without_a_worker(kota: Kota) -> None:
    for hari in (HARI, HARI + timedelta(days=3)):
        buka(kota, hari)
    kini = pukul(HARI + timedelta(days=5))
    assert catat_sidik_tertunda(at=kini) == 3  # two days with visits, and yesterday without
    assert catat_sidik_tertunda(at=kini) == 0
    entri = Entri.objects.filter(peristiwa="rapor.kunjungan_sehari")
    assert sorted(p.subjek for e in entri for p in e.perihal.all()) == [
        "kunjungan:2026-02-03", "kunjungan:2026-02-06", "kunjungan:2026-02-07",
    ]  # fmt: skip


def test_a_visit_taken_away_no_longer_fits_its_digest(kota: Kota) -> None:
    buka(kota, HARI)
    sebelum = sidik_kunjungan(HARI)
    Kunjungan.objects.all().delete()
    assert sidik_kunjungan(HARI) != sebelum
