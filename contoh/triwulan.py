"""What the running plan brings: spending of every month, targets reached at the end of each quarter. Made up."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from random import Random

from django.db.models import QuerySet

from contoh.muat import masuk
from contoh.panggung import Panggung
from contoh.rencana import BAPPEDA, DOKUMEN
from contoh.struktur import AKAR
from kinerja.dasar.angka import tulis_isian
from kinerja.peraturan.periode import Periode
from kinerja.rencana.models import Arah, Level, Pagu, TargetIndikator

HARI_LAPORAN = 5  # of the month after
TINGKAT = (Level.TUJUAN, Level.SASARAN, Level.PROGRAM)
KADAR = ("%", "persen", "indeks", "nilai", "poin", "skor", "angka", "rasio")  # measures that do not grow over the year
BELANJA = (2, 4, 6, 7, 8, 9, 8, 9, 10, 11, 12, 14)  # per cent of the year by month, as agencies usually spend
TAHUN_BAPPEDA = 2025  # the quarters of this year are real

Baris = dict[str, str]


def laporkan(panggung: Panggung, periode: Periode) -> None:
    """After a month: what its programmes spent; after a quarter too: what came of the agencies' goals."""
    on = periode.sampai + timedelta(days=HARI_LAPORAN)
    if on > panggung.hari_ini:
        return
    masuk(panggung, "anggaran", _belanja(periode.mulai), on)
    if periode.sampai.month % 3 == 0:
        masuk(panggung, "realisasi", _capaian(periode.sampai), on)


def _belanja(bulan: date) -> Iterator[Baris]:
    acak = Random(f"belanja {bulan:%Y-%m}")  # the example must come out the same every time
    pagu = Pagu.objects.filter(simpul__level=Level.PROGRAM, simpul__versi__dokumen__kode=DOKUMEN, tahun=bulan.year)
    for p in pagu.select_related("simpul__unit").order_by("simpul__unit__kode", "simpul__kode"):
        rencana = p.jumlah * BELANJA[bulan.month - 1] // 100
        yield {
            "dokumen": DOKUMEN,
            "kode_unit": p.simpul.unit.kode,
            "kode": p.simpul.kode,
            "bulan": f"{bulan:%Y-%m}",
            "rencana": str(rencana),
            "realisasi": str(rencana * acak.randint(82, 104) // 100),
        }


def _capaian(akhir: date) -> Iterator[Baris]:
    acak = Random(f"capaian {akhir:%Y-%m}")
    nyata = {AKAR} if akhir.year > TAHUN_BAPPEDA else {AKAR, BAPPEDA}  # their figures come from the sources
    for t in _target(akhir.year).exclude(indikator__simpul__unit__kode__in=nyata):
        simpul = t.indikator.simpul
        yield {
            "dokumen": DOKUMEN,
            "kode_unit": simpul.unit.kode,
            "kode": simpul.kode,
            "indikator": t.indikator.nama,
            "periode": f"{akhir.year}-TW{akhir.month // 3}",
            "realisasi": _nilai(t, akhir.month, acak.gauss(1.0, 0.06)),
            "sumber": "Laporan rencana aksi",
        }


def _target(tahun: int) -> QuerySet[TargetIndikator]:
    return (
        TargetIndikator.objects.filter(periode=str(tahun), indikator__simpul__level__in=TINGKAT)
        .filter(indikator__simpul__versi__dokumen__kode=DOKUMEN)
        .select_related("indikator__simpul__unit")
        .order_by("indikator__simpul__unit__kode", "indikator__simpul__kode", "indikator__urutan")
    )


def _nilai(target: TargetIndikator, bulan: int, geser: float) -> str:
    """Near the target; what is counted grows with the months of the year. Texts are met as they are."""
    if target.bawah is None:
        return target.teks
    kadar = target.indikator.arah != Arah.NAIK or target.indikator.satuan.lower().startswith(KADAR)
    bagian = 1 if kadar else Decimal(bulan) / 12
    nilai = target.bawah * bagian * Decimal(str(round(geser, 3)))
    return tulis_isian(nilai.quantize(Decimal("0.01") if kadar else Decimal(1), ROUND_HALF_UP))
