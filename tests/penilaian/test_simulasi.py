"""The simulation of another guide: counts of units, people who would be pressed to move, nothing stored."""

from collections.abc import Mapping
from datetime import date

import pytest
from pytest_django import DjangoAssertNumQueries

from kinerja.aturan.pustaka import Pustaka
from kinerja.jejak.models import Entri
from kinerja.penilaian.models import Penilaian, PredikatOrganisasi
from kinerja.penilaian.selectors.simulasi import PERANGKAT, TERKECIL, SimulasiUnit, simulasikan
from kinerja.peraturan.models import Rincian, Setelan
from kinerja.peraturan.periode import periode_dari_kode
from kinerja.peraturan.selectors import pustaka_berlaku, pustaka_percobaan
from tests.pabrik import HARI, Kota, Orang, kota_kecil, pukul
from tests.penilaian.pabrik import nilai_diberikan
from tests.peraturan.pabrik import isi_paket

PERIODE = "2025-12"
pytestmark = pytest.mark.django_db
LONGGAR = {"terbanyak": "baik", "batas": [{"kode": "b_lebih_100", "kelas": ["baik"], "paling_banyak_persen": 100}]}
KELAS = {"sb": "sangat_baik", "b": "baik", "bp": "butuh_perbaikan", "k": "kurang", "sk": "sangat_kurang"}
NOL = [{"kode": f"{huruf}_lebih_0", "kelas": [kelas], "paling_banyak_orang": 0} for huruf, kelas in KELAS.items()]
MUSTAHIL = {"terbanyak": "baik", "batas": NOL}


@pytest.fixture
def kota(db: None) -> Kota:
    """Dinas Pendidikan, itself Baik: one Sangat Baik, two Baik."""
    kota = kota_kecil()
    pasangan: list[tuple[Orang, Orang, str]] = [
        (kota.kasek, kota.guru, "di_atas"),
        (kota.kasek, kota.guru_pppk, "sesuai"),
        (kota.kadis, kota.operator, "sesuai"),
    ]
    for penilai, orang, rating in pasangan:
        nilai_diberikan(penilai, orang, HARI, periode=PERIODE, hasil_kerja=rating, perilaku=rating)
    PredikatOrganisasi.objects.create(
        unit=kota.unit["10"], jenis="periodik", periode=PERIODE, predikat="baik", ditetapkan_pada=pukul(HARI)
    )
    return kota


def coba(kota: Kota, naskah: Mapping[str, object], tingkat: str = PERANGKAT, anggap: str = "") -> list[SimulasiUnit]:
    periode = periode_dari_kode(PERIODE)
    buku: Pustaka = pustaka_percobaan(isi_paket(distribusi_baik=naskah), periode.mulai)
    return simulasikan(
        periode=periode,
        jenis="periodik",
        on=HARI,
        pohon=kota.walikota.sesi().pohon(HARI),
        kini=pustaka_berlaku(),
        naskah=buku,
        tingkat=tingkat,
        anggap=anggap,
    )


def test_each_side_says_how_many_would_have_to_move(kota: Kota) -> None:
    (unit,) = coba(kota, LONGGAR)
    assert (unit.nama, unit.total, unit.jumlah["baik"]) == ("Dinas Pendidikan", 3, 2)
    assert unit.kini is not None
    assert unit.naskah is not None
    assert (unit.kini.selisih, unit.naskah.selisih) == (1, 0)  # nobody is BP or K; the loose draft asks for none
    assert (unit.keadaan, unit.tambahan) == ("jadi_sesuai", -1)
    assert "Butuh Perbaikan dan Kurang/Misconduct paling sedikit 1 orang" in unit.uraian(unit.kini)[0]


def test_a_guide_that_nobody_can_follow_is_named_as_such(kota: Kota) -> None:
    (unit,) = coba(kota, MUSTAHIL)
    assert unit.keadaan == "tidak_mungkin"
    assert unit.naskah is not None
    assert (unit.naskah.mungkin, unit.naskah.selisih, unit.tambahan) == (False, None, 0)


def test_units_alone_are_judged_by_the_predikat_of_their_agency(kota: Kota) -> None:
    unit = coba(kota, LONGGAR, tingkat=TERKECIL)
    assert sorted((u.nama, u.total) for u in unit) == [("Dinas Pendidikan", 1), ("SD Negeri 1", 2)]
    assert {u.predikat for u in unit} == {"baik"}
    assert next(u for u in unit if u.total == 2).di_bawah == "Dinas Pendidikan"


def test_without_the_agencys_own_predikat_nothing_is_judged_unless_one_is_assumed(kota: Kota) -> None:
    PredikatOrganisasi.objects.all().delete()
    assert [u.keadaan for u in coba(kota, LONGGAR)] == ["belum"]
    assert [u.keadaan for u in coba(kota, LONGGAR, anggap="baik")] == ["jadi_sesuai"]


def test_nothing_real_changes(kota: Kota) -> None:
    def semua() -> list[object]:
        return [
            list(m.objects.order_by("pk").values()) for m in (Penilaian, PredikatOrganisasi, Rincian, Setelan, Entri)
        ]

    sebelum = semua()
    coba(kota, MUSTAHIL)
    assert semua() == sebelum


def test_the_number_of_queries_does_not_grow_with_people(
    kota: Kota, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    periode = periode_dari_kode(PERIODE)
    pohon = kota.walikota.sesi().pohon(HARI)
    kini, naskah = pustaka_berlaku(), pustaka_percobaan(isi_paket(), periode.mulai)
    with django_assert_num_queries(2):
        simulasikan(periode=periode, jenis="periodik", on=date(2026, 1, 2), pohon=pohon, kini=kini, naskah=naskah)
