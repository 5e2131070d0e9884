"""The desks of settings, deadlines and rule values, as their officers use them."""

from datetime import UTC, date, datetime

import pytest
import time_machine
from django.test import Client

from kinerja.aturan.pustaka import pustaka_dengan
from kinerja.jejak.models import Entri
from kinerja.peraturan.models import BukaTenggat, Usulan
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
    assert not Usulan.objects.exists()
    assert "Bulanan menjadi Triwulan mulai 1 Februari 2026" in isi
    assert "Januari 2026, Triwulan I 2026, Triwulan II 2026" in isi
    assert '<input type="hidden" name="setuju" value="on"' in isi


@pytest.fixture
def kedua(kota: Kota) -> Client:
    """Signed in as the administrator, a second person."""
    client = Client()
    client.force_login(kota.admin)
    return client


def usulkan(petugas: Client, **isi: str) -> Usulan:
    assert petugas.post(IRAMA, {**UBAH, "setuju": "on", **isi}).status_code == 302
    return Usulan.objects.latest("pk")


def irama(*hari: date) -> list[object]:
    return [setelan("irama_penilaian", d) for d in hari]


SEBELUM, SESUDAH = date(2026, 1, 31), date(2026, 2, 1)


def test_second_step_proposes_it_and_nothing_counts_yet(petugas: Client, kota: Kota) -> None:
    usulan = usulkan(petugas)
    assert irama(SEBELUM, SESUDAH) == ["bulanan", "bulanan"]
    entri = Entri.objects.get(peristiwa="peraturan.usulan_diajukan")
    assert (entri.pegawai, entri.nama) == (str(kota.analis.pegawai.pk), "Kartika Sari")
    assert "Kartika Sari mengusulkan perubahan" in petugas.get("/aturan/setelan/").content.decode()
    assert "Anda tidak dapat menyetujui usulan sendiri" in petugas.get(f"/aturan/usulan/{usulan.pk}/").content.decode()


def test_second_person_sees_what_follows_and_lets_it_count_from_its_day(petugas: Client, kedua: Client) -> None:
    usulan = usulkan(petugas)
    isi = kedua.get(f"/aturan/usulan/{usulan.pk}/").content.decode()
    assert "Januari 2026, Triwulan I 2026" in isi
    assert "Setujui" in isi
    assert kedua.post(f"/aturan/usulan/{usulan.pk}/putus/", {"putusan": "setuju"}).status_code == 302
    assert irama(SEBELUM, SESUDAH) == ["bulanan", "triwulan"]
    assert Entri.objects.filter(peristiwa="peraturan.usulan_disetujui").count() == 1


def test_nobody_approves_the_own_proposal(petugas: Client) -> None:
    usulan = usulkan(petugas)
    isi = petugas.post(f"/aturan/usulan/{usulan.pk}/putus/", {"putusan": "setuju"}).content.decode()
    assert irama(SESUDAH) == ["bulanan"]
    usulan.refresh_from_db()
    assert usulan.status == "diusulkan"
    assert "Tarik usulan" in isi


def test_refusal_needs_a_note_and_changes_nothing(petugas: Client, kedua: Client) -> None:
    usulan = usulkan(petugas)
    isi = kedua.post(f"/aturan/usulan/{usulan.pk}/putus/", {"putusan": "tolak"}).content.decode()
    assert "Tuliskan catatan untuk pengusul" in isi
    catatan = {"putusan": "tolak", "catatan": "Perwal belum diundangkan"}
    assert kedua.post(f"/aturan/usulan/{usulan.pk}/putus/", catatan).status_code == 302
    assert irama(SESUDAH) == ["bulanan"]
    assert "Perwal belum diundangkan" in petugas.get(f"/aturan/usulan/{usulan.pk}/").content.decode()


def test_withdrawn_and_expired_proposals_stay_visible(
    petugas: Client, kedua: Client, kota: Kota, time_machine: time_machine.TimeMachineFixture
) -> None:
    ditarik = usulkan(petugas)
    kedua.post(f"/aturan/usulan/{ditarik.pk}/tarik/")
    assert Usulan.objects.get(pk=ditarik.pk).status == "diusulkan"
    petugas.post(f"/aturan/usulan/{ditarik.pk}/tarik/")
    lewat = usulkan(petugas, mulai="2026-01-03")
    time_machine.move_to(pukul(date(2026, 1, 3)), tick=False)
    petugas.force_login(kota.analis.pengguna)
    kedua.force_login(kota.admin)
    kedua.post(f"/aturan/usulan/{lewat.pk}/putus/", {"putusan": "setuju"})
    assert irama(date(2026, 1, 3), SESUDAH) == ["bulanan", "bulanan"]
    isi = petugas.get("/aturan/usulan/").content.decode()
    assert "Ditarik pengusul" in isi
    assert "Kedaluwarsa" in isi
    saring = petugas.get("/aturan/usulan/?keadaan=kedaluwarsa").content.decode().partition("<tbody")[2]
    assert f"/aturan/usulan/{lewat.pk}/" in saring
    assert f"/aturan/usulan/{ditarik.pk}/" not in saring


def test_today_is_refused_and_what_was_typed_is_kept(petugas: Client) -> None:
    isi = petugas.post(IRAMA, {**UBAH, "mulai": "2026-01-02", "setuju": "on"}).content.decode()
    assert "sesudah hari ini (2 Jan 2026)" in isi
    assert "Peraturan Wali Kota 12/2026" in isi
    assert not Usulan.objects.exists()


def test_one_proposal_at_a_time_for_one_key(petugas: Client) -> None:
    usulkan(petugas)
    isi = petugas.post(IRAMA, {**UBAH, "nilai": "semester", "setuju": "on"}).content.decode()
    assert "masih menunggu persetujuan" in isi
    assert Usulan.objects.count() == 1


def test_approved_change_is_taken_back_by_another_proposal_for_the_same_day(petugas: Client, kedua: Client) -> None:
    for nilai in ("triwulan", "bulanan"):
        usulan = usulkan(petugas, nilai=nilai)
        kedua.post(f"/aturan/usulan/{usulan.pk}/putus/", {"putusan": "setuju"})
    assert irama(SESUDAH) == ["bulanan"]


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


def test_the_register_names_dates_successor_and_text_and_values_say_when_they_were_checked(petugas: Client) -> None:
    daftar = petugas.get("/aturan/peraturan/").content.decode()
    buku = pustaka_dengan().peraturan
    diganti = next((k, p) for k, p in buku.items() if p.digantikan_oleh)
    assert f'id="{diganti[0]}"' in daftar
    assert f'<a href="#{diganti[1].digantikan_oleh[0]}">{buku[diganti[1].digantikan_oleh[0]].singkat}</a>' in daftar
    for p in buku.values():
        assert not p.tautan or f'href="{p.tautan}" target="_blank" rel="noopener noreferrer"' in daftar
    tanpa = [p for p in buku.values() if not p.tautan]
    assert daftar.count("tautan belum ada") == len(tanpa) > 0
    assert "alamat tetap naskah resminya" in daftar
    isi = petugas.get("/aturan/?cari=kuadran").content.decode()
    assert "Terakhir diperiksa" in isi
    assert "20 Nov 2026" in isi
    assert "penyusun paket" in isi


def test_a_waiting_proposal_is_a_task_of_the_second_person_and_waits_for_the_first(
    petugas: Client, kedua: Client, kota: Kota
) -> None:
    usulkan(petugas)
    guru = Client()
    guru.force_login(kota.guru.pengguna)
    assert "Putuskan usulan" in kedua.get("/").content.decode()
    milik = petugas.get("/").content.decode()
    assert "Putuskan usulan" not in milik
    assert "menunggu orang kedua" in milik
    assert "usulan" not in guru.get("/").content.decode().lower()
