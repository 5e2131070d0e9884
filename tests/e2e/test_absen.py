"""Examined for absence: the ladder proposes, a human opens, two summonses fail, a decision, an objection.

All papers were made elsewhere; `test_disiplin.py` makes them here.
"""

from playwright.sync_api import Page, expect

from tests.e2e.conftest import Masuk
from tests.e2e.perkara_disiplin import isi, klik, lanjut, sampai_keberatan, tertutup
from tests.e2e.situs import Situs, hari_pemda
from tests.e2e.test_skp import sebagai

NIP = "198509262010012015"


def luar(page: Page) -> None:
    """The paper was made and signed elsewhere."""
    page.get_by_label("Sudah dibuat dan ditandatangani di luar aplikasi ini").check()


def test_absence_two_summonses_decision_and_objection(masuk: Masuk, situs: Situs) -> None:
    hari = hari_pemda().isoformat()
    page = masuk("disiplin")
    page.goto("/disiplin/usul/baru/")
    isi(page, nip=NIP, hari="4", sumber="Rekap presensi sekolah")
    klik(page, "Hitung dan catat usul")
    expect(page.locator("main")).to_contain_text("Teguran tertulis")
    page.get_by_role("link", name="Angkat").first.click()
    isi(page, uraian="Tidak masuk kerja empat hari tanpa keterangan.")
    klik(page, "Buka pemeriksaan")
    expect(page.locator("main [name=pasal_1]:invalid")).to_have_count(1)  # nothing opens without an article
    page.locator("main [name=pasal_1]").select_option("pp94_4_f")
    page.locator("main [name=tingkat_1]").select_option("ringan")
    klik(page, "Buka pemeriksaan")
    berkas = page.url

    page = sebagai(masuk, page, "guru")
    assert tertutup(page, berkas)  # not summoned yet
    page = sebagai(masuk, page, "guru_pimpinan")
    page.goto(berkas)
    for nomor in ("B/1/2026", "B/2/2026"):
        lanjut(page, "Kirim surat panggilan")
        luar(page)
        isi(page, nomor=nomor, hari_periksa=hari, tempat="Ruang kepala sekolah")
        klik(page, "Catat panggilan")
        lanjut(page, "Catat hadir atau tidaknya")
        page.get_by_label("Tidak hadir").check()
        klik(page, "Catat")
    lanjut(page, "Catat dua panggilan yang tidak dihadiri")
    luar(page)
    isi(page, catatan="Rekap presensi; kedua surat diterima keluarganya.")
    klik(page, "Catat")
    lanjut(page, "Teruskan laporan kepada pejabat yang memutus")
    page.get_by_label("Pejabat yang memutus").select_option(label="Lukman Hakim, Kepala Dinas Pendidikan")
    klik(page, "Teruskan")

    page = sebagai(masuk, page, "kadis")
    page.goto(berkas)
    lanjut(page, "Tetapkan keputusan")
    luar(page)
    isi(page, nomor="SK/7/2026", dasar_wewenang="Keputusan Wali Kota tentang pendelegasian")
    page.locator("main [name=jenis]").select_option("teguran_tertulis")
    klik(page, "Tetapkan keputusan")
    expect(page.get_by_role("heading", name="Keputusan hukuman disiplin", level=1)).to_be_visible()  # names no article
    page.locator("main [name=terbukti]").first.check()
    klik(page, "Tetapkan keputusan")
    expect(page.locator("main")).to_contain_text("SK/7/2026")

    sampai_keberatan(masuk, page, berkas, terhukum="guru", penyampai="Lukman Hakim", asing=("bkpsdm", "kaban", "kasub"))
    page = sebagai(masuk, page, "inspektur")
    page.goto(berkas)
    expect(page.locator(".panel-perlu a")).to_have_count(0)  # reads, does nothing
