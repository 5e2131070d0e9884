"""Who sees and settles differences with BKN: who looks after people's data, within the own units."""

from kinerja.organisasi.permissions import boleh_melihat_kotak, boleh_mencatat, boleh_mengelola, cakupan_kotak
from kinerja.organisasi.sesi import Sesi


def boleh_melihat(sesi: Sesi) -> bool:
    """BKPSDM and the inspectorate all, a pengelola kinerja the own units."""
    return boleh_melihat_kotak(sesi)


def cakupan(sesi: Sesi) -> set[int] | None:
    """Units whose differences one sees; None = the whole Pemda."""
    unit = cakupan_kotak(sesi)
    return None if unit is None else set(unit)


def boleh_mencatat_alasan(sesi: Sesi) -> bool:
    """Saying why ours stay: who looks after the unit."""
    return boleh_mengelola(sesi)


def boleh_menerima(sesi: Sesi) -> bool:
    """Taking over BKN's values changes people's data: BKPSDM, for the whole Pemda."""
    return boleh_mencatat(sesi)


def boleh_mengirim(sesi: Sesi) -> bool:
    """Files for SIASN hold everybody's record, discipline too: BKPSDM, for the whole Pemda."""
    return boleh_mencatat(sesi)
