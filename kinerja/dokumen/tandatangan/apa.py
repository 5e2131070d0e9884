"""What is signed: one PDF, by one person in one capacity, in a known place of the order."""

import hashlib
from dataclasses import dataclass, field
from datetime import datetime

AWALAN_BIDANG = "TandaTangan"
AWALAN_CAP = "CapWaktu"


@dataclass(frozen=True, slots=True)
class YangDitandatangani:
    """The bytes as they are now, which signature this is (1 = the first), and who signs as what."""

    pdf: bytes = field(repr=False)
    urutan: int
    penanda: str
    jabatan: str
    alasan: str
    tempat: str
    pada: datetime

    @property
    def bidang(self) -> str:
        """The name of the signature field."""
        return f"{AWALAN_BIDANG}{self.urutan}"

    @property
    def bidang_cap(self) -> str:
        """The name of the field of the archive time stamp that closes this signature."""
        return f"{AWALAN_CAP}{self.urutan}"

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.pdf).hexdigest()


class Rahasia:
    """A passphrase or one-time code of the signer on its way to the service: never shown, stored, copied or logged."""

    __slots__ = ("_isi",)

    def __init__(self, isi: str) -> None:
        self._isi = isi

    def buka(self) -> str:
        """The secret itself, for the one call that needs it."""
        return self._isi

    def __repr__(self) -> str:
        return "Rahasia(***)"

    def __reduce__(self) -> str:
        raise TypeError("A secret is not stored.")
