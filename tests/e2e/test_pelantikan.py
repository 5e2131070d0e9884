"""Sixty inaugurated in one morning: from the spreadsheet to a signed file that a stranger verifies."""

import base64
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from django.utils import timezone
from playwright.sync_api import Browser, Locator, Page, expect

from tests.e2e.siapkan import SANDI
from tests.e2e.situs import Situs

SATU, DUA = "198001012010011000", "198001012010011001"  # the first two of the sixty
SERETAN = """([nama, isi]) => {
  const seretan = new DataTransfer();
  const bita = Uint8Array.from(atob(isi), (huruf) => huruf.charCodeAt(0));
  seretan.items.add(new File([bita], nama, { type: "application/pdf" }));
  return seretan;
}"""
LAMA = 60_000  # milliseconds: a hundred and twenty papers are printed meanwhile


@pytest.fixture
def lembar(situs: Situs, tmp_path: Path) -> Path:
    """The spreadsheet of the sixty, on the small Pemda as it was before the screens."""
    situs.pulihkan(awal=True)
    tujuan = tmp_path / "peserta.xlsx"
    jalankan(situs, "-m", "tests.e2e.enam_puluh", str(tujuan))
    return tujuan


def jalankan(situs: Situs, *perintah: str) -> None:
    subprocess.run([sys.executable, *perintah], check=True, env=situs.lingkungan)


@contextmanager
def pekerja(situs: Situs) -> Iterator[None]:
    """A background worker while papers are printed."""
    proses = subprocess.Popen([sys.executable, "-m", "kinerja.perintah", "worker"], env=situs.lingkungan)
    try:
        yield
    finally:
        proses.terminate()
        proses.wait(30)


@pytest.fixture
def orang_lain(situs: Situs, peramban: Browser) -> Iterator["Orang"]:
    """Browsers of other people, beside the first one."""
    orang = Orang(situs, peramban)
    yield orang
    orang.tutup()


class Orang:
    """Each has a browser of their own."""

    def __init__(self, situs: Situs, peramban: Browser) -> None:
        self.situs, self.peramban = situs, peramban
        self.semua: list[Page] = []

    def masuk(self, siapa: str) -> Page:
        """Signed in, at the home page; the empty name is a stranger."""
        konteks = self.peramban.new_context(base_url=self.situs.url, locale="id-ID")
        konteks.set_default_timeout(LAMA)
        page = konteks.new_page()
        self.semua.append(page)
        if siapa:
            page.goto("/akun/masuk/")
            page.fill("input[name=username]", self.situs.akun.get(siapa, siapa))
            page.fill("input[name=password]", SANDI)
            page.click("main button[type=submit]")
        return page

    def tutup(self) -> None:
        for page in self.semua:
            page.context.close()


def klik(page: Page, nama: str) -> None:
    """The link or button of that name in the main part."""
    utama = page.locator("main")
    utama.get_by_role("link", name=nama).or_(utama.get_by_role("button", name=nama)).first.click()


def test_sixty_are_inaugurated_two_sign_one_refuses_and_a_stranger_verifies(
    lembar: Path, situs: Situs, orang_lain: Orang, tmp_path: Path
) -> None:
    petugas = orang_lain.masuk("bkpsdm")
    siapkan(petugas, lembar)
    with pekerja(situs):
        siapkan_dokumen(petugas)
        mulai(petugas)
        meja = petugas
        klik(meja, "Meja dokumen")
        expect(hitungan(meja, "belum tercetak")).to_have_text("0", timeout=LAMA)
        sebelum = int(hitungan(meja, "lengkap").inner_text())

        pertama, kedua = orang_lain.masuk(SATU), orang_lain.masuk(DUA)
        tolak(kedua, "Siap Mengundurkan Diri")
        tanda_tangani(pertama)
        tanda_tangani(kedua)
        expect(hitungan(meja, "ditolak")).to_have_text("1", timeout=LAMA)  # the desk was not touched
        expect(hitungan(meja, "lengkap")).to_have_text(str(sebelum + 1), timeout=LAMA)  # the first one's statement
        kedua.goto("/")
        expect(kedua.locator("body")).to_contain_text("Kepala Seksi 1", timeout=LAMA)  # appointed all the same

        atasan = orang_lain.masuk("kadis")
        tanda_tangani(atasan)
        expect(hitungan(meja, "lengkap")).to_have_text(str(sebelum + 3), timeout=LAMA)
    berkas, alamat = unduh(pertama, tmp_path)
    periksa(orang_lain.masuk(""), berkas, alamat)


def siapkan(page: Page, lembar: Path) -> None:
    """The particulars, then the people from the spreadsheet."""
    page.goto("/pelantikan/baru/")
    hari = timezone.localdate().isoformat()
    page.get_by_label("Nama kegiatan").fill("Pelantikan kepala seksi")
    page.get_by_label("Kode", exact=True).fill("enam-puluh")
    page.get_by_label("Pelantikan pejabat", exact=True).check()
    page.get_by_label("Dengan upacara pelantikan").check()
    page.get_by_label("Tanggal", exact=True).fill(hari)
    page.get_by_label("Pukul").fill("09:00")
    page.get_by_label("Tempat").fill("Aula Balai Kota")
    page.get_by_label("Nomor keputusan").fill("800.1.3.3/60/2026")
    page.get_by_label("Tanggal keputusan").fill(hari)
    page.get_by_label("Pejabat yang menetapkan").fill("Wali Kota Contoh")
    page.locator("#id_set_dokumen").select_option("dki")
    page.get_by_label("Alasan menyimpang").fill("Sesuai keputusan pelantikan ini")
    page.locator("main form button[type=submit]").click()
    klik(page, "Muat lembar kerja")
    page.locator("input[type=file]").set_input_files(lembar)
    klik(page, "Muat")
    expect(page.locator("main")).to_contain_text("dari 60", timeout=LAMA)
    klik(page, "Pemeriksaan")
    expect(page.locator("main")).to_contain_text("Syarat jabatan", timeout=LAMA)


def siapkan_dokumen(page: Page) -> None:
    """The set of each person, signed electronically."""
    klik(page, "Meja dokumen")
    klik(page, "Siapkan dokumen")
    page.get_by_label("Tanda tangan elektronik tidak tersertifikasi").check()
    page.locator("main form button[type=submit]").click()
    expect(page.locator("main")).to_contain_text("Pejabat 0", timeout=LAMA)


def mulai(page: Page) -> None:
    """Begin: what ends and what begins is shown first."""
    klik(page, "Peserta")
    klik(page, "Mulai")
    expect(page.locator("main")).to_contain_text("60 penugasan baru", timeout=LAMA)
    klik(page, "Mulai pelantikan")
    expect(page.locator("main")).to_contain_text("Dimulai", timeout=LAMA)


def hitungan(page: Page, nama: str) -> Locator:
    """The number of that name on the desk."""
    return page.locator("#meja .deret-hitung li", has_text=nama).locator("b")


def tanda_tangani(page: Page) -> None:
    """Everything that waits, after reading, with the password once more."""
    page.goto("/dokumen-saya/tandatangani/")
    page.locator("main input[name=dibaca]").check()
    page.locator("main input[type=password]").fill(SANDI)
    klik(page, "Tanda tangani yang dipilih")
    expect(page.locator("main")).to_contain_text("ditandatangani", timeout=LAMA)


def tolak(page: Page, judul: str) -> None:
    """A paper of the region, with the reason."""
    page.goto("/dokumen-saya/")
    klik(page, judul)
    klik(page, "Tidak menandatangani")
    page.get_by_label("Alasan").fill("Belum sepakat dengan pernyataan ini.")
    page.locator("main form button[type=submit]").click()


def unduh(page: Page, folder: Path) -> tuple[Path, str]:
    """The pact as signed by both, and the address printed on it."""
    page.goto("/dokumen-saya/")
    klik(page, "Pakta")
    with page.expect_download() as unduhan:
        klik(page, "Unduh")
    berkas = folder / "pakta.pdf"
    unduhan.value.save_as(berkas)
    alamat = page.locator("main a[href*='/d/']").first.get_attribute("href")
    assert alamat is not None
    return berkas, alamat


def periksa(asing: Page, berkas: Path, alamat: str) -> None:
    """By its address, by dropping it, and a copy with one byte changed."""
    asing.goto(alamat)
    expect(asing.locator("main")).to_contain_text("asli dan sudah terbit", timeout=LAMA)
    asing.goto("/periksa-dokumen/")
    jatuhkan(asing, berkas)
    expect(asing.locator("main")).to_contain_text("Asli dan tidak berubah", timeout=LAMA)
    palsu = berkas.with_name("palsu.pdf")
    isi = bytearray(berkas.read_bytes())
    isi[len(isi) // 3] ^= 1
    palsu.write_bytes(isi)
    jatuhkan(asing, palsu)
    expect(asing.locator("main .putusan-buruk")).to_be_visible(timeout=LAMA)
    expect(asing.locator("main")).not_to_contain_text("Asli dan tidak berubah")


def jatuhkan(page: Page, berkas: Path) -> None:
    """As somebody drops a file on the box."""
    isi = [berkas.name, base64.b64encode(berkas.read_bytes()).decode()]
    page.dispatch_event("[data-seret]", "drop", {"dataTransfer": page.evaluate_handle(SERETAN, isi)})
    klik(page, "Periksa")
    page.wait_for_load_state()
