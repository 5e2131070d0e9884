"""Signing in as a person does it: in the browser's way, with mistakes."""

import pytest
import time_machine
from django.conf import LazySettings
from django.contrib.auth.hashers import identify_hasher, make_password
from django.test import Client, RequestFactory, override_settings

from kinerja.akun.forms import FormSandiUlang
from kinerja.akun.models import Pengguna
from kinerja.akun.services import AkunDitolak, SandiSalah, buat_banyak_pengguna, buat_kode, pastikan_sandi
from tests.akun.pembantu import ADMIN, AT, NIP, SANDI, akun

MASUK = "/akun/masuk/"


@pytest.fixture(autouse=True)
def _beranda(settings: LazySettings) -> None:
    settings.LOGIN_REDIRECT_URL = "/beranda-uji/"


@pytest.fixture
def siti(db: None) -> Pengguna:
    return akun()


@pytest.mark.parametrize("tertulis", [NIP, "19820101 200501 1 001", f" {NIP} "])
def test_nip_may_be_typed_with_spaces(client: Client, siti: Pengguna, tertulis: str) -> None:
    jawab = client.post(MASUK, {"username": tertulis, "password": SANDI, "next": "/skp/1/"})
    assert jawab.status_code == 302
    assert jawab["Location"] == "/skp/1/"
    assert client.session["_auth_user_id"] == str(siti.pk)


def test_wrong_password_says_what_to_do_and_keeps_the_name(client: Client, siti: Pengguna) -> None:
    jawab = client.post(MASUK, {"username": NIP, "password": "salah"})
    assert jawab.status_code == 200
    assert "NIP atau kata sandi salah" in jawab.content.decode()
    assert f'value="{NIP}"' in jawab.content.decode()


def test_next_to_another_site_is_not_followed(client: Client, siti: Pengguna) -> None:
    jawab = client.post(MASUK, {"username": NIP, "password": SANDI, "next": "https://jahat.example/"})
    assert jawab["Location"] == "/beranda-uji/"


def test_lock_out_after_repeated_failures_even_with_the_right_password(client: Client, siti: Pengguna) -> None:
    for _ke in range(8):
        client.post(MASUK, {"username": NIP, "password": "salah"})
    jawab = client.post(MASUK, {"username": NIP, "password": SANDI})
    assert jawab.status_code == 429
    assert "terkunci" in jawab.content.decode().lower()
    assert "_auth_user_id" not in client.session


def test_lock_out_of_one_does_not_lock_a_colleague_on_the_same_computer(client: Client, siti: Pengguna) -> None:
    akun("budi")
    for _ke in range(9):
        client.post(MASUK, {"username": NIP, "password": "salah"})
    assert client.post(MASUK, {"username": "budi", "password": SANDI}).status_code == 302


def test_activation_code_lifts_a_lock_out_and_signs_in(client: Client, siti: Pengguna) -> None:
    for _ke in range(9):
        client.post(MASUK, {"username": NIP, "password": "salah"})
    with time_machine.travel(AT, tick=False):
        kode = buat_kode(pengguna=siti, by=ADMIN, at=AT)
        jawab = client.post(
            "/akun/aktivasi/", {"kode": kode, "sandi": "Sandi baru sekali", "sandi_lagi": "Sandi baru sekali"}
        )
        assert jawab["Location"] == "/beranda-uji/"
        client.logout()
        assert client.post(MASUK, {"username": NIP, "password": "Sandi baru sekali"}).status_code == 302


def test_activation_tells_all_problems_at_once(client: Client, db: None) -> None:
    isi = client.post("/akun/aktivasi/", {"kode": "AAAA", "sandi": "123", "sandi_lagi": "124"}).content.decode()
    for pesan in ("Kode tidak dikenal", "tidak sama", "terlalu pendek"):
        assert pesan in isi


def test_sign_out_is_by_post_only_and_ends_the_session(client: Client, siti: Pengguna) -> None:
    client.force_login(siti)
    assert client.get("/akun/keluar/").status_code == 405
    assert client.post("/akun/keluar/").status_code == 200
    assert "_auth_user_id" not in client.session


def test_change_of_password_lifts_the_obligation_and_ends_other_sessions(client: Client, db: None) -> None:
    siti = akun(wajib=True)
    lain = Client()
    client.force_login(siti)
    lain.force_login(siti)
    baru = "Sandi baru sekali"
    isi = {"old_password": SANDI, "new_password1": baru, "new_password2": baru}
    assert client.post("/akun/kata-sandi/", isi).status_code == 302
    assert not Pengguna.objects.get(pk=siti.pk).wajib_ganti_sandi
    assert client.get("/akun/kata-sandi/").status_code == 200
    assert lain.get("/akun/kata-sandi/").status_code == 302


def test_password_asked_again_counts_towards_the_lock_out(client: Client, siti: Pengguna, rf: RequestFactory) -> None:
    request = rf.post("/tanda-tangan/", {"sandi": "salah"})
    request.user = siti
    for _ke in range(8):
        assert not FormSandiUlang({"sandi": "salah"}, request=request).is_valid()
    assert not FormSandiUlang({"sandi": SANDI}, request=request).is_valid()
    assert client.post(MASUK, {"username": NIP, "password": SANDI}).status_code == 429


def test_right_password_asked_again_passes(siti: Pengguna, rf: RequestFactory) -> None:
    request = rf.post("/tanda-tangan/")
    request.user = siti
    assert FormSandiUlang({"sandi": SANDI}, request=request).is_valid()
    pastikan_sandi(siti, SANDI)
    with pytest.raises(SandiSalah):
        pastikan_sandi(siti, SANDI + " ")


def test_passwords_are_kept_with_argon2() -> None:
    from config.settings import PASSWORD_HASHERS

    with override_settings(PASSWORD_HASHERS=PASSWORD_HASHERS):
        assert identify_hasher(make_password(SANDI)).algorithm == "argon2"


@pytest.mark.django_db
@pytest.mark.parametrize("username", ["", "dua kata", NIP])
def test_empty_impossible_or_taken_user_names_are_refused(username: str) -> None:
    akun(NIP)
    with pytest.raises(AkunDitolak):
        akun(username, sandi=None)


@pytest.mark.django_db
def test_batch_with_one_taken_name_makes_no_account() -> None:
    akun("ada")
    with pytest.raises(AkunDitolak, match="ada"):
        buat_banyak_pengguna(daftar=[("baru", "Baru"), ("ada", "Ada")], by=ADMIN, at=AT)
    assert Pengguna.objects.count() == 1
