"""The counts beside a team: read again only after an act, and then at once."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from kinerja.jejak.models import Entri
from kinerja.jejak.selectors import tanda_jejak
from kinerja.penilaian.selectors.unit import SebaranUnit, sebaran_teringat, sebaran_unit
from kinerja.peraturan.periode import periode_dari_kode
from tests.pabrik import Kota
from tests.penilaian.pabrik import nilai_diberikan

pytestmark = pytest.mark.django_db
FEB = date(2026, 2, 3)


def baca(kota: Kota) -> SebaranUnit:
    januari = periode_dari_kode("2026-01")
    unit = kota.kasub.sesi(FEB).penugasan
    assert unit is not None
    assert unit.unit_pada_id is not None
    satu = sebaran_teringat(unit.unit_pada_id, januari, "periodik", FEB)
    assert satu is not None
    assert satu == sebaran_unit(unit.unit_pada_id, januari, "periodik", FEB)
    return satu


def test_a_mark_given_is_counted_by_the_next_page(kota: Kota) -> None:
    assert baca(kota).total == 0
    nilai_diberikan(kota.kasub, kota.staf, FEB, periode="2026-01")
    assert baca(kota).jumlah["baik"] == 1
    nilai_diberikan(kota.kasub, kota.staf_pppk, FEB, periode="2026-01", hasil_kerja="di_atas")
    assert baca(kota).total == 2


def test_between_two_acts_the_counts_are_not_read_again(kota: Kota) -> None:
    nilai_diberikan(kota.kasub, kota.staf, FEB, periode="2026-01")
    unit, januari = kota.unit["10"].pk, periode_dari_kode("2026-01")
    sebaran_teringat(unit, januari, "periodik", FEB)
    with CaptureQueriesContext(connection) as kueri:
        sebaran_teringat(unit, januari, "periodik", FEB)
    assert [k["sql"].count("jejak_entri") > 0 for k in kueri.captured_queries] == [True]


def test_the_sign_of_the_ledger_changes_with_every_act(kota: Kota) -> None:
    sebelum = tanda_jejak()
    nilai_diberikan(kota.kasub, kota.staf, FEB, periode="2026-01")
    assert sebelum != tanda_jejak() == Entri.objects.order_by("urutan").values_list("hash", flat=True).last()
