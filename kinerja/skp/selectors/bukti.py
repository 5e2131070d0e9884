"""The evidence of an SKP with what each proves."""

from collections import defaultdict
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, QuerySet

from kinerja.peraturan.periode import periode_dari_kode
from kinerja.skp.models import SKP, Bukti, BuktiRealisasi, PeriodeRealisasi


@dataclass(frozen=True)
class Membuktikan:
    """One thing an evidence proves."""

    periode: str
    apa: str
    terlambat: bool


@dataclass(frozen=True)
class BarisBukti:
    """An evidence with everything it proves."""

    bukti: Bukti
    membuktikan: tuple[Membuktikan, ...]
    melekat: bool = False  # proves something handed in, so it is not taken away


def sudah_diajukan() -> QuerySet[PeriodeRealisasi]:
    """The handed-in sheet that a link between evidence and realisation belongs to."""
    return PeriodeRealisasi.objects.filter(
        penugasan=OuterRef("realisasi__hasil_kerja__skp__penugasan"),
        periode=OuterRef("realisasi__periode"),
        diajukan_pada__isnull=False,
    )


def bukti_skp(skp: SKP) -> list[BarisBukti]:
    """The evidence of all versions of a segment, newest first. One query."""
    tautan = (
        BuktiRealisasi.objects.filter(
            realisasi__hasil_kerja__skp__penugasan=skp.penugasan_id, realisasi__hasil_kerja__skp__tahun=skp.tahun
        )
        .select_related("bukti", "realisasi__indikator", "realisasi__hasil_kerja")
        .annotate(melekat=Exists(sudah_diajukan()))
    )
    bukti: dict[int, Bukti] = {}
    melekat: set[int] = set()
    apa: dict[int, list[Membuktikan]] = defaultdict(list)
    for x in tautan.order_by("-bukti__diunggah", "realisasi__periode", "pk"):
        bukti[x.bukti_id] = x.bukti
        if x.melekat:
            melekat.add(x.bukti_id)
        r = x.realisasi
        nama = r.indikator.nama if r.indikator else r.hasil_kerja.rumusan
        apa[x.bukti_id].append(Membuktikan(periode_dari_kode(r.periode).label, nama, x.terlambat))
    return [BarisBukti(b, tuple(apa[pk]), pk in melekat) for pk, b in bukti.items()]
