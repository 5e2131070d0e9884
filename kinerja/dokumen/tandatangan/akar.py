"""The roots that are trusted, apart by what they vouch for: local signers, signers of a PSrE, time stamps."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from asn1crypto import pem, x509

from kinerja.dokumen.tandatangan.galat import BelumDisiapkan

Sertifikat = tuple[x509.Certificate, ...]


@dataclass(frozen=True, slots=True)
class AkarKepercayaan:
    """Trust roots. A root of time stamps only is never trusted for a signer."""

    lokal: Sertifikat = ()
    psre: Sertifikat = ()
    cap_waktu: Sertifikat = ()

    @property
    def penanda(self) -> list[x509.Certificate]:
        """Whom a signer's chain may end in."""
        return [*self.lokal, *self.psre]

    @property
    def semua(self) -> list[x509.Certificate]:
        """Whom a time stamp's chain may end in."""
        return [*self.penanda, *self.cap_waktu]

    def tersertifikasi(self, akar: x509.Certificate) -> bool:
        """Whether a root is one of an Indonesian PSrE."""
        return any(akar.sha256 == satu.sha256 for satu in self.psre)


def muat_sertifikat(berkas: Iterable[Path]) -> Sertifikat:
    """All certificates of PEM or DER files. Raises BelumDisiapkan for a file that cannot be read."""
    return tuple(satu for jalur in berkas for satu in _baca(jalur))


def _baca(jalur: Path) -> list[x509.Certificate]:
    try:
        isi = jalur.read_bytes()
        der = [d for _, _, d in pem.unarmor(isi, multiple=True)] if pem.detect(isi) else [isi]
        return [x509.Certificate.load(d, strict=True) for d in der]
    except (OSError, ValueError) as galat:
        raise BelumDisiapkan("akar") from galat
