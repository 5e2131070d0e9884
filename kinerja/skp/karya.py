"""Whoever reads an SKP reads what was issued of it (dokumen/karya.py)."""

from kinerja.skp.permissions import lingkup_skp

PEMBACA = {"skp": lingkup_skp, "rencana_aksi": lingkup_skp}
