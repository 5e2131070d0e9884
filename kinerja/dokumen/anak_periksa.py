"""The child that checks one PDF of a stranger: `anak_periksa.py SECONDS BYTES ZONE`. No database, no network.

In: a line of JSON (the moment, the trusted roots), then the file. Out: the result as JSON.
"""

import json
import resource
import sys
from base64 import b64decode
from datetime import datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from asn1crypto import x509
from django.conf import settings
from pydantic import TypeAdapter

from kinerja.dokumen.tandatangan.akar import AkarKepercayaan
from kinerja.dokumen.tandatangan.periksa import HasilPeriksa, periksa_pdf


def main(detik: str, memori: str, zona: str) -> None:
    """Limit time and memory, then check."""
    resource.setrlimit(resource.RLIMIT_AS, (int(memori), int(memori)))
    resource.setrlimit(resource.RLIMIT_CPU, (int(detik), int(detik)))
    settings.configure(USE_I18N=False, USE_TZ=True, ZONA=zona, TIME_ZONE=zona)
    kepala = json.loads(sys.stdin.buffer.readline())
    akar = AkarKepercayaan(**{nama: tuple(map(_sertifikat, daftar)) for nama, daftar in kepala["akar"].items()})
    hasil = periksa_pdf(sys.stdin.buffer.read(), akar, pada=datetime.fromisoformat(kepala["pada"]))
    sys.stdout.buffer.write(TypeAdapter(HasilPeriksa).dump_json(hasil))


def _sertifikat(teks: str) -> x509.Certificate:
    return x509.Certificate.load(b64decode(teks))


if __name__ == "__main__":
    main(*sys.argv[1:])
