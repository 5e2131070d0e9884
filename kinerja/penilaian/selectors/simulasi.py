"""What another guide on the distribution of predikat would say of the marks there are; nothing is changed or stored.

A guide never moves a mark. What "moves" is what it asks for: the least number of people whose predikat would have to
be another one for the unit to follow it. Whoever is above that number under a draft and not under today's rule would
be pressed to move only because of the guide.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, QuerySet

from kinerja.aturan.layanan import Hasil, hitung
from kinerja.aturan.pustaka import Pustaka
from kinerja.organisasi.selectors import pada_hari
from kinerja.organisasi.selectors.unit import PohonUnit
from kinerja.penilaian.models import Penilaian, Predikat, PredikatOrganisasi
from kinerja.penilaian.selectors.pola import uraikan_pola
from kinerja.peraturan.periode import Periode

PALING_SEDIKIT = 5  # fewer marks than this are not told to who may not read them: people could be guessed
PERANGKAT, TERKECIL = "perangkat", "unit"


@dataclass(frozen=True, slots=True)
class Sisi:
    """What one guide says of one unit's counts."""

    pola: Hasil
    selisih: int | None  # people who would have to be in another class; None = no counts of this many meet the guide
    mungkin: bool

    @property
    def sesuai(self) -> bool:
        """Whether the counts follow the guide."""
        return self.selisih == 0


@dataclass(frozen=True, slots=True)
class SimulasiUnit:
    """One unit with marks: its counts, its own predikat, today's guide and the draft."""

    unit_id: int
    nama: str
    di_bawah: str  # the agency it belongs to, when it is not one itself
    jumlah: Mapping[str, int]
    predikat: str
    kini: Sisi | None
    naskah: Sisi | None

    @property
    def total(self) -> int:
        """How many people have a mark."""
        return sum(self.jumlah.values())

    @property
    def keadaan(self) -> str:
        """In a word: what the draft would change for this unit."""
        if self.kini is None or self.naskah is None:
            return "belum"
        if not self.naskah.mungkin:
            return "tidak_mungkin"
        if self.kini.sesuai != self.naskah.sesuai:
            return "jadi_melanggar" if self.kini.sesuai else "jadi_sesuai"
        return "tetap_sesuai" if self.kini.sesuai else "tetap_melanggar"

    @property
    def tambahan(self) -> int:
        """How many people more (or fewer) than today the draft asks to move; 0 where either cannot be followed."""
        if self.kini is None or self.naskah is None or None in (self.kini.selisih, self.naskah.selisih):
            return 0
        return (self.naskah.selisih or 0) - (self.kini.selisih or 0)

    def uraian(self, sisi: Sisi | None) -> tuple[str, ...]:
        """What a guide finds in these counts, in sentences."""
        return uraikan_pola(sisi.pola, self.jumlah) if sisi else ()


def simulasikan(
    *,
    periode: Periode,
    jenis: str,
    on: date,
    pohon: PohonUnit,
    kini: Pustaka,
    naskah: Pustaka,
    tingkat: str = PERANGKAT,
    anggap: str = "",
) -> list[SimulasiUnit]:
    """Every unit with marks of a period under two libraries of rules: two queries and two calls of the rules a side.

    `tingkat`: agencies with all below them, or each unit with its own people alone. `anggap`: the predikat assumed for
    agencies that have none of their own yet; without it these are counted and not judged.
    """
    jumlah = _jumlah(periode, jenis, min(on, periode.sampai), pohon, tingkat)
    milik = dict(
        PredikatOrganisasi.objects.filter(periode=periode.kode, jenis=jenis).values_list("unit_id", "predikat")
    )
    predikat = {u: milik.get(pohon.perangkat(u) or u, anggap) for u in jumlah}
    catatan = [
        {"id": u, "tanggal": periode.mulai, "predikat_organisasi": predikat[u], "jumlah": n}
        for u, n in jumlah.items()
        if predikat[u]
    ]
    kiri, kanan = _nilai_sisi(catatan, kini), _nilai_sisi(catatan, naskah)
    return [
        SimulasiUnit(
            unit_id=u,
            nama=pohon.simpul[u].nama,
            di_bawah=_perangkat(pohon, u),
            jumlah=n,
            predikat=predikat[u],
            kini=kiri.get(u),
            naskah=kanan.get(u),
        )
        for u, n in jumlah.items()
    ]


def nilai_unit(periode: Periode, jenis: str, on: date, unit_ids: Sequence[int]) -> QuerySet[Penilaian]:
    """The marks of a period of people whose post stands in these units on a day, those in force then."""
    return Penilaian.objects.filter(
        pada_hari(on, "penugasan__") & pada_hari(on, "penugasan__jabatan__versi__"),
        penugasan__jabatan__versi__unit__in=unit_ids,
        periode=periode.kode,
        jenis=jenis,
    )


def _jumlah(periode: Periode, jenis: str, on: date, pohon: PohonUnit, tingkat: str) -> dict[int, dict[str, int]]:
    """Unit -> counts by predikat, in the order of the tree; units without a mark are left out. One query."""
    baris = (
        Penilaian.objects.filter(
            pada_hari(on, "penugasan__") & pada_hari(on, "penugasan__jabatan__versi__"),
            periode=periode.kode,
            jenis=jenis,
        )
        .order_by()
        .values_list("penugasan__jabatan__versi__unit", "predikat")
        .annotate(n=Count("pk"))
    )
    hitungan: dict[int, Counter[str]] = defaultdict(Counter)
    for unit, predikat, n in baris:
        tujuan = unit if tingkat == TERKECIL else pohon.perangkat(unit)
        if tujuan is not None and tujuan in pohon.simpul:
            hitungan[tujuan][predikat] += n
    urut = [u for u in pohon.simpul if u in hitungan]
    return {u: {p.value: hitungan[u][p.value] for p in Predikat} for u in urut}


def _nilai_sisi(catatan: Sequence[dict[str, Any]], pustaka: Pustaka) -> dict[int, Sisi]:
    """All units under one library: the findings and the distance, one call each."""
    pola = hitung("distribusi", catatan, pustaka=pustaka)
    selisih = hitung("selisih_distribusi", catatan, pustaka=pustaka, rincian=False)
    return {
        p.id: Sisi(pola=p, selisih=s.nilai["selisih"], mungkin=bool(s.nilai["mungkin"]))
        for p, s in zip(pola, selisih, strict=True)
        if not (p.galat or s.galat)
    }


def _perangkat(pohon: PohonUnit, unit_id: int) -> str:
    akar = pohon.perangkat(unit_id)
    return pohon.simpul[akar].nama if akar and akar != unit_id else ""
