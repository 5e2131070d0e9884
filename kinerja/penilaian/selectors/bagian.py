"""Parts of segments in a period, and the SKP each is rated by."""

from collections.abc import Iterable, Sequence
from datetime import date

from django.db.models import QuerySet

from kinerja.dasar.kueri import disiapkan
from kinerja.organisasi.models import Penugasan
from kinerja.penilaian.isian import Bagian
from kinerja.peraturan.periode import Periode
from kinerja.skp.models import SKP

BERLAKU = (SKP.Status.DITETAPKAN, SKP.Status.DIUBAH, SKP.Status.DITUTUP)


def potong(penugasan: Penugasan, periode: Periode) -> Bagian | None:
    """The days of an assignment within a period; None when they do not meet."""
    mulai = max(penugasan.mulai, periode.mulai)
    sampai = min(penugasan.sampai or date.max, periode.sampai)
    return Bagian(penugasan.pk, mulai, sampai) if mulai <= sampai else None


def bagian_periode(penugasan_ids: Iterable[int], periode: Periode) -> dict[int, Bagian]:
    """Assignment -> its part in the period; assignments outside it are left out."""
    hasil = (potong(p, periode) for p in Penugasan.objects.filter(pk__in=list(penugasan_ids)))
    return {b.penugasan_id: b for b in hasil if b}


def skp_bagian(bagian: Sequence[Bagian]) -> dict[int, SKP]:
    """Assignment -> the SKP version that covers the part's last day; the newest set version wins."""
    per_penugasan: dict[int, list[SKP]] = {}
    for skp in _skp_berlaku([b.penugasan_id for b in bagian]):
        per_penugasan.setdefault(skp.penugasan_id, []).append(skp)
    hasil: dict[int, SKP] = {}
    for b in bagian:
        for skp in per_penugasan.get(b.penugasan_id, ()):
            if skp.mulai <= b.sampai and b.mulai <= skp.sampai:
                hasil[b.penugasan_id] = skp
    return hasil


@disiapkan
def _skp_berlaku(penugasan_ids: list[int]) -> QuerySet[SKP]:
    return SKP.objects.filter(penugasan_id__in=penugasan_ids, status__in=BERLAKU).order_by("versi")
