"""What every screen must pass: axe, 360 px, keyboard, weight of a first visit, no JavaScript."""

from collections.abc import Callable
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page, Response

PINDAHAN_PALING_BANYAK = 100_000  # bytes as they travel, fonts apart (design/screens)

PERIKSA = (Path(__file__).parent / "periksa.js").read_text()


def periksa_axe(page: Page) -> None:
    """No violation of axe's rules; the message names each with its place."""
    hasil = Axe().run(page)
    salah = [f"{v['id']}: {v['help']}: {[n['target'] for n in v['nodes']]}" for v in hasil.response["violations"]]
    assert salah == []


def periksa_360(page: Page) -> None:
    """On a small phone nothing scrolls sideways and no text is cut."""
    asal = page.viewport_size or {"width": 1280, "height": 800}
    page.set_viewport_size({"width": 360, "height": 740})
    lebar = page.evaluate("document.documentElement.scrollWidth")
    terpotong = page.evaluate(f"{PERIKSA}.terpotong()")
    page.set_viewport_size(asal)
    assert (lebar, terpotong) == (360, [])


def periksa_papan_ketik(page: Page, buka: Callable[[Page], None]) -> None:
    """Tab reaches every interactive element, and shows where it stands; `buka` opens the page anew."""
    buka(page)
    tanggal = page.locator("input[type=date]").count()  # a date field is four stops: day, month, year, calendar
    saat = page.locator("input[type=datetime-local]").count()  # and a moment has hour, minute and half of the day too
    for _ in range(page.evaluate(f"{PERIKSA}.pasang()") + 2 + 3 * tanggal + 6 * saat):
        page.keyboard.press("Tab")
    assert page.evaluate("ujiTab()") == {"tak_terjangkau": [], "samar": []}


def ukur_pindahan(page: Page, buka: Callable[[Page], None]) -> int:
    """Bytes (headers, compressed bodies, no fonts) that a first visit to this page moves; fails above the limit.

    Of a page that one comes to by a button, the page before it counts too.
    """
    browser = page.context.browser
    assert browser is not None
    konteks = browser.new_context(storage_state=page.context.storage_state())
    jawaban: list[Response] = []
    baru = konteks.new_page()
    baru.on("response", lambda j: jawaban.append(j))
    buka(baru)
    baru.wait_for_load_state("networkidle")
    ukuran = [j.request.sizes() for j in jawaban if j.request.resource_type != "font"]
    konteks.close()
    jumlah = sum(u["responseBodySize"] + u["responseHeadersSize"] for u in ukuran)
    assert jumlah < PINDAHAN_PALING_BANYAK, f"{page.url}: {jumlah} bytes"
    return jumlah


def tanpa_js(context: BrowserContext) -> Page:
    """A page with the same sign-in and JavaScript switched off; close its context when done."""
    browser = context.browser
    assert browser is not None
    asal = context.pages[0].url
    lain = browser.new_context(
        java_script_enabled=False, storage_state=context.storage_state(), locale="id-ID", base_url=asal
    )
    return lain.new_page()
