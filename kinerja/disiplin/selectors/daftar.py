"""Cases and proposals as lists show them, and a case with everything that hangs on it."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db.models import Exists, F, FilteredRelation, OuterRef, Prefetch, Q, QuerySet

from kinerja.disiplin.models import (
    AnggotaPemeriksa,
    BeritaAcara,
    KunjunganDisiplin,
    Panggilan,
    PembebasanSementara,
    PerkaraDisiplin,
    UsulAbsensi,
)
from kinerja.organisasi.selectors.pegawai import nip_subquery

VERSI = {"_vj": "penugasan__jabatan__versi", "_vu": "_vj__unit__versi"}  # those of the day the case was opened


def _pada_dibuka(awalan: str) -> Q:
    """Versions in force on that day."""
    buka = Q(**{f"{awalan}sampai__isnull": True}) | Q(**{f"{awalan}sampai__gte": F("tanggal")})
    return Q(**{f"{awalan}mulai__lte": F("tanggal")}) & buka


def bernip(semua: "QuerySet[PerkaraDisiplin]", on: date) -> "QuerySet[PerkaraDisiplin]":
    """With the person and the identifier of the day."""
    nip: Mapping[str, Any] = {"nip": nip_subquery(on, "pegawai_id")}
    return semua.select_related("pegawai").annotate(**nip)


def usul_bernip(semua: "QuerySet[UsulAbsensi]", on: date) -> "QuerySet[UsulAbsensi]":
    """The same for proposals."""
    nip: Mapping[str, Any] = {"nip": nip_subquery(on, "pegawai_id")}
    return semua.select_related("pegawai").annotate(**nip)


def lengkap(semua: "QuerySet[PerkaraDisiplin]", on: date) -> "QuerySet[PerkaraDisiplin]":
    """With everything a dossier shows: seven queries, however long it is."""
    tim = Prefetch("tim", AnggotaPemeriksa.objects.select_related("pegawai"))
    panggilan = Prefetch("panggilan", Panggilan.objects.select_related("dokumen"))
    bap = Prefetch("semua_bap", BeritaAcara.objects.select_related("dokumen"))
    bebas = Prefetch("pembebasan", PembebasanSementara.objects.select_related("dokumen"))
    kait = (
        "keputusan__upaya",
        "keputusan__dokumen",
        "dokumen_tim",
        "diteruskan__pegawai",
        "usul",
        "penugasan",
    )
    versi = {alias: FilteredRelation(jalur, condition=_pada_dibuka(f"{jalur}__")) for alias, jalur in VERSI.items()}
    nama: Mapping[str, Any] = {"nama_jabatan": F("_vj__nama"), "nama_unit": F("_vu__nama")}
    bernama = bernip(semua, on).annotate(**versi).annotate(**nama)
    return bernama.select_related(*kait).prefetch_related("pasal", panggilan, tim, bap, bebas)


def dengan_kunjungan(semua: "QuerySet[PerkaraDisiplin]", pengguna: int, on: date) -> "QuerySet[Any]":
    """With `sudah_dibaca`: whether this account has looked at the case that day."""
    hari_ini = KunjunganDisiplin.objects.filter(perkara=OuterRef("pk"), pengguna=pengguna, hari=on)
    return semua.annotate(sudah_dibaca=Exists(hari_ini))


def jabatan_terlapor(satu: PerkaraDisiplin) -> tuple[str, str]:
    """Post and unit of the examined on the day the case was opened, of a case read by `lengkap`; no query."""
    return satu.nama_jabatan or "", satu.nama_unit or ""
