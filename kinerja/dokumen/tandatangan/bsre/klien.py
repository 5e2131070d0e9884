"""Talks to the service: one deadline for a whole answer, a limit on its size, no redirect, no secret in any text."""

import asyncio
import base64
import binascii
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import aiohttp

from kinerja.dokumen.tandatangan.apa import Rahasia
from kinerja.dokumen.tandatangan.bsre.jawaban import galat_layanan
from kinerja.dokumen.tandatangan.galat import (
    BelumDisiapkan,
    GagalTandaTangan,
    JawabanRusak,
    LayananGagal,
    LayananLambat,
)
from kinerja.dokumen.tandatangan.sambungan import sambungan

BOLEH_TANDA_TANGAN = "ISSUE"  # the status of a certificate that may sign
SELAIN_BERKAS = 2**20  # bytes an answer may hold beside the file it brings back
TAK_TERLIHAT = {"tampilan": "INVISIBLE"}  # the block people see is typeset already

Json = Mapping[str, object]


@dataclass(frozen=True)
class KlienBSrE:
    """One service and this system's account there; the password is read from its file at each call."""

    alamat: str
    pengguna: str
    berkas_sandi: Path = field(repr=False)
    batas_detik: float = 60

    def status(self, nik: str) -> str:
        """The service's word on a person's certificate; BOLEH_TANDA_TANGAN means the person may sign."""
        return str(self._kirim("/api/v2/user/check/status", {"nik": nik}, 0).get("status", ""))

    def minta_totp(self, nik: str, *, jumlah: int) -> None:
        """Have the service send the person a one-time code that is good for this many files."""
        self._kirim("/api/v2/sign/get/totp", {"nik": nik, "data": jumlah}, 0)

    def tanda_tangani(self, pdf: bytes, *, nik: str, rahasia: Rahasia, totp: bool, alasan: str, tempat: str) -> bytes:
        """The signed file as the service made it; whether it is sound is for the caller to see."""
        isi: Json = {
            "nik": nik,
            "totp" if totp else "passphrase": rahasia.buka(),
            "signatureProperties": [{**TAK_TERLIHAT, "reason": alasan, "location": tempat}],
            "file": [base64.b64encode(pdf).decode()],
        }
        return _berkas(self._kirim("/api/v2/sign/pdf", isi, 4 * len(pdf)))

    def _kirim(self, jalur: str, isi: Json, ukuran: int) -> Json:
        # The cause is cut off everywhere here: an error of the HTTP library quotes the address and may quote the body.
        try:
            status, jawaban = asyncio.run(self._pos(jalur, isi, ukuran + SELAIN_BERKAS))
        except GagalTandaTangan:
            raise
        except TimeoutError:
            raise LayananLambat from None
        except aiohttp.ClientPayloadError:
            raise JawabanRusak("terpotong") from None
        except (aiohttp.ClientError, OSError, ValueError):
            raise LayananGagal from None
        terbaca = _json(jawaban)
        if status != 200 or terbaca is None or "error" in terbaca:
            raise galat_layanan(status, terbaca)
        return terbaca

    async def _pos(self, jalur: str, isi: Json, batas: int) -> tuple[int, bytes]:
        async with (
            sambungan(self.batas_detik, {"Authorization": self._akun()}) as sesi,
            sesi.post(self.alamat.rstrip("/") + jalur, json=isi, allow_redirects=False) as jawaban,
        ):
            hasil = bytearray()
            async for potongan in jawaban.content.iter_chunked(2**16):
                hasil += potongan
                if len(hasil) > batas:
                    raise JawabanRusak("terlalu besar")
            return jawaban.status, bytes(hasil)

    def _akun(self) -> str:
        try:
            sandi = self.berkas_sandi.read_text().strip()
        except (OSError, ValueError):
            raise BelumDisiapkan("bsre_sandi") from None
        return f"Basic {base64.b64encode(f'{self.pengguna}:{sandi}'.encode()).decode()}"


def _json(isi: bytes) -> dict[str, object] | None:
    try:
        terbaca = json.loads(isi)
    except (ValueError, RecursionError):
        return None
    return terbaca if isinstance(terbaca, dict) else None


def _berkas(jawaban: Json) -> bytes:
    berkas = jawaban.get("file")
    if not isinstance(berkas, list) or len(berkas) != 1 or not isinstance(berkas[0], str):
        raise JawabanRusak("berkas")
    try:
        return base64.b64decode(berkas[0], validate=True)
    except (binascii.Error, ValueError):
        raise JawabanRusak("base64") from None
