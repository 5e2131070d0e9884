"""Papers of evaluation: the evaluation form, the dokumen evaluasi, the matter of an objection, minutes of a session."""

from kinerja.penilaian.cetak.dokumen import formulir_dokumen_evaluasi
from kinerja.penilaian.cetak.evaluasi import formulir_evaluasi
from kinerja.penilaian.cetak.keberatan import cetak_keberatan, unduh_keberatan

__all__ = ["cetak_keberatan", "formulir_dokumen_evaluasi", "formulir_evaluasi", "unduh_keberatan"]
