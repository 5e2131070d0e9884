"""The open page of roots: nobody signs in, the proof between two days goes out as a file, nobody floods it."""

import json
from datetime import timedelta

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries, Settings

from kinerja.jejak.berkas_bukti import baca_bukti
from kinerja.jejak.models import AkarHarian
from kinerja.jejak.periksa_akar import baca_akar
from kinerja.web.meja.akar import SEMENIT
from tests.jejak.test_bukti import AWAL, isi_rantai

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("hitungan_baru")]
AKHIR = AWAL + timedelta(days=3)
ANTARA = f"?dari={AWAL}&sampai={AKHIR}"


@pytest.fixture
def tamu(db: None) -> Client:
    isi_rantai([3, 300, 300, 900])
    return Client()


def test_roots_are_read_by_anybody_and_downloaded_in_both_shapes(tamu: Client) -> None:
    isi = tamu.get("/akar/").content.decode()
    for akar in AkarHarian.objects.all():
        assert akar.akar in isi
    assert "12 Mar 2026" in isi
    csv = tamu.get("/akar/?unduh=csv").content.decode("utf-8-sig").splitlines()
    assert len(csv) == 5
    assert AkarHarian.objects.get(hari=AKHIR).akar in csv[1]
    assert [x.ukuran for x in baca_akar(tamu.get("/akar/akar.txt").content.decode())] == [3, 300, 300, 900]


def test_proof_between_two_days_is_shown_and_holds_as_a_file(tamu: Client) -> None:
    assert "masih sama persis pada 12 Mar 2026" in tamu.get(f"/akar/{ANTARA}").content.decode()
    jawab = tamu.get(f"/akar/bukti.json{ANTARA}")
    assert jawab["Content-Disposition"] == 'attachment; filename="bukti-2026-03-09-2026-03-12.json"'
    berkas = baca_bukti(jawab.content)
    assert berkas.sah
    assert [x.ukuran for x in berkas.daftar_akar] == [3, 900]
    assert json.loads(jawab.content)["pemda"] == "Kota Contoh"


@pytest.mark.parametrize("antara", ["?dari=2020-01-01&sampai=2020-01-02", "?dari=kemarin&sampai=x", "?dari=2026-03-09"])
def test_days_without_a_root_are_told_and_give_no_file(tamu: Client, antara: str) -> None:
    isi = tamu.get(f"/akar/{antara}").content.decode()
    assert "ringkasan-galat" in isi
    assert "masih sama persis" not in isi
    assert tamu.get(f"/akar/bukti.json{antara}").status_code == 404


def test_queries_do_not_grow_with_days(tamu: Client, django_assert_max_num_queries: DjangoAssertNumQueries) -> None:
    with django_assert_max_num_queries(10):
        tamu.get(f"/akar/{ANTARA}")


def test_empty_page_says_when_the_first_root_comes() -> None:
    assert "Belum ada akar" in Client().get("/akar/").content.decode()
    assert Client().get("/akar/akar.txt").status_code == 404


def test_one_address_that_asks_too_often_is_told_to_wait_and_others_are_not(settings: Settings) -> None:
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    tamu = Client(headers={"X-Forwarded-For": "198.51.100.9, 203.0.113.7"})
    kode = [tamu.get("/akar/akar.txt").status_code for _ke in range(SEMENIT + 1)]
    assert kode == [404] * SEMENIT + [429]
    jawab = tamu.get("/akar/")
    assert (jawab.status_code, jawab["Retry-After"]) == (429, "60")
    assert "Tunggu satu menit" in jawab.content.decode()
    assert Client(headers={"X-Forwarded-For": "203.0.113.7, 198.51.100.9"}).get("/akar/").status_code == 200
    settings.SECURE_PROXY_SSL_HEADER = None  # no proxy that is believed: what the visitor claims counts for nothing
    assert tamu.get("/akar/").status_code == 200
