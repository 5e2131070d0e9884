"""The deadlines of SKP and realisation, each asked with what was reopened for someone or moved by an outage."""

from collections.abc import Callable, Sequence
from datetime import date, datetime

from kinerja.aturan import tenggat
from kinerja.aturan.galat import AturanError
from kinerja.dasar.waktu import hari
from kinerja.organisasi.models import Penugasan
from kinerja.organisasi.selectors.tenggat import akhir_hari, bukaan_orang
from kinerja.organisasi.selectors.unit import PohonUnit
from kinerja.peraturan.selectors import Batas
from kinerja.skp.models import SKP, PeriodeRealisasi


def batas_penetapan(
    penugasan: Sequence[Penugasan], tahun: int, on: date, pohon: Callable[[date], PohonUnit] | None = None
) -> dict[int, Batas]:
    """By when a year's SKP are to be set, by assignment; once that day is over one query, whatever their number.

    None where the rule has no such day, and for a post begun after it. `pohon` as `bukaan_orang` takes it.
    """
    try:
        akhir = tenggat.jadwal("jadwal.skp_ditetapkan", tahun)
    except AturanError:
        return {}
    kena = [p for p in penugasan if p.mulai <= akhir]
    if on <= akhir:
        return {p.pk: Batas(akhir_hari(akhir), akhir_hari(akhir)) for p in kena}
    if not kena:
        return {}
    bukaan = bukaan_orang("skp", kena, akhir, on, pohon)
    return {p.pk: bukaan.batas(p, str(tahun), akhir) for p in kena}


def batas_bukti(skp: SKP, periode: str, on: date) -> Batas | None:
    """Until when evidence of a period is in time: until it is handed in, or longer where that was reopened."""
    lembar = PeriodeRealisasi.objects.filter(penugasan=skp.penugasan_id, periode=periode).first()
    return batas_lembar(skp, lembar, on) if lembar else None


def batas_lembar(skp: SKP, lembar: PeriodeRealisasi, on: date) -> Batas | None:
    """The same for a sheet that was read already; None while it is not handed in."""
    if lembar.diajukan_pada is None:
        return None
    bukaan = bukaan_orang("realisasi", [skp.penugasan], lembar.diajukan_pada, on)
    return bukaan.batas(skp.penugasan, lembar.periode, lembar.diajukan_pada)


def susulan(skp: SKP, periode: str, at: datetime) -> bool:
    """Whether evidence that comes at a moment comes late: after handing in, and not within what was reopened."""
    batas = batas_bukti(skp, periode, hari(at))
    return batas is not None and not (batas.dibuka and at <= batas.sampai)
