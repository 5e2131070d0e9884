"""Whoever reads a mark reads the dokumen evaluasi that was issued of it (dokumen/karya.py)."""

from kinerja.penilaian.permissions import lingkup_penilaian

PEMBACA = {"dokumen_evaluasi": lingkup_penilaian}
