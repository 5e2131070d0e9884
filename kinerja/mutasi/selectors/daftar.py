"""People of an inauguration as lists show them, and what a search for people finds."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from django.db.models import F, OuterRef, QuerySet, Subquery

from kinerja.dasar.kueri import disiapkan
from kinerja.mutasi.models import PesertaPelantikan
from kinerja.organisasi.models import JenisPenugasan, Pegawai, Penugasan
from kinerja.organisasi.selectors.jabatan import DITEMUKAN
from kinerja.organisasi.selectors.pegawai import cari_pegawai, nip_subquery
from kinerja.organisasi.selectors.penugasan import pada_hari, versi_jabatan


@disiapkan
def baca_peserta(pelantikan: int, on: date, kemarin: date, potongan: slice) -> QuerySet[PesertaPelantikan]:
    """A page of everybody of an inauguration, as `dengan_jabatan` has them; `kemarin` the day before."""
    semua = PesertaPelantikan.objects.filter(pelantikan=pelantikan)
    return _dengan_jabatan(semua, on, kemarin).order_by("pk")[potongan]


def dengan_jabatan(semua: QuerySet[PesertaPelantikan], on: date) -> QuerySet[PesertaPelantikan]:
    """Adds `nip`, the post taken (`nama_jabatan`, `nama_unit`, `jenis_jabatan`, `unit_id`) and the one left before
    that day (`nama_lama`).
    """
    return _dengan_jabatan(semua, on, on - timedelta(days=1))


def _dengan_jabatan(semua: QuerySet[PesertaPelantikan], on: date, kemarin: date) -> QuerySet[PesertaPelantikan]:
    lama = Penugasan.objects.filter(
        pada_hari(kemarin), pada_hari(kemarin, "jabatan__versi__"), jenis=JenisPenugasan.DEFINITIF
    )
    nama: Mapping[str, Any] = {
        "nip": nip_subquery(on, "pegawai_id"),
        "nama_jabatan": F("_vj__nama"),
        "jenis_jabatan": F("_vj__jenis"),
        "unit_id": F("_vj__unit_id"),
        "nama_unit": F("_vu__nama"),
        "nama_lama": Subquery(lama.filter(pegawai=OuterRef("pegawai_id")).values("jabatan__versi__nama")[:1]),
    }
    return semua.select_related("pegawai", "jabatan").annotate(**versi_jabatan(on, "jabatan")).annotate(**nama)


def cari_orang(teks: str, on: date) -> QuerySet[Pegawai]:
    """The first people of that name or number, with their definitive post of the day as `nama_jabatan`."""
    if not teks.strip():
        return Pegawai.objects.none()
    tugas = Penugasan.objects.filter(
        pada_hari(on), pada_hari(on, "jabatan__versi__"), jenis=JenisPenugasan.DEFINITIF, pegawai=OuterRef("pk")
    )
    jabatan: Mapping[str, Any] = {"nama_jabatan": Subquery(tugas.values("jabatan__versi__nama")[:1])}
    return cari_pegawai(teks, on).annotate(**jabatan).order_by("nama", "pk")[:DITEMUKAN]
