"""Two contracts of office in browsers, each person in an own one: one improves and passes, the other one resigns.

A signs, misses the first checkpoint, gets help, passes the second. B misses both, is proposed into the statutory
evaluation, resigns in own words, withdraws, resigns again. Each sees exactly the own file.
"""

import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from kinerja.aturan.tenggat import tambah_bulan
from tests.e2e.dua_lurah import CAMAT, LURAH_A, LURAH_B
from tests.e2e.siapkan import SANDI
from tests.e2e.situs import Situs, hari_pemda

TANDA = hari_pemda()
PERTAMA, KEDUA = tambah_bulan(TANDA, 3), tambah_bulan(TANDA, 6)
AKHIR_RENCANA = PERTAMA + timedelta(days=60)
KATA = "Saya memohon berhenti dari jabatan lurah untuk merawat ibu saya."


class Panggung:
    """People at their own computers; each signs in anew on another day."""

    def __init__(self, situs: Situs, peramban: Browser) -> None:
        self.situs, self.peramban = situs, peramban
        self.hari = TANDA
        self.halaman: dict[str, Page] = {}
        self.keluhan: list[str] = []

    def pada(self, hari: date) -> None:
        """Another day: nobody is signed in any more."""
        self.tutup()
        self.hari = hari
        self.situs.pada(datetime.combine(hari, time(2), tzinfo=UTC))

    def masuk(self, siapa: str) -> Page:
        """The browser of a person, at the home page."""
        page = self.halaman.get(siapa) or self._baru(siapa)
        page.goto("/")
        return page

    def _baru(self, siapa: str) -> Page:
        page = self.peramban.new_context(base_url=self.situs.url, locale="id-ID").new_page()
        page.context.set_default_timeout(30_000)
        page.on("pageerror", lambda galat: self.keluhan.append(str(galat)))
        page.on("response", lambda j: self.keluhan.append(j.url) if j.status >= 500 else None)
        page.goto("/akun/masuk/")
        page.fill("input[name=username]", self.situs.akun.get(siapa, siapa))
        page.fill("input[name=password]", SANDI)
        page.click("main button[type=submit]")
        self.halaman[siapa] = page
        return page

    def tutup(self) -> None:
        for page in self.halaman.values():
            page.context.close()
        self.halaman.clear()


@pytest.fixture
def panggung(situs: Situs, peramban: Browser) -> Iterator[Panggung]:
    """The small Pemda with a camat, two lurah and their contracts, before anything is signed."""
    situs.pulihkan(awal=True)
    subprocess.run([sys.executable, "-m", "tests.e2e.dua_lurah"], check=True, env=situs.lingkungan)
    satu = Panggung(situs, peramban)
    yield satu
    satu.tutup()
    assert satu.keluhan == []


def utama(page: Page) -> Locator:
    return page.locator("main")


def klik(page: Page, nama: str | re.Pattern[str]) -> None:
    """The link or button of that name in the main part."""
    tautan, tombol = (utama(page).get_by_role(x, name=nama) for x in ("link", "button"))
    tautan.or_(tombol).first.click()


def lihat(page: Page, *kata: str) -> None:
    for satu in kata:
        expect(utama(page)).to_contain_text(satu)


def tugas(page: Page, kerja: str, siapa: str = "") -> None:
    """Open that line of the own home page."""
    baris = utama(page).locator(".daftar-tugas").first.get_by_role("listitem").filter(has_text=kerja)
    baris.filter(has_text=siapa).get_by_role("link").first.click()


def ditolak(page: Page, alamat: str) -> None:
    """Another's file: not there for this reader."""
    jawaban = page.goto(alamat)
    assert jawaban is not None
    assert jawaban.status in (403, 404), f"{alamat} gave {jawaban.status}"


def test_one_lurah_passes_the_other_resigns_and_each_sees_the_own_file(panggung: Panggung, tmp_path: Path) -> None:
    menandatangani(panggung, tmp_path)
    alamat = titik_pertama(panggung)
    masing_masing_menjawab(panggung, alamat)
    nilai_ulang(panggung)
    titik_kedua(panggung, alamat)
    diusulkan(panggung, alamat)
    surat = mengundurkan_diri(panggung)
    diterima(panggung, surat, alamat)


def menandatangani(p: Panggung, folder: Path) -> None:
    """Lurah first, then the camat; the paper carries both and its two days."""
    p.pada(TANDA)
    for siapa in (LURAH_A, LURAH_B, CAMAT):
        page = p.masuk(siapa)
        page.goto("/dokumen-saya/tandatangani/")
        for kotak in utama(page).locator("input[name=dibaca]").all():
            kotak.check()
        utama(page).locator("input[type=password]").fill(SANDI)
        klik(page, "Tanda tangani yang dipilih")
        lihat(page, "ditandatangani")
    page = p.masuk(LURAH_A)
    page.goto("/dokumen-saya/")
    klik(page, re.compile("Kontrak", re.IGNORECASE))
    with page.expect_download() as unduhan:
        klik(page, "Unduh")
    berkas = folder / "kontrak.pdf"
    unduhan.value.save_as(berkas)
    teks = subprocess.run(["pdftotext", "-layout", str(berkas), "-"], check=True, capture_output=True, text=True).stdout
    for kata in ("Ratna Dewi", "Wahyu Setiawan", "Surat selesai satu hari"):
        assert kata in teks
    page.goto("/kontrak-jabatan/")
    lihat(page, "Terjadwal", "Lurah Melati")
    expect(utama(page)).not_to_contain_text("Teguh")


def titik_pertama(p: Panggung) -> dict[str, str]:
    """Both miss it; help is planned at once. The addresses of the two contracts."""
    p.pada(PERTAMA)
    alamat = {}
    for siapa in ("Ratna Dewi", "Teguh Prakoso"):
        page = p.masuk(CAMAT)
        tugas(page, "Adakan titik evaluasi", siapa)
        alamat[siapa] = page.url
        klik(page, "Adakan evaluasi")
        nilai(page, kerja="Kurang", catatan="Surat selesai rata-rata tiga hari.")
        lihat(page, "Ada catatan perbaikan", "Surat selesai rata-rata tiga hari.")
        klik(page, "Susun rencana perbaikan")
        page.get_by_label("Tindakan 1", exact=True).fill("Loket dibuka dua")
        page.get_by_label("Bantuan atasan untuk tindakan 1").fill("Seorang staf kecamatan diperbantukan")
        page.get_by_label("Batas tindakan 1").fill(AKHIR_RENCANA.isoformat())
        page.get_by_label("Mulai", exact=True).fill(PERTAMA.isoformat())
        page.get_by_label("Sampai", exact=True).fill(AKHIR_RENCANA.isoformat())
        klik(page, "Simpan rencana")
        lihat(page, "Buka rencana perbaikan")
    return alamat


def nilai(page: Page, *, kerja: str, catatan: str = "") -> None:
    """Every element passes but perhaps the work."""
    for unsur, skor in (("Kepatuhan", "Cukup"), ("Integritas", "Baik"), ("Kerja", kerja)):
        kotak = page.get_by_role("group", name=f"Skor {unsur}", exact=True)
        kotak.get_by_label(skor, exact=True).check()
        page.get_by_label(f"Alasan skor {unsur}").fill("Menurut catatan loket.")
    page.get_by_label("Yang perlu diperbaiki").fill(catatan)
    klik(page, "Simpan evaluasi")


def masing_masing_menjawab(p: Panggung, alamat: dict[str, str]) -> None:
    """The person answers; neither the other lurah nor the discipline desk reads it, the personnel agency does."""
    for siapa, nama, lain in ((LURAH_A, "Ratna Dewi", "Teguh Prakoso"), (LURAH_B, "Teguh Prakoso", "Ratna Dewi")):
        page = p.masuk(siapa)
        page.goto(alamat[nama])
        klik(page, "Tulis jawaban")
        page.get_by_label("Isi").fill(f"Jawaban {nama}: dua staf pindah.")
        klik(page, "Kirim jawaban")
        lihat(page, f"Jawaban {nama}: dua staf pindah.")
        ditolak(page, alamat[lain])
        ditolak(page, "/kontrak-jabatan/meja/")
    for asing in ("kadis", "disiplin", "staf"):
        ditolak(p.masuk(asing), alamat["Ratna Dewi"])
    page = p.masuk("bkpsdm")
    page.goto("/kontrak-jabatan/meja/")
    lihat(page, "Ratna Dewi", "Teguh Prakoso", "Selesai")
    page.goto(alamat["Ratna Dewi"])
    lihat(page, "Jawaban Ratna Dewi: dua staf pindah.")
    expect(utama(page).get_by_role("link", name="Adakan evaluasi")).to_have_count(0)


def nilai_ulang(p: Panggung) -> None:
    """When the time has run: one improved, the other not yet."""
    p.pada(AKHIR_RENCANA + timedelta(days=1))
    for siapa, hasil in (("Ratna Dewi", "Memenuhi"), ("Teguh Prakoso", "Belum memenuhi")):
        page = p.masuk(CAMAT)
        tugas(page, "Nilai ulang", siapa)
        klik(page, "Nilai ulang")
        page.get_by_label(hasil, exact=True).check()
        page.get_by_label("Apa yang berubah sejak rencana dimulai").fill("Dua loket dibuka.")
        klik(page, "Simpan evaluasi ulang")
        lihat(page, hasil, "Dua loket dibuka.")


def titik_kedua(p: Panggung, alamat: dict[str, str]) -> None:
    """A passes and is done; B gets a notice with the right to answer."""
    p.pada(KEDUA)
    page = p.masuk(CAMAT)
    tugas(page, "Adakan titik evaluasi", "Ratna Dewi")
    utama(page).get_by_role("link", name="Adakan evaluasi").click()
    nilai(page, kerja="Baik")
    lihat(page, "naik sejak titik pertama")
    page = p.masuk(CAMAT)
    tugas(page, "Adakan titik evaluasi", "Teguh Prakoso")
    utama(page).get_by_role("link", name="Adakan evaluasi").click()
    nilai(page, kerja="Kurang", catatan="Masih tiga hari.")
    page = p.masuk(CAMAT)
    tugas(page, "Sampaikan pemberitahuan", "Teguh Prakoso")
    page.get_by_label("Isi").fill("Titik kedua belum memenuhi. Anda berhak menjawab.")
    klik(page, "Sampaikan")
    page = p.masuk(LURAH_A)
    expect(utama(page).locator(".daftar-tugas").first).not_to_contain_text("pemberitahuan untuk Anda")
    page.goto(alamat["Ratna Dewi"])
    lihat(page, "Memenuhi", "Ada catatan perbaikan")  # both checkpoints stay


def diusulkan(p: Panggung, alamat: dict[str, str]) -> None:
    """The answer comes first, then a person's proposal that names its ground."""
    page = p.masuk(LURAH_B)
    tugas(page, "Jawab")
    klik(page, "Jawab pemberitahuan")
    page.get_by_label("Isi").fill("Loket kedua baru berjalan sepekan.")
    klik(page, "Kirim jawaban")
    page = p.masuk(CAMAT)
    tugas(page, "Putuskan tindak lanjut", "Teguh Prakoso")
    page.get_by_label("Diusulkan masuk evaluasi kinerja jabatan").check()
    page.get_by_label("Alasan", exact=True).fill("Dua titik belum memenuhi.")
    klik(page, "Simpan tindak lanjut")
    lihat(page, "Sebutkan dasar hukumnya")
    page.get_by_label("Dasar hukum").fill("PP 11/2017 Pasal 142")
    klik(page, "Simpan tindak lanjut")
    page.goto(alamat["Teguh Prakoso"])
    lihat(
        page, "Diusulkan masuk evaluasi kinerja jabatan", "PP 11/2017 Pasal 142", "Loket kedua baru berjalan sepekan."
    )
    page.goto("/kontrak-jabatan/evaluasi/")
    lihat(page, "Tidak ada evaluasi kinerja jabatan.")  # a proposal opens nothing


def tulis(page: Page, kata: str, lepas: date) -> str:
    """Written and signed by the person alone; the address of the letter."""
    page.goto("/pengunduran/")
    klik(page, "Tulis surat tentang Lurah Kenanga")
    expect(page.get_by_label("Permohonan Anda")).to_be_empty()
    page.get_by_label("Permohonan Anda").fill(kata)
    page.get_by_label("Berhenti dari jabatan mulai").fill(lepas.isoformat())
    klik(page, "Simpan draf")
    alamat = page.url
    klik(page, "Baca akibatnya")
    page.get_by_label("Surat ini saya tulis sendiri").check()
    page.get_by_label("Kata sandi").fill(SANDI)
    klik(page, "Tanda tangani")
    lihat(page, "Menunggu keputusan")
    return alamat


def mengundurkan_diri(p: Panggung) -> str:
    """In own words, withdrawn, and again; the superior is neither told nor admitted."""
    p.pada(KEDUA + timedelta(days=2))
    lepas = KEDUA + timedelta(days=45)
    page = p.masuk(LURAH_B)
    pertama = tulis(page, "Surat pertama.", lepas)
    klik(page, "Tarik surat ini")
    klik(page, "Tarik surat")
    lihat(page, "Ditarik")
    surat = tulis(page, KATA, lepas)
    for siapa in (CAMAT, LURAH_A, "disiplin"):
        page = p.masuk(siapa)
        expect(utama(page)).not_to_contain_text("pengunduran")
        ditolak(page, surat)
        ditolak(page, pertama)
    return surat


def diterima(p: Panggung, surat: str, alamat: dict[str, str]) -> None:
    """The next post is named, the letter accepted after the cooling-off; from then on nobody is asked about B."""
    page = p.masuk("bkpsdm")
    page.goto(surat)
    klik(page, "Sebut jabatan berikutnya")
    page.get_by_label("Cari jabatan").fill("penata layanan")
    klik(page, "Cari")
    page.get_by_label("Penata Layanan Operasional").check()
    klik(page, "Simpan")
    p.pada(KEDUA + timedelta(days=12))
    page = p.masuk("walikota")
    page.goto(surat)
    lihat(page, KATA)
    expect(utama(page)).not_to_contain_text("Kurang")  # no mark stands beside the letter
    klik(page, "Terima")
    page.get_by_label("Nomor keputusan").fill("800.1.3.3/88/2027")
    page.get_by_label("Kata sandi").fill(SANDI)
    klik(page, "Terima")
    lihat(page, "800.1.3.3/88/2027")
    p.pada(KEDUA + timedelta(days=46))
    page = p.masuk(CAMAT)
    expect(utama(page).locator(".daftar-tugas").first).not_to_contain_text("Teguh Prakoso")
    ditolak(page, alamat["Teguh Prakoso"])  # no longer the superior
    page = p.masuk(LURAH_B)
    page.goto(alamat["Teguh Prakoso"])
    lihat(page, "Loket kedua baru berjalan sepekan.")  # the own file stays one's own
