"""`siasn_skp22` and `siasn_kinerjaperiodik`: marks under the field names of SIASN, out and in.

Out go the marks delivered here. In come BKN's: where a mark was given here for the same period it is only compared,
elsewhere it is recorded as `predikat` is, so nobody's year has two marks.
"""

from kinerja.dasar.pertukaran import Jenis
from kinerja.integrasi.pertukaran.nilai.bentuk import PERIODIK, SKP22
from kinerja.integrasi.pertukaran.nilai.keluar import tulis_periodik, tulis_skp22
from kinerja.integrasi.pertukaran.nilai.masuk import pemuat, periodik, tahunan
from kinerja.jejak.pelaku import Pelaku

SIASN_SKP22: Jenis[Pelaku] = Jenis(
    "siasn_skp22", "Nilai tahunan, nama isian SIASN", SKP22, pemuat(tahunan), tulis_skp22
)
SIASN_KINERJAPERIODIK: Jenis[Pelaku] = Jenis(
    "siasn_kinerjaperiodik", "Nilai periodik, nama isian SIASN", PERIODIK, pemuat(periodik), tulis_periodik
)
