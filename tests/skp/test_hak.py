"""Who may read an SKP and who may act on it: by the organisation of the day."""

from datetime import date, timedelta

import pytest

from kinerja.organisasi.services import IsiPenugasan, simpan_banyak_penugasan
from kinerja.skp.kewenangan import boleh_menetapkan
from kinerja.skp.models import SKP
from kinerja.skp.permissions import boleh_mencabut, boleh_mengubah, boleh_menyunting, lingkup_bukti, lingkup_skp
from tests.pabrik import SISTEM, Kota, Orang, kota_kecil
from tests.skp.pabrik import AT, HARI, diajukan, ditetapkan, draf

pytestmark = pytest.mark.django_db


@pytest.fixture
def kota() -> Kota:
    return kota_kecil()


def terbaca(orang: Orang, skp: SKP, on: date = HARI) -> bool:
    return lingkup_skp(orang.sesi(on), on).filter(pk=skp.pk).exists()


def test_an_skp_is_read_by_its_line_and_by_those_with_the_role(kota: Kota) -> None:
    skp = draf(kota.staf)
    boleh = ["staf", "kasub", "kabid_mutasi", "kaban", "sekda", "walikota", "analis", "inspektur"]
    tidak = ["staf_pppk", "kabid_kinerja", "kadis", "guru", "kasek", "perencana", "operator"]
    assert [x for x in boleh if terbaca(getattr(kota, x), skp)] == boleh
    assert [x for x in tidak if terbaca(getattr(kota, x), skp)] == []


def test_the_officer_of_an_agency_reads_that_agency(kota: Kota) -> None:
    assert terbaca(kota.operator, draf(kota.guru))
    assert terbaca(kota.kadis, SKP.objects.get())
    assert not terbaca(kota.kaban, SKP.objects.get())


def test_last_year_is_read_by_who_was_the_superior_then(kota: Kota) -> None:
    skp = ditetapkan(kota.staf, kota.kasub, tahun=2025)
    assert terbaca(kota.kasub, skp)
    assert terbaca(kota.staf, skp)
    assert not terbaca(kota.staf_pppk, skp)


def test_who_takes_over_reads_the_earlier_months_of_this_year(kota: Kota) -> None:
    skp = draf(kota.staf)
    pindah = date(2026, 7, 1)
    simpan_banyak_penugasan(isi=[IsiPenugasan(kota.staf.nip, "OPR", "definitif", pindah)], by=SISTEM, at=AT)
    assert not terbaca(kota.kadis, skp)
    assert terbaca(kota.kadis, skp, pindah)
    assert terbaca(kota.kasub, skp, pindah)


def test_only_the_owner_writes_and_only_in_the_right_state(kota: Kota) -> None:
    skp = draf(kota.staf)
    saya, atasan = kota.staf.sesi(HARI), kota.kasub.sesi(HARI)
    assert boleh_menyunting(saya, skp)
    assert not boleh_menyunting(atasan, skp)
    skp.status = SKP.Status.DIAJUKAN
    assert not boleh_menyunting(saya, skp)
    assert boleh_mencabut(saya, skp)
    assert not boleh_mencabut(atasan, skp)
    skp.status = SKP.Status.DITETAPKAN
    assert boleh_mengubah(saya, skp)
    assert not boleh_mengubah(atasan, skp)


def test_setting_belongs_to_the_superior_in_the_post_acted_in(kota: Kota) -> None:
    skp = diajukan(kota.staf)
    assert boleh_menetapkan(kota.kasub.sesi(HARI), skp, HARI)
    for orang in (kota.staf, kota.kabid_mutasi, kota.analis, kota.walikota):
        assert not boleh_menetapkan(orang.sesi(HARI), skp, HARI)


def test_an_ended_segment_is_set_by_who_holds_the_superior_post_now(kota: Kota) -> None:
    skp = diajukan(kota.staf)
    akhir = date(2026, 6, 30)
    SKP.objects.filter(pk=skp.pk).update(sampai=akhir)
    skp.refresh_from_db()
    simpan_banyak_penugasan(
        isi=[
            IsiPenugasan(kota.kasub.nip, "OPR", "definitif", akhir + timedelta(days=1)),
            IsiPenugasan(kota.analis.nip, "KASUB", "definitif", akhir + timedelta(days=1)),
        ],
        by=SISTEM,
        at=AT,
    )
    juli = date(2026, 7, 10)
    assert boleh_menetapkan(kota.analis.sesi(juli), skp, juli)
    assert not boleh_menetapkan(kota.kasub.sesi(juli), skp, juli)
    assert terbaca(kota.analis, skp, juli)


def test_evidence_is_read_where_its_realisation_is(kota: Kota) -> None:
    from kinerja.skp.lembar import BuktiBaru
    from tests.skp.test_realisasi import BERKAS, isi

    skp = ditetapkan(kota.staf, kota.kasub)
    isi(kota, skp, "2026-01", "1", bukti=(BuktiBaru("Laporan", BERKAS),))
    for orang in (kota.staf, kota.kasub, kota.inspektur):
        assert lingkup_bukti(orang.sesi(HARI), HARI).exists()
    for orang in (kota.staf_pppk, kota.guru, kota.perencana):
        assert not lingkup_bukti(orang.sesi(HARI), HARI).exists()
