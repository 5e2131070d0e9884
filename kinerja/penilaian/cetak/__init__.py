"""Papers of evaluation: the matter of an objection, the minutes of a session."""

from kinerja.penilaian.cetak.keberatan import cetak_keberatan, unduh_keberatan

__all__ = ["cetak_keberatan", "unduh_keberatan"]
