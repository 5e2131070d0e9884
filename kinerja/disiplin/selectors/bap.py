"""The minutes that hold: the newest, which no other has replaced."""

from kinerja.disiplin.models import BeritaAcara, PerkaraDisiplin


def bap_kini(satu: PerkaraDisiplin) -> BeritaAcara | None:
    """Of a case read by `lengkap` without a query."""
    semua = list(satu.semua_bap.all())
    gugur = {b.menggantikan_id for b in semua}
    return next((b for b in semua if b.pk not in gugur), None)
