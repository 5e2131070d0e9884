"""The menu: who sees which door."""

import pytest
from django.test import RequestFactory
from django.urls import reverse

from kinerja.organisasi.sesi import Sesi, buat_sesi
from kinerja.web.menu import KELOMPOK, MUAT, PINTU, Butir, ciri, menu
from tests.pabrik import HARI, Kota, kota_kecil


@pytest.fixture
def kota(db: None) -> Kota:
    """The small Pemda."""
    return kota_kecil()


def butir(sesi: Sesi, alamat: str = "/skp/") -> list[Butir]:
    """The menu of a session at an address."""
    request = RequestFactory().get(alamat)
    assert sesi.pengguna is not None
    request.user = sesi.pengguna
    request.sesi = sesi  # type: ignore[attr-defined]  # what SesiMiddleware puts there
    daftar = menu(request)["menu"]
    assert isinstance(daftar, list)
    return daftar


def pintu(daftar: list[Butir]) -> list[Butir]:
    """The doors of a menu, those of groups too."""
    return [y for x in daftar for y in (x.isi or [x])]


def label(sesi: Sesi) -> list[str]:
    """The labels of its doors."""
    return [str(x.label) for x in pintu(butir(sesi))]


def test_staff_see_their_own_marks_and_no_desk(kota: Kota) -> None:
    assert label(kota.staf.sesi()) == [
        "Beranda",
        "Pohon kinerja",
        "Perjanjian kinerja",
        "SKP",
        "Nilai saya",
        "Rapor",
        "Dokumen saya",
        "Organisasi",
    ]


@pytest.mark.parametrize(
    ("siapa", "ada"),
    [
        ("kasub", {"Penilaian tim"}),
        ("kasek", {"Penilaian tim"}),
        ("kaban", {"Penilaian tim", "Predikat organisasi"}),
        ("analis", {"Nilai saya", "Perlu diperiksa", "Akun pegawai", "Impor dan ekspor", "Aturan", "Buku jejak"}),
        ("operator", {"Perlu diperiksa", "Akun pegawai"}),
        ("perencana", {"Impor dan ekspor"}),
        ("inspektur", {"Buku jejak", "Rapor"}),
    ],
)
def test_each_role_sees_the_doors_of_its_work(kota: Kota, siapa: str, ada: set[str]) -> None:
    assert ada <= set(label(getattr(kota, siapa).sesi()))


@pytest.mark.parametrize(
    ("siapa", "alamat", "ada"),
    [
        ("staf", "/skp/12/", ["SKP"]),
        ("staf", "/penilaian/nilai/12/", ["Nilai saya"]),
        ("staf", "/beranda-lain/", []),
        ("kasub", "/penilaian/nilai/12/", ["Penilaian tim"]),
        ("kasub", "/tindak-lanjut/12/", ["Tindak lanjut"]),
        ("kasub", "/kontrak-jabatan/evaluasi/12/", ["Kontrak jabatan"]),
        ("analis", "/kontrak-jabatan/12/", ["Titik evaluasi"]),
        ("analis", "/kontrak-jabatan/evaluasi/12/", ["Titik evaluasi"]),
    ],
)
def test_the_page_one_is_on_is_marked(kota: Kota, siapa: str, alamat: str, ada: list[str]) -> None:
    daftar = pintu(butir(getattr(kota, siapa).sesi(), alamat))
    assert [str(x.label) for x in daftar if x.kini] == ada


def test_many_doors_are_grouped_and_every_one_stays(kota: Kota) -> None:
    daftar = butir(buat_sesi(kota.bkpsdm, HARI), "/pelantikan/")
    assert len(daftar) <= MUAT + 1 < len(pintu(daftar)) == len({x.url for x in pintu(daftar)})
    assert [(str(x.label), [str(y.label) for y in x.isi if y.kini]) for x in daftar if x.kini] == [
        ("Jabatan", ["Pelantikan"])
    ]


def test_groups_name_doors_that_are_there_and_each_once() -> None:
    semua = [nama for isi in KELOMPOK.values() for nama in isi]
    assert len(semua) == len(set(semua))
    assert set(semua) <= {p.url for p in PINTU}


def test_every_door_leads_somewhere() -> None:
    assert all(reverse(p.url) for p in PINTU)


def test_an_account_without_a_person_is_neither_rater_nor_rated(kota: Kota) -> None:
    assert ciri(buat_sesi(kota.admin, HARI)) == {"admin"}
