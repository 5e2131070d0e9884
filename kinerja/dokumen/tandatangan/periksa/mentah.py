"""The signatures of a file as bytes, found without reading it as a PDF: a damaged file too tells where it changed."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from asn1crypto import cms

from kinerja.dokumen.tandatangan.periksa.hasil import RentangBerubah

_RENTANG = re.compile(rb"/ByteRange\s*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]")
BANYAK = 60  # signatures and time stamps: more is no document of ours, and each costs time
_SIDIK = {"sha256", "sha384", "sha512", "sha1", "sha224", "sha3_256", "sha3_384", "sha3_512"}


@dataclass(frozen=True, slots=True)
class TandaMentah:
    """One signature: where it stands, where what it covers ends, and whether that holds (None: it cannot be told)."""

    mulai: int
    akhir: int
    cocok: bool | None


def tanda_mentah(isi: bytes) -> list[TandaMentah]:
    """Every signature whose range lies within the file, in the order of where it ends; BANYAK + 1 at most."""
    return sorted(_semua(isi), key=lambda satu: satu.akhir)


def rentang_berubah(isi: bytes) -> RentangBerubah | None:
    """Between which bytes the first change lies; None: none is seen.

    A sound signature proves what stands before it; its own value is proven by the next one, so the range begins there.
    """
    terbukti = 0
    for satu in tanda_mentah(isi):
        if satu.cocok is False:
            return RentangBerubah(terbukti, satu.akhir, isi.count(b"%%EOF", 0, terbukti) + 1)
        if satu.cocok:
            terbukti = satu.mulai
    return None


def _semua(isi: bytes) -> Iterator[TandaMentah]:
    for temu in islice(_RENTANG.finditer(isi), BANYAK + 1):
        awal, panjang, lanjut, sisa = (int(angka) for angka in temu.groups())
        if awal == 0 < panjang < lanjut <= lanjut + sisa <= len(isi):
            yield TandaMentah(panjang, lanjut + sisa, _cocok(isi, panjang, lanjut, lanjut + sisa))


def _cocok(isi: bytes, mulai: int, selesai: int, akhir: int) -> bool | None:
    try:
        wadah = bytes.fromhex(isi[mulai + 1 : selesai - 1].decode("ascii"))
        tanda = cms.ContentInfo.load(wadah)
        sisa = wadah[len(tanda.dump()) :]
        nama, janji = _janji(tanda["content"])
    except (ValueError, TypeError, KeyError, IndexError, AttributeError, StopIteration):
        return None
    if any(sisa):
        return False  # nothing may hide behind a signature
    if nama not in _SIDIK:
        return None
    cerna = hashlib.new(nama, memoryview(isi)[:mulai])
    cerna.update(memoryview(isi)[selesai:akhir])
    return cerna.digest() == janji


def _janji(tanda: cms.SignedData) -> tuple[str, bytes]:
    """The promised digest and its kind: the imprint of a time stamp, the signed attribute of a detached signature."""
    isi = tanda["encap_content_info"]
    if isi["content_type"].native == "tst_info":
        jejak = isi["content"].parsed["message_imprint"]
        return jejak["hash_algorithm"]["algorithm"].native, jejak["hashed_message"].native
    penanda = tanda["signer_infos"][0]
    if isi["content"].native is not None or not penanda["signed_attrs"]:
        return "", b""  # old kinds of signature; pyHanko reads them
    janji = next(
        satu["values"][0].native for satu in penanda["signed_attrs"] if satu["type"].native == "message_digest"
    )
    return penanda["digest_algorithm"]["algorithm"].native, janji
