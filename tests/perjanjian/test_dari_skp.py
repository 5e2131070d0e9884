"""Agreements of JF and pelaksana made from the SKP: ready to sign when the same superior agreed, never typed twice."""

import pytest

from kinerja.jejak.pelaku import Pelaku
from kinerja.organisasi.models import Penugasan
from kinerja.organisasi.services import hitung_ulang_atasan
from kinerja.perjanjian import services
from kinerja.perjanjian.models import PerjanjianKinerja
from kinerja.perjanjian.selectors import butir_pk_tersedia, pk_berlaku
from kinerja.perjanjian.services import IsianButir
from kinerja.perjanjian.snapshot import baca_snapshot
from tests.perjanjian.cerita import SAAT, Cerita, cerita, segar, tandatangani

pytestmark = pytest.mark.django_db
S = PerjanjianKinerja.Status
BUTIR = [IsianButir("Berkas mutasi selesai tepat waktu", "Jumlah berkas", "200 - 300", "berkas")]


@pytest.fixture
def c() -> Cerita:
    return cerita()


def dari_skp(c: Cerita, butir: list[IsianButir], by: Pelaku | None = None) -> PerjanjianKinerja | None:
    return services.siapkan_pk_dari_butir(
        penugasan=c.kota.staf.penugasan, tahun=2026, butir=butir, by=by or c.kota.kasub.pelaku, at=SAAT
    )


def test_set_by_the_superior_it_is_agreed_and_waits_for_both_signatures(c: Cerita) -> None:
    pk = dari_skp(c, BUTIR)
    assert pk is not None
    assert (pk.status, pk.dari_skp) == (S.DISEPAKATI, True)
    cetak = baca_snapshot(segar(pk))
    assert cetak.kedua is not None
    assert (cetak.kedua.nama, [b.target for b in cetak.butir]) == ("Hendra Saputra", ["200 - 300"])
    tandatangani(pk, c.kota.staf)
    assert tandatangani(pk, c.kota.kasub).status == S.BERLAKU
    assert pk_berlaku(c.kota.staf.penugasan.pk, 2026) == pk


def test_set_by_somebody_else_it_is_handed_to_the_superior_for_agreements(c: Cerita) -> None:
    pk = dari_skp(c, BUTIR, by=c.kota.kabid_mutasi.pelaku)
    assert pk is not None
    assert (pk.status, pk.hash_snapshot) == (S.DIAJUKAN, "")


def test_without_any_superior_it_stays_a_draft_and_the_skp_is_not_held_up(c: Cerita) -> None:
    Penugasan.objects.exclude(pegawai=c.kota.staf.pegawai).update(sampai=SAAT.date().replace(day=2))
    hitung_ulang_atasan(None)
    pk = dari_skp(c, BUTIR)
    assert pk is not None
    assert pk.status == S.DRAF


def test_same_rows_again_make_nothing(c: Cerita) -> None:
    dari_skp(c, BUTIR)
    assert dari_skp(c, BUTIR) is None
    assert PerjanjianKinerja.objects.count() == 1


def test_changed_skp_makes_the_next_version_and_the_one_in_force_holds(c: Cerita) -> None:
    lama = dari_skp(c, BUTIR)
    assert lama is not None
    for pihak in (c.kota.staf, c.kota.kasub):
        tandatangani(lama, pihak)
    baru = dari_skp(c, [*BUTIR, IsianButir("Arsip rapi", "Berkas diarsipkan", "100", "%")])
    assert baru is not None
    assert (baru.versi, baru.sebelumnya_id, baru.status) == (2, lama.pk, S.DISEPAKATI)
    assert segar(lama).status == S.BERLAKU
    assert butir_pk_tersedia(c.kota.staf.penugasan.pk, 2026).count() == 1


def test_changed_before_all_signed_closes_what_was_agreed(c: Cerita) -> None:
    lama = dari_skp(c, BUTIR)
    assert lama is not None
    tandatangani(lama, c.kota.staf)
    baru = dari_skp(c, [IsianButir("Lain", "Lain", "1")])
    assert baru is not None
    assert (segar(lama).status, baru.versi) == (S.DIUBAH, 2)


def test_many_at_once_are_one_act(c: Cerita) -> None:
    isi = {o.penugasan.pk: BUTIR for o in (c.kota.staf, c.kota.staf_pppk)}
    daftar = services.siapkan_banyak_pk_dari_butir(isi=isi, tahun=2026, by=c.kota.kasub.pelaku, at=SAAT)
    assert [pk.status for pk in daftar] == [S.DISEPAKATI, S.DISEPAKATI]
