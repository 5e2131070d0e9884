"""A stranger with a PDF drops it, drops a tampered copy, types the code, and is told plainly; also without script."""

from base64 import b64encode
from pathlib import Path

import pytest
from playwright.sync_api import FilePayload, Page

from tests.e2e.mutu import periksa_axe, tanpa_js
from tests.e2e.situs import Situs

SERET = """(kotak, isi) => {
  const bita = Uint8Array.from(atob(isi), (huruf) => huruf.charCodeAt(0));
  const data = new DataTransfer();
  data.items.add(new File([bita], "pakta.pdf", { type: "application/pdf" }));
  kotak.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: data }));
}"""


@pytest.fixture
def asli(halaman: Page, situs: Situs) -> bytes:
    """The file of an issued document, as its owner has it."""
    halaman.goto(situs.alamat["dokumen terbuka: terbit"])
    sidik = halaman.locator("#bandingkan ~ p code").inner_text()
    return (Path(situs.basis).parent / "berkas" / sidik[:2] / sidik).read_bytes()


def seret(halaman: Page, isi: bytes) -> str:
    halaman.goto("/periksa-dokumen/")
    halaman.locator("[data-seret]").evaluate(SERET, b64encode(isi).decode())
    halaman.click("main button[type=submit]")
    return halaman.inner_text("#putusan")


def rusakkan(isi: bytes) -> bytes:
    return isi[:900] + bytes([isi[900] ^ 1]) + isi[901:]


def test_dropped_file_is_told_genuine_and_a_tampered_copy_is_not(halaman: Page, asli: bytes) -> None:
    assert seret(halaman, asli) == "Asli dan tidak berubah"
    periksa_axe(halaman)
    halaman.click("main p a.btn")
    halaman.wait_for_url("**/d/**")
    assert halaman.inner_text("#putusan") == "Dokumen ini asli dan sudah terbit."
    assert seret(halaman, rusakkan(asli)) == "Berubah"
    assert "bita 901" in halaman.inner_text("main")
    periksa_axe(halaman)


def test_code_from_paper_leads_to_the_document(halaman: Page, situs: Situs) -> None:
    kode = situs.alamat["dokumen terbuka: batal"].split("/")[2]
    halaman.goto("/periksa-dokumen/")
    halaman.fill("input[name=kode]", f"{kode[:4]}-{kode[4:8]} {kode[8:]}".lower())
    halaman.keyboard.press("Enter")
    assert halaman.inner_text("#putusan") == "Dokumen ini sudah dibatalkan."


def test_file_is_chosen_and_checked_without_javascript(halaman: Page, asli: bytes) -> None:
    polos = tanpa_js(halaman.context)
    polos.goto("/periksa-dokumen/")
    polos.set_input_files("input[name=berkas]", FilePayload(name="a.pdf", mimeType="application/pdf", buffer=asli))
    polos.click("main button[type=submit]")
    assert polos.inner_text("#putusan") == "Asli dan tidak berubah"
    polos.context.close()
