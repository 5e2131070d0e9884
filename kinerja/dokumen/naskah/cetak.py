"""A filled document as PDF/A-2a + PDF/UA-1: the same document gives the same bytes."""

import hashlib
from collections.abc import Mapping
from typing import cast

from django.utils.translation import gettext as _

from kinerja.dokumen.cetak import TEMPLAT, cetak
from kinerja.dokumen.naskah.galat import GambarDitolak
from kinerja.dokumen.naskah.susun import Naskah
from kinerja.dokumen.pencetak import Pencetak
from kinerja.dokumen.qr import gambar_qr

FOLDER = TEMPLAT / "naskah"
PUSTAKA = FOLDER / "naskah.typ"


def cetak_naskah(
    naskah: Naskah, *, gambar: Mapping[str, bytes] | None = None, pencetak: Pencetak | None = None
) -> bytes:
    """The PDF. `gambar` holds the emblem's content by its fingerprint (`naskah.lambang`), where there is one.

    With a `pencetak` many documents share one compiler; the bytes are the same. Reads no database and no clock, so a
    worker may call it. Raises GambarDitolak when the emblem is absent or not the file the document names, GagalCetak
    when it cannot be rendered.
    """
    berkas = {PUSTAKA.name: PUSTAKA.read_bytes(), **_qr(naskah), **_lambang(naskah, gambar or {})}
    cara = pencetak.cetak if pencetak else cetak
    return cara(templat=FOLDER / f"{naskah.templat}.typ", data=naskah.isi, pada=naskah.pada, berkas=berkas)


def _qr(naskah: Naskah) -> dict[str, bytes]:
    verifikasi = cast("Mapping[str, str] | None", naskah.isi["verifikasi"])
    if verifikasi is None:
        return {}
    return {"qr.svg": gambar_qr(verifikasi["tautan"])}


def _lambang(naskah: Naskah, gambar: Mapping[str, bytes]) -> dict[str, bytes]:
    if not naskah.lambang:
        return {}
    isi = gambar.get(naskah.lambang)
    if isi is None or hashlib.sha256(isi).hexdigest() != naskah.lambang:
        raise GambarDitolak(_("Gambar lambang dokumen ini tidak ditemukan. Unggah lagi berkas yang sama."))
    kop = cast("Mapping[str, str]", naskah.isi["kop"])
    return {f"lambang.{kop['format']}": isi}
