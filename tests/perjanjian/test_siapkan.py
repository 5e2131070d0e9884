"""Drafts: prefilled from the nodes a post owns, by its kind; the budget of what stands below."""

import pytest

from kinerja.jejak.models import Entri
from kinerja.perjanjian import services
from kinerja.perjanjian.galat import PKDitolak
from kinerja.perjanjian.models import PerjanjianKinerja
from tests.pabrik import SISTEM
from tests.perjanjian.cerita import SAAT, Cerita, cerita, siapkan

pytestmark = pytest.mark.django_db


@pytest.fixture
def c() -> Cerita:
    return cerita()


def baris(pk: PerjanjianKinerja) -> list[tuple[str, str, str]]:
    return [(b.sasaran, b.indikator, b.target) for b in pk.butir.all()]


def anggaran(pk: PerjanjianKinerja) -> list[tuple[str, int]]:
    return [(a.nama, a.jumlah) for a in pk.anggaran.all()]


def test_head_of_region_promises_the_goals_alone(c: Cerita) -> None:
    pk = siapkan(c.kota.walikota)
    assert baris(pk) == [("Birokrasi melayani", "Indeks reformasi birokrasi", "75.5")]
    assert anggaran(pk) == [("Program Kepegawaian Daerah", 250000000)]
    assert pk.pihak_kedua is None


def test_head_of_agency_promises_targets_to_the_superior_for_agreements(c: Cerita) -> None:
    pk = siapkan(c.kota.kaban)
    assert baris(pk) == [
        ("Meningkatnya kinerja ASN", "Indeks profesionalitas ASN", "80.95"),
        ("Meningkatnya kinerja ASN", "Pelanggaran disiplin", "3"),
    ]
    assert anggaran(pk) == [("Program Kepegawaian Daerah", 250000000)]
    assert pk.pihak_kedua is not None


def test_head_of_division_promises_the_programme_and_head_of_section_the_activities(c: Cerita) -> None:
    kabid, kasub = siapkan(c.kota.kabid_mutasi), siapkan(c.kota.kasub)
    assert baris(kabid) == [("Program Kepegawaian Daerah", "Layanan kepegawaian selesai", "88")]
    assert anggaran(kabid) == [("Program Kepegawaian Daerah", 250000000)]
    assert [t for _s, _i, t in baris(kasub)] == ["200 - 300", "WTP"]
    assert anggaran(kasub) == [("Mutasi dan promosi", 100000000), ("Penilaian kinerja", 75000000)]


def test_second_draft_for_the_same_year_is_refused(c: Cerita) -> None:
    siapkan(c.kota.kaban)
    with pytest.raises(PKDitolak, match="sudah ada"):
        siapkan(c.kota.kaban)
    assert PerjanjianKinerja.objects.count() == 1


def test_drafts_for_many_leave_out_who_has_one_and_who_owns_nothing(c: Cerita) -> None:
    siapkan(c.kota.kaban)
    k = c.kota
    ids = [o.penugasan.pk for o in (k.kaban, k.kabid_mutasi, k.kasub, k.kadis)]
    daftar = services.siapkan_banyak_pk(penugasan_ids=ids, tahun=2026, by=SISTEM, at=SAAT)
    assert {pk.penugasan_id for pk in daftar} == {k.kabid_mutasi.penugasan.pk, k.kasub.penugasan.pk}
    assert Entri.objects.filter(peristiwa="pk.disiapkan").count() == 2
