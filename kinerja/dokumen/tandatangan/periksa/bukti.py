"""How far a signature is proven: judged at its time stamp with the proofs in the file, then up to today."""

import asyncio
import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO

from asn1crypto import cms, x509
from asn1crypto.crl import CertificateList
from asn1crypto.ocsp import OCSPResponse
from pyhanko.pdf_utils.decode_limits import DecodePurpose
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.ades.report import AdESFailure, AdESIndeterminate, AdESPassed, AdESSubIndic
from pyhanko.sign.validation.ades import (
    AdESLTAValidationResult,
    ades_lta_validation,
    ades_timestamp_validation,
)
from pyhanko.sign.validation.dss import DocumentSecurityStore
from pyhanko.sign.validation.errors import NoDSSFoundError
from pyhanko.sign.validation.generic_cms import extract_tst_data_iter
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko.sign.validation.policy_decl import LocalKnowledge, SignatureValidationSpec
from pyhanko.sign.validation.status import TimestampSignatureStatus
from pyhanko_certvalidator.authority import CertTrustAnchor
from pyhanko_certvalidator.revinfo.archival import CRLContainer, OCSPContainer

from kinerja.dokumen.tandatangan.akar import AkarKepercayaan
from kinerja.dokumen.tandatangan.integritas import akhir_cakupan, sama
from kinerja.dokumen.tandatangan.periksa.hasil import KeadaanTanda, TingkatTanda
from kinerja.dokumen.tandatangan.periksa.kebijakan import kebijakan, pada_saat


@dataclass(frozen=True, slots=True)
class Pembuktian:
    """What holds a signature up: the verdict, how much it carries itself, the proven time, the root of its chain."""

    keadaan: KeadaanTanda
    tingkat: TingkatTanda
    saat: datetime | None
    akar: x509.Certificate | None


def nilai_bukti(isi: bytes, tanda: EmbeddedPdfSignature, akar: AkarKepercayaan, pada: datetime) -> Pembuktian:
    """Judge one sound signature. The file is cut after the first archive time stamp that closes it.

    So each signature is judged on the file as its signer left it, at that moment, with the proofs of that moment: old
    proofs need not be fresh today. Whether the time stamps themselves reach until `pada` is asked apart.
    """
    cap = [c for c in tanda.reader.embedded_timestamp_signatures if c.signed_revision > tanda.signed_revision]
    if cap and akhir_cakupan(cap[0]) < len(isi):
        baca = PdfFileReader(BytesIO(isi[: akhir_cakupan(cap[0])]))
        tanda = next(satu for satu in baca.embedded_regular_signatures if sama(satu, tanda))
    tanda.compute_integrity_info()
    cap_tanda = next(extract_tst_data_iter(tanda.signer_info, signed=False), None)
    saat = _jam(cap[0].signed_data) if cap else _jam(cap_tanda) if cap_tanda is not None else pada
    hasil = asyncio.run(ades_lta_validation(tanda, kebijakan(akar), pada_saat(saat)))
    keadaan = KeadaanTanda.DICABUT if _dicabut(hasil, saat) else _keadaan(hasil.ades_subindic)
    tingkat = _tingkat(hasil, ada_cap=cap_tanda is not None)
    if keadaan is KeadaanTanda.UTUH and not _sampai_kini(isi, cap, cap_tanda, akar, pada):
        keadaan = KeadaanTanda.KEDALUWARSA
    return Pembuktian(keadaan, tingkat, _terbukti(hasil, cap_tanda), _akar(hasil))


def _jam(cap: cms.SignedData) -> datetime:
    saat: datetime = cap["encap_content_info"]["content"].parsed["gen_time"].native
    return saat


def _tingkat(hasil: AdESLTAValidationResult, *, ada_cap: bool) -> TingkatTanda:
    lulus = hasil.ades_subindic is AdESPassed.OK
    if lulus and hasil.oldest_evidence_record_timestamp is not None:
        return TingkatTanda.B_LTA if ada_cap else TingkatTanda.B_B
    if lulus and ada_cap:
        return TingkatTanda.B_LT
    return TingkatTanda.B_T if ada_cap else TingkatTanda.B_B


def _terbukti(hasil: AdESLTAValidationResult, cap_tanda: cms.SignedData | None) -> datetime | None:
    """The earliest time that a trusted time stamp vouches for."""
    status = hasil.signature_timestamp_status
    if cap_tanda is not None and status is not None and status.ades_subindic is AdESPassed.OK:
        return _jam(cap_tanda)
    return hasil.oldest_evidence_record_timestamp


def _dicabut(hasil: AdESLTAValidationResult, saat: datetime) -> bool:
    """Whether the proofs in the file name a day of revocation before the signature, whatever else they leave open."""
    rincian = hasil.api_status.revocation_details if hasil.api_status else None
    return rincian is not None and hasil.ades_subindic is not AdESPassed.OK and rincian.revocation_date <= saat


def _akar(hasil: AdESLTAValidationResult) -> x509.Certificate | None:
    jalur = hasil.api_status.validation_path if hasil.api_status else None
    sauh = jalur.trust_anchor if jalur else None
    return sauh.certificate if isinstance(sauh, CertTrustAnchor) else None


def _sampai_kini(
    isi: bytes,
    cap: Sequence[EmbeddedPdfSignature],
    cap_tanda: cms.SignedData | None,
    akar: AkarKepercayaan,
    pada: datetime,
) -> bool:
    """Whether the time stamps reach until `pada`: each made, and itself proven, before the one under it ran out."""
    if not cap:
        return cap_tanda is None or _habis(cap_tanda) >= pada
    sampai = _habis(cap[0].signed_data)
    for satu in cap[1:]:
        if _jam(satu.signed_data) <= sampai and _dipercaya(isi, satu, akar):
            sampai = max(sampai, _habis(satu.signed_data))
    return sampai >= pada


def _habis(cap: cms.SignedData) -> datetime:
    """When the certificate of a time stamp's maker runs out."""
    nomor = cap["signer_infos"][0]["sid"].chosen["serial_number"].native
    saat: datetime = next(
        satu.chosen.not_valid_after for satu in cap["certificates"] if satu.chosen.serial_number == nomor
    )
    return saat


def _dipercaya(isi: bytes, cap: EmbeddedPdfSignature, akar: AkarKepercayaan) -> bool:
    sampai_sini = PdfFileReader(BytesIO(isi[: akhir_cakupan(cap)]))
    aturan = _dengan_bukti(kebijakan(akar).signature_validation_spec, sampai_sini)
    hasil = asyncio.run(
        ades_timestamp_validation(
            cap.signed_data,
            aturan,
            cap.compute_digest,
            timing_info=pada_saat(_jam(cap.signed_data)),
            status_cls=TimestampSignatureStatus,
        )
    )
    return hasil.ades_subindic is AdESPassed.OK


def _dengan_bukti(aturan: SignatureValidationSpec, baca: PdfFileReader) -> SignatureValidationSpec:
    """The policy with the certificates, OCSP answers and CRLs that the file brings along."""
    try:
        bukti = DocumentSecurityStore.read_dss(baca)
    except NoDSSFoundError:
        return aturan
    status = (OCSPResponse.load(o.get_object().read_data(DecodePurpose.OCSP_RESPONSE)) for o in bukti.ocsps)
    cabut = (CertificateList.load(c.get_object().read_data(DecodePurpose.CRL)) for c in bukti.crls)
    pengetahuan = LocalKnowledge(
        known_ocsps=[wadah for satu in status for wadah in OCSPContainer.load_multi(satu)],
        known_crls=[CRLContainer(satu) for satu in cabut],
        known_certs=list(bukti.load_certs()),
    )
    return dataclasses.replace(aturan, local_knowledge=pengetahuan)


def _keadaan(hasil: AdESSubIndic) -> KeadaanTanda:
    if hasil is AdESPassed.OK:
        return KeadaanTanda.UTUH
    return _ARTI.get(hasil, KeadaanTanda.TIDAK_PASTI)


_ARTI: dict[AdESSubIndic, KeadaanTanda] = {
    AdESFailure.HASH_FAILURE: KeadaanTanda.BERUBAH,
    AdESFailure.FORMAT_FAILURE: KeadaanTanda.RUSAK,
    AdESFailure.SIG_CRYPTO_FAILURE: KeadaanTanda.RUSAK,
    AdESFailure.REVOKED: KeadaanTanda.DICABUT,
    AdESFailure.NOT_YET_VALID: KeadaanTanda.KEDALUWARSA,
    AdESIndeterminate.REVOKED_NO_POE: KeadaanTanda.DICABUT,
    AdESIndeterminate.REVOKED_CA_NO_POE: KeadaanTanda.DICABUT,
    AdESIndeterminate.NO_CERTIFICATE_CHAIN_FOUND: KeadaanTanda.TIDAK_DIKENAL,
    AdESIndeterminate.NO_SIGNING_CERTIFICATE_FOUND: KeadaanTanda.TIDAK_DIKENAL,
    AdESIndeterminate.CHAIN_CONSTRAINTS_FAILURE: KeadaanTanda.TIDAK_DIKENAL,
    AdESIndeterminate.SIG_CONSTRAINTS_FAILURE: KeadaanTanda.TIDAK_DIKENAL,
    AdESIndeterminate.EXPIRED: KeadaanTanda.KEDALUWARSA,
    AdESIndeterminate.NOT_YET_VALID: KeadaanTanda.KEDALUWARSA,
    AdESIndeterminate.OUT_OF_BOUNDS_NO_POE: KeadaanTanda.KEDALUWARSA,
    AdESIndeterminate.OUT_OF_BOUNDS_NOT_REVOKED: KeadaanTanda.KEDALUWARSA,
}
