"""What a refusal of the service means: its own text chooses the error and is then dropped; only its number is kept."""

import re
from collections.abc import Mapping

from kinerja.dokumen.tandatangan.galat import (
    GagalTandaTangan,
    JawabanRusak,
    KredensialDitolak,
    LayananGagal,
    LayananMenolak,
    PenggunaTidakTerdaftar,
    SandiSalah,
)

# The numbers of the service are not published; the words are, and these are looked for in any of its spellings.
_SANDI = re.compile(r"passphrase|totp|otp\b|kode sekali", re.I)
_PENGGUNA = re.compile(
    r"tidak terdaftar|belum terdaftar|not (?:found|registered)|expired?|kadalu\w*|kedaluwarsa|dicabut|revoke", re.I
)


def galat_layanan(status: int, jawaban: Mapping[str, object] | None) -> GagalTandaTangan:
    """The named error for an answer that brings no file."""
    kode = _kode(status, jawaban)
    if status in {401, 403}:
        return KredensialDitolak(kode)
    if status >= 500 or status in {408, 429}:
        return LayananGagal(kode)
    if jawaban is None:
        return JawabanRusak(kode)
    teks = " ".join(str(jawaban.get(nama, "")) for nama in ("error", "message", "status"))
    if _PENGGUNA.search(teks):
        return PenggunaTidakTerdaftar(kode)
    if _SANDI.search(teks):
        return SandiSalah(kode)
    return LayananMenolak(kode)


def _kode(status: int, jawaban: Mapping[str, object] | None) -> str:
    """`400/2031`: the number of HTTP and that of the service; never a word of its text."""
    sendiri = str((jawaban or {}).get("status_code", ""))
    return f"{status}/{sendiri}" if re.fullmatch(r"\d{1,6}", sendiri) else str(status)
