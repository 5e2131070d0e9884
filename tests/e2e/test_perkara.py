"""What happens to a mark after it was given: corrected, objected to, moved in a session; and thirty SKP in one go."""

import os
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.e2e.conftest import Masuk
from tests.e2e.mutu import tanpa_js
from tests.e2e.situs import Situs
from tests.e2e.test_skp import sebagai


def pilih(page: Page, hasil_kerja: str, perilaku: str) -> None:
    """Both ratings of the matrix."""
    page.locator(f"main input[name=hasil_kerja][value={hasil_kerja}]").check()
    page.locator(f"main input[name=perilaku][value={perilaku}]").check()


def klik(page: Page, nama: str) -> None:
    page.locator("main").get_by_role("button", name=nama, exact=True).click()


def test_a_wrong_mark_is_corrected_by_two_persons(masuk: Masuk, situs: Situs) -> None:
    page = masuk("guru_pimpinan")
    page.goto(situs.alamat["koreksi: usulkan"])
    page.get_by_label("Salah memilih nilai").check()
    pilih(page, "di_atas", "di_atas")
    page.get_by_label("Alasan").fill("Perilaku tertukar dengan orang lain.")
    page.get_by_label("Bukti").fill("Catatan dialog kinerja")
    klik(page, "Kirim usul koreksi")
    expect(page.locator("main")).to_contain_text("Menunggu orang kedua")
    usul = page.url

    page = sebagai(masuk, page, "kadis")
    expect(page.locator("main")).to_contain_text("Putuskan koreksi nilai")
    page.goto(usul)
    expect(page.locator("main")).to_contain_text("Perilaku tertukar dengan orang lain.")
    klik(page, "Setujui koreksi")
    expect(page.locator("main")).to_contain_text("Nilai lama")

    page = sebagai(masuk, page, "guru")
    page.goto("/penilaian/saya/")
    page.locator("main table a").first.click()
    dicoret = page.locator(".nilai-dicoret")
    for kata in ("Baik", "Perilaku tertukar dengan orang lain.", "Nurul Aini", "Lukman Hakim"):
        expect(dicoret).to_contain_text(kata)
    expect(page.locator("main")).to_contain_text("Sangat Baik")


def test_an_objection_runs_to_its_end(masuk: Masuk, situs: Situs) -> None:
    page = masuk("guru")
    page.goto(situs.alamat["keberatan: ajukan"])
    pilih(page, "di_atas", "di_atas")
    page.get_by_label("Alasan keberatan").fill("Saya mendampingi tiga guru baru.")
    page.get_by_label("Melalui BKPSDM").check()
    klik(page, "Ajukan keberatan")
    expect(page.locator("main")).to_contain_text("Menunggu diteruskan")
    berkas = page.url

    page = sebagai(masuk, page, "bkpsdm")
    page.goto(berkas)
    klik(page, "Teruskan kepada yang memutus")

    page = sebagai(masuk, page, "guru_pimpinan")
    expect(page.locator("main")).to_contain_text("Beri keterangan atas keberatan")
    page.goto(berkas)
    page.get_by_text("Tulis keterangan Anda").click()
    page.get_by_label("Keterangan", exact=True).fill("Pendampingan itu benar dan belum saya hitung.")
    klik(page, "Catat keterangan")

    polos = tanpa_js(sebagai(masuk, page, "kadis").context)
    polos.goto(berkas)
    expect(polos.locator("main")).to_contain_text("Pendampingan itu benar dan belum saya hitung.")
    pilih(polos, "di_atas", "di_atas")
    polos.get_by_label("Alasan putusan").fill("Pendampingan tercatat.")
    klik(polos, "Putuskan")
    expect(polos.locator("main")).to_contain_text("Pendampingan tercatat.")
    polos.context.close()

    page = sebagai(masuk, page, "guru")
    page.goto(berkas)
    page.get_by_role("link", name="Buka nilai yang berlaku").click()
    expect(page.locator("main")).to_contain_text("Sangat Baik")
    expect(page.locator(".nilai-dicoret")).to_contain_text("Lukman Hakim")
    expect(page.get_by_role("link", name="Ajukan keberatan")).to_have_count(0)


def test_a_session_moves_two_marks_with_reasons(masuk: Masuk, situs: Situs) -> None:
    page = masuk("kadis")
    page.goto(situs.alamat["pembahasan: usulkan perpindahan"])
    usulkan(page, "di_bawah", "Dua laporan kelas belum ada.")
    page.get_by_role("link", name="Usulkan perpindahan Nurul Aini").click()
    usulkan(page, "sesuai", "Setara dengan kepala sekolah lain.")
    klik(page, "Saya setuju Nurul Aini")
    expect(page.locator("main")).to_contain_text("Nilai berpindah.")
    sidang = page.url

    page = sebagai(masuk, page, "guru_pimpinan")
    expect(page.locator("main")).to_contain_text("Jawab usul perpindahan nilai")
    page.goto(sidang)
    klik(page, "Saya setuju Putra Ramadhan")
    expect(page.get_by_role("row", name="Putra Ramadhan")).to_contain_text("Butuh Perbaikan")

    page = sebagai(masuk, page, "kadis")
    page.goto(sidang)
    klik(page, "Tutup dan simpan risalah")
    expect(page.locator("main")).to_contain_text("Ditutup")
    alamat = page.get_by_role("link", name="Risalah (PDF)").get_attribute("href")
    risalah = page.request.get(f"{situs.url}{alamat}").body()
    teks = subprocess.run(["pdftotext", "-layout", "-", "-"], input=risalah, check=True, capture_output=True).stdout
    for kata in ("Dua laporan kelas belum ada.", "Setara dengan kepala sekolah lain.", "Putra Ramadhan", "Nurul Aini"):
        assert kata in teks.decode()


def usulkan(page: Page, hasil_kerja: str, alasan: str) -> None:
    """The move of the chosen mark, on the ground of a fact."""
    pilih(page, hasil_kerja, "sesuai")
    page.get_by_label("Fakta kinerja yang belum dipertimbangkan").check()
    page.get_by_label("Alasan", exact=True).fill(alasan)
    klik(page, "Usulkan")
    expect(page.locator("main")).to_contain_text("Usul perpindahan dicatat.")


def test_a_head_of_agency_approves_thirty_skp_by_keyboard(masuk: Masuk, situs: Situs, akar: Path) -> None:
    lingkungan = os.environ | {
        "DATA_DIR": str(situs.basis.parent),
        "DATABASE_URL": f"sqlite:///{situs.basis}",
        "DJANGO_SETTINGS_MODULE": "tests.e2e.pengaturan",
        "PYTHONPATH": str(akar),
    }
    subprocess.run([sys.executable, "-m", "tests.e2e.tiga_puluh"], check=True, cwd=akar, env=lingkungan)
    page = masuk("kadis")
    page.goto("/skp/?lihat=tim")
    terpilih = 0
    while terpilih < 30:  # from the top of the page through the rows, a space on every box
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.name === 'pilih'"):
            page.keyboard.press("Space")
            terpilih += 1
    tekan(page, "Tetapkan yang dipilih")
    expect(page.locator("main [name=pilih]:checked")).to_have_count(30)
    tekan(page, page.locator("main form button[type=submit]").inner_text().strip())
    expect(page.locator("main")).to_contain_text("30 SKP ditetapkan.")
    expect(page.locator("main tbody")).not_to_contain_text("Diajukan")


def tekan(page: Page, nama: str) -> None:
    """Tab to the button of that name, and Enter."""
    for _ in range(120):
        if page.evaluate("document.activeElement.textContent.trim()") == nama:
            break
        page.keyboard.press("Tab")
    else:
        raise AssertionError(f"Tab does not reach {nama}")
    page.keyboard.press("Enter")


def test_the_mayor_marks_two_agencies_at_once_by_keyboard(masuk: Masuk, situs: Situs) -> None:
    page = masuk("walikota")
    page.goto(situs.alamat["penilaian: organisasi"])
    for unit, predikat in (("Dinas Pendidikan", "Baik"), ("Inspektorat", "Istimewa")):
        pilihan = page.get_by_label(f"Predikat {unit}", exact=True)
        pilihan.focus()
        page.keyboard.type(predikat)
        expect(pilihan.locator("option:checked")).to_have_text(predikat)
    page.get_by_role("button", name="Tetapkan predikat yang diubah").press("Enter")
    for unit in ("Dinas Pendidikan", "Inspektorat"):
        expect(page.locator("main")).to_contain_text(f"Isi dasar dan alasan predikat {unit}.")

    page.get_by_label("Dasar dan alasan bersama").press_sequentially("Reviu laporan kinerja.")
    page.keyboard.press("Enter")
    expect(page.locator(".pesan-daftar, main").first).to_contain_text("2 perangkat daerah ditetapkan")
    expect(page.get_by_label("Predikat Inspektorat", exact=True).locator("option:checked")).to_have_text("Istimewa")
