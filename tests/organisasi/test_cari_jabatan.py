"""A post is found by words of its name, its unit and its code, as they are on the day."""

from datetime import date, timedelta

import pytest

from kinerja.organisasi.models import VersiUnit
from kinerja.organisasi.selectors.jabatan import cari_jabatan, pilihan_jabatan
from tests.pabrik import HARI, Kota, kota_kecil

pytestmark = pytest.mark.django_db


@pytest.fixture
def kota() -> Kota:
    return kota_kecil()


def kode(teks: str, on: date = HARI) -> list[str]:
    return [v.jabatan.kode for v in cari_jabatan(teks, on)]


@pytest.mark.parametrize(
    ("teks", "hasil"),
    [("", []), ("  ", []), ("zzz", []), ("subbidang kepangkatan", ["KASUB", "STAF"]), ("kasub", ["KASUB"])],
)
def test_every_word_must_be_found(kota: Kota, teks: str, hasil: list[str]) -> None:
    assert kode(teks) == hasil


def test_a_renamed_unit_is_found_once_and_by_the_name_of_the_day(kota: Kota) -> None:
    lama = VersiUnit.objects.get(unit__kode="05.1.1", sampai=None)
    kemarin = HARI - timedelta(days=1)
    VersiUnit.objects.filter(pk=lama.pk).update(sampai=kemarin)
    lama.pk, lama.nama, lama.mulai = None, "Subbidang Karier", HARI
    lama.save(force_insert=True)
    assert kode("staf") == ["STAF"]
    assert (kode("penata karier"), kode("penata karier", kemarin)) == (["STAF"], [])
    assert pilihan_jabatan("staf", HARI)[0][1] == "Penata Layanan Operasional, Subbidang Karier, STAF"


def test_the_chosen_one_stays_first_and_one_of_no_day_is_not_offered(kota: Kota) -> None:
    assert [k for k, _ in pilihan_jabatan("kasub", HARI, "STAF")] == ["STAF", "KASUB"]
    assert pilihan_jabatan("", HARI, "TIADA") == []
