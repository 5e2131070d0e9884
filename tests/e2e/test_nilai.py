"""A team is rated and the marks delivered with the keyboard alone."""

import pytest

from tests.e2e.conftest import Masuk

pytestmark = pytest.mark.e2e


def test_a_team_is_rated_and_delivered_without_the_mouse(masuk: Masuk) -> None:
    page = masuk("guru_pimpinan")
    page.goto("/penilaian/")
    baris = page.get_by_role("row", name="Putra Ramadhan")

    for _ in range(80):  # from the top of the page to the first choice of the only person still open
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.dataset.sumbu") == "hasil_kerja":
            break
    page.keyboard.press("ArrowUp")  # from "di bawah" to "sesuai"
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowUp")  # perilaku: from "sesuai" to "di atas"
    assert baris.locator("[data-predikat]").inner_text().splitlines()[-1].strip() == "Baik"

    while page.evaluate("document.activeElement.value") != "sampaikan":
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/sampaikan/")
    assert page.get_by_label("Putra Ramadhan").is_checked()
    while page.evaluate("document.activeElement.textContent.trim()") != "Sampaikan nilai":
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    page.wait_for_url("**/penilaian/*/")
    assert "Nilai 1 orang disampaikan." in page.locator("main").inner_text()
    assert "Disampaikan" in page.get_by_role("row", name="Putra Ramadhan").inner_text()
