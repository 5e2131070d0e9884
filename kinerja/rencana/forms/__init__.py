"""Forms of the plan."""

from kinerja.rencana.forms.indikator import IndikatorForm, RealisasiForm
from kinerja.rencana.forms.saring import SaringPohon
from kinerja.rencana.forms.simpul import SimpulForm
from kinerja.rencana.forms.versi import DokumenForm, VersiForm

__all__ = ["DokumenForm", "IndikatorForm", "RealisasiForm", "SaringPohon", "SimpulForm", "VersiForm"]
