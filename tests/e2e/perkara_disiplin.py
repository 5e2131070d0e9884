"""What the stories of a discipline case share: hands on its pages, and its ending."""

from playwright.sync_api import Page, expect

from tests.e2e.conftest import Masuk
from tests.e2e.test_skp import sebagai


def klik(page: Page, nama: str) -> None:
    """A button of the page by its words."""
    page.locator("main").get_by_role("button", name=nama, exact=True).click()


def isi(page: Page, **nilai: str) -> None:
    """Fields by their name."""
    for nama, teks in nilai.items():
        page.locator(f"main [name={nama}]").fill(teks)


def lanjut(page: Page, nama: str) -> None:
    """The one next act of the dossier."""
    page.locator(".panel-perlu").get_by_role("link", name=nama, exact=True).click()


def tertutup(page: Page, alamat: str) -> bool:
    """Whether there is nothing to read there for this account."""
    jawaban = page.goto(alamat)
    return jawaban is not None and jawaban.status == 404


def sampai_keberatan(
    masuk: Masuk, page: Page, berkas: str, *, terhukum: str, penyampai: str, asing: tuple[str, ...]
) -> None:
    """A made decision SK/7/2026 is delivered and objected to; who does not belong to the case reads nothing of it."""
    page = sebagai(masuk, page, terhukum)
    page.goto(berkas)
    expect(page.locator("main")).not_to_contain_text("SK/7/2026")  # not delivered yet
    page = sebagai(masuk, page, "disiplin")
    page.goto(berkas)
    lanjut(page, "Sampaikan keputusan")
    page.get_by_label("Diserahkan langsung, tertutup").check()
    isi(page, penyampai=penyampai)
    klik(page, "Catat penyampaian")
    page = sebagai(masuk, page, terhukum)
    page.goto(berkas)
    page.get_by_role("link", name="Ajukan keberatan").click()
    klik(page, "Ajukan")
    expect(page.locator("main")).to_contain_text("Keberatan diajukan")
    _dibaca(masuk, page, berkas, asing)


def _dibaca(masuk: Masuk, page: Page, berkas: str, asing: tuple[str, ...]) -> None:
    page = sebagai(masuk, page, "inspektur")
    page.goto(berkas)
    expect(page.locator("main")).to_contain_text("Menunggu upaya administratif")
    assert page.request.get(f"{berkas}berkas.pdf").body()[:5] == b"%PDF-"
    for lain in asing:
        page = sebagai(masuk, page, lain)
        assert tertutup(page, berkas)
