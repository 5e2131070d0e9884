"""What happened to people in a period, of all three roads and the agreements: one query, no name in it.

An act belongs to the period of its day, or, recorded later, to that of its recording: so each is counted in exactly
one period, and the figures of a period that is over do not move.
"""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any, NamedTuple, cast

from django.db.models import CharField, DateField, F, Q, QuerySet, Value
from django.db.models.functions import Cast, TruncDate

from kinerja.dasar.waktu import awal_hari, zona
from kinerja.dewan.kolom import PERBAIKAN, PERIKSA, PK, TITIK, UNDUR
from kinerja.disiplin.models import PerkaraDisiplin
from kinerja.pembinaan.models import EvaluasiTitik, RencanaPerbaikan
from kinerja.pengunduran.models import KeadaanSurat, SuratPengunduran
from kinerja.peraturan.periode import Periode
from kinerja.perjanjian.models import PerjanjianKinerja

SEHARI = timedelta(days=1)


class Kejadian(NamedTuple):
    """Which figure, on which day, about whom, in which post; `isi`: what came of a checkpoint."""

    angka: str
    hari: date
    pegawai: int
    jabatan: int
    isi: str


def baca_peristiwa(periode: Periode) -> Mapping[str, list[Kejadian]]:
    """By figure: each person once, with the last event of the period."""
    titik, *lain = (_titik(periode), _pk(periode), _perbaikan(periode), _undur(periode), _periksa(periode))
    terakhir = {(p.angka, p.pegawai): p for p in sorted(Kejadian(*baris) for baris in titik.union(*lain, all=True))}
    hasil: dict[str, list[Kejadian]] = defaultdict(list)
    for p in terakhir.values():
        hasil[p.angka].append(p)
    return hasil


def dalam_periode(periode: Periode, hari: str, dicatat: str) -> Q:
    """The day of the act and the moment of its recording: the later one lies in the period."""
    awal, akhir = awal_hari(periode.mulai), awal_hari(periode.sampai + SEHARI)
    sudah = Q(**{f"{hari}__lte": periode.sampai, f"{dicatat}__lt": akhir})
    return sudah & (Q(**{f"{hari}__gte": periode.mulai}) | Q(**{f"{dicatat}__gte": awal}))


Baris = QuerySet[Any, tuple[Any, ...]]  # rows of five values from five models, joined by the database


def _baris(qs: QuerySet[Any], angka: str, hari: Any, isi: Any = None) -> Baris:
    """Rows in the order of `Kejadian`, the same types from every model."""
    kata = CharField()
    kolom: Mapping[str, Any] = {
        "angka_": Value(angka, output_field=kata),
        "hari_": Cast(hari, DateField()),
        "pegawai_": F("penugasan__pegawai_id"),
        "jabatan_": F("penugasan__jabatan_id"),
        "isi_": Cast(isi or Value(""), kata),
    }
    return cast(Baris, qs.order_by().annotate(**kolom).values_list(*kolom))


def _titik(p: Periode) -> Baris:
    semua = EvaluasiTitik.objects.filter(dalam_periode(p, "tanggal", "dicatat_pada"))
    return _baris(semua, TITIK, F("tanggal"), F("hasil"))


def _pk(p: Periode) -> Baris:
    rentang = (awal_hari(p.mulai), awal_hari(p.sampai + SEHARI))
    semua = PerjanjianKinerja.objects.filter(versi=1, berlaku_pada__gte=rentang[0], berlaku_pada__lt=rentang[1])
    return _baris(semua, PK, TruncDate("berlaku_pada", tzinfo=zona()))


def _perbaikan(p: Periode) -> Baris:
    """Plans that run on the last day; of a post that has ended before, no plan runs."""
    akhir = awal_hari(p.sampai + SEHARI)
    semua = RencanaPerbaikan.objects.filter(
        Q(selesai_pada__isnull=True) | Q(selesai_pada__gte=akhir),
        Q(penugasan__sampai__isnull=True) | Q(penugasan__sampai__gte=p.sampai),
        mulai__lte=p.sampai,
        disusun_pada__lt=akhir,
    )
    return _baris(semua, PERBAIKAN, Value(p.sampai, output_field=DateField()))


def _undur(p: Periode) -> Baris:
    diterima = SuratPengunduran.objects.filter(keadaan=KeadaanSurat.DITERIMA)
    return _baris(diterima.filter(dalam_periode(p, "diputus_hari", "diputus")), UNDUR, F("diputus_hari"))


def _periksa(p: Periode) -> Baris:
    semua = PerkaraDisiplin.objects.filter(dalam_periode(p, "tanggal", "dibuka"))
    return _baris(semua, PERIKSA, F("tanggal"))
