"""One performance year in a browser, from plan to printed rapor: every act by its own person, on its own day."""

import re
import subprocess
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.siapkan import SANDI
from tests.e2e.situs import Situs

TAHUN = datetime.now(tz=UTC).year
RENCANA = """dokumen,kode_unit,level,kode,kode_induk,nama,indikator,satuan,arah,kode_jabatan,target_2026,pagu_2026
rpjmd,00,visi,V,,Kota maju,,,,WK,,
rpjmd,00,tujuan,T,V,Birokrasi melayani,Indeks reformasi birokrasi,Indeks,naik,WK,"75,5",
rpjmd,05,sasaran,S,T,Meningkatnya profesionalitas ASN,Indeks profesionalitas ASN,Indeks,naik,KABAN,"80,95",
rpjmd,05,program,5.03.02,S,Program Kepegawaian Daerah,Layanan kepegawaian selesai,%,naik,,88,250000000
rpjmd,05,kegiatan,5.03.02.1,5.03.02,Pengelolaan kinerja ASN,Laporan kinerja,Laporan,naik,KABID-K,12,200000000
"""
KABAN, WALIKOTA, KABID, ANALIS = "197202281997031006", "N0001", "197812032005012008", "199011092015032004"
HASIL_KABID = "Terkelolanya kinerja ASN tepat waktu"
HASIL_ANALIS = "Tersusunnya laporan kinerja bulanan"


class Pelakon:
    """Who signs in on which day; the one before has left by then."""

    def __init__(self, halaman: Page, situs: Situs, folder: Path) -> None:
        self.page, self.situs, self.folder = halaman, situs, folder

    def masuk(self, siapa: str, bulan: int, tanggal: int) -> Page:
        """The clock at that day, and the home page of that person."""
        self.situs.pada(datetime.combine(date(TAHUN, bulan, tanggal), time(2), tzinfo=UTC))
        self.page.context.clear_cookies()
        self.page.goto("/akun/masuk/")
        self.page.fill("input[name=username]", self.situs.akun.get(siapa, siapa))
        self.page.fill("input[name=password]", SANDI)
        self.page.click("main button[type=submit]")
        expect(self.isi.get_by_role("heading", name="Perlu Anda kerjakan")).to_be_visible()
        return self.page

    @property
    def isi(self) -> Locator:
        """The main part of the page."""
        return self.page.locator("main")

    def klik(self, nama: str | re.Pattern[str]) -> None:
        """The link or button of that name in the main part."""
        peran = self.isi.get_by_role("link", name=nama).or_(self.isi.get_by_role("button", name=nama))
        peran.first.click()

    def tugas(self, kata: str) -> None:
        """Open a line of the task list on the home page."""
        self.isi.locator(".daftar-tugas").first.get_by_role("link", name=re.compile(kata)).click()

    def lihat(self, *kata: str) -> None:
        """The main part says all this."""
        for satu in kata:
            expect(self.isi).to_contain_text(satu)


@pytest.fixture
def pelakon(halaman: Page, situs: Situs, tmp_path: Path) -> Pelakon:
    """The small Pemda as it is before anything was written."""
    situs.pulihkan(awal=True)
    return Pelakon(halaman, situs, tmp_path)


def test_from_the_plan_to_the_printed_rapor(pelakon: Pelakon) -> None:
    perencana_memperbaiki_pohon(pelakon)
    kepala_dan_walikota_menandatangani(pelakon)
    kepala_bidang_mengambil_hasil(pelakon)
    staf_menyusun_skp_dikembalikan_lalu_ditetapkan(pelakon)
    staf_mengisi_realisasi_dengan_bukti(pelakon)
    atasan_menilai(pelakon)
    staf_membuka_rincian_dan_mencetak_rapor(pelakon)


def perencana_memperbaiki_pohon(p: Pelakon) -> None:
    """The plan is loaded and made the running one; the gap that the home page names is mended."""
    page = p.masuk("perencana", 1, 5)
    p.lihat("Belum ada rencana")
    p.klik("Muat berkas rencana")
    p.klik(re.compile("^Rencana"))
    berkas = p.folder / "rencana.csv"
    berkas.write_text(RENCANA.replace("2026", str(TAHUN)))
    page.set_input_files("input[type=file]", berkas)
    p.klik("Periksa berkas")
    p.lihat("Berkas siap dimuat")
    p.klik("Muat sekarang")
    p.lihat("rencana.csv dimuat: 5 baru")
    page.goto("/")
    p.klik("Pilih rencana yang berjalan")
    p.klik("Jadikan rencana berjalan")
    p.klik(re.compile("Jadikan"))
    page.goto("/")
    p.klik(re.compile("1 Tanpa pemilik"))
    p.klik("Program Kepegawaian Daerah")
    p.lihat("Belum ada jabatan pemilik.")
    p.klik("Pilih pemilik")
    p.isi.get_by_label("Kepala Bidang Kinerja").check()
    p.klik("Simpan pemilik")
    p.lihat("Gita Maharani")
    page.goto("/")
    p.lihat("0 Tanpa pemilik", "1 Pagu tidak sama dengan jumlah di bawahnya")
    p.klik(re.compile("Pagu tidak sama"))
    p.klik("Program Kepegawaian Daerah")
    p.klik("Sunting")
    p.isi.get_by_label(f"{TAHUN}").fill("200000000")
    p.klik("Simpan")
    page.goto("/")
    p.lihat("0 Pagu tidak sama dengan jumlah di bawahnya")


def kepala_dan_walikota_menandatangani(p: Pelakon) -> None:
    """The agreement comes from the tree, is submitted, agreed, and signed by both with their passwords."""
    page = p.masuk(KABAN, 1, 6)
    page.get_by_role("navigation", name="Menu utama").get_by_role("link", name="Perjanjian kinerja").click()
    p.klik("Siapkan dari pohon kinerja")
    p.klik(re.compile("^Siapkan"))
    p.lihat("Indeks profesionalitas ASN", "80,95")
    p.klik("Ajukan")
    p.klik("Ajukan")
    p.lihat("Perjanjian kinerja diajukan.")
    p.masuk(WALIKOTA, 1, 7)
    p.tugas("Tanggapi")
    p.klik("Sepakati")
    p.klik("Sepakati")
    tanda_tangan(p)
    p.masuk(KABAN, 1, 8)
    p.tugas("Tanda tangani")
    tanda_tangan(p)
    p.lihat("Berlaku", "Arif Wibowo")


def tanda_tangan(p: Pelakon) -> None:
    """From the page of the agreement: read, password, sign."""
    p.klik("Tanda tangani")
    p.isi.get_by_label("Kata sandi").fill(SANDI)
    p.klik("Tanda tangani")
    p.lihat("Tanda tangan Anda tercatat.")


def kepala_bidang_mengambil_hasil(p: Pelakon) -> None:
    """The head of division's SKP serves the superior's agreement; the superior sets it."""
    p.masuk(KABID, 1, 12)
    p.tugas("Susun SKP")
    mulai_skp(p)
    isi_skp(
        p, "Meningkatnya profesionalitas ASN", HASIL_KABID, "Persentase SKP yang ditetapkan tepat waktu", "100", "%"
    )
    p.klik("Ajukan SKP")
    p.lihat("Diajukan")
    p.masuk(KABAN, 1, 13)
    p.tugas("Tetapkan SKP")
    p.lihat(HASIL_KABID, "Meningkatnya profesionalitas ASN")
    p.klik("Tetapkan SKP")
    p.klik("Tetapkan")
    p.lihat("Ditetapkan")


def mulai_skp(p: Pelakon) -> None:
    """An empty form for the only post."""
    p.klik("Mulai SKP")
    p.isi.get_by_label("Formulir kosong").check()
    p.klik("Mulai menulis")


def isi_skp(p: Pelakon, dukungan: str, rumusan: str, indikator: str, target: str, satuan: str) -> None:
    """One result with one indicator, one expectation of behaviour, three annexes."""
    kartu = p.isi.locator("[data-rhk]").first
    if not kartu.count():
        p.klik("Tambah hasil kerja utama")
    kartu.get_by_label("Mendukung").select_option(label=dukungan)
    kartu.get_by_label("Rencana hasil kerja").fill(rumusan)
    kartu.get_by_label("Aspek").select_option("waktu")
    kartu.get_by_label("Indikator kinerja individu").last.fill(indikator)
    kartu.get_by_label(re.compile("^Target")).fill(target)
    kartu.get_by_label("Satuan").fill(satuan)
    p.page.fill("#id_perilaku-BP", "Menjawab pertanyaan pegawai pada hari yang sama")
    for kode, isi in (
        ("dukungan", "Akses data kepegawaian"),
        ("pertanggungjawaban", "Laporan bulanan"),
        ("konsekuensi", "Sesuai peraturan"),
    ):
        p.page.fill(f"#id_lampiran-{kode}", isi)


def staf_menyusun_skp_dikembalikan_lalu_ditetapkan(p: Pelakon) -> None:
    """Submitted, returned with a note that stays on top, mended, submitted again, set."""
    page = p.masuk(ANALIS, 1, 14)
    p.tugas("Susun SKP")
    mulai_skp(p)
    isi_skp(p, HASIL_KABID, HASIL_ANALIS, "Jumlah laporan kinerja", "6", "laporan")
    p.klik("Ajukan SKP")
    p.lihat("Diajukan")
    page.goto("/")
    p.lihat("menunggu ditetapkan oleh Gita Maharani")
    p.masuk(KABID, 1, 15)
    p.tugas("Tetapkan SKP")
    page.get_by_text("Kembalikan dengan catatan").click()
    page.fill("#id_pesan", "Laporan disusun tiap bulan: targetnya dua belas.")
    page.get_by_role("button", name="Kembalikan", exact=True).click()
    p.masuk(ANALIS, 1, 16)
    p.tugas("Perbaiki SKP")
    p.lihat("Laporan disusun tiap bulan: targetnya dua belas.")
    kartu = p.isi.locator("[data-rhk]").first
    kartu.get_by_label(re.compile("^Target")).fill("12")
    page.fill("#id_jawaban", "Sudah diubah menjadi dua belas.")
    p.klik("Ajukan SKP")
    p.lihat("Diajukan")
    p.masuk(KABID, 1, 19)
    p.tugas("Tetapkan SKP")
    p.lihat("Sudah diubah menjadi dua belas.")
    p.klik("Tetapkan SKP")
    p.klik("Tetapkan")
    p.lihat("Ditetapkan")


def staf_mengisi_realisasi_dengan_bukti(p: Pelakon) -> None:
    """January's realisation with a PDF as evidence."""
    page = p.masuk(ANALIS, 2, 2)
    p.tugas("Isi realisasi")
    p.lihat(f"Realisasi Januari {TAHUN}")
    p.isi.get_by_label("Realisasi periode ini").fill("1")
    page.get_by_text("Tambah bukti").first.click()
    bukti = p.folder / "laporan-januari.pdf"
    bukti.write_bytes(pdf_kecil())
    p.isi.get_by_label("Berkas atau foto").set_input_files(bukti)
    p.klik("Ajukan realisasi")
    p.lihat("menunggu penilaian", "laporan-januari.pdf")


def pdf_kecil() -> bytes:
    """The smallest thing that is a PDF."""
    isi = ("1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj", "2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj")
    return "\n".join(("%PDF-1.4", *isi, "trailer<</Root 1 0 R>>", "%%EOF")).encode()


def atasan_menilai(p: Pelakon) -> None:
    """The superior opens the evidence, rates in the team table, reads the names out once more and delivers."""
    page = p.masuk(KABID, 2, 3)
    p.lihat("Belum dinilai")
    p.isi.get_by_role("link", name="Belum dinilai").first.click()
    p.lihat("laporan-januari.pdf")
    with page.expect_download() as unduhan:
        page.get_by_role("link", name="laporan-januari.pdf").click()
    assert Path(unduhan.value.path()).read_bytes() == pdf_kecil()
    page.goto("/")
    p.tugas("Nilai")
    p.isi.get_by_role("group", name="Hasil kerja Kartika Sari").get_by_label("Sesuai").check()
    p.isi.get_by_role("group", name="Perilaku Kartika Sari").get_by_label("Di atas").check()
    p.klik("Simpan dan sampaikan")
    p.lihat("Kartika Sari")
    p.klik("Sampaikan nilai")
    p.lihat("Nilai 1 orang disampaikan.")


def staf_membuka_rincian_dan_mencetak_rapor(p: Pelakon) -> None:
    """Reads the mark, opens its receipt, accepts, prints the rapor."""
    page = p.masuk(ANALIS, 2, 4)
    p.tugas("Baca dan terima nilai")
    p.lihat("Baik")
    p.klik("Dari mana nilai ini?")
    p.lihat("Sesuai", "PermenPANRB", "Baik")
    page.go_back()
    p.klik("Saya menerima nilai ini")
    page.goto("/")
    p.tugas("Tanda tangani")  # the agreement of a functional post is made from the set SKP
    tanda_tangan(p)
    page.goto("/")
    p.lihat("Tidak ada yang menunggu Anda.", "Menunggu tanda tangan")
    p.klik("Buka rapor lengkap")
    p.lihat("Kartika Sari", HASIL_ANALIS)
    cetak = p.isi.get_by_role("link", name=re.compile("^Cetak rapor")).get_attribute("href")
    jawab = page.request.get(f"{p.situs.url}{cetak}")
    assert jawab.headers["content-type"] == "application/pdf"
    berkas = p.folder / "rapor.pdf"
    berkas.write_bytes(jawab.body())
    teks = subprocess.run(["pdftotext", "-layout", str(berkas), "-"], check=True, capture_output=True, text=True).stdout
    for kata in ("Kartika Sari", ANALIS, "Analis SDM Aparatur Ahli Pertama", HASIL_ANALIS):
        assert kata in teks
    info = subprocess.run(["pdfinfo", str(berkas)], check=True, capture_output=True, text=True).stdout
    assert "A4" in info
