"""Every screen of layar.py passes every check of mutu.py."""

import pytest
from playwright.sync_api import Page

from tests.e2e.conftest import Masuk
from tests.e2e.layar import LAYAR, Layar
from tests.e2e.mutu import periksa_360, periksa_axe, periksa_papan_ketik, tanpa_js, ukur_pindahan
from tests.e2e.situs import Situs


@pytest.mark.parametrize("layar", LAYAR, ids=lambda layar: layar.nama)
def test_screen_passes_every_check(layar: Layar, halaman: Page, masuk: Masuk, situs: Situs) -> None:
    if layar.akun:
        masuk(layar.akun)
    jawaban = halaman.goto(situs.alamat[layar.nama])
    assert jawaban is not None
    assert jawaban.status == 200
    assert halaman.title().endswith(" · Rapor")
    assert halaman.locator("h1").count() == 1
    periksa_axe(halaman)
    periksa_360(halaman)
    ukur_pindahan(halaman)
    periksa_papan_ketik(halaman)
    judul = halaman.inner_text("h1")
    polos = tanpa_js(halaman.context)
    polos.goto(halaman.url)
    assert polos.inner_text("h1") == judul
    polos.context.close()
