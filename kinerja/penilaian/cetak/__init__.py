"""Papers of evaluation: the evaluation form, the dokumen evaluasi, the matter of an objection, minutes of a session."""

from kinerja.penilaian.cetak.dokumen import formulir_dokumen_evaluasi
from kinerja.penilaian.cetak.evaluasi import formulir_evaluasi
from kinerja.penilaian.cetak.keberatan import formulir_keberatan, unduh_keberatan

__all__ = ["formulir_dokumen_evaluasi", "formulir_evaluasi", "formulir_keberatan", "unduh_keberatan"]
