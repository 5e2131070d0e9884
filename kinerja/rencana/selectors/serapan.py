"""What was spent: by node and year; of a month told in several versions the newest counts."""

from collections import defaultdict
from collections.abc import Collection
from datetime import date

from django.db.models import QuerySet, Sum

from kinerja.rencana.models import AnggaranBulanan, Simpul, VersiRencana
from kinerja.rencana.struktur import Kunci
from kinerja.rencana.versi import urutan_versi


def serapan_dari(versi: VersiRencana, simpul: Collection[Simpul], tahun: int) -> dict[Kunci, int]:
    """Realised spending of the year by unit and code; of a month told in several versions the newest counts."""
    ada = AnggaranBulanan.objects.filter(dokumen_id=versi.dokumen_id, bulan__year=tahun)
    ada = ada.filter(kode__in={s.kode for s in simpul}, unit_id__in={s.unit_id for s in simpul})
    hasil: dict[Kunci, int] = defaultdict(int)
    for (unit, kode, _bulan), n in _per_bulan(ada).items():
        hasil[unit, kode] += n
    return dict(hasil)


def serapan_setiap_tahun(simpul: Simpul) -> dict[int, int]:
    """Realised spending of one node by year."""
    ada = AnggaranBulanan.objects.filter(dokumen_id=simpul.versi.dokumen_id, unit_id=simpul.unit_id, kode=simpul.kode)
    hasil: dict[int, int] = defaultdict(int)
    for (_unit, _kode, bulan), n in _per_bulan(ada).items():
        hasil[bulan.year] += n
    return dict(hasil)


def _per_bulan(ada: QuerySet[AnggaranBulanan]) -> dict[tuple[int, str, date], int]:
    jumlah = ada.order_by().values_list("unit_id", "kode", "bulan", "versi").annotate(n=Sum("realisasi"))
    bulan: dict[tuple[int, str, date], tuple[int, int]] = {}
    for unit, kode, hari, kode_versi, n in jumlah:
        lama = bulan.get((unit, kode, hari), (-1, 0))
        bulan[unit, kode, hari] = max(lama, (urutan_versi(kode_versi), n))
    return {kunci: n for kunci, (_urut, n) in bulan.items()}
