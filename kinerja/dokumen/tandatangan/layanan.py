"""The services that prove a signature: status of certificates (OCSP, CRL) and time stamps, with one deadline."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, field

import aiohttp
from asn1crypto import x509
from pyhanko.sign.general import SigningError
from pyhanko.sign.timestamps import HTTPTimeStamper
from pyhanko_certvalidator import ValidationContext
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
from kinerja.dokumen.tandatangan.galat import (
    CapWaktuGagal,
    GagalTandaTangan,
    LayananLambat,
    SertifikatDicabut,
    SertifikatKedaluwarsa,
    SertifikatTidakDikenal,
    StatusTidakDiketahui,
)
from kinerja.dokumen.tandatangan.sambungan import sambungan

SALAH_SERTIFIKAT = (SigningError, ValidationError, PathError)


@dataclass(frozen=True, slots=True)
class AlatBukti:
    """What one signature needs of the services: a giver of time stamps, and a judge that keeps the proofs it got."""

    cap: HTTPTimeStamper
    konteks: ValidationContext


@dataclass(frozen=True, slots=True)
class LayananBukti:
    """Where proofs come from and whom they must lead to. `batas_detik`: for one signature, network included."""

    akar: AkarKepercayaan = field(repr=False)
    url_cap_waktu: str = field(repr=False)
    batas_detik: float = 60

    def jalankan(self, kerja: Callable[[AlatBukti], Awaitable[bytes]], perantara: Iterable[x509.Certificate]) -> bytes:
        """Do the work with fresh tools; `perantara`: certificates that may stand between. Raises GagalTandaTangan."""
        return asyncio.run(self._dalam_batas(kerja, perantara))

    async def _dalam_batas(
        self, kerja: Callable[[AlatBukti], Awaitable[bytes]], perantara: Iterable[x509.Certificate]
    ) -> bytes:
        try:
            async with asyncio.timeout(self.batas_detik), sambungan(self.batas_detik) as sesi:
                return await kerja(self._alat(sesi, perantara))
        except TimeoutError:
            raise LayananLambat from None
        except OSError as galat:  # pyHanko's word for a time stamp it did not get
            raise CapWaktuGagal from galat
        except SALAH_SERTIFIKAT as galat:
            raise _sebab(galat) from galat

    def _alat(self, sesi: aiohttp.ClientSession, perantara: Iterable[x509.Certificate]) -> AlatBukti:
        konteks = ValidationContext(
            trust_roots=self.akar.semua,
            other_certs=list(perantara),
            allow_fetching=True,
            revocation_mode="require",
            fetcher_backend=AIOHttpFetcherBackend(sesi, self.batas_detik),
        )
        return AlatBukti(HTTPTimeStamper(self.url_cap_waktu, timeout=self.batas_detik, session=sesi), konteks)


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
