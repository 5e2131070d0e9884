"""Files are kept byte by byte under their hash, by content and not by name, and served so that nothing runs."""

import hashlib
import io
import zipfile
from contextlib import closing
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import Http404
from django.test import override_settings

from kinerja.dasar.berkas import (
    Berkas,
    BerkasDitolak,
    buka_berkas,
    jalur_berkas,
    kirim_berkas,
    periksa_berkas,
    simpan_berkas,
)
from tests.dasar.lembar import tulis_lembar

PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n"
PNG = b"\x89PNG\r\n\x1a\n" + b"\0\0\0\rIHDR" + b"\0" * 50
JPEG = b"\xff\xd8\xff\xe0\0\x10JFIF\0" + b"\0" * 50


@pytest.fixture(autouse=True)
def _gudang(tmp_path: Path) -> object:
    with override_settings(DATA_DIR=tmp_path, BATAS_BERKAS=2**20):
        yield


def arsip(**bagian: bytes) -> bytes:
    alir = io.BytesIO()
    with zipfile.ZipFile(alir, "w") as tujuan:
        for nama, isi in bagian.items():
            tujuan.writestr(nama.replace("__", "/").replace("_xml", ".xml").replace("_bin", ".bin"), isi)
    return alir.getvalue()


def isi_gudang(folder: Path) -> list[Path]:
    return [jalur for jalur in (folder / "berkas").rglob("*") if jalur.is_file()]


def test_a_file_is_kept_under_its_hash_byte_by_byte() -> None:
    berkas = simpan_berkas(SimpleUploadedFile("surat.pdf", PDF), nama="surat.pdf")
    assert berkas == Berkas(hashlib.sha256(PDF).hexdigest(), len(PDF), "application/pdf", "surat.pdf")
    with buka_berkas(berkas.sha256) as isi:
        assert isi.read() == PDF


def test_the_same_content_is_kept_once_and_never_written_again(tmp_path: Path) -> None:
    satu = simpan_berkas(PDF, nama="a.pdf")
    sebelum = jalur_berkas(satu.sha256).stat()
    dua = simpan_berkas(PDF, nama="b.pdf")
    assert (dua.sha256, dua.nama) == (satu.sha256, "b.pdf")
    assert jalur_berkas(satu.sha256).stat().st_mtime_ns == sebelum.st_mtime_ns
    assert isi_gudang(tmp_path) == [jalur_berkas(satu.sha256)]


@pytest.mark.parametrize(
    ("nama", "isi", "jenis", "jadi"),
    [
        ("a.exe", PDF, "application/pdf", "a.exe.pdf"),
        ("foto.JPG", JPEG, "image/jpeg", "foto.JPG"),
        ("foto", PNG, "image/png", "foto.png"),
        (
            "data.xlsx",
            tulis_lembar(["a"]),
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "data.xlsx",
        ),
        (
            "s.docx",
            arsip(word__document_xml=b"<w/>"),
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "s.docx",
        ),
        (
            "s.odt",
            arsip(mimetype=b"application/vnd.oasis.opendocument.text"),
            "application/vnd.oasis.opendocument.text",
            "s.odt",
        ),
        ("catatan.txt", "Rapat: hasil ✓\n".encode(), "text/plain", "catatan.txt"),
        ("jahat.html", b"<script>alert(1)</script>", "text/plain", "jahat.html.txt"),
        ("C:\\folder\\..\\a\u202eb.pdf", PDF, "application/pdf", "ab.pdf"),
        ("../../etc/passwd", PDF, "application/pdf", "passwd.pdf"),
    ],
)
def test_the_type_is_read_from_the_content(nama: str, isi: bytes, jenis: str, jadi: str) -> None:
    berkas = simpan_berkas(isi, nama=nama)
    assert (berkas.jenis, berkas.nama) == (jenis, jadi)


@pytest.mark.parametrize(
    ("isi", "kata"),
    [
        (b"", "kosong"),
        (b"MZ\x90\0" + b"\0" * 100, "tidak diterima"),
        (b"\x7fELF" + b"\0" * 100, "tidak diterima"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "tidak diterima"),
        (b"\0\1\2\3 tak dikenal", "tidak diterima"),
        (arsip(a_bin=b"x"), "Arsip"),
        (arsip(word__document_xml=b"<w/>", word__vbaProject_bin=b"x"), "makro"),
        (tulis_lembar(["a"])[:300], "rusak atau terpotong"),
        (b"a" * (2**20 + 1), "lebih besar dari 1 MB"),
    ],
)
def test_what_is_not_accepted_leaves_nothing_behind(isi: bytes, kata: str, tmp_path: Path) -> None:
    with pytest.raises(BerkasDitolak, match=kata):
        simpan_berkas(isi, nama="surat.pdf")
    assert isi_gudang(tmp_path) == []


def test_a_download_is_an_attachment_that_no_browser_runs_or_guesses(db: None) -> None:  # closing ends a request
    berkas = simpan_berkas(b"<script>alert(1)</script>", nama="halaman.html")
    jawaban = kirim_berkas(berkas.sha256, nama=berkas.nama, jenis=berkas.jenis)
    assert jawaban.file_to_stream is not None
    with closing(jawaban.file_to_stream):
        assert b"".join(jawaban) == b"<script>alert(1)</script>"
    assert jawaban["Content-Disposition"] == 'attachment; filename="halaman.html.txt"'
    assert jawaban["Content-Type"] == "text/plain; charset=utf-8"
    assert jawaban["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in jawaban["Content-Security-Policy"]


def test_a_file_that_is_not_there_is_not_found_and_a_path_is_never_a_hash() -> None:
    with pytest.raises(Http404):
        kirim_berkas("0" * 64, nama="a.pdf", jenis="application/pdf")
    with pytest.raises(ValueError, match="Not a sha256"):
        jalur_berkas("../../../etc/passwd")


def test_missing_and_corrupt_files_are_found() -> None:
    baik, rusak = simpan_berkas(PDF, nama="a.pdf"), simpan_berkas(PNG, nama="a.png")
    jalur_berkas(rusak.sha256).chmod(0o600)
    jalur_berkas(rusak.sha256).write_bytes(PNG + b"x")
    hasil = periksa_berkas([baik.sha256, "0" * 64])
    assert (hasil.utuh, hasil.hilang, hasil.rusak) == (1, ("0" * 64,), (rusak.sha256,))
