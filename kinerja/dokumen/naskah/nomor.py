"""A text is filled before its number is known: the place of the number is marked, and filled as text."""

import json

from kinerja.dokumen.naskah.konteks import TANPA_NOMOR

TEMPAT_NOMOR = "\ue000\ue001\ue000"  # of the private use area: no person types it, no font prints it


def isi_nomor(naskah: str, nomor: str) -> str:
    """The stored text with its number in every place that was kept for it; dotted as long as there is none."""
    return naskah.replace(TEMPAT_NOMOR, json.dumps(nomor or TANPA_NOMOR, ensure_ascii=False)[1:-1])
