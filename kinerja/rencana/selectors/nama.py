"""Names of a day: units, posts, and who holds them."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date

from django.db.models import F, FilteredRelation, QuerySet
from django.db.models.functions import Coalesce

from kinerja.dasar.kueri import disiapkan
from kinerja.organisasi.models import Penugasan, VersiUnit
from kinerja.organisasi.selectors import judul_jabatan, pada_hari, penugasan_pada
from kinerja.organisasi.selectors.penugasan import versi_pada
from kinerja.rencana.models import Simpul

NAMA_UNIT = "_vu__nama"  # on nodes annotated with `versi_unit`; None where the unit does not exist that day
NAMA = {"nama_unit": F(NAMA_UNIT), "nama_pemilik": Coalesce("_vp__nama", "pemilik__kode")}


def versi_unit(on: date) -> dict[str, FilteredRelation]:
    """To annotate nodes with the version of their unit on a day, so that its name comes with them."""
    return {"_vu": versi_pada(on, "unit__versi")}


def dengan_nama(simpul: QuerySet[Simpul], on: date) -> QuerySet[Simpul]:
    """Annotate `nama_unit` of a day (None: it does not exist then) and `nama_pemilik` (the post's code: likewise)."""
    pemilik = {"_vp": versi_pada(on, "pemilik__versi")}
    return simpul.annotate(**versi_unit(on), **pemilik).annotate(**NAMA)


def nama_unit(unit_ids: Iterable[int], on: date) -> dict[int, str]:
    """Names of units on a day; those that do not exist then are left out."""
    ada = VersiUnit.objects.filter(pada_hari(on), unit_id__in=list(unit_ids))
    return dict(ada.values_list("unit_id", "nama"))


def pemegang_pada(jabatan_ids: Collection[int], on: date) -> dict[int, list[str]]:
    """Who holds these posts on a day; acting holders with their capacity."""
    hasil: dict[int, list[str]] = defaultdict(list)
    for p in _pemegang(on, sorted(jabatan_ids)):
        hasil[p.jabatan_id].append(sebut_pemegang(p))
    return hasil


@disiapkan
def _pemegang(on: date, jabatan: list[int]) -> QuerySet[Penugasan]:
    return penugasan_pada(on).filter(jabatan_id__in=jabatan).order_by("pegawai__nama")


def sebut_pemegang(p: Penugasan) -> str:
    """A holder by name; who does not hold the post in earnest with the capacity."""
    nama = p.pegawai.nama_lengkap
    return nama if p.jenis == "definitif" else f"{nama} ({judul_jabatan(p)})"
