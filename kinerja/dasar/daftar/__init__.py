"""List pages: declared columns, search, filters kept in the address, order, pages, and the same list as a file."""

from kinerja.dasar.daftar.halaman import Daftar
from kinerja.dasar.daftar.kolom import KolomDaftar, Kosong, Saring
from kinerja.dasar.daftar.turunan import DaftarTurunan

__all__ = ["Daftar", "DaftarTurunan", "KolomDaftar", "Kosong", "Saring"]
