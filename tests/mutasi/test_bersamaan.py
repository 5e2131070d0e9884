"""Two at once: a start beside a start, a cancellation, a new name on the list; one clear outcome each."""

from functools import partial

import pytest

from kinerja.dasar.kunci import SudahBerubah
from kinerja.dasar.pemicu import Bentrok
from kinerja.jejak.models import Entri
from kinerja.jejak.verifikasi import verifikasi
from kinerja.mutasi import services
from kinerja.mutasi.galat import PelantikanDitolak
from kinerja.mutasi.models import Pelantikan
from kinerja.mutasi.selectors.rencana import rencana_mutasi
from kinerja.mutasi.services import IsiPeserta
from kinerja.organisasi.models import Penugasan
from tests.mutasi.pabrik import HARI_LANTIK, siapkan
from tests.pabrik import SISTEM, Kota, kota_kecil, pukul
from tests.serentak import serentak

AT = pukul(HARI_LANTIK)
KALAH = (SudahBerubah, PelantikanDitolak, Bentrok)


@pytest.fixture
def kota(basis_data_lepas: str) -> Kota:
    return kota_kecil()


def test_of_two_starts_one_is_told(kota: Kota) -> None:
    satu = siapkan(kota, IsiPeserta(kota.staf.nip, "OPR"))
    mulai = partial(
        services.mulai_pelantikan,
        pelantikan=satu.pk,
        versi=satu.kunci,
        sidik=rencana_mutasi(satu).sidik,
        by=SISTEM,
        at=AT,
    )
    hasil = serentak(mulai, mulai)
    assert sorted(isinstance(x, KALAH) for x in hasil) == [False, True]
    assert Penugasan.objects.filter(pegawai=kota.staf.pegawai).count() == 2
    assert Entri.objects.filter(peristiwa="pelantikan.dimulai").count() == 1
    assert verifikasi().cacat is None


def test_a_start_and_a_cancellation_leave_one_of_both(kota: Kota) -> None:
    satu = siapkan(kota, IsiPeserta(kota.staf.nip, "OPR"))
    mulai = partial(services.mulai_pelantikan, sidik=rencana_mutasi(satu).sidik, by=SISTEM, at=AT)
    batal = partial(services.batalkan_pelantikan, alasan="Ditunda", by=SISTEM, at=AT)
    hasil = serentak(*(partial(x, pelantikan=satu.pk, versi=satu.kunci) for x in (mulai, batal)))
    assert sorted(isinstance(x, KALAH) for x in hasil) == [False, True]
    kini = Pelantikan.objects.get()
    berpindah = Penugasan.objects.filter(pegawai=kota.staf.pegawai).count() == 2
    assert (kini.keadaan, berpindah) in [("dimulai", True), ("batal", False)]
