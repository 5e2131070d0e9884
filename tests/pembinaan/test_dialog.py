"""Which talks belong to an improvement plan: those with a superior since it began, also one who has moved since."""

from datetime import date, timedelta

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from kinerja.dokumen.models import Dokumen
from kinerja.organisasi.models import Penugasan
from kinerja.organisasi.services import akhiri_penugasan
from kinerja.pembinaan.galat import PembinaanDitolak
from kinerja.pembinaan.models import RencanaPerbaikan
from kinerja.pembinaan.services import kaitkan_dialog
from kinerja.skp.models import Dialog
from tests.pabrik import SISTEM, Kota, Orang, masuk, pukul
from tests.pembinaan.pabrik import TITIK_1, rencana_disusun, titik_dicatat

pytestmark = pytest.mark.django_db
PINDAH, SESUDAH = TITIK_1 + timedelta(days=10), TITIK_1 + timedelta(days=20)


@pytest.fixture
def rencana(kota: Kota, kontrak: Dokumen) -> RencanaPerbaikan:
    satu = titik_dicatat(kontrak, kota.kabid_mutasi, 1, TITIK_1, rendah=("kerja",))
    return rencana_disusun(satu, kota.kabid_mutasi, TITIK_1)


def dialog(kota: Kota, dengan: Penugasan, on: date, sepakat: str = "Ya") -> int:
    orang = kota.kasub.pegawai
    satu = Dialog(pegawai=orang, dengan=dengan, tanggal=on, kesepakatan=sepakat, ditulis=pukul(on))
    satu.save()
    return satu.pk


def kaitkan(r: RencanaPerbaikan, satu: int, oleh: Orang, on: date) -> None:
    kaitkan_dialog(rencana=r, dialog=satu, by=oleh.sesi(on).pelaku, at=pukul(on))


def ditawarkan(r: RencanaPerbaikan, oleh: Orang, on: date) -> str:
    """What the superior may choose from."""
    with time_machine.travel(pukul(on), tick=False):
        klien, url = masuk(oleh), reverse("pembinaan:dialog", args=[r.pk])
        klien.get(url)
        with CaptureQueriesContext(connection) as kueri:
            halaman = klien.get(url)
    assert halaman.status_code == 200
    assert len(kueri) <= 12
    return halaman.content.decode()


def test_only_a_talk_since_the_plan_began_is_offered_and_taken(kota: Kota, rencana: RencanaPerbaikan) -> None:
    atasan = kota.kabid_mutasi
    lama = dialog(kota, atasan.penugasan, TITIK_1 - timedelta(days=1), "Sebelum rencana")
    baru = dialog(kota, atasan.penugasan, TITIK_1, "Sesudah rencana")
    halaman = ditawarkan(rencana, atasan, TITIK_1)
    assert "Sesudah rencana" in halaman
    assert "Sebelum rencana" not in halaman
    with pytest.raises(PembinaanDitolak, match="dengan atasannya sejak rencananya"):
        kaitkan(rencana, lama, atasan, TITIK_1)
    kaitkan(rencana, baru, atasan, TITIK_1)
    assert "Sesudah rencana" not in ditawarkan(rencana, atasan, TITIK_1)
    with pytest.raises(PembinaanDitolak, match="belum dikaitkan"):
        kaitkan(rencana, baru, atasan, TITIK_1)
    assert [d.dialog_id for d in rencana.dialog.all()] == [baru]


def test_a_talk_with_a_stranger_is_neither_offered_nor_taken(kota: Kota, rencana: RencanaPerbaikan) -> None:
    for orang in (kota.kadis, kota.staf, kota.kaban):  # kaban: the superior of the superior
        satu = dialog(kota, orang.penugasan, TITIK_1, "Dengan orang lain")
        with pytest.raises(PembinaanDitolak, match="dengan atasannya"):
            kaitkan(rencana, satu, kota.kabid_mutasi, TITIK_1)
    assert "Dengan orang lain" not in ditawarkan(rencana, kota.kabid_mutasi, TITIK_1)
    assert not rencana.dialog.exists()


def test_a_talk_with_a_superior_who_has_moved_since_still_belongs_to_it(kota: Kota, rencana: RencanaPerbaikan) -> None:
    lama = dialog(kota, kota.kabid_mutasi.penugasan, TITIK_1, "Dengan atasan lama")
    baru = dialog(kota, kota.kaban.penugasan, SESUDAH, "Dengan atasan baru")
    assert "atasan baru" not in ditawarkan(rencana, kota.kabid_mutasi, PINDAH)  # kaban is none yet
    akhiri_penugasan(penugasan=kota.kabid_mutasi.penugasan, sampai=PINDAH, by=SISTEM, at=pukul(PINDAH))
    halaman = ditawarkan(rencana, kota.kaban, SESUDAH)
    assert "Dengan atasan lama" in halaman
    assert "Dengan atasan baru" in halaman
    for satu in (lama, baru):
        kaitkan(rencana, satu, kota.kaban, SESUDAH)
    assert rencana.dialog.count() == 2


def test_a_talk_with_who_was_superior_only_before_the_plan_is_refused(kota: Kota, kontrak: Dokumen) -> None:
    akhiri_penugasan(penugasan=kota.kabid_mutasi.penugasan, sampai=TITIK_1, by=SISTEM, at=pukul(TITIK_1))
    satu = titik_dicatat(kontrak, kota.kaban, 1, PINDAH, rendah=("kerja",))
    r = rencana_disusun(satu, kota.kaban, PINDAH)
    with pytest.raises(PembinaanDitolak, match="dengan atasannya"):
        kaitkan(r, dialog(kota, kota.kabid_mutasi.penugasan, PINDAH), kota.kaban, PINDAH)
