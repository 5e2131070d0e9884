"""Who reads an issued form because of the work it was made of: `<app>/karya.py` declares `PEMBACA` by kind of form.

An app whose papers are secret declares `diurus` there: the papers of the works that a session looks after, as a desk.

Feedback stands in `umpan_balik` and `evaluasi`: those are read by their people alone, whoever reads the work.
"""

from collections.abc import Callable, Mapping
from datetime import date
from functools import cache, reduce
from importlib import import_module
from importlib.util import find_spec
from operator import or_
from types import ModuleType

from django.apps import apps
from django.db.models import Model, Q, QuerySet

from kinerja.dokumen.models import Dokumen
from kinerja.organisasi.sesi import Sesi

Pembaca = Callable[[Sesi, date], QuerySet[Model]]  # the works of a reader on a day
Pengurus = Callable[[Sesi], Q | None]  # the papers of the works a desk looks after; None: no such desk


@cache
def pembaca_karya() -> Mapping[str, Pembaca]:
    """Kind of form -> the works that one reads with it."""
    return {jenis: baca for m in _modul() for jenis, baca in getattr(m, "PEMBACA", {}).items()}


@cache
def pengurus_karya() -> tuple[Pengurus, ...]:
    """What each app says of its secret papers."""
    return tuple(m.diurus for m in _modul() if hasattr(m, "diurus"))


def dokumen_diurus(sesi: Sesi) -> Q:
    """The secret papers of works that this session looks after as their desk; none in another's place."""
    semua = [] if sesi.pelaku_lain or sesi.penyiap else [q for urus in pengurus_karya() if (q := urus(sesi))]
    return reduce(or_, semua, Q(pk__in=[]))


def _modul() -> list[ModuleType]:
    nama = (f"{app.name}.karya" for app in apps.get_app_configs() if app.name.startswith("kinerja."))
    return [import_module(m) for m in nama if m != __name__ and find_spec(m)]


def boleh_membaca_karya(sesi: Sesi, satu: Dokumen) -> bool:
    """Whether this reader may read the work that a form was issued of. Asks the work's own permissions."""
    baca = pembaca_karya().get(satu.jenis)
    if baca is None or sesi.penyiap or not satu.sidik_isi:
        return False
    nomor = satu.kelompok.rpartition(":")[2]
    return baca(sesi, sesi.hari).filter(pk=int(nomor)).exists()
