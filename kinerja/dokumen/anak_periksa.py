"""The helper that checks PDFs of strangers: each in a fork of its own with limits on time and memory. No database.

In: a line of JSON (length, moment, zone, limits, trusted roots), then the file. Out: a line, the result as JSON, or
null when the fork died. Ends with its input, or when nobody asked for a while.
"""

import json
import os
import resource
import select
import sys
from base64 import b64decode
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from asn1crypto import x509
from django.conf import settings
from pydantic import TypeAdapter

from kinerja.dokumen.tandatangan.akar import AkarKepercayaan
from kinerja.dokumen.tandatangan.periksa import HasilPeriksa, periksa_pdf

MENGANGGUR_DETIK = 600
BENTUK: TypeAdapter[HasilPeriksa] = TypeAdapter(HasilPeriksa)


def main() -> None:
    """One file after another; what a file does to its fork is gone with it."""
    masuk = sys.stdin.buffer
    while select.select([masuk], [], [], MENGANGGUR_DETIK)[0] and (baris := masuk.readline()):
        kepala = json.loads(baris)
        isi = masuk.read(kepala["panjang"])
        pid = os.fork()
        if pid == 0:
            os._exit(_satu(kepala, isi, sys.stdout.buffer))
        if os.waitpid(pid, 0)[1] != 0:
            sys.stdout.buffer.write(b"null\n")
            sys.stdout.buffer.flush()


def _satu(kepala: dict[str, str | int | dict[str, list[str]]], isi: bytes, keluar: BinaryIO) -> int:
    """In the fork: limit it, check, answer."""
    detik, memori, zona, akar = (kepala[nama] for nama in ("detik", "memori", "zona", "akar"))
    assert isinstance(detik, int)
    assert isinstance(memori, int)
    assert isinstance(akar, dict)
    try:
        resource.setrlimit(resource.RLIMIT_CPU, (detik, detik))
        resource.setrlimit(resource.RLIMIT_AS, (memori, memori))
        settings.configure(USE_I18N=False, USE_TZ=True, ZONA=zona, TIME_ZONE=zona)
        dipercaya = AkarKepercayaan(**{nama: tuple(map(_sertifikat, daftar)) for nama, daftar in akar.items()})
        hasil = periksa_pdf(isi, dipercaya, pada=datetime.fromisoformat(str(kepala["pada"])))
        keluar.write(BENTUK.dump_json(hasil) + b"\n")
        keluar.flush()
    except BaseException:  # whatever it was, the answer is that there is none
        return 1
    return 0


def _sertifikat(teks: str) -> x509.Certificate:
    return x509.Certificate.load(b64decode(teks))


if __name__ == "__main__":
    main()
