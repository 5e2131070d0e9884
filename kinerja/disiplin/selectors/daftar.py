"""Cases and proposals as lists show them, and a case with everything that hangs on it."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db.models import Prefetch, QuerySet

from kinerja.disiplin.models import AnggotaPemeriksa, PerkaraDisiplin, UsulAbsensi
from kinerja.organisasi.models import Penugasan
from kinerja.organisasi.selectors.pegawai import nip_subquery
from kinerja.organisasi.selectors.penugasan import bernama


def bernip(semua: "QuerySet[PerkaraDisiplin]", on: date) -> "QuerySet[PerkaraDisiplin]":
    """With the person and the identifier of the day."""
    nip: Mapping[str, Any] = {"nip": nip_subquery(on, "pegawai_id")}
    return semua.select_related("pegawai").annotate(**nip)


def usul_bernip(semua: "QuerySet[UsulAbsensi]", on: date) -> "QuerySet[UsulAbsensi]":
    """The same for proposals."""
    nip: Mapping[str, Any] = {"nip": nip_subquery(on, "pegawai_id")}
    return semua.select_related("pegawai").annotate(**nip)


def lengkap(semua: "QuerySet[PerkaraDisiplin]", on: date) -> "QuerySet[PerkaraDisiplin]":
    """With everything a dossier shows: five queries, however long it is."""
    tim = Prefetch("tim", AnggotaPemeriksa.objects.select_related("pegawai"))
    kait = ("berita_acara", "keputusan__upaya", "diteruskan__pegawai", "usul")
    return bernip(semua, on).select_related(*kait).prefetch_related("pasal", "panggilan", tim)


def jabatan_terlapor(satu: PerkaraDisiplin) -> tuple[str, str]:
    """Post and unit of the examined on the day the case was opened."""
    p = bernama(Penugasan.objects.filter(pk=satu.penugasan_id), satu.tanggal).get()
    return p.nama_jabatan or "", p.nama_unit or ""
