"""The dossier of a case on paper; its letters are documents (`disiplin/naskah`)."""

from kinerja.disiplin.cetak.berkas import naskah_berkas

__all__ = ["naskah_berkas"]
