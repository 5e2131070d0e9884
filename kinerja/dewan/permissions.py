"""Who makes and reads the pack. The council has no account: it is handed the PDF or the file."""

from kinerja.mutasi.permissions import boleh_membaca_lowong
from kinerja.organisasi.sesi import Sesi


def boleh_membaca_paket(sesi: Sesi) -> bool:
    """BKPSDM and inspektorat, each for the whole Pemda; the head of the region, the deputy, the Sekda."""
    return not sesi.pelaku_lain and boleh_membaca_lowong(sesi)
