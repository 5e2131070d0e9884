"""The help desk looks as another person: read-only on every address, recorded, and told to that person."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
import time_machine
from django.db import transaction
from django.test import Client
from django.urls import reverse

from kinerja.jejak.models import Entri
from kinerja.organisasi.models import LihatSebagai, Pegawai
from kinerja.perwakilan.lihat import BOLEH_KIRIM
from kinerja.perwakilan.services import LAMA
from tests.pabrik import HARI, Kota, Orang, kota_kecil, pukul
from tests.project.hak_akses import HAK

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def jam() -> Iterator[None]:
    with time_machine.travel(pukul(HARI), tick=False):
        yield


@pytest.fixture
def kota(db: None) -> Kota:
    return kota_kecil()


def melihat(oleh: Orang, siapa: Orang) -> Client:
    client = Client()
    client.force_login(oleh.pengguna)
    jawab = client.post(f"/pegawai/{siapa.pegawai.pk}/lihat-sebagai/", {"alasan": "Tiket 17: tombol tidak muncul"})
    assert jawab.status_code == 302
    return client


def test_the_officer_sees_the_persons_home_with_a_banner_and_an_exit(kota: Kota) -> None:
    client = melihat(kota.operator, kota.guru)
    isi = client.get("/").content.decode()
    assert "<h1>Oktavia Rini</h1>" in isi
    assert "Anda melihat sebagai <b>Oktavia Rini</b>" in isi
    assert "Selesai melihat" in isi
    assert "Rapor Anda" not in isi  # marks are left out, and nothing is said about them
    client.post("/lihat-sebagai/selesai/")
    assert "<h1>Maya Putri</h1>" in client.get("/").content.decode()
    assert LihatSebagai.objects.get().selesai == pukul(HARI)


def test_nothing_can_be_sent_to_any_address_meanwhile(kota: Kota) -> None:
    client = melihat(kota.analis, kota.guru)
    boleh = []
    for nama, hak in HAK.items():
        if nama in BOLEH_KIRIM or nama == "sehat":
            continue
        simpan = transaction.savepoint()
        url = hak.url(kota) if hak.url else reverse(nama)
        jejak = Entri.objects.count()
        jawab = [client.post(url).status_code, client.put(url).status_code, client.delete(url).status_code]
        if jawab != [403, 403, 403] or Entri.objects.count() != jejak:
            boleh.append((nama, jawab))
        transaction.savepoint_rollback(simpan)
    assert boleh == []


@pytest.mark.parametrize("alamat", ["/pegawai/{pk}/rapor/", "/penilaian/saya/", "/pegawai/{pk}/riwayat/", "/bkn/"])
def test_rapor_marks_and_desks_stay_closed(kota: Kota, alamat: str) -> None:
    client = melihat(kota.analis, kota.guru)
    assert client.get(alamat.format(pk=kota.guru.pegawai.pk)).status_code == 403


def test_the_person_reads_who_looked_and_why(kota: Kota, client: Client) -> None:
    melihat(kota.operator, kota.guru)
    client.force_login(kota.guru.pengguna)
    isi = client.get("/dilihat-sebagai-saya/").content.decode()
    assert "Maya Putri" in isi
    assert "Tiket 17: tombol tidak muncul" in isi
    client.force_login(kota.guru_pppk.pengguna)
    assert "Maya Putri" not in client.get("/dilihat-sebagai-saya/").content.decode()


def test_it_is_in_the_ledger_in_the_officers_own_name(kota: Kota) -> None:
    melihat(kota.operator, kota.guru)
    entri = Entri.objects.get(peristiwa="perwakilan.lihat_dimulai")
    assert entri.nama == "Maya Putri"
    assert list(entri.perihal.values_list("subjek", flat=True)) == [f"pegawai:{kota.guru.pegawai.pk}"]


def test_a_reason_is_required(kota: Kota, client: Client) -> None:
    client.force_login(kota.operator.pengguna)
    assert client.post(f"/pegawai/{kota.guru.pegawai.pk}/lihat-sebagai/", {"alasan": " "}).status_code == 422
    assert not LihatSebagai.objects.exists()


@pytest.mark.parametrize("siapa", ["staf", "inspektur", "perencana", "operator"])
def test_others_agencies_higher_roles_and_oneself_are_not_looked_at(kota: Kota, client: Client, siapa: str) -> None:
    client.force_login(kota.operator.pengguna)
    pegawai: Pegawai = getattr(kota, siapa).pegawai
    assert client.post(f"/pegawai/{pegawai.pk}/lihat-sebagai/", {"alasan": "x"}).status_code == 403


def test_it_ends_by_itself(kota: Kota) -> None:
    client = melihat(kota.operator, kota.guru)
    with time_machine.travel(pukul(HARI) + LAMA + timedelta(seconds=1), tick=False):
        assert "<h1>Maya Putri</h1>" in client.get("/").content.decode()


def test_it_ends_when_the_role_ends(kota: Kota) -> None:
    client = melihat(kota.operator, kota.guru)
    kota.operator.pengguna.peran.all().delete()
    assert "<h1>Maya Putri</h1>" in client.get("/").content.decode()


def test_the_person_finds_it_on_the_home_page_until_it_is_read(kota: Kota, client: Client) -> None:
    melihat(kota.operator, kota.guru)
    client.force_login(kota.guru.pengguna)
    isi = client.get("/").content.decode()
    assert "<b>Maya Putri</b> melihat sebagai Anda pada" in isi
    assert "(Tiket 17: tombol tidak muncul)" in isi
    assert client.post("/dilihat-sebagai-saya/dibaca/").status_code == 302
    assert "melihat sebagai Anda" not in client.get("/").content.decode()
    assert "Tiket 17" in client.get("/dilihat-sebagai-saya/").content.decode()
    assert client.post("/dilihat-sebagai-saya/dibaca/").status_code == 302
    assert Entri.objects.filter(peristiwa="perwakilan.lihat_dibaca").count() == 1


def test_after_a_week_the_home_page_is_quiet_again(kota: Kota) -> None:
    melihat(kota.operator, kota.guru)
    assert len(kota.guru.sesi(HARI + timedelta(days=7)).dilihat) == 1
    assert kota.guru.sesi(HARI + timedelta(days=8)).dilihat == ()
    assert kota.guru_pppk.sesi().dilihat == ()


def test_it_stands_in_the_own_ledger(kota: Kota, client: Client) -> None:
    melihat(kota.operator, kota.guru)
    client.force_login(kota.guru.pengguna)
    isi = client.get(f"/pegawai/{kota.guru.pegawai.pk}/?bagian=riwayat").content.decode()
    assert "Petugas mulai melihat halaman sebagai orang ini" in isi
