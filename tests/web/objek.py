"""Addresses of the pages that join several floors, for the walk over all addresses and for the browser tests."""

from collections.abc import Callable

from django.urls import reverse

from kinerja.akun.models import Pengguna
from kinerja.jejak.pelaku import Pelaku
from kinerja.web.tukar import daftar_jenis
from kinerja.web.tukar.muat import coba
from tests.pabrik import HARI, Kota, pukul

RUSAK = b"kode,nama,jenis,perangkat_daerah,kode_induk,mulai\n90,Dinas Uji,dinass,ya,00,2026-01-01\n"
SIAP = b"kode,nama,jenis,perangkat_daerah,kode_induk,mulai\n90,Dinas Uji,dinas,ya,00,2026-01-01\n"


def jenis(nama: str, *lain: str) -> Callable[[Kota], str]:
    """The address of a page of a kind."""
    return lambda kota: reverse(f"web:{nama}", args=lain)


def titipan(nama: str) -> Callable[[Kota], str]:
    """The address of a page of a file the BKPSDM officer brought."""
    return lambda kota: titipan_milik(nama, kota.bkpsdm.username, SIAP)


def titipan_milik(nama: str, pengguna: str, isi: bytes) -> str:
    """The same for any user and content."""
    siapa = Pengguna.objects.get(username=pengguna)
    by = Pelaku(pengguna_id=str(siapa.pk))
    satu = coba(daftar_jenis()["unit"], [isi], pengguna=str(siapa.pk), nama="unit.csv", by=by, at=pukul(HARI))
    return reverse(f"web:{nama}", args=["unit", satu.kunci])
