"""Addresses of the pages that join several floors, for the walk over all addresses and for the browser tests."""

from collections.abc import Callable
from datetime import date

from django.urls import reverse

from kinerja.akun.models import Pengguna
from kinerja.jejak.pelaku import Pelaku
from kinerja.organisasi.services import IsiPenugasan, tetapkan_penugasan
from kinerja.web.tukar import daftar_jenis
from kinerja.web.tukar.muat import coba
from tests.pabrik import HARI, SISTEM, Kota, pukul

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


def serah_terima(kota: Kota) -> str:
    """The hand-over of kota.guru, who acted as head of the school for half a year; nobody follows yet."""
    isi = IsiPenugasan(kota.guru.nip, "KASEK", "plt", date(2025, 6, 1), date(2025, 12, 31))
    lama = tetapkan_penugasan(isi=isi, by=SISTEM, at=pukul(HARI))
    return reverse("web:serah_terima", args=[lama.pk])
