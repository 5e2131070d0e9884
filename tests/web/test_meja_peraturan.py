"""The desks of settings, deadlines and rule values, as their officers use them."""

from datetime import UTC, date, datetime

import pytest
import time_machine
from django.test import Client

from kinerja.jejak.models import Entri
from kinerja.peraturan.models import BukaTenggat, Setelan
from kinerja.peraturan.selectors import setelan, tenggat_berlaku
from tests.pabrik import HARI, Kota, kota_kecil, pukul

IRAMA = "/aturan/setelan/irama_penilaian/"
pytestmark = pytest.mark.django_db


@pytest.fixture
def kota(db: None, time_machine: time_machine.TimeMachineFixture) -> Kota:
    time_machine.move_to(pukul(HARI), tick=False)
    return kota_kecil()


@pytest.fixture
def petugas(kota: Kota) -> Client:
    """Signed in as the officer of BKPSDM who is a person in a post."""
    client = Client()
    client.force_login(kota.analis.pengguna)
    return client


UBAH = {"nilai": "triwulan", "mulai": "2026-02-01", "alasan": "Peraturan Wali Kota 12/2026"}


def test_change_shows_what_follows_before_anything_is_saved(petugas: Client) -> None:
    isi = petugas.post(IRAMA, UBAH).content.decode()
    assert not Setelan.objects.exists()
    assert "Bulanan menjadi Triwulan mulai 1 Februari 2026" in isi
    assert "Januari 2026, Triwulan I 2026, Triwulan II 2026" in isi
    assert '<input type="hidden" name="setuju" value="on"' in isi


def test_second_step_saves_it_with_the_officer_in_the_ledger(petugas: Client, kota: Kota) -> None:
    assert petugas.post(IRAMA, {**UBAH, "setuju": "on"}).status_code == 302
    assert [setelan("irama_penilaian", d) for d in (date(2026, 1, 31), date(2026, 2, 1))] == ["bulanan", "triwulan"]
    entri = Entri.objects.get(peristiwa="peraturan.setelan_diubah")
    assert (entri.pegawai, entri.nama) == (str(kota.analis.pegawai.pk), "Kartika Sari")


def test_yesterday_is_refused_and_what_was_typed_is_kept(petugas: Client) -> None:
    isi = petugas.post(IRAMA, {**UBAH, "mulai": "2026-01-01", "setuju": "on"}).content.decode()
    assert "hari ini (2 Jan 2026) atau sesudahnya" in isi
    assert "Peraturan Wali Kota 12/2026" in isi
    assert not Setelan.objects.exists()


def test_planned_change_may_be_taken_back_and_one_in_force_may_not(petugas: Client) -> None:
    petugas.post(IRAMA, {**UBAH, "setuju": "on"})
    petugas.post(IRAMA, {**UBAH, "nilai": "semester", "mulai": "2026-01-02", "setuju": "on"})
    for mulai in ("2026-02-01", "2026-01-02", "bukan tanggal"):
        petugas.post(f"{IRAMA}batal/", {"mulai": mulai})
    assert list(Setelan.objects.values_list("nilai", flat=True)) == ["semester"]
    assert Entri.objects.filter(peristiwa="peraturan.setelan_dibatalkan").count() == 1


def test_unknown_key_is_no_page(petugas: Client) -> None:
    assert petugas.get("/aturan/setelan/tidak_ada/").status_code == 404


BUKA = {"untuk": "pegawai", "jenis": "realisasi", "periode": "2026-01", "sampai": "2026-02-10", "alasan": "Sakit"}


def test_deadline_is_reopened_for_a_person_until_the_end_of_the_day(petugas: Client, kota: Kota) -> None:
    assert petugas.post("/aturan/tenggat/buka/", {**BUKA, "siapa": kota.guru.nip}).status_code == 302
    dasar = datetime(2026, 1, 31, tzinfo=UTC)
    berlaku = tenggat_berlaku("realisasi", f"pegawai:{kota.guru.pegawai.pk}", "2026-01", dasar)
    assert berlaku == datetime(2026, 2, 10, 16, 59, 59, tzinfo=UTC)
    assert "Oktavia Rini" in petugas.get("/aturan/tenggat/").content.decode()


def test_a_deadline_is_reopened_for_the_whole_pemda(petugas: Client, kota: Kota) -> None:
    assert petugas.post("/aturan/tenggat/buka/", {**BUKA, "untuk": "semua", "siapa": ""}).status_code == 302
    dasar = datetime(2026, 1, 31, tzinfo=UTC)
    assert tenggat_berlaku("realisasi", f"pegawai:{kota.staf.pegawai.pk}", "2026-01", dasar) > dasar
    assert "Semua orang" in petugas.get("/aturan/tenggat/").content.decode()


@pytest.mark.parametrize(
    ("isi", "pesan"),
    [
        ({"siapa": ""}, "Isi NIP pegawai atau kode unit"),
        ({"siapa": "123"}, "Tidak ada pegawai dengan NIP itu"),
        ({"untuk": "unit", "siapa": "99"}, "Tidak ada unit kerja dengan kode itu"),
        ({"siapa": "198509262010012015", "sampai": "2026-01-01"}, "harus sesudah saat ini"),
        ({"siapa": "198509262010012015", "alasan": ""}, "Isian ini masih kosong"),
    ],
)
def test_mistakes_are_told_and_nothing_is_opened(petugas: Client, isi: dict[str, str], pesan: str) -> None:
    assert pesan in petugas.post("/aturan/tenggat/buka/", {**BUKA, **isi}).content.decode()
    assert not BukaTenggat.objects.exists()


def test_outage_is_typed_in_the_pemdas_time(petugas: Client) -> None:
    isi = {"mulai": "2026-01-02T08:00", "selesai": "2026-01-02T10:30", "alasan": "Listrik padam"}
    assert petugas.post("/aturan/tenggat/gangguan/", isi).status_code == 302
    assert BukaTenggat.objects.get().mulai == datetime(2026, 1, 2, 1, tzinfo=UTC)


def test_values_are_found_filtered_and_downloaded(petugas: Client) -> None:
    isi = petugas.get("/aturan/?cari=kuadran&status=sekunder").content.decode()
    assert "Kuadran kinerja" in isi
    assert "Eselon" not in isi.partition("<tbody")[2]
    unduhan = petugas.get("/aturan/?cari=kuadran&unduh=csv")
    assert unduhan["Content-Disposition"].startswith("attachment")
    assert "predikat.matriks" in unduhan.content.decode("utf-8-sig")


def test_values_of_an_earlier_day_are_those_of_then(petugas: Client) -> None:
    assert "Kuadran kinerja" not in petugas.get("/aturan/?hari=2015-06-01").content.decode()


def test_value_shows_its_table_and_an_unknown_id_is_no_page(petugas: Client) -> None:
    isi = petugas.get("/aturan/nilai/predikat.matriks/").content.decode()
    assert "Butuh Perbaikan" in isi
    assert petugas.get("/aturan/nilai/tidak.ada/").status_code == 404
