"""Units of a day and the tree they form."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django.db.models import F, FilteredRelation, Q, QuerySet

from kinerja.organisasi.models import UnitKerja, VersiJabatan, VersiUnit
from kinerja.organisasi.models.unit import BANYAK_PEMANGKU
from kinerja.organisasi.selectors.penugasan import pada_hari

# What `unit_pada` adds; the attributes are declared on UnitKerja.
NAMA_UNIT: Mapping[str, Any] = {
    "nama": F("_v__nama"),
    "jenis": F("_v__jenis"),
    "induk_id": F("_v__induk_id"),
    "perangkat_daerah": F("_v__perangkat_daerah"),
}


def unit_pada(on: date) -> QuerySet[UnitKerja]:
    """Units that exist on a day, with nama, jenis, induk_id and perangkat_daerah of that day."""
    return (
        UnitKerja.objects.annotate(_v=FilteredRelation("versi", condition=pada_hari(on, "versi__")))
        .filter(_v__isnull=False)
        .annotate(**NAMA_UNIT)
    )


def induk_pada(on: date) -> dict[int, int | None]:
    """Every unit of a day and its parent; one query."""
    return dict(VersiUnit.objects.filter(pada_hari(on)).values_list("unit_id", "induk_id"))


def unit_bawah(unit_id: int | Iterable[int], on: date) -> list[int]:
    """The unit (or units) and all below, parents before children; one query."""
    anak: dict[int | None, list[int]] = defaultdict(list)
    for satu, induk in sorted(induk_pada(on).items()):
        anak[induk].append(satu)
    urut = [unit_id] if isinstance(unit_id, int) else list(dict.fromkeys(unit_id))
    sudah = set(urut)
    for satu in urut:  # grows while it is walked
        baru = [x for x in anak[satu] if x not in sudah]
        sudah.update(baru)
        urut += baru
    return urut


def akar_perangkat(unit_ids: Iterable[int], on: date) -> list[int]:
    """For each unit the perangkat daerah it belongs to that day (itself where there is none); no doubles."""
    versi = {u: (induk, flag) for u, induk, flag in _pohon(on)}
    return list(dict.fromkeys(_naik(u, versi) or u for u in unit_ids))


def perangkat_daerah_dari(unit_id: int | None, on: date) -> UnitKerja | None:
    """The nearest unit upwards, itself included, that is a perangkat daerah on that day."""
    versi = {u: (induk, flag) for u, induk, flag in _pohon(on)}
    akar = _naik(unit_id, versi)
    return unit_pada(on).filter(pk=akar).first() if akar else None


def _pohon(on: date) -> "QuerySet[VersiUnit, tuple[int, int | None, bool]]":
    return VersiUnit.objects.filter(pada_hari(on)).values_list("unit_id", "induk_id", "perangkat_daerah")


def _naik(unit_id: int | None, versi: dict[int, tuple[int | None, bool]]) -> int | None:
    dilewati: set[int] = set()
    while unit_id in versi and unit_id not in dilewati:
        assert unit_id is not None
        induk, perangkat = versi[unit_id]
        if perangkat:
            return unit_id
        dilewati.add(unit_id)
        unit_id = induk
    return None


def kepala_perangkat_pada(on: date) -> QuerySet[VersiJabatan]:
    """Posts that lead a perangkat daerah that day: one holder, in its unit, under a superior post of another unit."""
    return (
        VersiJabatan.objects.filter(pada_hari(on), pada_hari(on, "unit__versi__"), unit__versi__perangkat_daerah=True)
        .exclude(jenis__in=BANYAK_PEMANGKU)
        .annotate(_atasan=FilteredRelation("atasan__versi", condition=pada_hari(on, "atasan__versi__")))
        .filter(Q(_atasan__isnull=True) | ~Q(_atasan__unit_id=F("unit_id")))
    )
