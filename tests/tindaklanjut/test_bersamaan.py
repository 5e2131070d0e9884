"""Two at once: an approval beside a refusal, two approvals, two notes; one clear outcome each."""

from functools import partial

import pytest

from kinerja.dasar.kunci import SudahBerubah
from kinerja.dasar.pemicu import Bentrok
from kinerja.fakta.models import Penghargaan
from kinerja.jejak.models import Entri
from kinerja.jejak.verifikasi import verifikasi
from kinerja.tindaklanjut import services
from kinerja.tindaklanjut.galat import TindakLanjutDitolak
from kinerja.tindaklanjut.isian import IsianPutusan
from kinerja.tindaklanjut.models import TindakLanjut
from tests.pabrik import HARI, Kota, Orang, kota_kecil, pukul
from tests.serentak import serentak
from tests.tindaklanjut.pabrik import ISIAN, diusulkan

KALAH = (SudahBerubah, TindakLanjutDitolak, Bentrok)


@pytest.fixture
def kota(basis_data_lepas: str) -> Kota:
    return kota_kecil()


def putus(satu: TindakLanjut, siapa: Orang, *, setuju: bool) -> "partial[TindakLanjut]":
    isian = IsianPutusan(setuju, HARI, "800/1", "Alasan.")
    return partial(
        services.putuskan, tindak_lanjut=satu.pk, versi=0, isian=isian, sesi=siapa.sesi(HARI), at=pukul(HARI)
    )


def test_an_approval_beside_a_refusal_leaves_one_of_both(kota: Kota) -> None:
    satu = diusulkan("penghargaan", kota.kabid_mutasi, kota.kasub)
    hasil = serentak(putus(satu, kota.walikota, setuju=True), putus(satu, kota.sekda, setuju=False))
    assert sorted(isinstance(x, KALAH) for x in hasil) == [False, True], hasil
    kini = TindakLanjut.objects.get()
    assert (kini.keadaan, Penghargaan.objects.count()) in [("terlaksana", 1), ("ditolak", 0)]
    assert verifikasi().cacat is None


def test_two_approvals_make_one_award(kota: Kota) -> None:
    satu = diusulkan("penghargaan", kota.kabid_mutasi, kota.kasub)
    hasil = serentak(putus(satu, kota.walikota, setuju=True), putus(satu, kota.sekda, setuju=True))
    assert sorted(isinstance(x, KALAH) for x in hasil) == [False, True], hasil
    assert Penghargaan.objects.count() == 1
    assert Entri.objects.filter(peristiwa="tindaklanjut.disetujui").count() == 1


def test_of_two_notes_about_one_thing_one_stands(kota: Kota) -> None:
    pk, sesi = kota.kasub.penugasan.pk, kota.kabid_mutasi.sesi(HARI)
    tulis = partial(services.usulkan, penugasan=pk, isian=ISIAN["nota"], sesi=sesi, at=pukul(HARI))
    hasil = serentak(tulis, tulis)
    assert sorted(isinstance(x, KALAH) for x in hasil) == [False, True], hasil
    assert TindakLanjut.objects.count() == 1
