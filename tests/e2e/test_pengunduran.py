"""A head of division resigns, takes it back, resigns again and gets the next post; others see their part."""

from datetime import datetime, timedelta

from django.utils import timezone
from playwright.sync_api import Page, expect

from tests.e2e.conftest import Masuk
from tests.e2e.siapkan import SANDI
from tests.e2e.situs import Situs
from tests.e2e.test_skp import sebagai

KATA = "Saya memohon berhenti dari jabatan ini untuk mengasuh orang tua."


def klik(page: Page, nama: str) -> None:
    page.locator("main").get_by_role("button", name=nama, exact=True).click()


def tulis(page: Page, kata: str, lepas: datetime) -> str:
    """Written and signed from the own page; the address of the letter."""
    page.goto("/pengunduran/")
    page.get_by_role("link", name="Tulis surat tentang Kepala Bidang Mutasi").click()
    expect(page.get_by_label("Permohonan Anda")).to_be_empty()
    page.get_by_label("Permohonan Anda").fill(kata)
    page.get_by_label("Berhenti dari jabatan mulai").fill(lepas.date().isoformat())
    klik(page, "Simpan draf")
    alamat = page.url
    page.get_by_role("link", name="Baca akibatnya").click()
    expect(page.locator("main")).to_contain_text("Belum diketahui. BKPSDM menyebutnya")
    page.get_by_label("Surat ini saya tulis sendiri").check()
    page.get_by_label("Kata sandi").fill(SANDI)
    klik(page, "Tanda tangani")
    expect(page.locator("main")).to_contain_text("Menunggu keputusan")
    return alamat


def test_resigning_withdrawing_and_resigning_again(masuk: Masuk, situs: Situs) -> None:
    kini = timezone.now()
    lepas = kini + timedelta(days=40)
    page = masuk("kabid")
    tulis(page, "Surat pertama.", lepas)
    page.get_by_role("link", name="Tarik surat ini").click()
    klik(page, "Tarik surat")
    expect(page.locator("main")).to_contain_text("Ditarik")
    surat = tulis(page, KATA, lepas)

    page = sebagai(masuk, page, "kaban")  # the superior: neither told nor admitted
    expect(page.locator("main")).not_to_contain_text("pengunduran")
    jawaban = page.goto(surat)
    assert jawaban is not None
    assert jawaban.status == 404

    page = sebagai(masuk, page, "bkpsdm")
    expect(page.locator("main")).to_contain_text("Sebut jabatan berikutnya")
    page.goto(surat)
    page.get_by_role("link", name="Sebut jabatan berikutnya").click()
    page.get_by_label("Cari jabatan").fill("penata layanan")
    klik(page, "Cari")
    page.get_by_label("Penata Layanan Operasional").check()
    klik(page, "Simpan")
    expect(page.locator("main")).to_contain_text("Penata Layanan Operasional")

    situs.pada(kini + timedelta(days=9))
    page = sebagai(masuk, page, "walikota")
    page.goto(surat)
    expect(page.locator("main")).to_contain_text(KATA)
    page.get_by_role("link", name="Terima").click()
    page.get_by_label("Nomor keputusan").fill("800.1.3.3/77/2026")
    page.get_by_label("Kata sandi").fill(SANDI)
    klik(page, "Terima")
    expect(page.locator("main")).to_contain_text("800.1.3.3/77/2026")

    page = sebagai(masuk, page, "kabid")
    page.goto(surat)
    expect(page.locator("main")).to_contain_text("Diterima")
    expect(page.locator("main")).to_contain_text("Arif Wibowo, Wali Kota Contoh")
