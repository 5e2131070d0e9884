"""The small things every page leans on: session, post acted in, maintenance, error pages."""

from datetime import timedelta
from pathlib import Path

import pytest
import time_machine
from django.conf import settings
from django.template.loader import render_to_string
from django.test import Client, override_settings
from django.utils import timezone

from kinerja.organisasi.sesi import KUNCI_SESI
from kinerja.web.masa_sesi import KUNCI
from tests.pabrik import kota_kecil


@pytest.fixture
def staf(client: Client, db: None) -> Client:
    """Siti Rahma, signed in."""
    client.force_login(kota_kecil().staf.pengguna)
    return client


def test_the_session_slides_with_use_but_is_not_written_on_every_page(staf: Client) -> None:
    mulai = timezone.now()
    with time_machine.travel(mulai, tick=False):
        staf.get("/")
        awal = staf.session[KUNCI]
    with time_machine.travel(mulai + timedelta(minutes=5), tick=False):
        staf.get("/")
        assert staf.session[KUNCI] == awal
    with time_machine.travel(mulai + timedelta(minutes=15), tick=False):
        staf.get("/")
        assert staf.session[KUNCI] == awal + 15 * 60
    assert awal == int(mulai.timestamp()) + settings.SESSION_COOKIE_AGE


def test_extending_answers_a_script_with_the_new_length(staf: Client) -> None:
    jawab = staf.post("/sesi/perpanjang/", headers={"accept": "application/json"})
    assert abs(jawab.json()["sesi_sisa"] - settings.SESSION_COOKIE_AGE) <= 2


@pytest.mark.parametrize(("minta", "ke"), [("/skp/?a=1", "/skp/?a=1"), ("https://jahat.example/", "/"), ("", "/")])
def test_one_comes_back_only_to_pages_of_this_site(staf: Client, minta: str, ke: str) -> None:
    assert staf.post("/sesi/perpanjang/", {"next": minta})["Location"] == ke


def test_a_visitor_extends_nothing(client: Client, db: None) -> None:
    jawab = client.post("/sesi/perpanjang/")
    assert jawab.status_code == 302
    assert jawab["Location"].startswith("/akun/masuk/")


def test_one_acts_only_in_a_post_one_holds(client: Client, db: None) -> None:
    kota = kota_kecil(timezone.localdate())
    client.force_login(kota.staf.pengguna)
    milik, orang_lain = kota.staf.sesi(kota.on).penugasan_ids[0], kota.sekda.sesi(kota.on).penugasan_ids[0]
    client.post("/sesi/jabatan/", {"penugasan": orang_lain})
    assert KUNCI_SESI not in client.session
    client.post("/sesi/jabatan/", {"penugasan": milik})
    assert client.session[KUNCI_SESI] == milik


def test_maintenance_answers_every_page_but_health_with_the_operators_words(
    client: Client, db: None, tmp_path: Path
) -> None:
    (tmp_path / "pemeliharaan.txt").write_text("Kembali pukul 20.00 WIB.")
    with override_settings(DATA_DIR=tmp_path):
        jawab, sehat = client.get("/akun/masuk/"), client.get("/sehat")
    assert jawab.status_code == 503
    assert "Kembali pukul 20.00 WIB." in jawab.content.decode()
    assert jawab["Retry-After"]
    assert sehat.status_code == 200


@pytest.mark.parametrize("kode", ["400", "403", "403_csrf", "404", "500", "503"])
def test_an_error_page_says_what_to_do_even_without_a_request(kode: str) -> None:
    html = render_to_string(f"{kode}.html")
    assert html.count("<h1>") == 1
    assert "<li>" in html or "Kembali" in html


def test_a_form_sent_twice_after_signing_in_again_gets_the_calm_page(db: None) -> None:
    jawab = Client(enforce_csrf_checks=True).post("/akun/masuk/", {})
    assert jawab.status_code == 403
    assert "Formulir ini sudah kedaluwarsa" in jawab.content.decode()


def test_an_unknown_address_gets_our_page(client: Client, db: None) -> None:
    jawab = client.get("/tidak-ada/")
    assert jawab.status_code == 404
    assert "Halaman ini tidak ditemukan" in jawab.content.decode()


def test_the_style_page_is_not_there_without_debug(client: Client, db: None) -> None:
    assert client.get("/gaya/").status_code == 404
