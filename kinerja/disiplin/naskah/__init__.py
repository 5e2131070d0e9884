"""The papers of a case as official documents: what is printed on each, and who signs it."""

from kinerja.disiplin.naskah.bebas import isi_pembebasan
from kinerja.disiplin.naskah.keputusan import isi_keputusan
from kinerja.disiplin.naskah.periksa import isi_bap, isi_panggilan, isi_tim

__all__ = ["isi_bap", "isi_keputusan", "isi_panggilan", "isi_pembebasan", "isi_tim"]
