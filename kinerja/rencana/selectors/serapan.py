"""What was spent: by node and year; of a month told in several versions the newest counts."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import TypeVar

from django.db.models import Sum

from kinerja.rencana.models import AnggaranBulanan, Simpul
from kinerja.rencana.versi import urutan_versi

Bulan = TypeVar("Bulan")


def serapan_setiap_tahun(simpul: Simpul) -> dict[int, int]:
    """Realised spending of one node by year."""
    ada = AnggaranBulanan.objects.filter(dokumen_id=simpul.versi.dokumen_id, unit_id=simpul.unit_id, kode=simpul.kode)
    baris: Iterable[tuple[int, str, date, str, int]] = (
        ada.order_by().values_list("unit_id", "kode", "bulan", "versi").annotate(n=Sum("realisasi"))
    )
    hasil: dict[int, int] = defaultdict(int)
    for (_unit, _kode, bulan), n in terbaru_per_bulan(baris).items():
        hasil[bulan.year] += n
    return dict(hasil)


def terbaru_per_bulan(baris: Iterable[tuple[int, str, Bulan, str, int]]) -> dict[tuple[int, str, Bulan], int]:
    """Spending by unit, code and month, of rows with the code of the version that tells it; the newest counts."""
    bulan: dict[tuple[int, str, Bulan], tuple[int, int]] = {}
    for unit, kode, hari, kode_versi, n in baris:
        lama = bulan.get((unit, kode, hari), (-1, 0))
        bulan[unit, kode, hari] = max(lama, (urutan_versi(kode_versi), n))
    return {kunci: n for kunci, (_urut, n) in bulan.items()}
