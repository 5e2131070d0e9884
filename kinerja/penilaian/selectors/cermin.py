"""A rater's own pattern, for that rater alone: marks by predikat, beside those of others where nobody can be guessed.

Predikat are words in an order, not figures: shares are compared, never a mean.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from statistics import median

from django.db.models import Count, F, Max, OuterRef, Q, QuerySet, Subquery, Sum

from kinerja.dasar.waktu import hari
from kinerja.jejak.models import Perihal
from kinerja.organisasi.selectors.unit import PohonUnit
from kinerja.penilaian.models import Jenis, Penilaian, Predikat
from kinerja.penilaian.selectors.simulasi import PALING_SEDIKIT
from kinerja.peraturan.periode import Periode, daftar_periode, periode_tahunan
from kinerja.skp.models import SKP, PeriodeRealisasi

BANYAK_PERIODE, BANYAK_TAHUN = 12, 5
MENETAPKAN = {"penilaian": "penilaian.ditetapkan", "skp": "skp.ditetapkan"}  # subject -> the act that sets it


@dataclass(frozen=True, slots=True)
class NilaiSendiri:
    """One delivered mark: its predikat, days from the realisation handed in to the mark, how many the act delivered."""

    pk: int
    periode: str
    predikat: str
    lama: int | None
    serentak: int


@dataclass(frozen=True, slots=True)
class SKPSendiri:
    """One SKP that was set: days from its submission, how many the act set."""

    pk: int
    lama: int
    serentak: int


@dataclass(frozen=True, slots=True)
class Pembanding:
    """What the others of a group gave; `jumlah` is None where they are so few that one of them could be guessed."""

    nama: str
    jumlah: Mapping[str, int] | None
    penilai: int


@dataclass(frozen=True, slots=True)
class Cermin:
    """Everything on the page."""

    jenis: str
    periode: tuple[Periode, ...]
    nilai: tuple[NilaiSendiri, ...]
    skp: tuple[SKPSendiri, ...]
    unit: Pembanding | None  # None: the rater stands above the agencies
    pemda: Pembanding

    @property
    def jumlah(self) -> dict[str, int]:
        """Own marks by predikat."""
        return hitung_predikat(self.nilai)

    @property
    def cukup(self) -> bool:
        """Whether there are enough marks to show a pattern."""
        return len(self.nilai) >= PALING_SEDIKIT

    @property
    def pembanding(self) -> list[Pembanding]:
        """Whoever may be shown beside the own marks, the nearest first."""
        return [p for p in (self.unit, self.pemda) if p and p.jumlah]


def cermin_penilai(*, pegawai_id: int, unit_id: int | None, jenis: str, on: date, pohon: PohonUnit) -> Cermin:
    """The pattern over the last twelve periods (five years of yearly marks). Five queries, whatever the people."""
    periode = periode_cermin(jenis, on)
    semua = Penilaian.objects.filter(jenis=jenis, periode__in=[p.kode for p in periode])
    semua = semua.exclude(status=Penilaian.Status.DINILAI)
    nilai, skp = _nilai(semua, pegawai_id), _skp(pegawai_id, {p.mulai.year for p in periode})
    serentak = _serentak([f"penilaian:{n.pk}" for n in nilai] + [f"skp:{x.pk}" for x in skp], pegawai_id)
    lain = semua.exclude(penilai__pegawai=pegawai_id)
    akar = pohon.perangkat(unit_id)
    pemda = _pembanding("", lain)
    unit = _pembanding(pohon.simpul[akar].nama, lain.filter(_di_unit(pohon.bawah([akar])))) if akar else None
    if unit and 0 < pemda.penilai - unit.penilai < PALING_SEDIKIT:  # the difference of both would tell of few
        unit = Pembanding(unit.nama, None, unit.penilai)
    return Cermin(
        jenis=jenis,
        periode=tuple(periode),
        nilai=tuple(_dari(n, serentak) for n in nilai),
        skp=tuple(
            SKPSendiri(x.pk, _hari(x.diajukan_pada, x.ditetapkan_pada) or 0, serentak.get(f"skp:{x.pk}", 1))
            for x in skp
        ),
        unit=unit,
        pemda=pemda,
    )


def periode_cermin(jenis: str, on: date) -> list[Periode]:
    """The last periods that have ended, oldest first."""
    if jenis == Jenis.TAHUNAN:
        return [periode_tahunan(t) for t in range(on.year - BANYAK_TAHUN, on.year)]
    lalu = [p for t in range(on.year - BANYAK_TAHUN, on.year + 1) for p in daftar_periode(t) if p.sampai < on]
    return lalu[-BANYAK_PERIODE:]


def hitung_predikat(nilai: Sequence[NilaiSendiri]) -> dict[str, int]:
    """Marks by predikat, the best first, the ones nobody got too."""
    hitung = Counter(n.predikat for n in nilai)
    return {p.value: hitung[p.value] for p in Predikat}


def nilai_tengah(lama: Sequence[int | None]) -> Decimal | None:
    """The median of what is known."""
    ada = [Decimal(n) for n in lama if n is not None]
    return median(ada) if ada else None


def _nilai(semua: QuerySet[Penilaian], pegawai_id: int) -> list[Penilaian]:
    """Own marks with the days on which their realisation was handed in and rated. One query."""
    lembar = PeriodeRealisasi.objects.filter(penugasan=OuterRef("penugasan"), periode=OuterRef("periode"))
    milik = semua.filter(penilai__pegawai=pegawai_id).annotate(
        _diajukan=Subquery(lembar.values("diajukan_pada")), _dinilai=Subquery(lembar.values("ditutup_pada"))
    )
    return list(milik.order_by("mulai", "pk"))


def _dari(n: Penilaian, serentak: Mapping[str, int]) -> NilaiSendiri:
    lama = _hari(getattr(n, "_diajukan", None), getattr(n, "_dinilai", None))
    return NilaiSendiri(n.pk, n.periode, n.predikat, lama, serentak.get(f"penilaian:{n.pk}", 1))


def _skp(pegawai_id: int, tahun: set[int]) -> list[SKP]:
    dinilai = SKP.objects.filter(penilai__pegawai=pegawai_id, tahun__in=tahun)
    return list(dinilai.filter(diajukan_pada__isnull=False, ditetapkan_pada__isnull=False))


def _hari(dari: datetime | None, sampai: datetime | None) -> int | None:
    """Whole days between two moments of the Pemda's calendar."""
    return (hari(sampai) - hari(dari)).days if dari and sampai else None


def _serentak(subjek: Sequence[str], pegawai_id: int) -> dict[str, int]:
    """Subject -> how many of these the own act set that set it, from the ledger. One query."""
    baris = Perihal.objects.filter(
        subjek__in=subjek, entri__peristiwa__in=MENETAPKAN.values(), entri__pegawai=str(pegawai_id)
    ).values_list("subjek", "entri_id")
    entri = dict(baris)
    banyak = Counter(entri.values())
    return {satu: banyak[e] for satu, e in entri.items()}


def _di_unit(unit_ids: Sequence[int]) -> Q:
    """Marks of posts that belonged to these units on the last day that was rated."""
    versi = "penugasan__jabatan__versi__"
    sampai = Q(**{f"{versi}sampai__isnull": True}) | Q(**{f"{versi}sampai__gte": F("sampai")})
    return Q(**{f"{versi}unit__in": unit_ids, f"{versi}mulai__lte": F("sampai")}) & sampai


def _pembanding(nama: str, lain: QuerySet[Penilaian]) -> Pembanding:
    """Counts of the others; hidden below five marks or raters, and where one of them gave most. One query."""
    kelas = {f"n_{p.value}": Count("pk", filter=Q(predikat=p)) for p in Predikat}
    per_penilai = lain.order_by().values("penilai__pegawai").annotate(n=Count("pk"), **kelas)
    isi = per_penilai.aggregate(
        penilai=Count("penilai__pegawai"), terbanyak=Max("n"), total=Sum("n"), **{f"j_{k}": Sum(k) for k in kelas}
    )
    total = isi["total"] or 0
    aman = isi["penilai"] >= PALING_SEDIKIT and total >= PALING_SEDIKIT and isi["terbanyak"] * 2 <= total
    jumlah = {p.value: int(isi[f"j_n_{p.value}"]) for p in Predikat} if aman else None
    return Pembanding(nama, jumlah, isi["penilai"])
