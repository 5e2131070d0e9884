"""A case on paper: the dossier, and its letters."""

from kinerja.disiplin.cetak.berkas import naskah_berkas
from kinerja.disiplin.cetak.surat import SURAT_PERKARA, naskah_surat

__all__ = ["SURAT_PERKARA", "naskah_berkas", "naskah_surat"]
