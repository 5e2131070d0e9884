"""What the components do under a hand, and that the same works without script."""

import re

from playwright.sync_api import BrowserContext, Page, expect

from tests.e2e.conftest import Masuk
from tests.e2e.mutu import tanpa_js
from tests.e2e.siapkan import SANDI


def test_a_wrong_password_keeps_the_name_and_leads_to_the_reason(halaman: Page) -> None:
    halaman.goto("/akun/masuk/")
    halaman.fill("input[name=username]", "199205302019032011")
    halaman.fill("input[name=password]", "salah")
    halaman.click("main button[type=submit]")
    expect(halaman.locator(".ringkasan-galat")).to_be_focused()
    expect(halaman.locator("input[name=username]")).to_have_value("199205302019032011")


def test_one_signs_in_and_out_without_javascript(konteks: BrowserContext, halaman: Page) -> None:
    halaman.goto("/akun/masuk/")
    polos = tanpa_js(konteks)
    polos.goto(halaman.url)
    polos.fill("input[name=username]", "199205302019032011")
    polos.fill("input[name=password]", SANDI)
    polos.click("main button[type=submit]")
    expect(polos.locator("h1")).to_contain_text("Siti Rahma")
    polos.click("summary")
    polos.get_by_role("button", name="Keluar").click()
    expect(polos.locator("h1")).to_have_text("Anda sudah keluar")
    polos.goto("/")
    expect(polos).to_have_url(re.compile("/akun/masuk/"))
    polos.context.close()


def test_the_skip_link_comes_first_and_leads_to_the_content(masuk: Masuk) -> None:
    page = masuk("staf")
    page.goto("/")
    page.keyboard.press("Tab")
    expect(page.locator(".lompat")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


def test_the_own_menu_closes_with_escape_and_gives_the_focus_back(masuk: Masuk) -> None:
    page = masuk("staf")
    page.locator("summary").press("Enter")
    keluar = page.get_by_role("button", name="Keluar")
    expect(keluar).to_be_visible()
    keluar.focus()
    page.keyboard.press("Escape")
    expect(keluar).to_be_hidden()
    expect(page.locator("summary")).to_be_focused()


def test_extending_the_session_stays_on_the_page_and_says_so(masuk: Masuk) -> None:
    page = masuk("staf")
    page.get_by_role("button", name="Perpanjang").click()
    expect(page.locator("[data-sesi-kata]")).to_have_text("Sesi Anda diperpanjang.")
    expect(page).to_have_url(re.compile("/$"))


def test_extending_the_session_works_without_javascript(masuk: Masuk) -> None:
    page = masuk("staf")
    polos = tanpa_js(page.context)
    polos.goto(page.url)
    polos.get_by_role("button", name="Perpanjang").click()
    expect(polos.locator("h1")).to_contain_text("Siti Rahma")
    polos.context.close()


def test_the_end_of_a_session_is_announced_ten_minutes_before(masuk: Masuk) -> None:
    page = masuk("staf")
    page.clock.install()
    page.reload()
    page.clock.fast_forward("09:45:00")
    expect(page.locator("[data-sesi-suara]")).to_have_text("")
    page.clock.fast_forward("08:00")
    expect(page.locator("[data-sesi-suara]")).to_have_text(re.compile(r"Sesi Anda berakhir [78] menit lagi"))


def test_a_click_on_a_cell_of_the_grid_makes_both_choices(halaman: Page) -> None:
    halaman.goto("/gaya/")
    halaman.locator('.petak-klik td[data-hasil="di_bawah"][data-perilaku="sesuai"]').first.click()
    expect(halaman.locator("input[name=hasil_kerja][value=di_bawah]")).to_be_checked()
    expect(halaman.locator("input[name=perilaku][value=sesuai]")).to_be_checked()


def test_the_grid_follows_the_arrow_keys_even_without_javascript(konteks: BrowserContext, halaman: Page) -> None:
    halaman.goto("/gaya/")
    polos = tanpa_js(konteks)
    polos.goto(halaman.url)
    polos.locator("input[name=hasil_kerja][value=sesuai]").focus()
    polos.keyboard.press("ArrowDown")
    sel = polos.locator('.petak-tabel td[data-hasil="di_bawah"][data-perilaku="di_atas"]').first
    expect(sel).to_have_css("border-top-color", "rgb(15, 92, 92)")
    polos.context.close()


def test_j_and_k_walk_a_list(halaman: Page) -> None:
    halaman.goto("/gaya/")
    tautan = halaman.locator(".daftar-tugas a")
    halaman.keyboard.press("j")
    expect(tautan.nth(0)).to_be_focused()
    halaman.keyboard.press("j")
    expect(tautan.nth(1)).to_be_focused()
    halaman.keyboard.press("k")
    expect(tautan.nth(0)).to_be_focused()


def test_a_filter_submits_while_typing_and_keeps_the_place(halaman: Page) -> None:
    halaman.goto("/gaya/")
    isian = halaman.locator("form[data-saring] input[type=text]")
    isian.press_sequentially("siti")
    expect(halaman).to_have_url(re.compile("nama=siti"))
    expect(isian).to_be_focused()


def test_dropped_files_land_in_the_field(halaman: Page) -> None:
    halaman.goto("/gaya/")
    berkas = halaman.evaluate_handle(
        "() => { const d = new DataTransfer(); d.items.add(new File(['isi'], 'bukti.pdf')); return d; }"
    )
    halaman.dispatch_event("[data-seret]", "drop", {"dataTransfer": berkas})
    assert halaman.evaluate("document.querySelector('[data-seret] input').files[0].name") == "bukti.pdf"


def test_what_was_typed_survives_a_lost_line_and_can_be_thrown_away(konteks: BrowserContext, halaman: Page) -> None:
    halaman.goto("/gaya/")
    halaman.locator("textarea").fill("Sudah 12 layanan")
    expect(halaman.locator("[data-draf] [role=status]")).to_have_text("Belum tersimpan")
    halaman.evaluate("document.querySelector('[data-draf]').closest('form').noValidate = true")
    konteks.set_offline(True)
    halaman.get_by_role("button", name="Ajukan SKP").click()
    expect(halaman.locator("[data-draf] [role=status]")).to_contain_text("Sambungan terputus")
    konteks.set_offline(False)
    halaman.reload()
    expect(halaman.locator("textarea")).to_have_value("Sudah 12 layanan")
    halaman.get_by_role("button", name="Buang isian itu").click()
    expect(halaman.locator("textarea")).to_have_value("")


def test_a_draft_is_forgotten_once_the_form_has_arrived(halaman: Page) -> None:
    halaman.goto("/gaya/")
    halaman.locator("textarea").fill("Sudah 12 layanan")
    halaman.evaluate("document.querySelector('[data-draf]').closest('form').noValidate = true")
    halaman.get_by_role("button", name="Ajukan SKP").click()
    expect(halaman).to_have_url(re.compile("kirim=1"))
    halaman.goto("/gaya/")
    expect(halaman.locator("textarea")).to_have_value("")


def test_copying_puts_the_text_on_the_clipboard(konteks: BrowserContext, halaman: Page) -> None:
    konteks.grant_permissions(["clipboard-read", "clipboard-write"])
    halaman.goto("/gaya/")
    halaman.get_by_role("button", name="Salin untuk grup").click()
    expect(halaman.get_by_role("button", name="Tersalin")).to_be_visible()
    assert halaman.evaluate("navigator.clipboard.readText()") == "Daftar untuk grup pesan"


def test_the_checks_of_a_screen_find_what_they_look_for(halaman: Page) -> None:
    halaman.goto("/gaya/404/")
    halaman.evaluate("document.querySelector('h1').style.width = '900px'")
    halaman.set_viewport_size({"width": 360, "height": 740})
    from tests.e2e.mutu import PERIKSA

    assert halaman.evaluate(f"{PERIKSA}.terpotong()") != []
