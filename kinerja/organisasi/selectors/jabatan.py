"""Posts of a day found by their words: what a screen offers where a post is chosen."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db.models import F, Q, QuerySet

from kinerja.organisasi.models import VersiJabatan
from kinerja.organisasi.selectors.penugasan import pada_hari, versi_pada

DITEMUKAN = 12  # posts of one search; whichever is not among them is named more closely


def cari_jabatan(teks: str, on: date) -> QuerySet[VersiJabatan]:
    """The first posts of the day whose name, unit or code contains every word, with `nama_unit`."""
    if not teks.strip():
        return VersiJabatan.objects.none()
    semua = _berunit(on)
    for kata in teks.split():
        semua = semua.filter(
            Q(nama__icontains=kata) | Q(_vu__nama__icontains=kata) | Q(jabatan__kode__istartswith=kata)
        )
    return semua.order_by("nama", "pk")[:DITEMUKAN]


def pilihan_jabatan(teks: str, on: date, terpilih: str = "") -> list[tuple[str, str]]:
    """Code and title of what a search finds, the one of the code `terpilih` first. One or two queries."""
    kini = list(_berunit(on).filter(jabatan__kode=terpilih)) if terpilih else []
    semua = [*kini, *(v for v in cari_jabatan(teks, on) if v.jabatan.kode != terpilih)]
    return [(v.jabatan.kode, _sebut(v)) for v in semua]


def _berunit(on: date) -> QuerySet[VersiJabatan]:
    unit: Mapping[str, Any] = {"nama_unit": F("_vu__nama")}
    semua = VersiJabatan.objects.filter(pada_hari(on)).select_related("jabatan")
    return semua.annotate(_vu=versi_pada(on, "unit__versi")).annotate(**unit)


def _sebut(v: VersiJabatan) -> str:
    unit = getattr(v, "nama_unit", None) or ""
    return ", ".join(x for x in (v.nama, "" if unit in v.nama else unit, v.jabatan.kode) if x)
