"""Two people on one SKP at the same moment, with real threads and a real database: one wins, the other is told."""

import pytest

from kinerja.dasar.kunci import SudahBerubah
from kinerja.jejak.models import Entri
from kinerja.skp.models import SKP
from kinerja.skp.services import ajukan_skp, cabut_skp, kembalikan_skp, simpan_skp, tetapkan_skp
from tests.pabrik import Kota, kota_kecil
from tests.serentak import serentak
from tests.skp.pabrik import AT, diajukan, draf, isian


@pytest.fixture
def kota(basis_data_lepas: str) -> Kota:
    return kota_kecil()


def menang_dan_kalah(hasil: list[object]) -> tuple[list[SKP], list[SudahBerubah]]:
    """What succeeded and what was told that it changed; anything else fails the test."""
    menang = [x for x in hasil if isinstance(x, SKP)]
    kalah = [x for x in hasil if isinstance(x, SudahBerubah)]
    assert len(menang) + len(kalah) == len(hasil), hasil
    return menang, kalah


@pytest.mark.parametrize("putaran", range(3))
def test_one_submits_while_another_session_saves(kota: Kota, putaran: int) -> None:
    skp = draf(kota.staf)
    hasil = serentak(
        lambda: ajukan_skp(skp=skp.pk, versi=skp.kunci, by=kota.staf.pelaku, at=AT),
        lambda: simpan_skp(skp=skp.pk, versi=skp.kunci, isian=isian(4), by=kota.staf.pelaku, at=AT),
    )
    menang, kalah = menang_dan_kalah(hasil)
    assert (len(menang), len(kalah)) == (1, 1)
    assert "Siti Rahma" in str(kalah[0])
    skp.refresh_from_db()
    diajukan_dulu = skp.status == SKP.Status.DIAJUKAN
    assert skp.hasil_kerja.count() == (1 if diajukan_dulu else 4)
    assert skp.kunci == 3


@pytest.mark.parametrize("putaran", range(3))
def test_one_returns_while_the_other_sets_and_a_third_withdraws(kota: Kota, putaran: int) -> None:
    skp = diajukan(kota.staf)
    versi = skp.kunci
    hasil = serentak(
        lambda: kembalikan_skp(skp=skp.pk, versi=versi, pesan="Ubah target", by=kota.kasub.pelaku, at=AT),
        lambda: tetapkan_skp(versi={skp.pk: versi}, by=kota.kasub.pelaku, at=AT)[0],
        lambda: cabut_skp(skp=skp.pk, versi=versi, by=kota.staf.pelaku, at=AT),
    )
    menang, kalah = menang_dan_kalah(hasil)
    assert (len(menang), len(kalah)) == (1, 2)
    skp.refresh_from_db()
    assert skp.status == menang[0].status
    assert skp.kunci == versi + 1
    terjadi = set(Entri.objects.values_list("peristiwa", flat=True))
    assert len(terjadi & {"skp.dikembalikan", "skp.ditetapkan", "skp.dicabut"}) == 1


def test_two_different_skp_are_set_at_once_without_disturbing_each_other(kota: Kota) -> None:
    a, b = diajukan(kota.staf), diajukan(kota.staf_pppk)
    hasil = serentak(
        lambda: tetapkan_skp(versi={a.pk: a.kunci}, by=kota.kasub.pelaku, at=AT)[0],
        lambda: tetapkan_skp(versi={b.pk: b.kunci}, by=kota.kasub.pelaku, at=AT)[0],
    )
    menang, kalah = menang_dan_kalah(hasil)
    assert len(menang) == 2
    assert not kalah
