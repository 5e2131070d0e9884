"""A team leader of another unit recommends in the browser; the superior reads it beside the realisation and decides."""

from playwright.sync_api import expect

from tests.e2e.conftest import Masuk
from tests.e2e.mutu import tanpa_js
from tests.e2e.situs import Situs
from tests.e2e.test_skp import sebagai


def test_a_team_leader_recommends_and_the_superior_decides(masuk: Masuk, situs: Situs) -> None:
    page = masuk("analis")
    expect(page.locator("main")).to_contain_text("Periksa realisasi tim")
    page.get_by_role("link", name="Periksa realisasi tim").click()
    expect(page.locator("main")).to_contain_text("Menunggu Anda")
    page.get_by_role("link", name="Dian Permata").click()
    page.get_by_label("Sesuai bukti").check()
    page.get_by_label("Di atas ekspektasi").check()
    page.get_by_label("Catatan untuk pejabat penilai").fill("Datanya dipakai empat bidang.")
    page.get_by_role("button", name="Beri rekomendasi").click()
    expect(page.locator("main")).to_contain_text("Rekomendasi untuk Dian Permata tersimpan")

    page = sebagai(masuk, page, "sekda")
    page.goto("/penilaian/")
    page.get_by_role("link", name="Dian Permata").first.click()
    expect(page.locator(".rekomendasi")).to_contain_text("Datanya dipakai empat bidang.")
    expect(page.locator(".rekomendasi")).to_contain_text("Kartika Sari, ketua Tim Satu Data")
    assert page.locator("input[name$=hasil_kerja]:checked").count() == 0
    page.locator("input[name$=hasil_kerja][value=sesuai]").check()
    page.locator("input[name$=perilaku][value=sesuai]").check()
    page.get_by_role("button", name="Simpan", exact=True).click()
    expect(page.locator("main")).to_contain_text("tersimpan")
    expect(page.locator(".rekomendasi")).to_contain_text("Di atas ekspektasi")


def test_the_leader_writes_the_teams_results_without_javascript(masuk: Masuk) -> None:
    page = tanpa_js(masuk("analis").context)
    page.goto("/skp/tim-kerja/")
    page.get_by_role("link", name="Tim Satu Data Kepegawaian").click()
    page.get_by_role("link", name="Hasil tim").click()
    page.get_by_label("Hasil 3").fill("Terbitnya kamus data kepegawaian")
    page.get_by_role("button", name="Simpan hasil tim").click()
    expect(page.locator("main")).to_contain_text("Terbitnya kamus data kepegawaian")
    page.context.close()
