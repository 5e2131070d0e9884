"""The second factor: set up with a phone, asked at the sign-in, in place of the password before a binding act."""

from datetime import datetime, timedelta
from functools import partial

import pyotp
import pytest
import time_machine
from django.conf import LazySettings
from django.template import Context, Template
from django.test import Client, RequestFactory
from django.urls import reverse

from kinerja.akun.forms import FormSandiUlang
from kinerja.akun.models import FaktorKedua, KodeCadangan, Pengguna
from kinerja.akun.services import (
    FaktorDitolak,
    SandiSalah,
    aktifkan_faktor,
    buat_kode,
    buat_kode_cadangan,
    matikan_faktor,
    pastikan_sandi,
    rahasia,
    siapkan_faktor,
)
from kinerja.jejak.models import Entri, Muatan
from tests.akun.pembantu import ADMIN, AT, NIP, SANDI, akun

MASUK, KODE = "/akun/masuk/", "/akun/masuk/kode/"


@pytest.fixture(autouse=True)
def _jam(settings: LazySettings, time_machine: time_machine.TimeMachineFixture) -> None:
    settings.LOGIN_REDIRECT_URL = "/akun/verifikasi/"
    time_machine.move_to(AT, tick=False)


@pytest.fixture
def siti(db: None) -> Pengguna:
    return akun()


def kode(pengguna: Pengguna, at: datetime = AT) -> str:
    """What her phone shows."""
    return pyotp.TOTP(rahasia(FaktorKedua.objects.get(pengguna=pengguna))).at(at)


def pasang(pengguna: Pengguna, at: datetime = AT - timedelta(hours=1)) -> list[str]:
    siapkan_faktor(pengguna=pengguna, at=at)
    cadangan = aktifkan_faktor(pengguna=pengguna, kode=kode(pengguna, at), by=ADMIN, at=at)
    pengguna.refresh_from_db()
    return cadangan


def masuk(client: Client, tujuan: str = "") -> str:
    """After the right password; where she is sent."""
    return str(client.post(MASUK, {"username": NIP, "password": SANDI, "next": tujuan})["Location"])


def test_set_up_on_the_page_with_a_phone(client: Client, siti: Pengguna) -> None:
    client.force_login(siti)
    assert client.get("/akun/verifikasi/pasang/").status_code == 302
    assert client.post("/akun/verifikasi/", {"sandi": "salah"}).status_code == 422
    assert client.post("/akun/verifikasi/", {"sandi": SANDI})["Location"] == "/akun/verifikasi/pasang/"
    halaman = client.get("/akun/verifikasi/pasang/")
    assert "<svg" in halaman.content.decode()
    assert "no-store" in halaman["Cache-Control"]
    assert "Kode tidak cocok" in client.post("/akun/verifikasi/pasang/", {"kode": "000000"}).content.decode()
    siti.refresh_from_db()
    assert not siti.faktor_aktif
    isi = client.post("/akun/verifikasi/pasang/", {"kode": kode(siti)}).content.decode()
    siti.refresh_from_db()
    assert siti.faktor_aktif
    assert isi.count("<li><code>") == KodeCadangan.objects.count() == 10
    assert "10 kode cadangan" in client.get("/akun/verifikasi/").content.decode()
    assert Entri.objects.filter(peristiwa="akun.faktor_diaktifkan").count() == 1


def test_neither_secret_nor_codes_can_be_read_from_the_database_or_the_ledger(siti: Pengguna) -> None:
    cadangan = pasang(siti)
    faktor = FaktorKedua.objects.get()
    teks = rahasia(faktor)
    assert teks not in faktor.rahasia
    tersimpan = {*KodeCadangan.objects.values_list("hash_kode", flat=True)}
    assert not tersimpan & {*cadangan}
    assert not any(teks in str(isi) for isi in Muatan.objects.values_list("isi", flat=True))


def test_an_older_secret_key_still_opens_it(siti: Pengguna, settings: LazySettings) -> None:
    pasang(siti)
    lama = settings.SECRET_KEY
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "kunci-yang-baru-" * 4, [lama]
    assert len(rahasia(FaktorKedua.objects.get())) == 32


def test_signing_in_asks_for_the_code_and_goes_on(client: Client, siti: Pengguna) -> None:
    pasang(siti)
    assert masuk(client, "/skp/1/") == KODE
    assert "_auth_user_id" not in client.session
    assert client.post(KODE, {"kode": "000000"}).status_code == 422
    jawab = client.post(KODE, {"kode": kode(siti)})
    assert (jawab.status_code, jawab["Location"]) == (302, "/skp/1/")
    assert client.session["_auth_user_id"] == str(siti.pk)


def test_a_code_counts_once(client: Client, siti: Pengguna) -> None:
    pasang(siti)
    masuk(client)
    client.post(KODE, {"kode": kode(siti)})
    lain = Client()
    masuk(lain)
    assert "sudah dipakai" in lain.post(KODE, {"kode": kode(siti)}).content.decode()
    assert "_auth_user_id" not in lain.session


def test_a_recovery_code_opens_once(client: Client, siti: Pengguna) -> None:
    cadangan = pasang(siti)
    masuk(client)
    assert client.post(KODE, {"kode": cadangan[0].lower()}).status_code == 302
    lain = Client()
    masuk(lain)
    assert lain.post(KODE, {"kode": cadangan[0]}).status_code == 422
    baru = buat_kode_cadangan(pengguna=siti, by=ADMIN, at=AT)
    assert lain.post(KODE, {"kode": cadangan[1]}).status_code == 422
    assert lain.post(KODE, {"kode": baru[1]}).status_code == 302


def test_who_waits_too_long_or_comes_without_the_password_begins_again(
    client: Client, siti: Pengguna, time_machine: time_machine.TimeMachineFixture
) -> None:
    pasang(siti)
    assert client.get(KODE)["Location"] == MASUK
    masuk(client)
    time_machine.move_to(AT + timedelta(minutes=6), tick=False)
    assert client.post(KODE, {"kode": kode(siti, AT + timedelta(minutes=6))})["Location"] == MASUK
    assert "_auth_user_id" not in client.session


def test_wrong_codes_lock_out_as_wrong_passwords_do(client: Client, siti: Pengguna) -> None:
    cadangan = pasang(siti)
    masuk(client)
    jawab = [client.post(KODE, {"kode": f"00000{n % 10}"}) for n in range(8)]
    assert jawab[-1].status_code == 429
    assert client.post(KODE, {"kode": cadangan[0]}).status_code == 429
    assert "_auth_user_id" not in client.session


def test_a_new_password_by_activation_code_still_asks_for_the_factor(client: Client, siti: Pengguna) -> None:
    pasang(siti)
    data = {"kode": buat_kode(pengguna=siti, by=ADMIN, at=AT), "sandi": "Sandi baru sekali"}
    jawab = client.post("/akun/aktivasi/", data | {"sandi_lagi": data["sandi"]})
    assert jawab["Location"] == KODE
    assert "_auth_user_id" not in client.session


def test_before_a_binding_act_the_code_stands_in_for_the_password(rf: RequestFactory, siti: Pengguna) -> None:
    pasang(siti)
    request = rf.post("/", {})
    request.user = siti
    for isi, harus in ((SANDI, "kata_sandi"), (kode(siti), "totp")):
        form = FormSandiUlang({"sandi": isi}, request=request)
        assert form.is_valid(), form.errors
        assert form.pengesahan == harus
    form = FormSandiUlang({"sandi": kode(siti)}, request=request)
    assert not form.is_valid()
    assert "Setiap kode berlaku sekali" in str(form.errors)
    assert "autentikator" in str(form["sandi"].label)


def test_the_words_before_a_binding_act_say_what_is_asked(rf: RequestFactory, siti: Pengguna) -> None:
    request = rf.get("/")
    request.user = siti
    tulis = partial(Template("{% load rupa %}{% sandi_ulang %}").render, Context({"request": request}))
    assert "isi sekali lagi kata sandi Anda." in tulis()
    assert "autentikator" not in tulis()
    pasang(siti)
    siti.refresh_from_db()
    assert "atau kode enam angka yang kini tampil di aplikasi autentikator" in tulis()


def test_without_the_factor_six_digits_are_a_wrong_password(siti: Pengguna) -> None:
    siapkan_faktor(pengguna=siti, at=AT)
    with pytest.raises(SandiSalah):
        pastikan_sandi(siti, kode(siti), at=AT)


def test_switched_off_by_its_owner_or_reset_by_an_administrator(client: Client, siti: Pengguna) -> None:
    pasang(siti)
    client.force_login(siti)
    url = reverse("akun:verifikasi_matikan")
    assert client.post(url, {"sandi": "salah"}).status_code == 422
    assert client.post(url, {"sandi": SANDI}).status_code == 302
    assert not FaktorKedua.objects.exists()
    with pytest.raises(FaktorDitolak, match="tidak aktif"):
        matikan_faktor(pengguna=siti, by=ADMIN, at=AT)
    siti.refresh_from_db()
    pasang(siti)
    matikan_faktor(pengguna=siti, alasan="Ponsel hilang", by=ADMIN, at=AT)
    siti.refresh_from_db()
    assert not siti.faktor_aktif
    assert {*Entri.objects.values_list("peristiwa", flat=True)} >= {
        "akun.faktor_dimatikan",
        "akun.faktor_diatur_ulang",
    }
