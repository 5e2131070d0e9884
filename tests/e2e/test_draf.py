"""What is typed is never lost: not with the line, not with the tab; and it is nobody else's to read."""

import re

from playwright.sync_api import Page, expect

PULIH = re.compile(r"Isian Anda dari .* yang belum terkirim dipulihkan\.")


def keadaan(page: Page) -> str:
    return page.locator(".draf-keadaan").inner_text()


def tunggu_draf(page: Page, teks: str) -> None:
    """Until the browser holds a draft with this text; the content policy forbids to wait inside the page."""
    for _ in range(200):
        if teks in page.evaluate("Object.entries(localStorage).map((x) => x.join()).join()"):
            return
        page.wait_for_timeout(25)
    raise AssertionError(f"No draft holds {teks!r}.")


def ketik(page: Page, alamat: str, teks: str) -> None:
    page.goto(alamat)
    page.fill("#teks", teks)
    expect(page.locator(".draf-keadaan")).to_have_text("Belum tersimpan")
    tunggu_draf(page, teks.partition("\n")[0])


def test_what_is_typed_survives_a_closed_page_and_a_password_is_never_kept(halaman: Page) -> None:
    ketik(halaman, "/uji-draf/satu/", "hasil rapat\nbaris dua")
    halaman.check("[name=setuju]")
    halaman.select_option("#pilih", "dua")
    halaman.fill("#sandi", "rahasia-sekali")
    tunggu_draf(halaman, '["dua"]')
    assert "rahasia" not in halaman.evaluate("JSON.stringify(localStorage)")
    halaman.goto("/gaya/")
    halaman.goto("/uji-draf/satu/")
    expect(halaman.locator("#teks")).to_have_value("hasil rapat\nbaris dua")
    expect(halaman.locator("[name=setuju]")).to_be_checked()
    expect(halaman.locator("#pilih")).to_have_value("dua")
    expect(halaman.locator(".draf-keadaan")).to_contain_text(PULIH)


def test_a_draft_can_be_dropped(halaman: Page) -> None:
    ketik(halaman, "/uji-draf/buang/", "salah")
    halaman.reload()
    halaman.get_by_role("button", name="Buang isian ini").click()
    expect(halaman.locator("#teks")).to_have_value("")
    halaman.reload()
    expect(halaman.locator("#teks")).to_have_value("")
    assert keadaan(halaman) == ""


def test_a_stored_form_forgets_its_draft_only_on_the_word_of_the_server(halaman: Page) -> None:
    ketik(halaman, "/uji-draf/kirim/", "tolak")
    halaman.get_by_role("button", name="Simpan").click()
    expect(halaman.locator("body")).to_contain_text("Ladenan terputus")
    halaman.goto("/uji-draf/kirim/")
    expect(halaman.locator("#teks")).to_have_value("tolak")
    halaman.fill("#teks", "terima")
    halaman.get_by_role("button", name="Simpan").click()
    expect(halaman.locator("#di-peladen")).to_have_text("terima")
    assert halaman.evaluate("Object.keys(localStorage).filter((k) => k.startsWith('draf/'))") == []
    assert "draf_selesai" not in halaman.evaluate("document.cookie")


def test_without_a_line_the_form_is_held_back_once_and_the_text_stays(halaman: Page) -> None:
    ketik(halaman, "/uji-draf/luring/", "di lift")
    halaman.context.set_offline(True)
    halaman.get_by_role("button", name="Simpan").click()
    expect(halaman.locator(".draf-keadaan")).to_contain_text("Tidak ada sambungan")
    expect(halaman.locator("#teks")).to_have_value("di lift")
    halaman.context.set_offline(False)
    halaman.get_by_role("button", name="Simpan").click()
    expect(halaman.locator("#di-peladen")).to_have_text("di lift")


def test_a_page_rendered_before_the_last_save_does_not_hide_what_was_typed(halaman: Page) -> None:
    alamat = "/uji-draf/susul/?otomatis"
    ketik(halaman, alamat, "menyusul")
    lama = halaman.request.get(halaman.url).text()
    with halaman.expect_response(lambda r: r.url.endswith("/susul/simpan/")):
        halaman.evaluate("dispatchEvent(new Event('beforeunload')); dispatchEvent(new Event('online'))")
    tunggu_draf(halaman, '"versi":"1"')
    halaman.route(lambda url: url.endswith(alamat), lambda route: route.fulfill(body=lama, content_type="text/html"))
    halaman.reload()
    expect(halaman.locator("#di-peladen")).to_have_text("")
    expect(halaman.locator("#teks")).to_have_value("menyusul")
    expect(halaman.locator(".draf-keadaan")).to_contain_text(re.compile(r"Tersimpan \d\d:\d\d"))


def test_a_form_saves_itself_when_there_is_a_line_and_says_when(halaman: Page) -> None:
    ketik(halaman, "/uji-draf/otomatis/?otomatis", "pertama")
    expect(halaman.locator(".draf-keadaan")).to_have_text(re.compile(r"Tersimpan \d\d:\d\d"))
    halaman.context.set_offline(True)
    halaman.fill("#teks", "kedua")
    expect(halaman.locator(".draf-keadaan")).to_contain_text("tidak ada sambungan")
    halaman.context.set_offline(False)
    expect(halaman.locator(".draf-keadaan")).to_have_text(re.compile(r"Tersimpan \d\d:\d\d"))
    halaman.reload()
    expect(halaman.locator("#teks")).to_have_value("kedua")
    assert keadaan(halaman) == ""


def test_when_somebody_else_was_first_the_form_says_so_and_keeps_the_text(halaman: Page) -> None:
    halaman.goto("/uji-draf/dua/?otomatis")
    lain = halaman.context.new_page()
    lain.goto("/uji-draf/dua/")
    lain.fill("#teks", "tulisan Budi")
    lain.get_by_role("button", name="Simpan").click()
    expect(lain.locator("#di-peladen")).to_have_text("tulisan Budi")
    halaman.fill("#teks", "tulisan saya")
    expect(halaman.locator(".draf-keadaan")).to_contain_text("Budi menyimpan isian.")
    halaman.fill("#teks", "tulisan saya lagi")
    tunggu_draf(halaman, "lagi")
    halaman.reload()
    expect(halaman.locator("#teks")).to_have_value("tulisan saya lagi")
    expect(halaman.locator(".draf-keadaan")).to_contain_text("data ini sudah berubah sejak itu")
    expect(halaman.locator("#di-peladen")).to_have_text("tulisan Budi")


def test_a_shared_computer_does_not_show_one_persons_draft_to_the_next(halaman: Page) -> None:
    ketik(halaman, "/uji-draf/bersama/?pemilik=1", "rahasia orang pertama")
    halaman.goto("/uji-draf/bersama/?pemilik=2")
    expect(halaman.locator("#teks")).to_have_value("")
    assert "rahasia" not in halaman.evaluate("JSON.stringify(localStorage)")
