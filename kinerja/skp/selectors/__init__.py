"""Reads: SKP with their names, the stored form, what may be served, lists, comparison."""

from kinerja.skp.selectors.dasar import bernama_skp, skp_berlaku, versi_skp
from kinerja.skp.selectors.dukungan import daftar_dukungan
from kinerja.skp.selectors.isi import isian_tersimpan, temuan_skp

__all__ = ["bernama_skp", "daftar_dukungan", "isian_tersimpan", "skp_berlaku", "temuan_skp", "versi_skp"]
