"""Assignments of a day, with the name of the post and of its unit on that day."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django.db.models import F, FilteredRelation, Q, QuerySet
from django.utils.translation import gettext as _

from kinerja.organisasi.models import JenisPenugasan, Penugasan

# What `bernama` adds; the attributes are declared on Penugasan.
NAMA: Mapping[str, Any] = {
    "nama_jabatan": F("_vj__nama"),
    "jenis_jabatan": F("_vj__jenis"),
    "eselon": F("_vj__eselon"),
    "kelas": F("_vj__kelas"),
    "jenjang": F("_vj__jenjang"),
    "unit_pada_id": F("_vj__unit_id"),
    "nama_unit": F("_vu__nama"),
}
PEMANGKU = (JenisPenugasan.DEFINITIF, JenisPenugasan.TUGAS_TAMBAHAN)


def pada_hari(on: date | F, awalan: str = "") -> Q:
    """Rows in force on a day: `mulai <= on` and `sampai` empty or not before it; `awalan` e.g. "penugasan__".

    The day may be that of a column, `F("tanggal")`.
    """
    buka = Q(**{f"{awalan}sampai__isnull": True}) | Q(**{f"{awalan}sampai__gte": on})
    return Q(**{f"{awalan}mulai__lte": on}) & buka


def versi_pada(on: date | F, jalur: str = "versi") -> FilteredRelation:
    """A join of the rows of a dated relation that are in force on a day, as `pada_hari` has it."""
    return FilteredRelation(jalur, condition=pada_hari(on, f"{jalur}__"))


def versi_jabatan(on: date | F, jabatan: str = "penugasan__jabatan") -> dict[str, FilteredRelation]:
    """Joins: a post as it is on a day (`_vj`), and its unit (`_vu`)."""
    return {"_vj": versi_pada(on, f"{jabatan}__versi"), "_vu": versi_pada(on, "_vj__unit__versi")}


def penugasan_pada(on: date) -> QuerySet[Penugasan]:
    """Assignments in force on a day, with their names of that day and the person."""
    return bernama(Penugasan.objects.filter(pada_hari(on)), on)


def bernama(qs: QuerySet[Penugasan], on: date) -> QuerySet[Penugasan]:
    """Adds nama_jabatan, jenis_jabatan, eselon, kelas, jenjang, unit_pada_id, nama_unit as they are on `on`."""
    return qs.select_related("pegawai", "jabatan").annotate(**versi_jabatan(on, "jabatan")).annotate(**NAMA)


def ringkas(qs: QuerySet[Penugasan], *lain: str) -> QuerySet[Penugasan]:
    """Of rows that `bernama` named only what a line of a list shows: person, kind, since when, and `lain`."""
    kolom = ("pegawai_id", "jabatan_id", "jenis", "mulai", *lain)
    gelar = ("pegawai__nama", "pegawai__gelar_depan", "pegawai__gelar_belakang")
    return qs.select_related(None).select_related("pegawai").only(*kolom, *gelar)


def dengan_unit_atasan(qs: QuerySet[Penugasan], on: date) -> QuerySet[Penugasan]:
    """Adds unit_atasan_id, the unit of the superior post that day, to rows that `bernama` named."""
    versi = {"_va": versi_pada(on, "_vj__atasan__versi")}
    unit: Mapping[str, Any] = {"unit_atasan_id": F("_va__unit_id")}
    return qs.annotate(**versi).annotate(**unit)


def dengan_jabatan(**syarat: object) -> Q:
    """A condition on the post of the day of rows that `bernama` named: `dengan_jabatan(unit_id__in=[…])`."""
    return Q(**{f"_vj__{nama}": nilai for nama, nilai in syarat.items()})


def pemangku_jabatan(jabatan_ids: Iterable[int], on: date) -> dict[int, list[Penugasan]]:
    """Post -> its holders of a day, whoever holds it in earnest before those who act; one query."""
    urutan = {jenis: n for n, jenis in enumerate(JenisPenugasan.values)}
    hasil: dict[int, list[Penugasan]] = defaultdict(list)
    orang = penugasan_pada(on).filter(jabatan_id__in=set(jabatan_ids))
    for p in sorted(orang, key=lambda p: (urutan[p.jenis], p.mulai, p.pk)):
        hasil[p.jabatan_id].append(p)
    return dict(hasil)


def judul_jabatan(penugasan: Penugasan) -> str:
    """The post as printed: "Plt. Kepala Bidang Mutasi". Asks for its name of the last day if it is not annotated."""
    nama = getattr(penugasan, "nama_jabatan", None)
    if nama is None:
        versi = penugasan.jabatan.versi.order_by("-mulai").first()
        nama = versi.nama if versi else penugasan.jabatan.kode
    return sebut_jabatan(penugasan.jenis, str(nama))


def sebut_jabatan(jenis: str, nama: str) -> str:
    """The name of a post with the word for acting in it, where somebody acts."""
    if jenis in PEMANGKU:
        return nama
    return _("%(jenis)s %(nama)s") % {"jenis": JenisPenugasan(jenis).label, "nama": nama}


def unit_selain(judul: str, unit: str | None) -> str:
    """The unit's name to stand beside a post; empty where the post is named after it ("Kepala Dinas Pendidikan")."""
    return unit if unit and unit not in judul else ""
