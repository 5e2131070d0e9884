"""Two delegations of one post at the same moment, with real threads and a real database: one stands, one is told."""

from datetime import timedelta

import pytest

from kinerja.organisasi.models import Delegasi
from kinerja.perwakilan.galat import PerwakilanDitolak
from kinerja.perwakilan.services import cabut_delegasi
from tests.pabrik import HARI, kota_kecil, pukul
from tests.perwakilan.objek import delegasi
from tests.serentak import serentak

pytestmark = pytest.mark.usefixtures("basis_data_lepas")
AT = pukul(HARI)


@pytest.mark.parametrize("putaran", range(3))
def test_two_receivers_of_the_same_days(putaran: int) -> None:
    kota = kota_kecil()
    hasil = serentak(
        lambda: delegasi(kota.kasub, kota.analis),
        lambda: delegasi(kota.kasub, kota.kabid_kinerja, HARI + timedelta(days=2), 2),
    )
    kalah = [x for x in hasil if isinstance(x, PerwakilanDitolak)]
    assert [type(x) for x in hasil].count(Delegasi) == 1, hasil
    assert "sudah didelegasikan kepada" in str(kalah[0])
    assert Delegasi.objects.count() == 1


@pytest.mark.parametrize("putaran", range(3))
def test_two_take_one_back(putaran: int) -> None:
    kota = kota_kecil()
    satu = delegasi(kota.kasub, kota.analis)
    hasil = serentak(
        lambda: cabut_delegasi(delegasi=satu.pk, by=kota.kasub.pelaku, at=AT),
        lambda: cabut_delegasi(delegasi=satu.pk, by=kota.analis.pelaku, at=AT),
    )
    assert sorted(type(x).__name__ for x in hasil) == ["NoneType", "PerwakilanDitolak"], hasil
