"""Papers of the SKP: the plan with its annexes, the action plan, feedback and dialogues."""

from kinerja.skp.cetak.rencana_aksi import formulir_rencana_aksi
from kinerja.skp.cetak.skp import formulir_skp
from kinerja.skp.cetak.umpan_balik import formulir_umpan_balik

__all__ = ["formulir_rencana_aksi", "formulir_skp", "formulir_umpan_balik"]
