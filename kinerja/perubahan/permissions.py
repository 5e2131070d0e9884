"""Who sees what a change of plan moved, and prepares the new versions; each confirms only the own."""

from kinerja.organisasi.sesi import Sesi
from kinerja.perjanjian.permissions import boleh_siapkan_banyak


def boleh_menyiapkan(sesi: Sesi) -> bool:
    """Whoever prepares agreements: pengelola kinerja for own units, BKPSDM for all."""
    return boleh_siapkan_banyak(sesi)


def boleh_konfirmasi(sesi: Sesi) -> bool:
    """Everybody who is a person of this Pemda: only own papers and those of own people stand on the list."""
    return sesi.pegawai is not None
