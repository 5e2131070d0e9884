"""Forms of agreements."""

from kinerja.perjanjian.forms.alur import AlasanForm, CatatanForm, KunciForm, SiapkanForm, TandaTanganForm
from kinerja.perjanjian.forms.sunting import SuntingPK

__all__ = ["AlasanForm", "CatatanForm", "KunciForm", "SiapkanForm", "SuntingPK", "TandaTanganForm"]
