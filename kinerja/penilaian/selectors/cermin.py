"""A rater's own pattern, for that rater alone: marks by predikat, beside those of others where nobody can be guessed.

Predikat are words in an order, not figures: shares are compared, never a mean.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from statistics import median

from kinerja.dasar.waktu import hari
from kinerja.organisasi.selectors.unit import PohonUnit
from kinerja.penilaian.models import Predikat, RekapPenilai
from kinerja.penilaian.selectors.bahan_cermin import baca_nilai, baca_rekap, baca_skp, periode_cermin
from kinerja.penilaian.selectors.simulasi import PALING_SEDIKIT
from kinerja.peraturan.periode import Periode


@dataclass(frozen=True, slots=True)
class NilaiSendiri:
    """One delivered mark: its predikat, days from the realisation handed in to the mark, how many the act delivered."""

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
    dihitung: datetime  # when the others were counted; the own marks are those of now

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


def cermin_penilai(*, pegawai_id: int, unit_id: int | None, jenis: str, on: date, pohon: PohonUnit) -> Cermin | None:
    """The pattern over the last twelve periods (five years of yearly marks). Four queries, whatever the people.

    None where the others were not counted that day (`hitung_rekap_penilai`).
    """
    periode = periode_cermin(jenis, on)
    akar = pohon.perangkat(unit_id)
    rekap = {r.kelompok: r for r in baca_rekap(jenis, RekapPenilai.PEMDA, f"unit:{akar}")}
    semua = rekap.get(RekapPenilai.PEMDA)
    if semua is None or semua.periode != periode[-1].kode or hari(semua.dihitung) < on:
        return None
    nilai = baca_nilai(pegawai_id, jenis, periode)
    skp = baca_skp(pegawai_id, str(pegawai_id), sorted({p.mulai.year for p in periode}))
    serentak = Counter([n.entri for n in nilai] + [x.entri for x in skp])
    pemda = _pembanding("", semua, pegawai_id)
    unit = _pembanding(pohon.simpul[akar].nama, rekap.get(f"unit:{akar}"), pegawai_id) if akar else None
    if unit and 0 < pemda.penilai - unit.penilai < PALING_SEDIKIT:  # the difference of both would tell of few
        unit = Pembanding(unit.nama, None, unit.penilai)
    return Cermin(
        jenis=jenis,
        periode=tuple(periode),
        nilai=tuple(
            NilaiSendiri(n.periode, n.predikat, _hari(n.diajukan, n.dinilai), serentak[n.entri] if n.entri else 1)
            for n in nilai
        ),
        skp=tuple(
            SKPSendiri(x.pk, _hari(x.diajukan, x.ditetapkan) or 0, serentak[x.entri] if x.entri else 1) for x in skp
        ),
        unit=unit,
        pemda=pemda,
        dihitung=semua.dihitung,
    )


def hitung_predikat(nilai: Sequence[NilaiSendiri]) -> dict[str, int]:
    """Marks by predikat, the best first, the ones nobody got too."""
    hitung = Counter(n.predikat for n in nilai)
    return {p.value: hitung[p.value] for p in Predikat}


def nilai_tengah(lama: Sequence[int | None]) -> Decimal | None:
    """The median of what is known."""
    ada = [Decimal(n) for n in lama if n is not None]
    return median(ada) if ada else None


def _hari(dari: datetime | None, sampai: datetime | None) -> int | None:
    """Whole days between two moments of the Pemda's calendar."""
    return (hari(sampai) - hari(dari)).days if dari and sampai else None


def _pembanding(nama: str, rekap: RekapPenilai | None, pegawai_id: int) -> Pembanding:
    """Counts of the others; hidden below five marks or raters, and where one of them gave most."""
    lain = [n for siapa, n in rekap.per_penilai.items() if siapa != str(pegawai_id)] if rekap else []
    jumlah = {p.value: sum(kolom) for p, kolom in zip(Predikat, zip(*lain, strict=True), strict=True)} if lain else {}
    total = sum(jumlah.values())
    aman = len(lain) >= PALING_SEDIKIT and total >= PALING_SEDIKIT and max(map(sum, lain)) * 2 <= total
    return Pembanding(nama, jumlah if aman else None, len(lain))
