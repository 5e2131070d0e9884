"""Numbers for the walk through permissions: one of Dinas Pendidikan, taken by hand, or waiting to be typed."""

from collections.abc import Callable

from django.urls import reverse

from kinerja.dokumen.models import NomorSurat
from tests.dokumen.pabrik_nomor import ambil, aturan
from tests.pabrik import Kota


def nomor_dinas(kota: Kota, *, menunggu: bool = False) -> NomorSurat:
    """A number of a paper of inauguration in the agency: its officer's, and BKPSDM's."""
    lain = {"cara": "luar", "klasifikasi": "", "pola": "", "singkatan": ""} if menunggu else {"singkatan": "DISDIK"}
    return ambil(aturan(kota, "10", **lain), "tangan:uji/0")[0]


def nomor(nama: str, *, menunggu: bool = False) -> Callable[[Kota], str]:
    """The address `dokumen:<nama>` of that number."""
    return lambda kota: reverse(f"dokumen:{nama}", args=[nomor_dinas(kota, menunggu=menunggu).pk])
