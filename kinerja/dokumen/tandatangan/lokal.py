"""A certificate on this server: PAdES B-LTA with time stamps, only while its revocation status is known to be good."""

from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path

from pyhanko.sign.fields import SigSeedSubFilter
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, SimpleSigner
from pyhanko_certvalidator import CertificateValidator

from kinerja.dokumen.tandatangan.apa import Rahasia, YangDitandatangani
from kinerja.dokumen.tandatangan.arsip import SIDIK, tutup
from kinerja.dokumen.tandatangan.cara import CaraTandaTangan
from kinerja.dokumen.tandatangan.galat import KunciTidakTerbaca
from kinerja.dokumen.tandatangan.layanan import AlatBukti, LayananBukti
from kinerja.dokumen.tandatangan.masuk import bidang_baru, buka_untuk_ditandatangani, pastikan_lanjutan
from kinerja.dokumen.tandatangan.siapa import HasilTandaTangan, catatan

KEGUNAAN = {"non_repudiation"}  # what the certificate must allow: to sign what one stands by


@dataclass(frozen=True)
class SertifikatLokal:
    """Signs with one PKCS#12 file, proven by the services of `layanan`."""

    berkas_kunci: Path = field(repr=False)
    berkas_sandi: Path = field(repr=False)
    layanan: LayananBukti
    cara: CaraTandaTangan = field(default=CaraTandaTangan.LOKAL, init=False)

    def tanda_tangani(self, apa: YangDitandatangani, *, rahasia: Rahasia | None = None) -> HasilTandaTangan:
        """Sign with the server's own key; `rahasia` is not needed. Raises GagalTandaTangan."""
        penulis, penanda = buka_untuk_ditandatangani(apa), self._kunci()

        async def kerja(alat: AlatBukti) -> bytes:
            # Asked before the key is used: what may not sign never makes a signature.
            jalur = await CertificateValidator(
                penanda.signing_cert, penanda.cert_registry, validation_context=alat.konteks
            ).async_validate_usage(KEGUNAAN)
            bertanda = BytesIO()
            await PdfSigner(
                _keterangan(apa), penanda, timestamper=alat.cap, new_field_spec=bidang_baru(apa)
            ).async_sign_pdf(penulis, output=bertanda)
            return await tutup(bertanda, alat, [jalur], apa.bidang_cap)

        hasil = self.layanan.jalankan(kerja, penanda.cert_registry)
        sertifikat = pastikan_lanjutan(apa, hasil)
        return HasilTandaTangan(self.cara, hasil, catatan(self.cara, apa, tingkat="B-LTA", sertifikat=sertifikat))

    def _kunci(self) -> SimpleSigner:
        try:
            sandi = self.berkas_sandi.read_text().strip().encode()
            penanda: SimpleSigner = SimpleSigner.load_pkcs12_data(self.berkas_kunci.read_bytes(), (), passphrase=sandi)
        except (OSError, ValueError, AttributeError):
            raise KunciTidakTerbaca from None  # its own words may name the path or the passphrase
        return penanda


def _keterangan(apa: YangDitandatangani) -> PdfSignatureMetadata:
    return PdfSignatureMetadata(
        field_name=apa.bidang,
        md_algorithm=SIDIK,
        name=f"{apa.penanda}, {apa.jabatan}",
        reason=apa.alasan or None,
        location=apa.tempat or None,
        subfilter=SigSeedSubFilter.PADES,
    )
