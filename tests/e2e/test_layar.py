"""Every screen of layar.py passes every check of mutu.py."""

from collections.abc import Callable

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
    buka = pembuka(layar, situs)
    buka(halaman)
    assert halaman.title().endswith(" · Rapor")
    assert halaman.locator("h1").count() == 1
    periksa_axe(halaman)
    periksa_360(halaman)
    ukur_pindahan(halaman, buka)
    periksa_papan_ketik(halaman, buka)
    judul = halaman.inner_text("h1")
    polos = tanpa_js(halaman.context)
    buka(polos)
    assert polos.inner_text("h1") == judul
    polos.context.close()


def pembuka(layar: Layar, situs: Situs) -> Callable[[Page], None]:
    """How one comes to the screen: by its address, and further by a button with every row ticked."""

    def buka(page: Page) -> None:
        jawaban = page.goto(situs.url + situs.alamat[layar.nama])
        if layar.tekan:
            for kotak in page.locator("input[name=pilih]").all():
                kotak.check()
            with page.expect_response(lambda j: j.request.is_navigation_request()) as kirim:
                page.get_by_role("button", name=layar.tekan).click()
            jawaban = kirim.value
            page.wait_for_load_state()
        assert jawaban is not None
        assert jawaban.status == 200

    return buka
