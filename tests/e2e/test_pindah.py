"""A person moves twice and acts once in a year, and reads it as one rapor; a wrong order is taken back."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.e2e.situs import Situs
from tests.e2e.test_kisah import TAHUN, Pelakon

pytestmark = pytest.mark.e2e

PETUGAS, STAF = "199011092015032004", "199205302019032011"


@pytest.fixture
def pelakon(halaman: Page, situs: Situs, tmp_path: Path) -> Pelakon:
    """The small Pemda as it is before anything was written."""
    situs.pulihkan(awal=True)
    return Pelakon(halaman, situs, tmp_path)


def beri(p: Pelakon, kode: str, jenis: str, mulai: str, sampai: str = "") -> None:
    """An assignment by its page: filled in, its consequences seen, saved."""
    p.klik("Beri penugasan")
    p.isi.get_by_label("Kode jabatan").fill(kode)
    p.isi.get_by_label("Jenis penugasan").select_option(label=jenis)
    p.isi.get_by_label("Mulai").fill(f"{TAHUN}-{mulai}")
    if sampai:
        p.isi.get_by_label("Sampai").fill(f"{TAHUN}-{sampai}")
    p.isi.get_by_label("Nomor SK").fill(f"821/{kode}")
    p.klik("Lihat akibatnya")
    p.lihat("Yang berubah mulai")
    p.klik("Simpan")
    p.lihat("Atasan yang terdampak sudah dihitung ulang.")


def pindah_dua_kali_dan_bertindak(p: Pelakon) -> None:
    """Two definitive moves and one acting post, recorded by the personnel agency; a third one was somebody else's."""
    page = p.masuk(PETUGAS, 1, 6)
    page.goto("/pegawai/?q=Siti")
    p.klik("Siti Rahma")
    beri(p, "ANALIS", "Definitif", "04-01")
    beri(p, "KASUB", "Plt.", "06-01", "10-31")
    beri(p, "OPR", "Definitif", "09-01")
    beri(p, "GURU", "Definitif", "11-01")
    p.klik(re.compile(r"^Batalkan \(keliru\) Guru"))
    p.lihat("Pengelola Kinerja berakhir 31 Okt")
    p.isi.get_by_label("Alasan").fill("SK untuk pegawai lain")
    p.klik("Lihat akibatnya")
    p.klik("Simpan")


def baca_rapor(p: Pelakon) -> None:
    """Four posts, each day once."""
    page = p.masuk(STAF, 12, 31)
    page.get_by_role("navigation", name="Menu utama").get_by_role("link", name="Rapor").click()
    if not page.url.rstrip("/").endswith("rapor"):
        page.goto("/rapor/")
    if p.isi.get_by_role("link", name="Siti Rahma").count():
        p.klik("Siti Rahma")
    tabel = p.isi.locator("table.rapor-segmen").first
    jumlah = 366 if TAHUN % 4 == 0 else 365
    assert f"4 jabatan dalam {jumlah} hari bertugas" in tabel.inner_text()
    baris = [b.inner_text() for b in tabel.locator("tbody tr").all()]
    assert [re.split(r"[\n\t]", b)[0].strip() for b in baris] == [
        "Penata Layanan Operasional",
        "Analis SDM Aparatur Ahli Pertama",
        "Plt. Kepala Subbidang Kepangkatan",
        "Pengelola Kinerja",
    ]
    assert "153 hari merangkap" in baris[2]
    assert "Guru Ahli Pertama" not in p.isi.inner_text(), "what was cancelled was never true"


def test_a_person_moves_twice_and_acts_once_and_reads_one_rapor(pelakon: Pelakon) -> None:
    pindah_dua_kali_dan_bertindak(pelakon)
    baca_rapor(pelakon)
