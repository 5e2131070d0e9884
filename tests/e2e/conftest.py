"""Fixtures of the browser tests: `halaman` (a page on the running server), `masuk` (sign in by role or user name)."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Response, sync_playwright

from tests.dokumen.tandatangan.pki import PKI, layani
from tests.dokumen.tandatangan.pki import SANDI as SANDI_KUNCI
from tests.e2e.siapkan import SANDI
from tests.e2e.situs import Situs, jalankan

pytest.register_assert_rewrite("tests.e2e.mutu")  # before any test imports it

DI_SINI = Path(__file__).parent
Masuk = Callable[[str], Page]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Every test of this folder is a browser test."""
    for item in items:
        if DI_SINI in item.path.parents:
            item.add_marker(pytest.mark.e2e)


@pytest.fixture(scope="session")
def situs(tmp_path_factory: pytest.TempPathFactory, akar: Path) -> Iterator[Situs]:
    """The server, for the whole run."""
    with layani(tmp_path_factory.mktemp("pki"), "kota") as (kota,):
        situs = jalankan(tmp_path_factory.mktemp("e2e"), akar, penandatangan(kota))
        yield situs
        situs.proses.terminate()
        situs.proses.wait(20)


def penandatangan(kota: PKI) -> dict[str, str]:
    """A certificate of the Pemda and the services that vouch for it, made on the spot."""
    sandi = kota.folder / "sandi.txt"
    sandi.write_text(f"{SANDI_KUNCI}\n")
    return {
        "TTE_KUNCI": str(kota.berkas_kunci("siti")),
        "TTE_SANDI": str(sandi),
        "TTE_AKAR": str(kota.berkas_akar()),
        "TTE_CAP_WAKTU": kota.tsa,
    }


@pytest.fixture(scope="session")
def peramban() -> Iterator[Browser]:
    """The Chromium of the system (CHROMIUM names another)."""
    with sync_playwright() as pw:
        browser = pw.chromium.launch(executable_path=DI_SINI / "chromium.sh", args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def konteks(situs: Situs, peramban: Browser) -> Iterator[BrowserContext]:
    """A browser without memory, on a database without the traces of other tests."""
    situs.pulihkan()
    konteks = peramban.new_context(base_url=situs.url, locale="id-ID", viewport={"width": 1280, "height": 800})
    konteks.set_default_timeout(10_000)
    yield konteks
    konteks.close()


@pytest.fixture
def halaman(konteks: BrowserContext) -> Iterator[Page]:
    """A page; the test fails at its end on a script error, a breach of the content policy, or an answer above 499."""
    keluhan: list[str] = []
    page = konteks.new_page()

    def dengar(pesan: ConsoleMessage) -> None:
        if pesan.type == "error" and not pesan.text.startswith("Failed to load resource"):
            keluhan.append(pesan.text)

    def lihat(jawaban: Response) -> None:
        if jawaban.status >= 500:
            keluhan.append(f"{jawaban.status} {jawaban.url}")

    page.on("console", dengar)
    page.on("pageerror", lambda galat: keluhan.append(str(galat)))
    page.on("response", lihat)
    yield page
    assert keluhan == []


@pytest.fixture
def masuk(halaman: Page, situs: Situs) -> Masuk:
    """Sign in through the form, as a role of layar.AKUN or as a user name; returns the page."""

    def masuk(siapa: str) -> Page:
        halaman.goto("/akun/masuk/")
        halaman.fill("input[name=username]", situs.akun.get(siapa, siapa))
        halaman.fill("input[name=password]", SANDI)
        halaman.click("main button[type=submit]")
        assert "/masuk/" not in halaman.url, halaman.inner_text("main")
        return halaman

    return masuk
