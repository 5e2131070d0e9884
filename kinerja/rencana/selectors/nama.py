"""Names of a day: units, posts, and who holds them."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date

from kinerja.organisasi.models import Jabatan, Penugasan, VersiJabatan, VersiUnit
from kinerja.organisasi.selectors import judul_jabatan, pada_hari, penugasan_pada


def nama_unit(unit_ids: Iterable[int], on: date) -> dict[int, str]:
    """Names of units on a day; those that do not exist then are left out."""
    ada = VersiUnit.objects.filter(pada_hari(on), unit_id__in=list(unit_ids))
    return dict(ada.values_list("unit_id", "nama"))


def nama_jabatan(jabatan_ids: Collection[int], on: date) -> dict[int, str]:
    """Names of posts on a day, the code where the post does not exist then."""
    if not jabatan_ids:
        return {}
    ada = dict(VersiJabatan.objects.filter(pada_hari(on), jabatan_id__in=jabatan_ids).values_list("jabatan_id", "nama"))
    hilang = [pk for pk in jabatan_ids if pk not in ada]
    return ada | (dict(Jabatan.objects.filter(pk__in=hilang).values_list("pk", "kode")) if hilang else {})


def pemegang_pada(jabatan_ids: Collection[int], on: date) -> dict[int, list[str]]:
    """Who holds these posts on a day; acting holders with their capacity."""
    hasil: dict[int, list[str]] = defaultdict(list)
    for p in penugasan_pada(on).filter(jabatan_id__in=jabatan_ids).order_by("pegawai__nama"):
        hasil[p.jabatan_id].append(_sebut(p))
    return hasil


def _sebut(p: Penugasan) -> str:
    nama = p.pegawai.nama_lengkap
    return nama if p.jenis == "definitif" else f"{nama} ({judul_jabatan(p)})"
