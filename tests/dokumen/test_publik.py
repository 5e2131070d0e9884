"""The open page of a document: what the paper shows and whether it holds, for whoever has the code; no more."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from kinerja.dasar.berkas import jalur_berkas
from kinerja.dokumen.alamat import alamat_dokumen
from kinerja.dokumen.alat import penandatangan
from kinerja.dokumen.models import Dokumen
from kinerja.dokumen.services import batalkan_dokumen, tanda_tangani_dokumen
from kinerja.jejak.akar import lengkapi_akar
from kinerja.jejak.berkas_bukti import BerkasBuktiEntri, baca_bukti
from kinerja.jejak.models import Entri
from kinerja.jejak.verifikasi import verifikasi
from tests.dokumen.pabrik_dokumen import isi_pakta, isi_spmt, siapkan, tercetak
from tests.dokumen.pabrik_nomor import AT, aturan
from tests.pabrik import SISTEM, Kota, kota_kecil

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("hitungan_baru")]


@pytest.fixture
def kota(db: None) -> Kota:
    return kota_kecil()


def halaman(dokumen: Dokumen) -> str:
    jawab = Client().get(f"/d/{dokumen.kode}/")
    assert jawab.status_code == 200
    assert jawab["X-Robots-Tag"] == "noindex, nofollow"
    return jawab.content.decode()


def besok() -> None:
    lengkapi_akar(Entri.objects.order_by("-urutan")[0].dicatat + timedelta(days=1))


def test_address_on_paper_is_the_address_of_the_page(kota: Kota) -> None:
    assert alamat_dokumen("K7QF2M9XTB4D").endswith(reverse("dokumen:publik", args=["K7QF2M9XTB4D"]))


def test_page_shows_kind_number_day_signers_and_nobody_else(kota: Kota) -> None:
    aturan(kota)
    spmt = tercetak(isi_spmt(kota, kota.guru, kota.kaban))[0]
    isi = halaman(spmt)
    assert "800.1.3.3/001/BKPSDM/2026" in isi
    assert kota.kaban.pegawai.nama_lengkap in isi
    assert "Belum ditandatangani" in isi
    assert "belum selesai ditandatangani" in isi
    assert "tidak berubah sejak dicatat" in isi
    for rahasia in (kota.guru.pegawai.nama, kota.guru.nip, kota.kaban.nip, spmt.rujukan, spmt.kelompok):
        assert rahasia not in isi


def test_code_is_understood_as_people_type_it(kota: Kota) -> None:
    pakta = siapkan(isi_pakta(kota, kota.guru))[0]
    jawab = Client().get(f"/d/{pakta.kode_tertulis.lower()}/")
    assert (jawab.status_code, jawab["Location"]) == (302, f"/d/{pakta.kode}/")
    assert "Berkasnya sedang dibuat" in halaman(pakta)


@pytest.mark.parametrize("kode", ["K7QF2M9XTB4D", "x", "---"])
def test_unknown_code_is_told_with_what_to_do(kota: Kota, kode: str) -> None:
    jawab = Client().get(f"/d/{kode}/", follow=True)
    assert jawab.status_code == 404
    assert "Tidak ada dokumen dengan kode ini" in jawab.content.decode()
    assert reverse("dokumen:periksa") in jawab.content.decode()


def test_cancelled_document_says_when_and_why_is_nobodys_business(kota: Kota) -> None:
    pakta = tercetak(isi_pakta(kota, kota.guru))[0]
    batalkan_dokumen(dokumen=[pakta.pk], alasan="Orangnya mengundurkan diri", by=SISTEM, at=AT)
    isi = halaman(pakta)
    assert "sudah dibatalkan" in isi
    assert "mengundurkan" not in isi


def test_proof_comes_the_next_day_and_holds(kota: Kota) -> None:
    pakta = tercetak(isi_pakta(kota, kota.guru))[0]
    assert "tersedia mulai besok" in halaman(pakta)
    assert Client().get(f"/d/{pakta.kode}/bukti.json").status_code == 404
    besok()
    assert "terbukti tercakup akar" in halaman(pakta)
    berkas = baca_bukti(Client().get(f"/d/{pakta.kode}/bukti.json").content)
    assert isinstance(berkas, BerkasBuktiEntri)
    assert berkas.sah
    assert berkas.entri.muatan is not None
    assert pakta.berkas in berkas.entri.muatan.isi
    assert kota.guru.pegawai.nama not in Client().get(f"/d/{pakta.kode}/bukti.json").content.decode()


@pytest.mark.parametrize("ditandatangani", [False, True])
def test_the_proof_of_one_document_of_a_batch_tells_nothing_of_the_others(kota: Kota, ditandatangani: bool) -> None:
    semua = tercetak(*(isi_pakta(kota, kota.guru, nama=f"n{i}") for i in range(3)))
    if ditandatangani:
        versi = {x.pk: x.kunci for x in semua}
        alat = penandatangan("tercatat", pengesahan="kata_sandi")
        assert len(tanda_tangani_dokumen(dokumen=versi, alat=alat, by=kota.guru.pelaku, at=AT).ditandatangani) == 3
    besok()
    for satu in semua:
        berkas = baca_bukti(Client().get(f"/d/{satu.kode}/bukti.json").content)
        assert isinstance(berkas, BerkasBuktiEntri)
        assert berkas.sah
        assert berkas.entri.muatan is not None
        assert berkas.entri.perihal == (f"dokumen:{satu.pk}",)
        assert [x.pk for x in semua if x.sha256 in berkas.entri.muatan.isi] == [satu.pk]
        assert berkas.entri.nama == (kota.guru.pegawai.nama if ditandatangani else "Sistem")
    assert verifikasi().cacat is None


def test_file_lost_or_spoiled_in_our_store_is_said_openly(kota: Kota) -> None:
    pakta = tercetak(isi_pakta(kota, kota.guru))[0]
    jalur = jalur_berkas(pakta.berkas)
    asli = jalur.read_bytes()
    jalur.chmod(0o600)
    jalur.write_bytes(asli + b" ")
    assert "berbeda dari yang dicatat" in halaman(pakta)
    jalur.unlink()
    assert "tidak ditemukan di penyimpanan" in halaman(pakta)


def test_queries_stay_few(kota: Kota, django_assert_max_num_queries: DjangoAssertNumQueries) -> None:
    pakta = tercetak(isi_pakta(kota, kota.guru, kota.kadis))[0]
    besok()
    with django_assert_max_num_queries(9):
        halaman(pakta)
    with django_assert_max_num_queries(9):
        Client().get(f"/d/{pakta.kode}/bukti.json")
