"""Proofs and an archive time stamp can be added to a signature that was made without them, and added again later."""

from datetime import UTC, datetime, timedelta
from io import BytesIO

import pytest
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.signers.pdf_signer import PdfTimeStamper
from pyhanko.sign.timestamps import HTTPTimeStamper

from kinerja.dokumen.tandatangan import galat
from kinerja.dokumen.tandatangan.akar import AkarKepercayaan
from kinerja.dokumen.tandatangan.arsip import lengkapi_bukti
from kinerja.dokumen.tandatangan.layanan import LayananBukti
from kinerja.dokumen.tandatangan.periksa import KeadaanTanda, TingkatTanda, periksa_pdf
from tests.dokumen.tandatangan.conftest import layanan
from tests.dokumen.tandatangan.layanan_bsre import bertanda
from tests.dokumen.tandatangan.pki import PKI


@pytest.fixture(scope="module")
def telanjang(kota: PKI, naskah: bytes) -> bytes:
    """Signed as a signing service does it: no proofs inside."""
    return bertanda(kota, naskah)


def test_a_bare_signature_becomes_b_lta(kota: PKI, telanjang: bytes) -> None:
    lengkap = lengkapi_bukti(telanjang, layanan(kota))
    hasil = periksa_pdf(lengkap, layanan(kota).akar, pada=datetime.now(UTC) + timedelta(days=1000))

    assert lengkap.startswith(telanjang)
    assert hasil.utuh
    assert hasil.tanda[0].tingkat is TingkatTanda.B_LTA


def test_a_time_stamp_is_renewed_as_often_as_needed(kota: PKI, satu_tanda: bytes) -> None:
    tiga = lengkapi_bukti(lengkapi_bukti(satu_tanda, layanan(kota)), layanan(kota))

    assert tiga.startswith(satu_tanda)
    assert periksa_pdf(tiga, layanan(kota).akar, pada=datetime.now(UTC)).utuh


def test_a_time_stamp_is_renewed_also_when_the_signer_has_left(kota: PKI, naskah: bytes) -> None:
    lama = bertanda(kota, naskah, "lama")
    with pytest.raises(galat.SertifikatKedaluwarsa):
        lengkapi_bukti(lama, layanan(kota))
    bercap = PdfTimeStamper(HTTPTimeStamper(kota.tsa)).timestamp_pdf(
        IncrementalPdfFileWriter(BytesIO(lama)), "sha256", output=BytesIO()
    )
    assert isinstance(bercap, BytesIO)

    assert lengkapi_bukti(bercap.getvalue(), layanan(kota)).startswith(lama)


def test_a_failed_service_keeps_the_signature_for_the_next_try(kota: PKI, telanjang: bytes) -> None:
    for mati, nama in (("tsa", galat.CapWaktuGagal), ("crls", galat.StatusTidakDiketahui)):
        with kota.tanpa(mati, "ocsp"), pytest.raises(nama) as salah:
            lengkapi_bukti(telanjang, layanan(kota))
        assert salah.value.boleh_diulang

    assert lengkapi_bukti(telanjang, layanan(kota)).startswith(telanjang)


def test_a_stranger_gets_no_proofs(asing: PKI, kota: PKI, telanjang: bytes) -> None:
    with pytest.raises(galat.SertifikatTidakDikenal):
        lengkapi_bukti(telanjang, layanan(asing))


def test_a_time_stamp_nobody_trusts_is_not_added(asing: PKI, kota: PKI, satu_tanda: bytes) -> None:
    campur = LayananBukti(AkarKepercayaan(lokal=(kota.sertifikat("akar"),)), asing.tsa)
    with pytest.raises(galat.CapWaktuGagal, match="sertifikat"):
        lengkapi_bukti(satu_tanda, campur)


def test_what_is_not_signed_or_changed_gets_no_proofs(kota: PKI, naskah: bytes, satu_tanda: bytes) -> None:
    with pytest.raises(galat.DokumenDitolak):
        lengkapi_bukti(naskah, layanan(kota))
    with pytest.raises((galat.TandaSebelumnyaRusak, galat.DokumenDitolak)):
        lengkapi_bukti(satu_tanda[:100] + b"X" + satu_tanda[101:], layanan(kota))
    assert periksa_pdf(naskah, layanan(kota).akar, pada=datetime.now(UTC)).keadaan is KeadaanTanda.TIDAK_BERTANDA
