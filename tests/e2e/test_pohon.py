"""The drawn tree in a browser: by keyboard, folding in place, my path, and without JavaScript."""

from playwright.sync_api import Page, expect

from tests.e2e.conftest import Masuk
from tests.e2e.mutu import tanpa_js

GAMBAR = "/rencana/?tampil=gambar"


def di_kartu(page: Page) -> str:
    """The name of the card one stands on."""
    return str(
        page.evaluate("document.activeElement.closest('[data-kartu]')?.querySelector('.g-nama').textContent ?? ''")
    )


def test_tree_is_walked_opened_and_sized_with_the_keyboard_alone(masuk: Masuk) -> None:
    page = masuk("staf")
    page.goto(GAMBAR)
    kartu = page.locator("[data-kartu]")
    expect(kartu).to_have_count(2)
    page.locator("[data-gambar]").focus()
    page.keyboard.press("ArrowRight")
    assert di_kartu(page) == "Kota maju"
    page.keyboard.press("ArrowRight")
    assert di_kartu(page) == "Birokrasi melayani"
    page.keyboard.press("ArrowRight")  # folded: opens in place
    expect(kartu).to_have_count(3)
    assert di_kartu(page) == "Birokrasi melayani"
    assert "buka=" in page.url
    page.keyboard.press("ArrowRight")
    assert di_kartu(page) == "Meningkatnya kinerja ASN"
    page.keyboard.press("ArrowLeft")
    assert di_kartu(page) == "Birokrasi melayani"
    lebar = page.locator("svg.gambar").bounding_box()
    page.keyboard.press("+")
    besar = page.locator("svg.gambar").bounding_box()
    assert lebar
    assert besar
    assert besar["width"] > lebar["width"] * 1.1
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Meningkatnya kinerja ASN")


def test_fold_closes_what_it_opened_and_the_address_keeps_it(masuk: Masuk) -> None:
    page = masuk("staf")
    page.goto(GAMBAR)
    page.get_by_role("link", name="Buka 1 simpul di bawah T").click()
    expect(page.locator("[data-kartu]")).to_have_count(3)
    page.reload()
    expect(page.locator("[data-kartu]")).to_have_count(3)
    page.get_by_role("link", name="Lipat V").click()
    expect(page.locator("[data-kartu]")).to_have_count(1)


def test_my_path_is_one_click_away_as_drawing_and_as_list(masuk: Masuk) -> None:
    page = masuk("kasub")
    page.goto("/rencana/")
    page.get_by_role("link", name="Jalur saya").click()
    expect(page.get_by_text("Jalur dari visi ke simpul yang dimiliki jabatan Anda.")).to_be_visible()
    page.get_by_role("link", name="Gambar", exact=True).click()
    expect(page.locator(".g-milik-saya")).to_have_count(2)
    expect(page.locator(".g-terang")).to_have_count(5)


def test_without_javascript_the_same_links_fold_and_enlarge(masuk: Masuk) -> None:
    page = masuk("staf")
    page.goto(GAMBAR)
    biasa = tanpa_js(page.context)
    biasa.goto(GAMBAR)
    biasa.get_by_role("link", name="Buka 1 simpul di bawah T").click()
    expect(biasa.locator("[data-kartu]")).to_have_count(3)
    biasa.get_by_role("link", name="150 %").click()
    expect(biasa.locator("[data-kartu]")).to_have_count(3)
    biasa.context.close()
