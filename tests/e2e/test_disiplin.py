"""Examined for absence on papers made here: team, summons, minutes refused, a Plt refused, decision, objection."""

from playwright.sync_api import Page, expect

from tests.e2e.conftest import Masuk
from tests.e2e.perkara_disiplin import isi, klik, lanjut, sampai_keberatan, tertutup
from tests.e2e.siapkan import SANDI
from tests.e2e.situs import Situs, hari_pemda
from tests.e2e.test_pelantikan import pekerja
from tests.e2e.test_skp import sebagai

KALI = 300  # looks at the page while a paper is printed beside it
KASUB, INSPEKTUR, ANALIS = "198401172008011005", "197511042000032003", "199011092015032004"


def pilih(page: Page, **nilai: str) -> None:
    """Choices by their name; what is seen of them."""
    for nama, teks in nilai.items():
        page.locator(f"main [name={nama}]").select_option(label=teks)


def buka_surat(page: Page, judul: str) -> None:
    """The paper that waits for the own signature, once it is printed."""
    surat = page.locator("main").get_by_role("link", name=judul)
    for _n in range(KALI):
        page.goto("/dokumen-saya/")
        if surat.count():
            break
    surat.first.click()


def tanda(page: Page, judul: str) -> None:
    """Signed with the password once more."""
    buka_surat(page, judul)
    page.goto("/dokumen-saya/tandatangani/")
    page.locator("main input[name=dibaca]").check()
    page.locator("main input[type=password]").fill(SANDI)
    klik(page, "Tanda tangani yang dipilih")
    expect(page.locator("main")).to_contain_text("ditandatangani")


def test_a_team_examines_the_minutes_are_refused_a_plt_may_not_decide(masuk: Masuk, situs: Situs) -> None:
    with pekerja(situs):
        kisah(masuk)


def kisah(masuk: Masuk) -> None:
    hari = hari_pemda().isoformat()
    page = masuk("disiplin")
    page.goto("/disiplin/usul/")
    page.get_by_role("link", name="Angkat").first.click()
    isi(page, uraian="Tidak masuk kerja tujuh hari tanpa keterangan.")
    klik(page, "Buka pemeriksaan")
    expect(page.locator("main [name=pasal_1]:invalid")).to_have_count(1)  # nothing opens without an article
    page.locator("main [name=pasal_1]").select_option("pp94_4_f")
    page.locator("main [name=tingkat_1]").select_option("sedang")
    klik(page, "Buka pemeriksaan")
    berkas = page.url
    page.get_by_role("link", name="Bentuk tim pemeriksa").click()
    pilih(page, penetap="Fajar Nugroho, Kepala Bidang Mutasi")
    isi(page, nomor="T/1/2026", atasan_langsung=KASUB, pengawasan=INSPEKTUR, kepegawaian=ANALIS)
    klik(page, "Bentuk tim")

    page = sebagai(masuk, page, "kabid_mutasi")
    tanda(page, "Surat Perintah Tim Pemeriksa")
    page = sebagai(masuk, page, "kasub")
    page.goto(berkas)
    lanjut(page, "Kirim surat panggilan")
    pilih(page, penanda_id="Hendra Saputra, Kepala Subbidang Kepangkatan")
    isi(page, nomor="B/1/2026", hari_periksa=hari, tempat="Ruang rapat BKPSDM")
    klik(page, "Catat panggilan")
    page = sebagai(masuk, page, "staf")
    assert tertutup(page, berkas)  # not summoned before the summons is signed
    page = sebagai(masuk, page, "kasub")
    tanda(page, "Surat Panggilan Pemeriksaan")
    page.goto(berkas)
    lanjut(page, "Catat hadir atau tidaknya")
    page.get_by_label("Hadir", exact=True).check()
    klik(page, "Catat")
    lanjut(page, "Catat berita acara pemeriksaan")
    isi(page, pemeriksa="Tim pemeriksa", isi="1. Mengapa tidak masuk? Jawab: Tidak memberi kabar.")
    page.get_by_label("Menandatangani", exact=True).check()
    klik(page, "Catat berita acara")
    for pemeriksa in ("kasub", "inspektur", "analis"):
        page = sebagai(masuk, page, pemeriksa)
        tanda(page, "Berita Acara Pemeriksaan")
    page = sebagai(masuk, page, "staf")
    buka_surat(page, "Berita Acara Pemeriksaan")
    page.locator("main").get_by_role("link", name="Tidak menandatangani").click()
    page.get_by_label("Alasan").fill("Jawaban saya tidak ditulis lengkap.")
    page.locator("main form button[type=submit]").click()

    page = sebagai(masuk, page, "kasub")
    page.goto(berkas)
    lanjut(page, "Teruskan laporan kepada pejabat yang memutus")
    pilih(page, pejabat="Fajar Nugroho, Kepala Bidang Mutasi")
    klik(page, "Teruskan")
    page = sebagai(masuk, page, "disiplin")
    page.goto(berkas)
    lanjut(page, "Tetapkan keputusan")
    isi(page, nomor="SK/7/2026")
    page.locator("main [name=jenis]").select_option("penundaan_kgb")
    page.locator("main [name=terbukti]").first.check()
    pilih(page, pejabat_id="Joko Susilo, Plt. Kepala Bidang Mutasi")
    klik(page, "Tetapkan keputusan")
    expect(page.locator("main")).to_contain_text("Plt. dan Plh. tidak menjatuhkan hukuman sedang")
    pilih(page, pejabat_id="Fajar Nugroho, Kepala Bidang Mutasi")
    klik(page, "Tetapkan keputusan")
    expect(page.locator("main")).to_contain_text("Keputusan SK/7/2026")

    page = sebagai(masuk, page, "kabid_mutasi")
    tanda(page, "Keputusan Hukuman Disiplin")
    sampai_keberatan(masuk, page, berkas, terhukum="staf", penyampai="Fajar Nugroho", asing=("bkpsdm", "kaban", "guru"))
