"""Files from and for BKN: its employee download beside our data, and marks under the names of SIASN."""

from kinerja.integrasi.pertukaran.data_bkn import DATA_BKN
from kinerja.integrasi.pertukaran.nilai import SIASN_KINERJAPERIODIK, SIASN_SKP22

JENIS = [DATA_BKN, SIASN_SKP22, SIASN_KINERJAPERIODIK]

__all__ = ["JENIS"]
