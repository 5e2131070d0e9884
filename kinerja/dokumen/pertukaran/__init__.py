"""The exchange files of numbering: the register, where numbers of SRIKANDI come in, and blocks."""

from kinerja.dokumen.pertukaran.blok import BLOK_NOMOR
from kinerja.dokumen.pertukaran.nomor import NOMOR_DOKUMEN

JENIS = [BLOK_NOMOR, NOMOR_DOKUMEN]

__all__ = ["JENIS"]
