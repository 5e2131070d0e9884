"""The open page that checks a PDF: every kind of file gets a plain answer, nothing is kept, nobody floods it."""

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse, HttpResponseBase
from django.test import Client
from pytest_django import Settings

from kinerja.dokumen import pemeriksa
from kinerja.dokumen.models import BerkasDokumen, Dokumen, TahapBerkas
from kinerja.dokumen.views import periksa as halaman
from tests.dokumen.pabrik_nomor import AT
from tests.dokumen.tandatangan.pki import PKI
from tests.dokumen.test_kenali import dokumen, isi_berkas

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("hitungan_baru")]
__all__ = ["dokumen"]  # a fixture
Kirim = Callable[..., HttpResponseBase]


@pytest.fixture
def kirim(settings: Settings, kota: PKI, tmp_path: Path) -> Kirim:
    """A visitor of a site that trusts our root and holds no files yet."""
    settings.TANDA_TANGAN = {**settings.TANDA_TANGAN, "akar": str(kota.berkas_akar())}

    def panggil(isi: bytes | None, kode: str = "") -> HttpResponseBase:
        berkas = {"berkas": SimpleUploadedFile("surat.pdf", isi)} if isi is not None else {}
        return Client(enforce_csrf_checks=True).post("/periksa-dokumen/", {"kode": kode, **berkas})

    return panggil


def kata(jawab: HttpResponseBase, status: int = 200) -> str:
    assert isinstance(jawab, HttpResponse)
    assert jawab.status_code == status
    return jawab.content.decode()


def test_signed_file_of_a_stranger_is_sound_but_not_recorded_here(kirim: Kirim, satu_tanda: bytes) -> None:
    isi = kata(kirim(satu_tanda))
    assert "Sah, tetapi tidak tercatat di sini" in isi
    assert "Siti Rahma, Kepala Dinas Contoh" in isi
    assert "B-LTA" in isi
    assert hashlib.sha256(satu_tanda).hexdigest() in isi


def test_our_own_file_is_known_and_leads_to_its_page(kirim: Kirim, dokumen: Dokumen) -> None:
    isi = kata(kirim(isi_berkas(dokumen)))
    assert "Asli, tetapi belum lengkap" in isi
    assert f"/d/{dokumen.kode}/" in isi


def test_changed_byte_of_a_signed_file_is_told_with_its_place(kirim: Kirim, satu_tanda: bytes) -> None:
    rusak = bytearray(satu_tanda)
    rusak[700] ^= 1
    isi = kata(kirim(bytes(rusak)))
    assert "Jangan dipakai: isi berkas berubah setelah ditandatangani" in isi
    assert "Perubahannya antara bita 1 dan" in isi


def test_changed_byte_of_an_unsigned_file_is_told_too(kirim: Kirim, dokumen: Dokumen) -> None:
    rusak = bytearray(isi_berkas(dokumen))
    rusak[900] ^= 1
    assert "Perbedaannya mulai pada bita 901" in kata(kirim(bytes(rusak)))


def test_signature_of_somebody_else_on_our_file_is_told(
    kirim: Kirim, dokumen: Dokumen, naskah: bytes, satu_tanda: bytes
) -> None:
    sidik = hashlib.sha256(naskah).hexdigest()
    BerkasDokumen.objects.create(dokumen=dokumen, tahap=TahapBerkas.CETAK, sha256=sidik, pada=AT)
    assert "Ditambah di luar sistem ini" in kata(kirim(satu_tanda))


def test_untrusted_signer_no_pdf_and_unknown_file_are_told(
    kirim: Kirim, satu_tanda: bytes, naskah: bytes, settings: Settings
) -> None:
    assert "Bukan PDF" in kata(kirim(b"surat biasa"))
    assert "Tidak dikenal" in kata(kirim(naskah))
    settings.TANDA_TANGAN = {**settings.TANDA_TANGAN, "akar": "/tidak/ada.pem"}
    assert "Penanda tangan tidak dikenal" in kata(kirim(satu_tanda))


def test_nothing_of_the_file_is_kept(kirim: Kirim, naskah: bytes, settings: Settings, tmp_path: Path) -> None:
    settings.DATA_DIR, settings.FILE_UPLOAD_TEMP_DIR = tmp_path / "data", str(tmp_path)
    settings.FILE_UPLOAD_MAX_MEMORY_SIZE = 100  # so that it passes through a file on disk
    kata(kirim(naskah))
    assert list(tmp_path.rglob("*.upload*")) == []
    assert not (tmp_path / "data" / "berkas").exists()


def test_too_large_a_file_is_refused_before_it_is_read(
    kirim: Kirim, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.BATAS_PERIKSA = 1000
    assert "terlalu besar" in kata(kirim(b"%PDF-" + b" " * 2000), 400)
    monkeypatch.setattr(halaman, "RUANG_FORMULIR", 0)
    assert "terlalu besar" in kata(kirim(b"%PDF-" + b" " * 2000), 413)


def test_code_alone_leads_to_its_page_and_a_wrong_one_is_told(kirim: Kirim, dokumen: Dokumen) -> None:
    jawab = kirim(None, f" {dokumen.kode_tertulis.lower()}")
    assert (jawab.status_code, jawab["Location"]) == (302, f"/d/{dokumen.kode}/")
    assert "Ini bukan kode dokumen" in kata(kirim(None, "12345"), 400)
    assert "Pilih berkas PDF, atau ketik kodenya" in kata(kirim(None), 400)


def test_one_address_may_not_flood_it(kirim: Kirim) -> None:
    kode = [kirim(None).status_code for _ke in range(halaman.SEMENIT + 1)]
    assert kode == [400] * halaman.SEMENIT + [429]
    assert Client().get("/periksa-dokumen/").status_code == 200


def test_file_that_ends_its_fork_ends_nothing_else(kirim: Kirim, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as rusak:
        rusak.setattr(pemeriksa, "_der", lambda *_x: ["bukan sertifikat"])
        assert "tidak selesai diperiksa" in kata(kirim(b"%PDF-1.7"), 400)
    pembantu = pemeriksa._pembantu[0]
    assert "Rusak" in kata(kirim(b"%PDF-1.7"))
    assert pemeriksa._pembantu == [pembantu]


def test_helper_that_died_is_replaced(kirim: Kirim) -> None:
    kata(kirim(b"surat"))
    lama = pemeriksa._pembantu[0]
    lama.kill()
    lama.wait()
    assert "Bukan PDF" in kata(kirim(b"surat"))
    assert pemeriksa._pembantu[0] is not lama


def test_when_all_are_busy_the_visitor_is_asked_to_wait(kirim: Kirim, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pemeriksa, "TUNGGU_DETIK", 0.01)
    with pemeriksa._bergiliran():
        assert "Coba lagi sebentar lagi" in kata(kirim(b"%PDF-1.7"), 503)
