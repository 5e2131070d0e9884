"""Whoever reads an agreement reads what was issued of it (dokumen/karya.py)."""

from kinerja.perjanjian.permissions import lingkup_pk

PEMBACA = {"perjanjian_kinerja": lingkup_pk}
