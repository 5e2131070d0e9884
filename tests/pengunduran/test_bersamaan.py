"""Two at once: a withdrawal beside an acceptance, two acceptances, two drafts; one clear outcome each."""

from functools import partial
from typing import Any

import pytest

from kinerja.dasar.kunci import SudahBerubah
from kinerja.dasar.pemicu import Bentrok
from kinerja.jejak.models import Entri
from kinerja.jejak.verifikasi import verifikasi
from kinerja.organisasi.models import Penugasan
from kinerja.pengunduran import services
from kinerja.pengunduran.galat import PengunduranDitolak
from kinerja.pengunduran.models import SuratPengunduran
from kinerja.pengunduran.services import IsiPutusan
from tests.pabrik import HARI, Kota, kota_kecil, pukul
from tests.pengunduran.pabrik import PUTUS, isi, siap
from tests.serentak import serentak

KALAH = (SudahBerubah, PengunduranDitolak, Bentrok)


@pytest.fixture
def kota(basis_data_lepas: str) -> Kota:
    return kota_kecil()


def test_a_withdrawal_and_an_acceptance_leave_one_of_both(kota: Kota) -> None:
    surat, at = siap(kota), pukul(PUTUS)
    buat: dict[str, Any] = {"surat": surat.pk, "versi": surat.kunci, "at": at}
    terima = partial(services.terima_surat, isi=IsiPutusan("800/1", PUTUS), by=kota.walikota.pelaku, **buat)
    tarik = partial(services.tarik_surat, by=kota.kabid_mutasi.pelaku, **buat)
    hasil = serentak(terima, tarik)
    assert sorted(isinstance(x, KALAH) for x in hasil) == [False, True], hasil
    kini = SuratPengunduran.objects.get()
    berpindah = Penugasan.objects.filter(pegawai=kota.kabid_mutasi.pegawai).count() == 2
    assert (kini.keadaan, berpindah) in [("diterima", True), ("ditarik", False)]
    assert verifikasi().cacat is None


def test_of_two_acceptances_one_is_told(kota: Kota) -> None:
    surat = siap(kota)
    terima = partial(
        services.terima_surat,
        surat=surat.pk,
        versi=surat.kunci,
        isi=IsiPutusan("800/1", PUTUS),
        by=kota.walikota.pelaku,
        at=pukul(PUTUS),
    )
    assert sorted(isinstance(x, KALAH) for x in serentak(terima, terima)) == [False, True]
    assert Entri.objects.filter(peristiwa="pengunduran.diterima").count() == 1


def test_of_two_drafts_about_one_post_one_stands(kota: Kota) -> None:
    orang = kota.kabid_mutasi
    pk, by = orang.penugasan.pk, orang.pelaku
    tulis = partial(services.tulis_surat, penugasan=pk, isi=isi(), by=by, at=pukul(HARI))
    assert sorted(isinstance(x, KALAH) for x in serentak(tulis, tulis)) == [False, True]
    assert SuratPengunduran.objects.count() == 1
