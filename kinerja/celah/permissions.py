"""Who sees the gaps: who plans and who prepares, for the units their role reaches; no mark of anybody is shown."""

from kinerja.akun.models import Peran
from kinerja.organisasi.sesi import Sesi

PERAN_MELIHAT = (Peran.PERENCANA, Peran.PENGELOLA_KINERJA, Peran.BKPSDM, Peran.INSPEKTORAT)


def boleh_lihat_celah(sesi: Sesi) -> bool:
    """Planners, performance officers, the personnel agency, the inspectorate."""
    return bool(sesi.peran & set(PERAN_MELIHAT))


def cakupan_celah(sesi: Sesi) -> list[int] | None:
    """The units whose gaps one sees; None = the whole Pemda."""
    unit: list[int] = []
    for peran in PERAN_MELIHAT:
        cakupan = sesi.cakupan(peran)
        if cakupan is None:
            return None
        unit += cakupan
    return unit
