"""Who reads an issued form because of the work it was made of: `<app>/karya.py` declares `PEMBACA` by kind of form.

An app whose papers are secret declares there who keeps its desk (`mengurus`) and the papers of the works that the desk
looks after (`diurus`, all but the own ones): apart, so that a query of them can be prepared.

Feedback stands in `umpan_balik` and `evaluasi`: those are read by their people alone, whoever reads the work.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import cache, reduce
from operator import or_
from types import ModuleType
from typing import NamedTuple

from django.db.models import Model, Q, QuerySet

from kinerja.dasar.modul import modul_bernama
from kinerja.dokumen.models import Dokumen
from kinerja.organisasi.sesi import Sesi

Pembaca = Callable[[Sesi, date], QuerySet[Model]]  # the works of a reader on a day


@cache
def pembaca_karya() -> Mapping[str, Pembaca]:
    """Kind of form -> the works that one reads with it."""
    return {jenis: baca for m in _modul() for jenis, baca in getattr(m, "PEMBACA", {}).items()}


class Pengurus(NamedTuple):
    """What an app says of its secret papers."""

    mengurus: Callable[[Sesi], bool]
    diurus: Callable[[int | None], Q]


@cache
def pengurus_karya() -> tuple[Pengurus, ...]:
    """What each app says of them, always in one order."""
    return tuple(Pengurus(m.mengurus, m.diurus) for m in _modul() if hasattr(m, "diurus"))


def urusan_rahasia(sesi: Sesi) -> tuple[bool, ...]:
    """Of which of them this session keeps the desk; of none in another's place."""
    boleh = not sesi.pelaku_lain and not sesi.penyiap
    return tuple(boleh and satu.mengurus(sesi) for satu in pengurus_karya())


def dokumen_diurus(pegawai: int | None, urusan: Iterable[bool]) -> Q:
    """The secret papers of works that a person looks after as their desk (`urusan_rahasia`)."""
    milik = (satu.diurus(pegawai) for satu, ya in zip(pengurus_karya(), urusan, strict=True) if ya)
    return reduce(or_, milik, Q(pk__in=[]))


def _modul() -> list[ModuleType]:
    return modul_bernama("karya", kecuali=__name__)


def boleh_membaca_karya(sesi: Sesi, satu: Dokumen) -> bool:
    """Whether this reader may read the work that a form was issued of. Asks the work's own permissions."""
    baca = pembaca_karya().get(satu.jenis)
    if baca is None or sesi.penyiap or not satu.sidik_isi:
        return False
    nomor = satu.kelompok.rpartition(":")[2]
    return baca(sesi, sesi.hari).filter(pk=int(nomor)).exists()
