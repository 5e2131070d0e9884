"""Who sees whom, by the organisation of the day."""

from datetime import date

import pytest

from kinerja.akun.models import Peran, PeranPengguna
from kinerja.organisasi import services
from kinerja.organisasi.permissions import lingkup_kode, lingkup_pegawai, lingkup_unit
from kinerja.organisasi.services import IsiPenugasan
from kinerja.organisasi.sesi import Sesi
from tests.pabrik import HARI, SISTEM, Kota, kota_kecil, pukul

pytestmark = pytest.mark.django_db


@pytest.fixture
def kota() -> Kota:
    return kota_kecil()


def orang(sesi: Sesi, on: date = HARI) -> set[str]:
    return set(lingkup_pegawai(sesi, on).values_list("nama", flat=True))


def unit(sesi: Sesi) -> set[str]:
    return set(lingkup_unit(sesi, HARI).values_list("kode", flat=True))


def test_a_member_of_staff_sees_the_own_data_and_the_own_agency(kota: Kota) -> None:
    assert orang(kota.staf.sesi()) == {"Siti Rahma"}
    assert unit(kota.staf.sesi()) == {"05", "05.1", "05.2", "05.1.1"}


def test_a_superior_sees_two_levels_down(kota: Kota) -> None:
    assert orang(kota.kasub.sesi()) == {"Hendra Saputra", "Siti Rahma", "Joko Susilo"}
    assert orang(kota.kabid_mutasi.sesi()) == {"Fajar Nugroho", "Hendra Saputra", "Siti Rahma", "Joko Susilo"}
    assert orang(kota.kasek.sesi()) == {"Nurul Aini", "Oktavia Rini", "Putra Ramadhan"}


def test_the_head_of_an_agency_sees_all_of_it_and_nothing_else(kota: Kota) -> None:
    assert orang(kota.kadis.sesi()) == {
        "Lukman Hakim", "Maya Putri", "Nurul Aini", "Oktavia Rini", "Putra Ramadhan",
    }  # fmt: skip


def test_the_heads_of_the_region_see_everybody(kota: Kota) -> None:
    for siapa in (kota.walikota, kota.sekda):
        assert len(orang(siapa.sesi())) == 16
        assert len(unit(siapa.sesi())) == len(kota.unit)


def test_a_plt_sees_the_people_of_the_post_on_its_days_only(kota: Kota) -> None:
    isi = IsiPenugasan(kota.analis.nip, "KASUB", "plh", HARI, HARI)
    services.tetapkan_penugasan(isi=isi, by=SISTEM, at=pukul(HARI))
    PeranPengguna.objects.all().delete()
    assert orang(kota.analis.sesi()) == {"Kartika Sari", "Siti Rahma", "Joko Susilo"}
    besok = date(2026, 1, 3)
    assert orang(kota.analis.sesi(besok), besok) == {"Kartika Sari"}


def test_planners_see_units_and_no_people(kota: Kota) -> None:
    assert orang(kota.perencana.sesi()) == {"Dian Permata"}
    assert len(unit(kota.perencana.sesi())) == len(kota.unit)


def test_an_administrator_of_the_system_sees_no_people(kota: Kota) -> None:
    from kinerja.organisasi.sesi import buat_sesi

    sesi = buat_sesi(kota.admin, HARI)
    assert orang(sesi) == set()
    assert unit(sesi) == set()


def test_the_inspectorate_sees_everybody_until_its_letter_ends(kota: Kota) -> None:
    assert len(orang(kota.inspektur.sesi())) == 16
    PeranPengguna.objects.filter(peran=Peran.INSPEKTORAT).update(sampai=HARI)
    besok = date(2026, 1, 3)
    assert orang(kota.inspektur.sesi(besok), besok) == {"Citra Lestari"}


def test_an_officer_hands_no_code_to_a_role_above_the_own(kota: Kota) -> None:
    def boleh(sesi: Sesi) -> set[str]:
        return set(lingkup_kode(sesi, HARI).values_list("nama", flat=True))

    assert boleh(kota.operator.sesi()) == orang(kota.kadis.sesi())
    PeranPengguna.objects.create(pengguna=kota.guru.pengguna, peran=Peran.BKPSDM, mulai=HARI)
    assert "Oktavia Rini" not in boleh(kota.operator.sesi())
    assert "Oktavia Rini" in boleh(kota.analis.sesi())
    assert "Citra Lestari" not in boleh(kota.analis.sesi())
    assert boleh(kota.staf.sesi()) == set()
