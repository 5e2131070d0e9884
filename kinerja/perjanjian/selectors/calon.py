"""Who is still without an agreement although the tree gives the post something to promise."""

from collections.abc import Collection
from datetime import date

from kinerja.organisasi.models import Penugasan
from kinerja.organisasi.selectors import penugasan_pada
from kinerja.perjanjian.models import PerjanjianKinerja
from kinerja.rencana.models import Simpul
from kinerja.rencana.selectors import versi_berlaku


def calon_pk(unit: Collection[int] | None, tahun: int, on: date) -> list[Penugasan]:
    """Assignments of the day (in these units, None = all) whose post owns nodes and that have none for the year."""
    versi = versi_berlaku(on)
    if versi is None:
        return []
    pemilik = Simpul.objects.filter(versi=versi, pemilik__isnull=False).values("pemilik_id")
    sudah = PerjanjianKinerja.objects.filter(tahun=tahun).values("penugasan_id")
    calon = penugasan_pada(on).filter(jabatan_id__in=pemilik).exclude(pk__in=sudah).exclude(jenis="plh")
    daftar = [p for p in calon if unit is None or p.unit_pada_id in set(unit)]
    return sorted(daftar, key=lambda p: (p.nama_unit or "", p.nama_jabatan or ""))
