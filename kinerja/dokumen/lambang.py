"""The emblems of the letterheads: files of the Pemda named in the settings, kept in the store by their hash."""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from functools import cache
from pathlib import Path

from django.conf import settings
from django.core.checks import CheckMessage, Warning
from django.utils.translation import gettext as _

from kinerja.dasar.berkas import buka_berkas, simpan_berkas
from kinerja.dokumen.naskah import GambarDitolak, Lambang, Naskah, baca_lambang


def lambang_daerah() -> Lambang | None:
    """The emblem of the region, for agencies; None while none is installed."""
    return _terpasang(settings.LAMBANG_DAERAH, _("Lambang %s") % settings.NAMA_PEMDA)


def lambang_garuda() -> Lambang | None:
    """The national emblem, for the head of the region; None while none is installed."""
    return _terpasang(settings.LAMBANG_GARUDA, _("Lambang negara Garuda Pancasila"))


@cache
def _terpasang(jalur: str, alt: str) -> Lambang | None:
    """Read once a process. What stands wrong is said by `kinerja check`; the head then stands in type alone."""
    if not jalur:
        return None
    with suppress(OSError, GambarDitolak):
        lambang, isi = baca_lambang(Path(jalur), alt)
        simpan_berkas(isi, nama=f"lambang.{lambang.format}")
        return lambang
    return None


def gambar_lambang(naskah: Naskah) -> Mapping[str, bytes]:
    """The emblem a text names by its hash, as `cetak_naskah` is given it; empty where it has none."""
    isi = isi_lambang(naskah.lambang) if naskah.lambang else None
    return {} if isi is None else {naskah.lambang: isi}


def isi_lambang(sidik: str) -> bytes | None:
    """The content of an emblem by its hash; None when the store lost it."""
    with suppress(FileNotFoundError), buka_berkas(sidik) as isi:
        return isi.read()
    return None


def periksa_lambang(**_lain: object) -> Iterable[CheckMessage]:
    """Whether the files named in the settings are emblems that can be printed."""
    for nama in ("LAMBANG_DAERAH", "LAMBANG_GARUDA"):
        if jalur := getattr(settings, nama):
            try:
                baca_lambang(Path(jalur), nama)
            except OSError:
                yield Warning(f"{nama}: berkas {jalur} tidak dapat dibaca.", id="dokumen.W001")
            except GambarDitolak as galat:
                yield Warning(f"{nama}: {galat}", id="dokumen.W002")
