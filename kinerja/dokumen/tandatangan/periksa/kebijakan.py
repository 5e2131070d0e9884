"""The policy of a check: only given roots, revocation status required, nothing fetched, as of one moment."""

from datetime import datetime, timedelta

from pyhanko.sign.validation.policy_decl import (
    PdfSignatureValidationSpec,
    RevinfoOnlineFetchingRule,
    RevocationInfoGatheringSpec,
    SignatureValidationSpec,
)
from pyhanko_certvalidator.context import CertValidationPolicySpec
from pyhanko_certvalidator.ltv.types import ValidationTimingInfo
from pyhanko_certvalidator.policy_decl import CertRevTrustPolicy, RevocationCheckingPolicy
from pyhanko_certvalidator.registry import SimpleTrustManager

from kinerja.dokumen.tandatangan.akar import AkarKepercayaan, Sertifikat

SELISIH_JAM = timedelta(minutes=5)  # clocks of the services that gave the proofs


def kebijakan(akar: AkarKepercayaan) -> PdfSignatureValidationSpec:
    """What is accepted: a root of time stamps only does not vouch for a signer."""
    return PdfSignatureValidationSpec(
        SignatureValidationSpec(
            cert_validation_policy=_sertifikat(tuple(akar.penanda)),
            ts_cert_validation_policy=_sertifikat(tuple(akar.semua)),
            revinfo_gathering_policy=RevocationInfoGatheringSpec(RevinfoOnlineFetchingRule.LOCAL_ONLY),
        )
    )


def pada_saat(saat: datetime) -> ValidationTimingInfo:
    """Judge as of this moment, with what was known then."""
    return ValidationTimingInfo(saat, saat, True)


def _sertifikat(akar: Sertifikat) -> CertValidationPolicySpec:
    return CertValidationPolicySpec(
        SimpleTrustManager.build(trust_roots=list(akar)),
        CertRevTrustPolicy(RevocationCheckingPolicy.from_legacy("require")),
        time_tolerance=SELISIH_JAM,
    )
