"""Lists ready to paste: who still owes what, never a mark; the same on the page and from the command."""

from collections.abc import Iterator
from datetime import date

import pytest
import time_machine
from click.testing import CliRunner
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from kinerja.peraturan.services import ubah_setelan
from kinerja.perintah.ingatkan import remind
from kinerja.web.selectors.ingatkan import JENIS_INGAT, daftar_ingat, teks_ingat
from tests.pabrik import HARI, SISTEM, Kota, kota_kecil, pukul
from tests.penilaian.pabrik import nilai_diberikan, skp_ditetapkan
from tests.skp.pabrik import diajukan

pytestmark = pytest.mark.django_db
ON = date(2026, 3, 2)


@pytest.fixture(autouse=True)
def jam() -> Iterator[None]:
    with time_machine.travel(pukul(ON), tick=False):
        yield


@pytest.fixture
def kota(db: None) -> Kota:
    return kota_kecil()


def nama(jenis: str) -> set[str]:
    return {b.nama for b in daftar_ingat(jenis, ON)}


def test_a_submitted_skp_moves_the_reminder_from_the_person_to_the_superior(kota: Kota) -> None:
    assert {"Oktavia Rini", "Siti Rahma"} <= nama("skp")
    assert "Arif Wibowo" not in nama("skp")  # the mayor writes none
    diajukan(kota.guru, at=pukul(HARI))
    assert "Oktavia Rini" not in nama("skp")
    assert nama("tetapkan") == {"Nurul Aini"}


def test_who_writes_elsewhere_is_not_reminded(kota: Kota) -> None:
    ubah_setelan(kunci="cara_skp_guru", nilai="luar", mulai=HARI, alasan="Uji.", by=SISTEM, at=pukul(HARI))
    assert "Oktavia Rini" not in nama("skp")
    assert "Siti Rahma" in nama("skp")


def test_a_late_superior_is_reminded_with_how_many_wait(kota: Kota) -> None:
    for satu in (kota.guru, kota.guru_pppk):
        skp_ditetapkan(satu.penugasan, 2026, pukul(HARI))
    assert nama("realisasi") == {"Oktavia Rini", "Putra Ramadhan"}
    (kasek,) = daftar_ingat("nilai", ON)
    assert (kasek.nama, kasek.banyak) == ("Nurul Aini", 2)


def test_the_text_has_names_and_never_a_mark(kota: Kota) -> None:
    nilai_diberikan(kota.kasek, kota.guru, date(2026, 2, 2), periode="2026-01", hasil_kerja="di_bawah")
    skp_ditetapkan(kota.guru_pppk.penugasan, 2026, pukul(HARI))
    for jenis in JENIS_INGAT:
        teks = teks_ingat(jenis, ON, daftar_ingat(jenis, ON), "https://rapor.contoh.go.id/").casefold()
        assert teks.startswith("*")
        assert not any(kata in teks for kata in ("butuh perbaikan", "di bawah", "sangat baik", "kurang", "predikat"))


def test_the_page_of_an_agency_lists_its_own_people_and_copies(kota: Kota, client: Client) -> None:
    client.force_login(kota.operator.pengguna)
    isi = client.get("/ingatkan/?jenis=skp").content.decode()
    assert "Oktavia Rini" in isi
    assert "Siti Rahma" not in isi
    assert 'data-salin="#teks-ingat"' in isi
    assert "<textarea" in isi


def test_the_command_writes_the_text_and_a_csv_of_a_unit(kota: Kota) -> None:
    teks = CliRunner().invoke(remind, ["--list", "skp", "--unit", "05.1.1"]).output
    assert teks.splitlines()[0] == "*SKP belum diajukan · 2026*"
    assert "Siti Rahma, Penata Layanan Operasional" in teks
    assert "Oktavia Rini" not in teks
    baris = CliRunner().invoke(remind, ["--list", "skp", "--unit", "05.1.1", "--csv"]).output.splitlines()
    assert baris[0] == "nama,jabatan,unit,menunggu"
    salah = CliRunner().invoke(remind, ["--list", "skp", "--unit", "99"])
    assert salah.exit_code == 1


@pytest.mark.parametrize("jenis", list(JENIS_INGAT))
def test_the_queries_do_not_grow(
    kota: Kota, client: Client, jenis: str, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    client.force_login(kota.bkpsdm)
    client.get("/ingatkan/")
    with django_assert_max_num_queries(12):
        assert client.get(f"/ingatkan/?jenis={jenis}").status_code == 200


def test_bkpsdm_reopens_the_deadline_of_one_late_person_from_the_list(kota: Kota, client: Client) -> None:
    client.force_login(kota.bkpsdm)
    buka = reverse("peraturan:buka_tenggat")
    isi = client.get("/ingatkan/?jenis=skp").content.decode()
    assert f'href="{buka}?pegawai={kota.guru.pegawai.pk}&amp;jenis=skp&amp;periode=2026"' in isi
    formulir = client.get(f"{buka}?pegawai={kota.guru.pegawai.pk}&jenis=skp&periode=2026").content.decode()
    assert f'value="{kota.guru.nip}"' in formulir
    assert '<option value="2026" selected>' in formulir
    isian = {"untuk": "pegawai", "siapa": kota.guru.nip, "jenis": "skp", "periode": "2026", "sampai": "2026-03-20"}
    assert client.post(buka, isian).status_code == 200  # without a reason nothing is opened
    assert client.post(buka, isian | {"alasan": "Baru pulang dari diklat."}).status_code == 302
    isi = client.get("/ingatkan/?jenis=skp").content.decode()
    assert isi.count("dibuka sampai 20 Mar 2026") == 1


def test_a_whole_unit_is_opened_from_its_list(kota: Kota, client: Client) -> None:
    client.force_login(kota.bkpsdm)
    sekolah = kota.unit["10.9"].pk
    isi = client.get(f"/ingatkan/?jenis=skp&unit={sekolah}").content.decode()
    assert "Siti Rahma" not in isi
    assert f"?unit={sekolah}&amp;jenis=skp&amp;periode=2026" in isi
    formulir = client.get(f"{reverse('peraturan:buka_tenggat')}?unit={sekolah}&jenis=skp").content.decode()
    assert 'value="10.9"' in formulir
    assert '<option value="unit" selected>' in formulir


def test_who_may_not_reopen_sees_no_link(kota: Kota, client: Client) -> None:
    client.force_login(kota.operator.pengguna)
    assert "Buka tenggat" not in client.get("/ingatkan/?jenis=skp").content.decode()
    client.force_login(kota.bkpsdm)
    assert "Buka tenggat" not in client.get("/ingatkan/?jenis=akun").content.decode()
