"""The ledger desk: found by words, field and subject, read in full, few queries; and the desk of roles."""

from collections.abc import Callable
from datetime import timedelta

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from kinerja.akun.models import Pengguna, PeranPengguna
from kinerja.akun.services import aktifkan
from kinerja.jejak.akar import lengkapi_akar
from kinerja.jejak.models import Entri
from kinerja.jejak.periksa_akar import baca_akar
from kinerja.jejak.services import hapus_muatan, tindakan
from kinerja.jejak.verifikasi import verifikasi
from tests.pabrik import HARI, SISTEM, Kota, kota_kecil, pukul

pytestmark = pytest.mark.django_db


@pytest.fixture
def kota(db: None, time_machine: time_machine.TimeMachineFixture) -> Kota:
    time_machine.move_to(pukul(HARI), tick=False)
    return kota_kecil()


@pytest.fixture
def buka(kota: Kota) -> Callable[[Pengguna, str], str]:
    def panggil(siapa: Pengguna, url: str) -> str:
        client = Client()
        client.force_login(siapa)
        jawab = client.get(url)
        assert jawab.status_code == 200, url
        return jawab.content.decode()

    return panggil


def catat(kota: Kota, n: int = 1, perihal: int = 1) -> None:
    for _ke in range(n):
        with tindakan("skp.ditetapkan", by=kota.kasek.pelaku, at=pukul(HARI)) as catatan:
            catatan.perihal("pegawai", kota.guru.pegawai.pk)
            for i in range(perihal - 1):
                catatan.perihal("simpul", i)
            catatan.muatan(ke="ditetapkan")


def test_entries_of_a_subject_are_told_by_name(kota: Kota, buka: Callable[[Pengguna, str], str]) -> None:
    catat(kota)
    isi = buka(kota.inspektur.pengguna, f"/jejak/?perihal=pegawai:{kota.guru.pegawai.pk}&bidang=skp")
    assert "Hanya yang menyangkut Oktavia Rini" in isi
    assert "SKP ditetapkan" in isi
    assert "Nurul Aini" in isi
    assert "Data pegawai disimpan" not in isi


def test_search_finds_by_the_name_of_who_acted(kota: Kota, buka: Callable[[Pengguna, str], str]) -> None:
    catat(kota)
    isi = buka(kota.admin, "/jejak/?cari=nurul")
    assert isi.count("SKP ditetapkan") == 1
    assert "Data unit kerja disimpan" not in isi


def test_list_asks_the_same_number_of_queries_for_many_entries_with_many_subjects(
    kota: Kota, buka: Callable[[Pengguna, str], str]
) -> None:
    def kueri() -> int:
        with CaptureQueriesContext(connection) as terhitung:
            buka(kota.admin, "/jejak/?bidang=skp")
        return len(terhitung)

    catat(kota, 2)
    sedikit = kueri()
    catat(kota, 20, perihal=300)
    assert kueri() == sedikit


def test_entry_shows_its_payload_until_it_is_erased(kota: Kota, buka: Callable[[Pengguna, str], str]) -> None:
    catat(kota)
    nomor = Entri.objects.order_by("-urutan")[0].urutan
    assert "ditetapkan</dd>" in buka(kota.bkpsdm, f"/jejak/{nomor}/")
    hapus_muatan(entri=nomor, alasan="Putusan", by=SISTEM, at=pukul(HARI))
    isi = buka(kota.bkpsdm, f"/jejak/{nomor}/")
    assert "sudah dihapus berdasarkan keputusan" in isi
    assert Entri.objects.get(urutan=nomor).hash_muatan in isi


def test_downloaded_roots_verify_the_chain(kota: Kota, time_machine: time_machine.TimeMachineFixture) -> None:
    time_machine.move_to(pukul(HARI) + timedelta(days=2), tick=False)
    lengkapi_akar(pukul(HARI) + timedelta(days=2))
    client = Client()
    client.force_login(kota.inspektur.pengguna)
    akar = baca_akar(client.get("/jejak/akar.txt").content.decode())
    assert [x.hari for x in akar] == [HARI, HARI + timedelta(days=1)]
    assert verifikasi(akar).cacat is None


# ---- roles


@pytest.fixture
def admin(kota: Kota) -> Client:
    client = Client()
    client.force_login(kota.admin)
    return client


def test_role_is_given_for_an_agency_and_ended(kota: Kota, admin: Client) -> None:
    orang, unit = kota.staf.pengguna, kota.unit["05"]
    isi = {
        "peran": "pengelola_kinerja",
        "cakupan": str(unit.pk),
        "mulai": "2026-01-05",
        "sampai": "",
        "nomor_surat": "",
    }
    assert admin.post(f"/peran/{orang.pk}/", isi).status_code == 302
    peran = PeranPengguna.objects.get(pengguna=orang)
    assert "Badan Kepegawaian" in admin.get(f"/peran/{orang.pk}/").content.decode()
    assert admin.post(f"/peran/akhiri/{peran.pk}/", {"sampai": "2026-03-31"}).status_code == 302
    peran.refresh_from_db()
    assert str(peran.sampai) == "2026-03-31"
    assert Entri.objects.filter(perihal__subjek=f"pengguna:{orang.pk}", peristiwa__startswith="akun.peran").count() == 2


def test_refusal_is_said_on_the_form(kota: Kota, admin: Client) -> None:
    isi = {"peran": "inspektorat", "cakupan": "", "mulai": "2026-01-05"}
    assert "nomor surat tugas" in admin.post(f"/peran/{kota.staf.pengguna.pk}/", isi).content.decode()
    akhir = kota.admin.peran.get()
    assert (
        "administrator terakhir" in admin.post(f"/peran/akhiri/{akhir.pk}/", {"sampai": "2026-02-01"}).content.decode()
    )


def test_list_of_accounts_is_filtered_by_role_and_found_by_the_persons_name(kota: Kota, admin: Client) -> None:
    isi = admin.get("/peran/?peran=perencana").content.decode()
    assert "Dian Permata" in isi
    assert "Citra Lestari" not in isi
    assert "Citra Lestari" in admin.get("/peran/?cari=citra").content.decode()


def test_new_code_is_shown_once_and_works(kota: Kota, admin: Client) -> None:
    isi = admin.post(f"/peran/{kota.staf.pengguna.pk}/kode/").content.decode()
    kode = isi.partition('id="kode">')[2].partition("<")[0]
    assert aktifkan(kode=kode, sandi="Sandi yang baru sekali", at=pukul(HARI)) == kota.staf.pengguna
    assert kode not in admin.get(f"/peran/{kota.staf.pengguna.pk}/").content.decode()
