"""Two officers prepare at the same moment: each paper gets one new version."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from django.db import connections

from kinerja.jejak.models import Entri
from kinerja.perjanjian.models import PerjanjianKinerja
from kinerja.perubahan.galat import PerubahanDitolak
from kinerja.perubahan.services import Disiapkan, siapkan_perubahan
from kinerja.skp.models import SKP
from tests.pabrik import SISTEM
from tests.perubahan.cerita import NANTI, cerita_perubahan, ubah_rencana


def test_prepared_by_two_at_once_makes_each_new_version_once(basis_data_lepas: str) -> None:
    cerita_perubahan()
    ubah_rencana()
    pk = list(PerjanjianKinerja.objects.values_list("pk", flat=True))
    skp = list(SKP.objects.values_list("pk", flat=True))
    mulai = Barrier(2)

    def satu(_nomor: int) -> Disiapkan | PerubahanDitolak:
        try:
            mulai.wait(timeout=20)
            return siapkan_perubahan(pk_ids=pk, skp_ids=skp, alasan="APBD-P", by=SISTEM, at=NANTI)
        except PerubahanDitolak as galat:
            return galat
        finally:
            connections.close_all()

    with ThreadPoolExecutor(2) as kolam:
        hasil = list(kolam.map(satu, range(2)))
    assert sum(isinstance(h, Disiapkan) for h in hasil) == 1
    assert sum(isinstance(h, PerubahanDitolak) for h in hasil) == 1
    assert (SKP.objects.filter(versi=2).count(), PerjanjianKinerja.objects.filter(versi=2).count()) == (3, 3)
    assert Entri.objects.filter(peristiwa="perubahan.disiapkan").count() == 1
