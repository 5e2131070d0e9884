"""A certificate on this server: PAdES B-LTA with time stamps, only while its revocation status is known to be good."""

import asyncio
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path

from pyhanko.sign.fields import SigSeedSubFilter
from pyhanko.sign.general import SigningError
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, SimpleSigner
from pyhanko.sign.signers.pdf_signer import PdfTimeStamper, TimestampDSSContentSettings
from pyhanko.sign.timestamps import HTTPTimeStamper
from pyhanko.sign.validation.dss import DocumentSecurityStore
from pyhanko_certvalidator import CertificateValidator, ValidationContext
from pyhanko_certvalidator.errors import (
    ExpiredError,
    InsufficientRevinfoError,
    NotYetValidError,
    PathError,
    RevokedError,
    ValidationError,
)
from pyhanko_certvalidator.fetchers.aiohttp_fetchers import AIOHttpFetcherBackend

from kinerja.dokumen.tandatangan.akar import AkarKepercayaan
from kinerja.dokumen.tandatangan.apa import Rahasia, YangDitandatangani
from kinerja.dokumen.tandatangan.cara import CaraTandaTangan
from kinerja.dokumen.tandatangan.galat import (
    CapWaktuGagal,
    GagalTandaTangan,
    KunciTidakTerbaca,
    LayananLambat,
    SertifikatDicabut,
    SertifikatKedaluwarsa,
    SertifikatTidakDikenal,
    StatusTidakDiketahui,
)
from kinerja.dokumen.tandatangan.masuk import (
    TAK_TERLIHAT,
    PenulisTambahan,
    bidang_baru,
    buka_untuk_ditandatangani,
    pastikan_lanjutan,
)
from kinerja.dokumen.tandatangan.siapa import HasilTandaTangan, catatan

SIDIK = "sha256"
KEGUNAAN = {"non_repudiation"}  # what the certificate must allow: to sign what one stands by
# Certificates, OCSP answers and CRLs go into the revision that the archive time stamp closes.
BUKTI_CAP = TimestampDSSContentSettings(include_vri=False, update_before_ts=True)


@dataclass(frozen=True)
class SertifikatLokal:
    """Signs with one PKCS#12 file. `batas_detik` is the time for the whole signature, network included."""

    berkas_kunci: Path = field(repr=False)
    berkas_sandi: Path = field(repr=False)
    akar: AkarKepercayaan = field(repr=False)
    url_cap_waktu: str
    batas_detik: float = 60
    cara: CaraTandaTangan = field(default=CaraTandaTangan.LOKAL, init=False)

    def tanda_tangani(self, apa: YangDitandatangani, *, rahasia: Rahasia | None = None) -> HasilTandaTangan:
        """Sign on the server's own key; `rahasia` is not needed. Raises GagalTandaTangan."""
        penulis = buka_untuk_ditandatangani(apa)
        hasil = asyncio.run(self._dalam_batas(apa, penulis, self._kunci()))
        sertifikat = pastikan_lanjutan(apa, hasil)
        return HasilTandaTangan(self.cara, hasil, catatan(self.cara, apa, tingkat="B-LTA", sertifikat=sertifikat))

    def _kunci(self) -> SimpleSigner:
        try:
            sandi = self.berkas_sandi.read_text().strip().encode()
            penanda: SimpleSigner = SimpleSigner.load_pkcs12_data(self.berkas_kunci.read_bytes(), (), passphrase=sandi)
        except (OSError, ValueError, AttributeError):
            raise KunciTidakTerbaca from None  # its own words may name the path or the passphrase
        return penanda

    async def _dalam_batas(self, apa: YangDitandatangani, penulis: PenulisTambahan, penanda: SimpleSigner) -> bytes:
        try:
            async with asyncio.timeout(self.batas_detik):
                return await self._tulis(apa, penulis, penanda)
        except TimeoutError:
            raise LayananLambat from None
        except OSError as galat:  # pyHanko's word for a time stamp it did not get
            raise CapWaktuGagal from galat
        except (SigningError, ValidationError, PathError) as galat:
            raise _sebab(galat) from galat

    async def _tulis(self, apa: YangDitandatangani, penulis: PenulisTambahan, penanda: SimpleSigner) -> bytes:
        cap = HTTPTimeStamper(self.url_cap_waktu, timeout=self.batas_detik)
        jaringan = AIOHttpFetcherBackend(per_request_timeout=self.batas_detik)
        konteks = ValidationContext(
            trust_roots=self.akar.semua,
            other_certs=list(penanda.cert_registry),
            allow_fetching=True,
            revocation_mode="require",
            fetcher_backend=jaringan,
        )
        try:
            jalur = await CertificateValidator(
                penanda.signing_cert, penanda.cert_registry, validation_context=konteks
            ).async_validate_usage(KEGUNAAN)
            bertanda = await PdfSigner(
                _keterangan(apa), penanda, timestamper=cap, new_field_spec=bidang_baru(apa)
            ).async_sign_pdf(penulis, output=BytesIO())
            arsip = PenulisTambahan(bertanda)
            DocumentSecurityStore.supply_dss_in_writer(arsip, None, paths=[jalur], validation_context=konteks)
            pencap = PdfTimeStamper(cap, apa.bidang_cap, TAK_TERLIHAT, "Cap waktu arsip")
            akhir = BytesIO()
            await pencap.async_timestamp_pdf(arsip, SIDIK, konteks, output=akhir, dss_settings=BUKTI_CAP)
            return akhir.getvalue()
        finally:
            await jaringan.close()


def _keterangan(apa: YangDitandatangani) -> PdfSignatureMetadata:
    return PdfSignatureMetadata(
        field_name=apa.bidang,
        md_algorithm=SIDIK,
        name=f"{apa.penanda}, {apa.jabatan}",
        reason=apa.alasan or None,
        location=apa.tempat or None,
        subfilter=SigSeedSubFilter.PADES,
    )


def _sebab(galat: BaseException) -> GagalTandaTangan:
    """The named error for what pyHanko found, wherever in the chain of causes it says so."""
    rantai: list[BaseException] = []
    satu: BaseException | None = galat
    while satu is not None and satu not in rantai:
        rantai.append(satu)
        satu = satu.__cause__ or satu.__context__
    for jenis, nama in _NAMA:
        if any(isinstance(sebab, jenis) for sebab in rantai):
            return nama()
    return SertifikatTidakDikenal()


_NAMA: tuple[tuple[type[BaseException], type[GagalTandaTangan]], ...] = (
    (RevokedError, SertifikatDicabut),
    (ExpiredError, SertifikatKedaluwarsa),
    (NotYetValidError, SertifikatKedaluwarsa),
    (InsufficientRevinfoError, StatusTidakDiketahui),
)
