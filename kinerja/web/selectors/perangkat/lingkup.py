"""Whose units a reader sees side by side."""

from kinerja.akun.models import Peran
from kinerja.organisasi.models.unit import BANYAK_PEMANGKU
from kinerja.organisasi.permissions import unit_dipimpin
from kinerja.organisasi.selectors.unit import PohonUnit
from kinerja.organisasi.sesi import Sesi

MENGAWASI = (Peran.BKPSDM, Peran.INSPEKTORAT, Peran.PENGELOLA_KINERJA)


def unit_dipimpin_tampil(sesi: Sesi) -> list[int]:
    """For who leads the Pemda all agencies; for the head of an agency the agency and the units right below it."""
    if all(p.jenis_jabatan in BANYAK_PEMANGKU for p in sesi.semua_penugasan):
        return []
    dipimpin = unit_dipimpin(sesi, sesi.hari)
    return [] if dipimpin == [] else _tampil(dipimpin, sesi.pohon(sesi.hari))


def unit_diawasi(sesi: Sesi) -> list[int]:
    """Units one leads, or looks after by a role: personnel agency, inspectorate, performance officer."""
    pohon = sesi.pohon(sesi.hari)
    unit = unit_dipimpin_tampil(sesi)
    for peran in MENGAWASI:
        if peran in sesi.peran:
            cakupan = sesi.cakupan(peran)
            akar = None if cakupan is None else [u for u in cakupan if pohon.simpul[u].perangkat_daerah]
            unit += _tampil(akar, pohon)
    return list(dict.fromkeys(unit))


def _tampil(akar: list[int] | None, pohon: PohonUnit) -> list[int]:
    if akar is None:
        return [s.pk for s in pohon.simpul.values() if s.perangkat_daerah]
    return [pk for unit in akar for pk in (unit, *pohon.anak.get(unit, ()))]
