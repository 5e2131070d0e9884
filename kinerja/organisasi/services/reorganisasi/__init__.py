"""A reorganisation with its transfers: one file, one act, one transaction."""

from kinerja.organisasi.services.reorganisasi.isi import TINDAKAN, IsiReorganisasi
from kinerja.organisasi.services.reorganisasi.muat import HasilReorganisasi, muat_reorganisasi

__all__ = ["TINDAKAN", "HasilReorganisasi", "IsiReorganisasi", "muat_reorganisasi"]
