"""A document signed electronically, seen by a stranger: its page, the file dropped, a copy that was tampered with."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from kinerja.dasar.berkas import buka_berkas
from kinerja.dokumen.models import Dokumen
from kinerja.dokumen.selectors.bukti import bukti_dokumen
from kinerja.jejak.akar import lengkapi_akar
from kinerja.jejak.models import Entri
from tests.dokumen.pabrik_dokumen import isi_pakta, tercetak
from tests.dokumen.tandatangan.layanan_bsre import LayananPalsu
from tests.dokumen.test_tanda_tangan import kota, pki, tanda_tangani, terpasang
from tests.pabrik import Kota

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("hitungan_baru")]
__all__ = ["kota", "pki", "terpasang"]  # fixtures


def kirim(isi: bytes) -> str:
    jawab = Client().post("/periksa-dokumen/", {"berkas": SimpleUploadedFile("pakta.pdf", isi)})
    assert jawab.status_code == 200
    return jawab.content.decode()


def test_stranger_verifies_by_code_by_dropping_the_file_and_sees_a_forgery(kota: Kota, terpasang: LayananPalsu) -> None:
    (pakta,) = tercetak(isi_pakta(kota, kota.guru, kota.kadis, cara="elektronik_lokal"))
    tanda_tangani(kota.guru, pakta)
    tanda_tangani(kota.kadis, pakta)
    pakta = Dokumen.objects.get(pk=pakta.pk)
    with buka_berkas(pakta.berkas) as alir:
        asli = alir.read()
    lengkapi_akar(Entri.objects.order_by("-urutan")[0].dicatat + timedelta(days=1))

    halaman = Client().get(f"/d/{pakta.kode}/").content.decode()
    assert "asli dan sudah terbit" in halaman
    assert halaman.count("dibuktikan cap waktu. Sertifikatnya berlaku saat itu") == 2
    assert "penerbit sertifikat Otoritas Uji" in halaman

    diperiksa = kirim(asli)
    assert "Asli dan tidak berubah" in diperiksa
    assert diperiksa.count("B-LTA") == 2
    palsu = bytearray(asli)
    palsu[len(asli) // 3] ^= 1
    assert "Asli dan tidak berubah" not in kirim(bytes(palsu))
    assert "putusan-buruk" in kirim(bytes(palsu))
    assert "Asli, tetapi bukan yang terbaru" in kirim(asli_pertama(pakta))


def asli_pertama(pakta: Dokumen) -> bytes:
    """The file as it was printed."""
    with buka_berkas(pakta.riwayat_berkas.get(tahap="cetak").sha256) as alir:
        return alir.read()


def test_proof_names_the_act_of_the_last_signature(kota: Kota) -> None:
    (pakta,) = tercetak(isi_pakta(kota, kota.guru))
    tanda_tangani(kota.guru, pakta)
    bukti = bukti_dokumen(Dokumen.objects.get(pk=pakta.pk))
    assert bukti.urutan is not None
    assert Entri.objects.get(urutan=bukti.urutan).peristiwa == "dokumen.ditandatangani"
