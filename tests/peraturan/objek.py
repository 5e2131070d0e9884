"""Proposals and drafts of local packs for the access walk."""

from collections.abc import Callable
from datetime import date

from django.urls import reverse

from kinerja.jejak.pelaku import Pelaku
from kinerja.peraturan.models import Usulan
from kinerja.peraturan.services import usulkan_setelan
from tests.pabrik import HARI, Kota, pukul
from tests.penilaian.objek import PERIODE, nilai_guru
from tests.peraturan.pabrik import paket_draf

Alamat = Callable[[Kota], str]
DASAR = "Peraturan Wali Kota 12/2026"


def usulan_irama(kota: Kota, mulai: date = date(2026, 4, 1)) -> Usulan:
    """Quarters instead of months, proposed by a person who is none of the audiences."""
    by = Pelaku(pengguna_id=str(kota.analis.pengguna.pk), pegawai_id=str(kota.analis.pegawai.pk), nama="Kartika Sari")
    return usulkan_setelan(kunci="irama_penilaian", nilai="triwulan", mulai=mulai, alasan=DASAR, by=by, at=pukul(HARI))


def usulan(nama: str) -> Alamat:
    """A page of the proposal."""
    return lambda kota: reverse(f"peraturan:{nama}", args=[usulan_irama(kota).pk])


def paket(nama: str) -> Alamat:
    """A page of a draft."""
    return lambda kota: reverse(f"peraturan:{nama}", args=[paket_draf(pukul(HARI)).pk])


def simulasi_unit(kota: Kota) -> str:
    """One unit in the simulation: the teacher's agency."""
    nilai_guru(kota)
    url = reverse("peraturan:simulasi_unit", args=[paket_draf(pukul(HARI)).pk, kota.unit["10"].pk])
    return f"{url}?periode={PERIODE}"
