"""Clocks by the Pemda's working week, the reply to an appeal, and the daily digest of looks."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from time_machine import TimeMachineFixture

from kinerja.disiplin import services
from kinerja.disiplin.kata import batas_hari
from kinerja.disiplin.tugas import sidik_kunjungan_harian
from kinerja.jejak.models import Entri, Muatan
from kinerja.peraturan.services import ubah_setelan
from tests.disiplin import pabrik
from tests.pabrik import HARI, SISTEM, Kota, kota_kecil, masuk, pukul

pytestmark = pytest.mark.django_db
SENIN = pabrik.SENIN


@pytest.fixture
def kota() -> Kota:
    return kota_kecil()


def test_a_pemda_that_works_six_days_has_shorter_clocks(kota: Kota) -> None:
    assert batas_hari("panggilan_1", SENIN) == date(2026, 1, 14)  # K15
    ubah_setelan(
        kunci="hari_kerja_seminggu", nilai="6", mulai=SENIN, alasan="Perwali", by=SISTEM, at=pukul(HARI)
    )  # fmt: skip
    assert batas_hari("panggilan_1", SENIN) == date(2026, 1, 13)


def test_an_appeal_tells_until_when_the_ppk_answers(kota: Kota) -> None:
    terima = date(2026, 2, 2)
    satu = pabrik.dismissal(kota, terima)
    by, at = pabrik.meja(kota, terima), pukul(terima)
    upaya = services.ajukan_upaya(perkara=satu.pk, tanggal=terima, versi=None, by=by, at=at)
    satu = pabrik.segar(satu)
    assert upaya.batas_tanggapan == batas_hari("tanggapan_banding", terima)
    assert (satu.langkah, satu.batas) == ("lengkap", upaya.batas_tanggapan)


def test_an_objection_has_no_reply_to_bpasn(kota: Kota) -> None:
    putus = date(2026, 1, 8)
    satu = pabrik.sampaikan(kota, pabrik.putuskan(kota, pabrik.diperiksa(kota), putus), putus)
    by, at = pabrik.meja(kota, putus), pukul(putus)
    assert services.ajukan_upaya(perkara=satu.pk, tanggal=putus, versi=None, by=by, at=at).batas_tanggapan is None


def test_looks_of_a_day_enter_the_ledger_once(kota: Kota, time_machine: TimeMachineFixture) -> None:
    satu = pabrik.buka(kota)
    time_machine.move_to(pukul(SENIN), tick=False)
    masuk(kota.inspektur).get(reverse("disiplin:rinci", args=[satu.pk]))
    assert sidik_kunjungan_harian.func() == 0  # the day is not over
    time_machine.move_to(pukul(SENIN + timedelta(days=1)), tick=False)
    assert sidik_kunjungan_harian.func() == 1
    assert sidik_kunjungan_harian.func() == 0
    entri = Entri.objects.get(peristiwa="disiplin.kunjungan_sehari")
    isi = Muatan.objects.get(entri=entri).isi
    assert '"jumlah":1' in isi
    assert "Citra" not in isi
