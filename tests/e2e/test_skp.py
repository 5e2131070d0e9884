"""An SKP in a real browser: written by one, returned and set by the other; a lost line; no JavaScript at all."""

import re

from playwright.sync_api import Page, expect

from tests.e2e.conftest import Masuk
from tests.e2e.mutu import tanpa_js

ATASAN = "197004051995121002"  # Lukman Hakim, the superior of `operator`


def sebagai(masuk: Masuk, page: Page, siapa: str) -> Page:
    """Somebody else at the same computer."""
    page.context.clear_cookies()
    return masuk(siapa)


def mulai(page: Page) -> None:
    """Begin an empty SKP of the person's only post."""
    page.goto("/skp/baru/")
    page.get_by_label("Formulir kosong").check()
    page.get_by_role("button", name="Mulai menulis").click()
    page.wait_for_load_state("load")


def isi_hasil(page: Page, i: int, rumusan: str) -> None:
    """One complete result, waiting for the superior."""
    page.locator(f"[name=rhk-{i}-dukungan]").select_option("menunggu")
    page.locator(f"[name=rhk-{i}-rumusan]").fill(rumusan)
    page.locator(f"[name=rhk-{i}-iki-0-aspek]").select_option("kuantitas")
    page.locator(f"[name=rhk-{i}-iki-0-nama]").fill("Jumlah berkas")
    page.locator(f"[name=rhk-{i}-iki-0-target]").fill("120")
    page.locator(f"[name=rhk-{i}-iki-0-satuan]").fill("berkas")


def isi_lampiran(page: Page) -> None:
    for jenis in ("dukungan", "pertanggungjawaban", "konsekuensi"):
        page.locator(f"[name=lampiran-{jenis}]").fill("Disepakati dengan atasan")


def test_an_skp_is_written_checked_while_typing_returned_answered_and_set(masuk: Masuk) -> None:
    page = masuk("operator")
    mulai(page)
    panel = page.locator("#panel-periksa")
    expect(panel).to_contain_text("Belum ada rencana hasil kerja utama")
    page.get_by_role("button", name="Tambah hasil kerja utama").click()
    isi_hasil(page, 0, "Melaksanakan rekap presensi")
    expect(panel).to_contain_text("Terlaksananya rekap presensi")
    page.locator("[name=rhk-0-rumusan]").fill("Tersedianya rekap presensi")
    isi_lampiran(page)
    expect(panel).to_contain_text("Sudah lengkap.")
    page.get_by_role("button", name="Ajukan SKP").click()
    expect(page.locator("main")).to_contain_text("Menunggu Lukman Hakim")
    alamat = page.url

    page = sebagai(masuk, page, ATASAN)
    page.goto(alamat)
    page.get_by_text("Kembalikan dengan catatan").click()
    page.get_by_label("Apa yang perlu diubah?").fill("Target 120 terlalu rendah.")
    page.get_by_role("button", name="Kembalikan", exact=True).click()
    expect(page.locator("main")).to_contain_text("SKP dikembalikan dengan catatan Anda.")

    page = sebagai(masuk, page, "operator")
    page.goto(alamat)
    expect(page.locator("main")).to_contain_text("Target 120 terlalu rendah.")
    page.get_by_role("link", name="Sunting").click()
    page.locator("[name=jawaban]").fill("Dinaikkan menjadi 150.")
    page.locator("[name=rhk-0-iki-0-target]").fill("150")
    page.get_by_role("button", name="Ajukan SKP").click()

    page = sebagai(masuk, page, ATASAN)
    page.goto(alamat)
    expect(page.locator("main")).to_contain_text("Dinaikkan menjadi 150.")
    page.get_by_role("link", name="Tetapkan SKP").click()
    expect(page.locator("main")).to_contain_text("sebagai Kepala Dinas Pendidikan")
    page.get_by_role("button", name="Tetapkan SKP").click()
    expect(page.locator("main")).to_contain_text("sudah ditetapkan")


def test_what_is_typed_survives_a_lost_line_with_its_rows(masuk: Masuk) -> None:
    page = masuk("operator")
    mulai(page)
    page.context.set_offline(True)
    page.get_by_role("button", name="Tambah hasil kerja utama").click()
    isi_hasil(page, 0, "Tersedianya data guru")
    page.get_by_role("button", name="Tambah hasil kerja tambahan").click()
    page.locator("[name=rhk-1-rumusan]").fill("Terselenggaranya lomba sekolah")
    expect(page.locator("[data-draf-keadaan]")).to_contain_text("tidak ada sambungan")
    page.context.set_offline(False)
    page.reload()
    expect(page.locator("[name=rhk-0-rumusan]")).to_have_value("Tersedianya data guru")
    expect(page.locator("[data-daftar-rhk=tambahan] [name=rhk-1-rumusan]")).to_have_value(
        "Terselenggaranya lomba sekolah"
    )
    page.get_by_role("button", name="Simpan", exact=True).last.click()
    expect(page.locator("main")).to_contain_text("SKP tersimpan.")
    page.reload()
    expect(page.locator("[name=rhk-0-rumusan]")).to_have_value("Tersedianya data guru")


def test_the_form_saves_itself_and_another_browser_finds_what_was_typed(masuk: Masuk) -> None:
    page = masuk("operator")
    mulai(page)
    page.get_by_role("button", name="Tambah hasil kerja utama").click()
    page.locator("[name=rhk-0-rumusan]").fill("Tersedianya peta sekolah")
    expect(page.locator("[data-draf-keadaan]")).to_have_text(re.compile(r"Tersimpan \d\d[:.]\d\d"))
    lain = tanpa_js(page.context)
    lain.goto(page.url)
    expect(lain.locator("[name=rhk-0-rumusan]")).to_have_value("Tersedianya peta sekolah")
    expect(lain.locator("main")).to_contain_text("belum disimpan sebagai SKP")
    lain.context.close()


def test_a_removed_result_can_be_taken_back_and_rows_can_be_moved_by_keyboard(masuk: Masuk) -> None:
    page = masuk("operator")
    mulai(page)
    for i, rumusan in enumerate(("Hasil pertama", "Hasil kedua")):
        page.get_by_role("button", name="Tambah hasil kerja utama").click()
        page.locator(f"[name=rhk-{i}-rumusan]").fill(rumusan)
    page.get_by_role("button", name="Naikkan hasil kerja ini").nth(1).focus()
    page.keyboard.press("Enter")
    expect(page.locator("[data-rhk] textarea[name$=rumusan]").first).to_have_value("Hasil kedua")
    page.get_by_role("button", name="Hapus hasil kerja ini").first.click()
    expect(page.locator("[data-rhk]")).to_have_count(1)
    page.get_by_role("button", name="Urungkan").click()
    expect(page.locator("[data-rhk]")).to_have_count(2)
    page.get_by_role("button", name="Simpan", exact=True).last.click()
    page.goto(page.url.replace("sunting/", ""))
    expect(page.locator(".rhk-baca h3").first).to_contain_text("Hasil kedua")


def test_an_skp_is_written_and_submitted_without_javascript(masuk: Masuk) -> None:
    page = tanpa_js(masuk("operator").context)
    mulai(page)
    page.get_by_role("button", name="Tambah hasil kerja utama").click()
    isi_hasil(page, 0, "Tersedianya rekap presensi")
    page.get_by_role("button", name="Tambah indikator").click()
    expect(page.locator("[name=rhk-0-rumusan]")).to_have_value("Tersedianya rekap presensi")
    page.locator("[name=rhk-0-iki-1-nama]").fill("Ketepatan")
    page.get_by_role("button", name="Ajukan SKP").click()
    perlu = page.locator(".panel-perlu")
    expect(perlu).to_contain_text("Ketepatan")
    perlu.get_by_role("link").first.click()
    assert "#id_rhk-0-iki-1-" in page.url
    page.get_by_role("button", name="Hapus indikator").nth(1).click()
    isi_lampiran(page)
    page.get_by_role("button", name="Ajukan SKP").click()
    expect(page.locator("main")).to_contain_text("Menunggu Lukman Hakim")
    page.get_by_role("button", name="Tarik kembali").click()
    expect(page.locator("main")).to_contain_text("ditarik kembali")
    page.context.close()


def test_a_month_is_written_with_a_pdf_and_handed_in(masuk: Masuk) -> None:
    page = masuk("staf")
    page.goto("/skp/")
    page.get_by_role("link", name="Penata Layanan Operasional").first.click()
    page.get_by_role("link", name="Realisasi").first.click()
    page.get_by_role("navigation", name="Periode").get_by_role("link").nth(1).click()
    page.get_by_label("Realisasi periode ini").first.fill("14")
    page.get_by_text("Tambah bukti").first.click()
    page.get_by_label("Berkas atau foto").first.set_input_files(
        {"name": "rekap.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.4\n1 0 obj<<>>endobj\n%%EOF\n"}
    )
    page.get_by_role("button", name="Ajukan realisasi").click()
    expect(page.locator("main")).to_contain_text("menunggu penilaian")
    expect(page.locator("main")).to_contain_text("rekap.pdf")
    with page.expect_download() as unduhan:
        page.get_by_role("link", name="rekap.pdf").first.click()
    assert unduhan.value.suggested_filename == "rekap.pdf"
