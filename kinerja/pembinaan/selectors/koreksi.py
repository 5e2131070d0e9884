"""What a correction of a checkpoint does to that which stands on it: a plan, a notice, a proposal."""

from django.db.models import Exists, OuterRef

from kinerja.pembinaan.models import EvaluasiTitik, HasilTitik


def masih_bercatatan(milik: str) -> Exists:
    """Whether the checkpoint (`milik`: the way to it) still has its note: no correction has taken it away."""
    kini = EvaluasiTitik.objects.filter(kontrak=OuterRef(f"{milik}__kontrak"), ke=OuterRef(f"{milik}__ke"))
    return Exists(kini.filter(hasil=HasilTitik.CATATAN))
