"""Paper signed with ink comes back scanned, is matched by its QR, and is checked by a second person."""

from dataclasses import replace
from io import BytesIO

import pypdfium2
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from pytest_django import DjangoAssertNumQueries

from kinerja.dasar.berkas import buka_berkas
from kinerja.dasar.kunci import SudahBerubah
from kinerja.dokumen.galat import DokumenDitolak
from kinerja.dokumen.models import BerkasDokumen, Dokumen, LembarPindaian, Pindaian
from kinerja.dokumen.services import (
    Penanda,
    baca_pindaian,
    cocokkan_lembar,
    kembalikan_pindaian,
    sahkan_pindaian,
    unggah_pindaian,
)
from kinerja.jejak.verifikasi import verifikasi
from tests.dokumen.pabrik_dokumen import isi_pakta, kertas_kosong, pindai, tercetak, unggah
from tests.dokumen.pabrik_nomor import AT
from tests.pabrik import Kota, kota_kecil, masuk

pytestmark = pytest.mark.django_db


@pytest.fixture
def kota() -> Kota:
    return kota_kecil()


def basah(kota: Kota) -> list[Dokumen]:
    """Two papers: of the teacher with a guest as witness, and of the head of the school."""
    tamu = Penanda("K.H. Abdullah", "Rohaniwan")
    satu = isi_pakta(kota, kota.guru, cara="basah")
    return tercetak(replace(satu, penanda=(*satu.penanda, tamu)), isi_pakta(kota, kota.kasek, cara="basah"))


def keadaan() -> list[tuple[int, str]]:
    return list(LembarPindaian.objects.values_list("nomor", "keadaan"))


def test_a_batch_is_matched_page_by_page_and_the_rest_is_listed(kota: Kota) -> None:
    semua = basah(kota)
    kosong = kertas_kosong()
    satu = unggah(kota.operator.pelaku, pindai(*semua), kosong)
    assert [(x.dokumen_id, x.keadaan) for x in LembarPindaian.objects.all()] == [
        (semua[0].pk, "cocok"),
        (semua[1].pk, "cocok"),
        (None, "lepas"),
    ]
    assert satu.lembar.get().catatan == "Kode QR tidak terbaca."
    assert baca_pindaian(satu) == 1
    assert LembarPindaian.objects.count() == 3
    unggah_pindaian(berkas=[("lagi.pdf", kosong)], by=kota.operator.pelaku, at=AT)
    assert Pindaian.objects.count() == 2


def test_a_print_of_an_electronic_document_never_counts_as_signed_with_ink(kota: Kota) -> None:
    semua = tercetak(isi_pakta(kota, kota.guru, cara="elektronik_lokal"))
    satu = unggah(kota.operator.pelaku, pindai(*semua))
    assert "tidak boleh bertanda tangan basah" in satu.lembar.get().catatan


def test_a_second_person_confirms_and_the_document_is_issued(kota: Kota) -> None:
    satu, _lain = basah(kota)
    unggah(kota.operator.pelaku, pindai(satu))
    with pytest.raises(DokumenDitolak, match="orang kedua"):
        sahkan_pindaian(dokumen=satu, versi=satu.kunci, by=kota.operator.pelaku, at=AT)
    with pytest.raises(SudahBerubah):
        sahkan_pindaian(dokumen=satu, versi=satu.kunci + 1, by=kota.analis.pelaku, at=AT)
    hasil = sahkan_pindaian(dokumen=satu, versi=satu.kunci, by=kota.analis.pelaku, at=AT)
    assert (hasil.keadaan, hasil.sha256) == ("terbit", satu.sha256)
    assert {(x.nama, x.keadaan, x.cara) for x in satu.tanda_tangan.all()} == {
        (kota.guru.pegawai.nama_lengkap, "ditandatangani", "basah"),
        ("K.H. Abdullah", "ditandatangani", "basah"),
    }
    pindaian = BerkasDokumen.objects.get(dokumen=satu, tahap="pindaian")
    with buka_berkas(pindaian.sha256) as berkas:
        assert len(pypdfium2.PdfDocument(berkas.read())) == 1
    with pytest.raises(DokumenDitolak, match="tidak sedang menunggu"):
        sahkan_pindaian(dokumen=hasil, versi=hasil.kunci, by=kota.analis.pelaku, at=AT)
    assert verifikasi().cacat is None


def test_pages_that_lack_or_are_too_many_are_not_confirmed(kota: Kota) -> None:
    satu, _lain = basah(kota)
    with pytest.raises(DokumenDitolak, match="Belum ada pindaian"):
        sahkan_pindaian(dokumen=satu, versi=satu.kunci, by=kota.analis.pelaku, at=AT)
    unggah(kota.operator.pelaku, pindai(satu, satu))
    with pytest.raises(DokumenDitolak, match="2 halaman, dokumennya 1 halaman"):
        sahkan_pindaian(dokumen=satu, versi=satu.kunci, by=kota.analis.pelaku, at=AT)


def test_what_is_sent_back_is_scanned_again(kota: Kota) -> None:
    satu, _lain = basah(kota)
    unggah(kota.operator.pelaku, pindai(satu))
    with pytest.raises(DokumenDitolak, match="apa yang kurang"):
        kembalikan_pindaian(dokumen=satu, alasan=" ", by=kota.analis.pelaku, at=AT)
    kembalikan_pindaian(dokumen=satu, alasan="Saksi belum bertanda tangan.", by=kota.analis.pelaku, at=AT)
    unggah(kota.operator.pelaku, pindai(satu, miring=-1))
    assert [x for _nomor, x in keadaan()] == ["dikembalikan", "cocok"]
    sahkan_pindaian(dokumen=satu, versi=satu.kunci, by=kota.analis.pelaku, at=AT)
    assert Dokumen.objects.get(pk=satu.pk).keadaan == "terbit"


def test_a_page_without_a_readable_code_is_matched_by_hand(kota: Kota) -> None:
    satu, _lain = basah(kota)
    lembar = unggah(kota.operator.pelaku, kertas_kosong()).lembar.get()
    for kode, milik in (("AAAA-BBBB-CCCC", None), (satu.kode_tertulis, set[int]())):
        with pytest.raises(DokumenDitolak, match="tidak dikenal"):
            cocokkan_lembar(lembar=lembar.pk, kode=kode, milik=milik, by=kota.operator.pelaku, at=AT)
    kode = satu.kode_tertulis.lower()
    cocokkan_lembar(lembar=lembar.pk, kode=kode, milik={satu.pk}, by=kota.operator.pelaku, at=AT)
    assert keadaan() == [(1, "cocok")]
    with pytest.raises(DokumenDitolak, match="sudah dikenali"):
        cocokkan_lembar(lembar=lembar.pk, kode=kode, milik=None, by=kota.operator.pelaku, at=AT)


def test_a_damaged_scan_says_so_and_another_kind_of_file_is_refused(kota: Kota) -> None:
    rusak = unggah(kota.operator.pelaku, b"%PDF-1.7\nrusak")
    assert (rusak.halaman, "Pindai lagi" in rusak.galat) == (None, True)
    with pytest.raises(DokumenDitolak, match="bukan PDF"):
        unggah_pindaian(berkas=[("a.txt", b"halo")], by=kota.operator.pelaku, at=AT)


def test_the_whole_way_on_the_pages(kota: Kota, django_assert_max_num_queries: DjangoAssertNumQueries) -> None:
    satu, _lain = basah(kota)
    operator, bkpsdm = masuk(kota.operator), masuk(kota.analis)
    cetak = operator.get("/dokumen/cetak-bersama/pelantikan:3/")
    assert len(pypdfium2.PdfDocument(BytesIO(cetak.content))) == 2
    berkas = [
        SimpleUploadedFile("a.pdf", pindai(satu), "application/pdf"),
        SimpleUploadedFile("b.pdf", kertas_kosong()),
    ]
    terima = operator.post("/pindaian/", {"berkas": berkas}, follow=True).content.decode()
    assert "2 berkas diterima" in terima
    assert "sedang dibaca" in terima
    for pindaian in Pindaian.objects.all():
        baca_pindaian(pindaian)
    url = f"/pindaian/{satu.pk}/periksa/"
    with django_assert_max_num_queries(12):
        isi = operator.get("/pindaian/").content.decode()
    assert url in isi
    assert "Kode QR tidak terbaca" in isi
    lembar = LembarPindaian.objects.get(keadaan="cocok")
    assert operator.get(f"/pindaian/lembar/{lembar.pk}/")["Content-Type"] == "image/png"
    assert "Minta orang kedua" in operator.get(url).content.decode()
    with django_assert_max_num_queries(12):
        assert "K.H. Abdullah" in bkpsdm.get(url).content.decode()
    kirim = {"kunci": satu.kunci, "putusan": "kembali", "alasan": ""}
    assert bkpsdm.post(url, kirim).status_code == 422
    assert "terbit" in bkpsdm.post(url, {**kirim, "putusan": "sah"}, follow=True).content.decode()
    assert Dokumen.objects.get(pk=satu.pk).keadaan == "terbit"
    assert "Unduh pindaian" in masuk(kota.guru).get(f"/dokumen/{satu.pk}/").content.decode()
    unduhan = masuk(kota.guru).get(f"/dokumen/{satu.pk}/unduh/?tahap=pindaian")
    assert unduhan.getvalue()[:5] == b"%PDF-"
    assert unduhan["Content-Disposition"].startswith('attachment; filename="pindaian-pakta_integritas-')
