"""Count the open differences of each unit, for home."""

from collections import Counter
from datetime import datetime

from kinerja.dasar.waktu import hari
from kinerja.integrasi.models import HitunganBeda
from kinerja.integrasi.selectors.beda import daftar_beda
from kinerja.integrasi.selectors.bentuk import TERBUKA
from kinerja.organisasi.selectors.unit import pohon_unit


def hitung_beda(*, at: datetime) -> int:
    """Replace the last count; how many are open. May run any number of times, nothing is recorded by it."""
    on = hari(at)
    jumlah = Counter(str(b.unit_id or "") for b in daftar_beda(on, pohon_unit(on)) if b.tanda == TERBUKA)
    isi = {"per_unit": dict(jumlah), "dihitung": at}
    HitunganBeda.objects.update_or_create(pk=HitunganBeda.SATU, defaults=isi)
    return jumlah.total()
