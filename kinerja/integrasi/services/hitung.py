"""Count the open differences of each unit, for home."""

from collections import Counter
from datetime import datetime

from django.db.transaction import atomic

from kinerja.dasar.waktu import hari
from kinerja.integrasi.models import HitunganBeda
from kinerja.integrasi.selectors.beda import daftar_beda
from kinerja.integrasi.selectors.bentuk import TERBUKA
from kinerja.organisasi.selectors.unit import pohon_unit


def bergiliran(at: datetime) -> HitunganBeda:
    """One act on differences at a time, so that of two at the same moment the second reads what the first left.

    Inside a transaction, before anything is read; the row of the count is held until the transaction ends.
    """
    hitungan, _baru = HitunganBeda.objects.select_for_update().get_or_create(
        pk=HitunganBeda.SATU, defaults={"dihitung": at}
    )
    return hitungan


def hitung_beda(*, at: datetime) -> int:
    """Replace the last count; how many are open. May run any number of times, nothing is recorded by it."""
    on = hari(at)
    with atomic():
        hitungan = bergiliran(at)
        jumlah = Counter(str(b.unit_id or "") for b in daftar_beda(on, pohon_unit(on)) if b.tanda == TERBUKA)
        hitungan.per_unit, hitungan.dihitung = dict(jumlah), at
        hitungan.save()
    return jumlah.total()
