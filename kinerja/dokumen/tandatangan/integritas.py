"""Whether the bytes under a signature are still those that were signed, and what came after; trust is not asked."""

import hashlib

from pyhanko.sign.diff_analysis import DiffResult, ModificationLevel
from pyhanko.sign.validation.generic_cms import validate_sig_integrity
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko.sign.validation.status import SignatureCoverageLevel

_CUKUP = {SignatureCoverageLevel.ENTIRE_FILE, SignatureCoverageLevel.ENTIRE_REVISION}


def sidik_cocok(tanda: EmbeddedPdfSignature) -> bool:
    """Whether the digest of the covered bytes is the signed one and the signature over it is genuine."""
    jenis, janji = "data", tanda.compute_digest()
    if tanda.sig_object_type == "/DocTimeStamp":
        isi = tanda.signed_data["encap_content_info"]["content"]
        if isi.parsed["message_imprint"]["hashed_message"].native != janji:
            return False
        jenis, janji = "tst_info", hashlib.new(tanda.md_algorithm, bytes(isi)).digest()
    return all(validate_sig_integrity(tanda.signer_info, tanda.signer_cert, jenis, janji))


def mencakup(tanda: EmbeddedPdfSignature) -> bool:
    """Whether the signature covers everything of its revision: no gap where something could be slipped in."""
    _periksa(tanda)
    return tanda.coverage in _CUKUP and _di_celahnya(tanda)


def hanya_bukti_sesudahnya(tanda: EmbeddedPdfSignature) -> bool:
    """Whether nothing but further signatures, time stamps and their proofs was added after this signature."""
    _periksa(tanda)
    if tanda.diff_result is None:
        return tanda.coverage == SignatureCoverageLevel.ENTIRE_FILE
    hasil = tanda.diff_result
    return isinstance(hasil, DiffResult) and hasil.modification_level <= ModificationLevel.FORM_FILLING


def masih_utuh(tanda: EmbeddedPdfSignature) -> bool:
    """All of it at once."""
    return sidik_cocok(tanda) and mencakup(tanda) and hanya_bukti_sesudahnya(tanda)


def akhir_cakupan(tanda: EmbeddedPdfSignature) -> int:
    """The number of the first byte after what the signature covers."""
    _, _, mulai, panjang = (int(n) for n in tanda.byte_range)
    return mulai + panjang


def sama(satu: EmbeddedPdfSignature, lain: EmbeddedPdfSignature) -> bool:
    """Whether two readings mean the same signature: same value over the same range. Field names may be given twice."""
    rentang = [[int(angka) for angka in tanda.byte_range] for tanda in (satu, lain)]
    return rentang[0] == rentang[1] and bool(satu.pkcs7_content == lain.pkcs7_content)


def _di_celahnya(tanda: EmbeddedPdfSignature) -> bool:
    """Whether the value of the signature is exactly what stands in the gap that the signature leaves open."""
    _, mulai, selesai, _ = (int(n) for n in tanda.byte_range)
    alir = tanda.reader.stream
    alir.seek(mulai)
    celah = alir.read(selesai - mulai)
    nilai: str = tanda.pkcs7_content.hex()
    return celah in {b"<%s>" % tulisan.encode() for tulisan in (nilai, nilai.upper())}


def _periksa(tanda: EmbeddedPdfSignature) -> None:
    if tanda.coverage is None:
        tanda.compute_integrity_info()
