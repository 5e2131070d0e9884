"""Files from and for BKN: its employee download beside our data, and our record under the names of SIASN."""

from kinerja.integrasi.pertukaran.data_bkn import DATA_BKN
from kinerja.integrasi.pertukaran.siasn import JENIS_SIASN

JENIS = [DATA_BKN, *JENIS_SIASN]

__all__ = ["JENIS"]
