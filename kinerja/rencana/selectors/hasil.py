"""What came of nodes in a year: realisations of their indicators and spending, in one query."""

from collections import defaultdict
from collections.abc import Collection
from datetime import date
from typing import Any

from django.db.models import CharField, DecimalField, F, QuerySet, Sum, UUIDField, Value
from django.db.models.functions import Cast, Left
from django.db.models.lookups import Exact

from kinerja.dasar.kueri import disiapkan
from kinerja.rencana.models import AnggaranBulanan, RealisasiIndikator, Simpul, VersiRencana
from kinerja.rencana.selectors.serapan import terbaru_per_bulan
from kinerja.rencana.selectors.simpul import KunciIndikator
from kinerja.rencana.struktur import Kunci

Realisasi = dict[KunciIndikator, list[RealisasiIndikator]]
Belanja = tuple[int, str, str, str, int]  # unit, code, month ("2026-03-01"), code of the version that tells it, rupiah
HasilSetahun = tuple[Realisasi, dict[Kunci, int]]
HasilTahunan = tuple[Realisasi, dict[Kunci, dict[int, int]]]
ANGKA: "DecimalField[object, object]" = DecimalField(max_digits=24, decimal_places=6)


def hasil_setahun(versi: VersiRencana, simpul: Collection[Simpul], tahun: int) -> HasilSetahun:
    """Realisations as `realisasi_dari` gives them and spending as `serapan_dari`, of one year, in one query."""
    return pada_tahun(hasil_tahunan(versi, simpul, tahun), tahun)


def pada_tahun(hasil: HasilTahunan, tahun: int) -> HasilSetahun:
    """Spending of one year only; whoever reads the realisations looks for the year."""
    realisasi, serapan = hasil
    return realisasi, {kunci: menurut[tahun] for kunci, menurut in serapan.items() if tahun in menurut}


def hasil_tahunan(versi: VersiRencana, simpul: Collection[Simpul], tahun: int | None = None) -> HasilTahunan:
    """The same of every year (or one), the spending by year; one query."""
    realisasi, serapan = _baca(versi.dokumen_id, simpul, tahun, seluruh=False)
    jumlah: dict[Kunci, dict[int, int]] = defaultdict(lambda: defaultdict(int))
    for (unit, kode, bulan), n in terbaru_per_bulan(serapan).items():
        jumlah[unit, kode][int(bulan[:4])] += n
    return realisasi, jumlah


def hasil_dokumen(dokumen: int, simpul: Collection[Simpul], tahun: int) -> tuple[Realisasi, list[Belanja]]:
    """Realisations of these nodes and the spending of the whole plan, of one year; one query."""
    return _baca(dokumen, simpul, tahun, seluruh=True)


def _baca(
    dokumen: int, simpul: Collection[Simpul], tahun: int | None, *, seluruh: bool
) -> tuple[Realisasi, list[Belanja]]:
    """Realisations by indicator, oldest first, and spending by month and version."""
    kode, unit = sorted({s.kode for s in simpul}), sorted({s.unit_id for s in simpul})
    masa = (str(tahun), date(tahun, 1, 1), date(tahun, 12, 31)) if tahun else (None, None, None)
    belanja = (None, None) if seluruh else (kode, unit)
    realisasi: Realisasi = defaultdict(list)
    serapan: list[Belanja] = []
    for milik, k, anggaran, nama, kapan, isi, angka, tanda in sorted(
        _hasil(dokumen, kode, unit, *belanja, *masa), key=lambda x: x[4]
    ):
        if anggaran:
            serapan.append((milik, k, kapan, nama, int(angka)))
        else:
            nilai = {"periode": kapan, "teks": isi, "angka": angka}
            satu = RealisasiIndikator(unit_id=milik, kode=k, indikator=nama, tanda=tanda, **nilai)
            realisasi[milik, k, tanda].append(satu)
    return realisasi, serapan


@disiapkan
def _hasil(
    dokumen: int,
    kode: list[str],
    unit: list[int],
    kode_belanja: list[str] | None,
    unit_belanja: list[int] | None,
    tahun: str | None,
    awal: date | None,
    akhir: date | None,
) -> QuerySet[RealisasiIndikator, tuple[Any, ...]]:
    """What was told of these nodes in any version of their plan; of one year if `tahun` and its days are given."""
    capai = RealisasiIndikator.objects.filter(dokumen=dokumen, kode__in=kode, unit_id__in=unit).order_by()
    uang = AnggaranBulanan.objects.filter(dokumen=dokumen).order_by()
    if kode_belanja is not None and unit_belanja is not None:
        uang = uang.filter(kode__in=kode_belanja, unit_id__in=unit_belanja)
    if tahun is not None:
        capai = capai.filter(Exact(Left("periode", 4), tahun))  # `2026` and its parts, `2026-TW1`
        uang = uang.filter(bulan__gte=awal, bulan__lte=akhir)
    teks, bulan, tanpa = F("teks"), Cast("bulan", CharField()), Value("", CharField())
    tanpa_tanda = Value(None, UUIDField())
    jumlah = Cast(Sum("realisasi"), ANGKA)
    uang_ = uang.values_list("unit_id", "kode", Value(True), F("versi"), bulan, tanpa, jumlah, tanpa_tanda)
    capai_ = capai.values_list("unit_id", "kode", Value(False), "indikator", "periode", teks, "angka", "tanda")
    return capai_.union(uang_, all=True)
