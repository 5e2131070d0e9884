"""Two people at the same moment, on a database that commits: one outcome, the other is told."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from django.db import connections

from kinerja.dasar.kunci import SudahBerubah
from kinerja.perjanjian import services
from kinerja.perjanjian.galat import PKDitolak
from kinerja.perjanjian.models import PerjanjianKinerja, TandaTangan
from tests.perjanjian.cerita import SAAT, SANDI, ajukan, cerita, segar, sepakati, siapkan


def bersama(*aksi: Callable[[], object]) -> list[object]:
    """Run the acts at once; results or the errors they raised."""
    mulai = Barrier(len(aksi))

    def satu(lakukan: Callable[[], object]) -> object:
        try:
            mulai.wait(timeout=20)
            return lakukan()
        except (PKDitolak, SudahBerubah) as galat:
            return galat
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(aksi)) as kolam:
        return list(kolam.map(satu, aksi))


def test_agreed_and_withdrawn_at_once_have_one_outcome(basis_data_lepas: str) -> None:
    c = cerita()
    kabid, kaban = c.kota.kabid_mutasi.pelaku, c.kota.kaban.pelaku
    pk = siapkan(c.kota.kabid_mutasi)
    kunci = ajukan(pk, c.kota.kabid_mutasi).kunci
    hasil = bersama(
        lambda: services.sepakati_pk(pk_id=pk.pk, kunci=kunci, by=kaban, at=SAAT),
        lambda: services.tarik_pk(pk_id=pk.pk, kunci=kunci, by=kabid, at=SAAT),
    )
    menang = [h for h in hasil if isinstance(h, PerjanjianKinerja)]
    kalah = [h for h in hasil if isinstance(h, SudahBerubah)]
    assert (len(menang), len(kalah)) == (1, 1)
    assert segar(pk).status == menang[0].status
    assert kalah[0].perubahan


def test_one_party_signing_twice_at_once_signs_once(basis_data_lepas: str) -> None:
    c = cerita()
    pk = siapkan(c.kota.kabid_mutasi)
    ajukan(pk, c.kota.kabid_mutasi)
    dibaca = sepakati(pk, c.kota.kaban).hash_snapshot
    by = c.kota.kabid_mutasi.pelaku
    tanda = lambda: services.tandatangani_pk(  # noqa: E731
        pk_id=pk.pk, hash_dibaca=dibaca, pengesahan=SANDI, by=by, at=SAAT
    )
    hasil = bersama(tanda, tanda)
    assert sum(isinstance(h, PKDitolak) for h in hasil) == 1
    assert TandaTangan.objects.count() == 1


def test_both_parties_signing_at_once_bring_it_into_force_once(basis_data_lepas: str) -> None:
    c = cerita()
    pk = siapkan(c.kota.kabid_mutasi)
    ajukan(pk, c.kota.kabid_mutasi)
    dibaca = sepakati(pk, c.kota.kaban).hash_snapshot
    siapa = [c.kota.kabid_mutasi.pelaku, c.kota.kaban.pelaku]
    hasil = bersama(
        *(
            lambda by=by: services.tandatangani_pk(pk_id=pk.pk, hash_dibaca=dibaca, pengesahan=SANDI, by=by, at=SAAT)
            for by in siapa
        )
    )
    assert all(isinstance(h, PerjanjianKinerja) for h in hasil)
    assert segar(pk).status == "berlaku"
    assert TandaTangan.objects.count() == 2
