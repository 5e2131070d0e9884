"""The proofs of a signature and the archive time stamp that closes them: what makes B-LTA of a bare signature."""

from collections.abc import Sequence
from io import BytesIO

from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.signers.pdf_signer import PdfTimeStamper, TimestampDSSContentSettings
from pyhanko.sign.validation.dss import DocumentSecurityStore, collect_validation_info
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko_certvalidator.path import ValidationPath

from kinerja.dokumen.tandatangan.apa import AWALAN_CAP
from kinerja.dokumen.tandatangan.galat import CapWaktuGagal, DokumenDitolak, TandaSebelumnyaRusak
from kinerja.dokumen.tandatangan.integritas import akhir_cakupan, masih_utuh
from kinerja.dokumen.tandatangan.layanan import SALAH_SERTIFIKAT, AlatBukti, LayananBukti
from kinerja.dokumen.tandatangan.masuk import TAK_TERLIHAT, PenulisTambahan

SIDIK = "sha256"
# Certificates, OCSP answers and CRLs go into the revision that the archive time stamp closes.
BUKTI_CAP = TimestampDSSContentSettings(include_vri=False, update_before_ts=True)


async def tutup(bertanda: BytesIO, alat: AlatBukti, jalur: Sequence[ValidationPath], bidang: str) -> bytes:
    """Append the proofs gathered in `alat` and a time stamp over the whole file, in a field of this name."""
    arsip = PenulisTambahan(bertanda)
    DocumentSecurityStore.supply_dss_in_writer(arsip, None, paths=jalur, validation_context=alat.konteks)
    pencap = PdfTimeStamper(alat.cap, bidang, TAK_TERLIHAT, "Cap waktu arsip")
    akhir = BytesIO()
    try:
        await pencap.async_timestamp_pdf(arsip, SIDIK, alat.konteks, output=akhir, dss_settings=BUKTI_CAP)
    except SALAH_SERTIFIKAT as galat:
        raise CapWaktuGagal("sertifikat") from galat
    return akhir.getvalue()


def lengkapi_bukti(pdf: bytes, layanan: LayananBukti) -> bytes:
    """The file with fresh proofs of its end and an archive time stamp more; every earlier byte stays.

    Makes B-LTA of what a signing service left without proofs, and renews a time stamp before it runs out (then only its
    maker is asked: the signer's certificate may be over by now). May be called again after any error: what is
    kept is not lost. Raises GagalTandaTangan.
    """
    ujung, bidang = _ujung(pdf)

    async def kerja(alat: AlatBukti) -> bytes:
        return await tutup(BytesIO(pdf), alat, await collect_validation_info(ujung, alat.konteks), bidang)

    return layanan.jalankan(kerja, ujung.other_embedded_certs)


def _ujung(pdf: bytes) -> tuple[EmbeddedPdfSignature, str]:
    """The last signature or time stamp, once all of them hold, and a free name for the next time stamp."""
    try:
        baca = PdfFileReader(BytesIO(pdf))
        semua = sorted(baca.embedded_signatures, key=akhir_cakupan)
        utuh = all(masih_utuh(satu) for satu in semua)
        bertanda, nomor = bool(baca.embedded_regular_signatures), len(baca.embedded_timestamp_signatures) + 1
    except Exception as galat:  # a damaged file breaks a reader in more ways than can be listed
        raise DokumenDitolak from galat
    if not bertanda:
        raise DokumenDitolak
    if not utuh:
        raise TandaSebelumnyaRusak
    return semua[-1], f"{AWALAN_CAP}Arsip{nomor}"
