"""Exchange files on the screen: trial, problems with their place, loading, templates, rights."""

import csv
import io
import os
import time
from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client, override_settings
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries
from python_calamine import CalamineWorkbook

from kinerja.jejak.models import Entri
from kinerja.organisasi.models import VersiUnit
from kinerja.web.tukar import daftar_jenis, muat
from kinerja.web.tukar.hak import PEMILIK
from kinerja.web.tukar.keterangan import jelaskan
from kinerja.web.tukar.titipan import UMUR
from tests.organisasi.berkas import dinas_baru
from tests.pabrik import Kota, kota_kecil

UNIT = "kode,nama,jenis,perangkat_daerah,kode_induk,mulai\n"
BARU = UNIT + "20,Dinas Kominfo,dinas,ya,00,2026-01-01\n20.1,Bidang Statistik,bidang,tidak,20,2026-01-01\n"


@pytest.fixture
def kota(db: None, tmp_path: Path) -> Kota:
    """The small Pemda of today."""
    return kota_kecil(timezone.localdate())


@pytest.fixture
def petugas(kota: Kota, client: Client) -> Client:
    """The BKPSDM officer, signed in."""
    client.force_login(kota.bkpsdm)
    return client


def unggah(client: Client, isi: str | bytes, jenis: str = "unit", nama: str = "unit.csv") -> tuple[str, str]:
    """Send a file; the address it leads to and the page there."""
    data = isi.encode() if isinstance(isi, str) else isi
    jawab = client.post(f"/pertukaran/{jenis}/", {"berkas": SimpleUploadedFile(nama, data)})
    assert jawab.status_code == 302, jawab.content.decode()
    alamat = str(jawab["Location"])
    return alamat, client.get(alamat).content.decode()


def test_a_trial_counts_and_stores_nothing_until_it_is_confirmed(petugas: Client) -> None:
    alamat, html = unggah(petugas, BARU)
    assert "Berkas siap dimuat" in html
    assert "2 baris baru dan 0 baris berubah" in html
    assert not VersiUnit.objects.filter(nama="Dinas Kominfo").exists()
    jawab = petugas.post(alamat, follow=True)
    assert "unit.csv dimuat: 2 baru, 0 berubah, 0 sama." in jawab.content.decode()
    assert VersiUnit.objects.filter(nama__in=["Dinas Kominfo", "Bidang Statistik"]).count() == 2


def test_what_is_loaded_stands_in_the_ledger_under_the_officers_name(petugas: Client, kota: Kota) -> None:
    sebelum = Entri.objects.count()
    alamat, _html = unggah(petugas, BARU)
    assert Entri.objects.count() == sebelum
    petugas.post(alamat)
    assert Entri.objects.order_by("-urutan").values_list("pengguna", flat=True)[0] == str(kota.bkpsdm.pk)


def test_every_problem_is_told_with_row_and_column_and_can_be_taken_out(petugas: Client) -> None:
    rusak = UNIT + "20,Dinas Kominfo,dinass,ya,00,2026-01-01\n21,Dinas Sosial,dinas,ya,00,31-02-2026\n"
    alamat, html = unggah(petugas, rusak)
    assert "Berkas belum dapat dimuat" in html
    assert "dinass" in html
    assert "Muat sekarang" not in html
    baris = list(csv.DictReader(io.StringIO(petugas.get(f"{alamat}masalah.csv").content.decode("utf-8-sig"))))
    assert [(b["baris"], b["kolom"]) for b in baris] == [("2", "jenis"), ("3", "mulai")]


def test_a_file_that_changes_nothing_says_so(petugas: Client) -> None:
    data = petugas.get("/pertukaran/unit/data.csv").content
    _alamat, html = unggah(petugas, data)
    assert "Tidak ada yang berubah" in html


@pytest.mark.parametrize("isi", [b"", b"MZ\x90\x00" + b"\0" * 200, b"PK\x03\x04rusak", b"nama;sandi\nx;y\n"])
def test_what_is_no_such_table_is_refused_with_words(petugas: Client, isi: bytes) -> None:
    _alamat, html = unggah(petugas, isi)
    assert "Berkas belum dapat dimuat" in html


def test_too_big_a_file_is_refused_before_it_is_read(petugas: Client) -> None:
    with override_settings(BATAS_TABEL=2**20):
        besar = SimpleUploadedFile("besar.csv", b"x" * (2**20 + 1))
        jawab = petugas.post("/pertukaran/unit/", {"berkas": besar})
    assert jawab.status_code == 422
    assert "paling besar 1 MB" in jawab.content.decode()


def test_too_many_rows_for_a_screen_are_sent_to_the_command(petugas: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(muat, "BARIS_PALING_BANYAK", 1)
    _alamat, html = unggah(petugas, BARU)
    assert "kinerja import unit" in html
    assert "Muat sekarang" not in html


def test_a_file_refused_because_the_data_changed_meanwhile_says_so(petugas: Client) -> None:
    anak = UNIT + "20.1,Bidang Statistik,bidang,tidak,20,2026-01-01\n"
    induk = UNIT + "20,Dinas Kominfo,dinas,ya,00,2026-01-01\n"
    alamat_induk, _html = unggah(petugas, induk)
    petugas.post(alamat_induk)
    alamat, html = unggah(petugas, anak)
    assert "Berkas siap dimuat" in html
    VersiUnit.objects.filter(nama="Dinas Kominfo").update(sampai="2026-01-01")
    jawab = petugas.post(alamat, follow=True)
    assert "Data berubah sejak diperiksa" in jawab.content.decode()
    assert not VersiUnit.objects.filter(nama="Bidang Statistik").exists()


def test_the_preview_of_a_reorganisation_of_forty_agencies_is_read_without_asking_about_each(
    petugas: Client, kota: Kota, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    alamat, html = unggah(petugas, dinas_baru(40, kota.on.isoformat()), "reorganisasi", "dinas.csv")
    assert html.count("(baru): 1 unit baru") == 40
    with django_assert_max_num_queries(6):
        assert petugas.get(alamat).status_code == 200


def test_a_held_file_belongs_to_who_brought_it_and_goes_after_a_day(petugas: Client, kota: Kota) -> None:
    alamat, _html = unggah(petugas, BARU)
    lain = Client()
    lain.force_login(kota.analis.pengguna)
    assert lain.post(alamat).status_code == 302
    assert not VersiUnit.objects.filter(nama="Dinas Kominfo").exists()
    kunci = alamat.rstrip("/").rpartition("/")[2]
    jalur = Path(settings.DATA_DIR) / "titipan" / kunci
    assert jalur.stat().st_mode & 0o777 == 0o600
    lama = time.time() - UMUR - 60
    os.utime(jalur, (lama, lama))
    unggah(petugas, BARU)
    assert not jalur.exists()


def test_a_cancelled_file_is_gone(petugas: Client) -> None:
    alamat, _html = unggah(petugas, BARU)
    petugas.post(alamat, {"batal": "1"})
    assert petugas.get(alamat).status_code == 302


def test_the_empty_file_has_our_header_and_explains_it_on_a_second_sheet(petugas: Client, kota: Kota) -> None:
    isi = petugas.get("/pertukaran/pegawai/templat.xlsx").content
    buku = CalamineWorkbook.from_filelike(io.BytesIO(isi))
    assert buku.get_sheet_by_index(0).to_python()[0][:2] == ["nip", "nama"]
    assert buku.get_sheet_by_name("Keterangan").to_python()[1][:2] == ["nip", "ya"]
    perencana = Client()
    perencana.force_login(kota.perencana.pengguna)
    judul = perencana.get("/pertukaran/rencana/templat.csv").content.decode("utf-8-sig").strip().split(",")
    tahun = timezone.localdate().year
    assert judul[-6:] == [f"target_{tahun}", *(f"target_{tahun}_TW{n}" for n in (1, 2, 3, 4)), f"pagu_{tahun}"]


@pytest.mark.parametrize("kode", daftar_jenis())
def test_every_kind_has_an_owner_and_every_column_a_meaning(kode: str) -> None:
    assert kode in PEMILIK
    kolom = jelaskan(kode, daftar_jenis()[kode].bentuk)
    assert [k.nama for k in kolom if not (k.arti and k.bentuk)] == []


def test_planners_load_plans_and_not_people(kota: Kota) -> None:
    client = Client()
    client.force_login(kota.perencana.pengguna)
    html = client.get("/pertukaran/").content.decode()
    assert "/pertukaran/rencana/" in html
    assert "/pertukaran/pegawai/" not in html
    assert client.get("/pertukaran/pegawai/data.csv").status_code == 403
    assert client.get("/pertukaran/takada/").status_code == 404
