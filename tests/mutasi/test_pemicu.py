"""The database itself keeps what was begun or cancelled, whoever writes to it."""

import pytest
from django.db import DatabaseError, transaction
from django.utils import timezone

from kinerja.mutasi import services
from kinerja.mutasi.models import Pelantikan, PesertaPelantikan
from kinerja.mutasi.services import IsiPeserta
from tests.mutasi.pabrik import HARI_LANTIK, mulai, siapkan
from tests.pabrik import SISTEM, Kota, kota_kecil, pukul

pytestmark = pytest.mark.django_db


@pytest.fixture
def kota() -> Kota:
    return kota_kecil()


@pytest.mark.parametrize("ubahan", [{"keadaan": "disiapkan", "dimulai": None}, {"tanggal": "2026-04-01"}])
def test_what_was_begun_stays(kota: Kota, ubahan: dict[str, object]) -> None:
    satu = mulai(siapkan(kota, IsiPeserta(kota.staf.nip, "OPR")))
    with pytest.raises(DatabaseError, match="pelantikan_dimulai_tetap"), transaction.atomic():
        Pelantikan.objects.filter(pk=satu.pk).update(**ubahan)
    with pytest.raises(DatabaseError, match="peserta_dilantik_tetap"), transaction.atomic():
        PesertaPelantikan.objects.filter(pelantikan=satu).delete()
    Pelantikan.objects.filter(pk=satu.pk).update(diumumkan=timezone.now())


def test_what_was_cancelled_does_not_come_back(kota: Kota) -> None:
    satu = siapkan(kota)
    services.batalkan_pelantikan(pelantikan=satu.pk, alasan="Ditarik", versi=0, by=SISTEM, at=pukul(HARI_LANTIK))
    with pytest.raises(DatabaseError, match="pelantikan_batal_tetap"), transaction.atomic():
        Pelantikan.objects.filter(pk=satu.pk).update(keadaan="disiapkan", dibatalkan=None)


def test_what_is_prepared_may_still_change(kota: Kota) -> None:
    satu = siapkan(kota, IsiPeserta(kota.staf.nip, "OPR"))
    PesertaPelantikan.objects.filter(pelantikan=satu).update(jenis="pj")
    satu.delete()
    assert not PesertaPelantikan.objects.exists()
