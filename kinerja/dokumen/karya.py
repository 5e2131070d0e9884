"""Who reads an issued form because of the work it was made of: `<app>/karya.py` declares `PEMBACA` by kind of form.

Feedback stands in `umpan_balik` and `evaluasi`: those are read by their people alone, whoever reads the work.
"""

from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from importlib import import_module
from importlib.util import find_spec

from django.apps import apps
from django.db.models import Model, QuerySet

from kinerja.dokumen.models import Dokumen
from kinerja.organisasi.sesi import Sesi

Pembaca = Callable[[Sesi, date], QuerySet[Model]]  # the works of a reader on a day


@cache
def pembaca_karya() -> Mapping[str, Pembaca]:
    """Kind of form -> the works that one reads with it."""
    modul = (f"{app.name}.karya" for app in apps.get_app_configs() if app.name.startswith("kinerja."))
    lain = (m for m in modul if m != __name__ and find_spec(m))
    return {jenis: baca for m in lain for jenis, baca in import_module(m).PEMBACA.items()}


def boleh_membaca_karya(sesi: Sesi, satu: Dokumen) -> bool:
    """Whether this reader may read the work that a form was issued of. Asks the work's own permissions."""
    baca = pembaca_karya().get(satu.jenis)
    if baca is None or sesi.penyiap or not satu.sidik_isi:
        return False
    nomor = satu.kelompok.rpartition(":")[2]
    return baca(sesi, sesi.hari).filter(pk=int(nomor)).exists()
