"""Follow-ups with the names of their posts; the people one may propose something for; what ends a proposal."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db.models import Exists, F, OuterRef, QuerySet

from kinerja.dasar.kueri import disiapkan
from kinerja.fakta.models import Diklat
from kinerja.organisasi.models import Penugasan
from kinerja.organisasi.permissions import PIMPINAN_DAERAH
from kinerja.organisasi.selectors.pegawai import nip_subquery
from kinerja.organisasi.selectors.penugasan import (
    PEMANGKU,
    bernama,
    dengan_jabatan,
    pada_hari,
    versi_jabatan,
    versi_pada,
)
from kinerja.organisasi.sesi import Sesi
from kinerja.pembinaan.models import EvaluasiJabatan
from kinerja.pembinaan.permissions import bawahan
from kinerja.tindaklanjut.models import TindakLanjut
from kinerja.tindaklanjut.permissions import petugas, semua_selain


def dengan_nama(semua: QuerySet[TindakLanjut], on: date) -> QuerySet[TindakLanjut]:
    """With person, `nip`, `nama_jabatan`, `nama_unit` and `nama_tujuan` of a day."""
    versi = {**versi_jabatan(on), "_vt": versi_pada(on, "tujuan__versi")}
    nama: Mapping[str, Any] = {
        "nip": nip_subquery(on, "pegawai_id"),
        "nama_jabatan": F("_vj__nama"),
        "unit_id": F("_vj__unit_id"),
        "nama_unit": F("_vu__nama"),
        "nama_tujuan": F("_vt__nama"),
    }
    lengkap = semua.select_related(
        "pegawai", "penugasan__jabatan", "tujuan", "penghargaan", "diklat", "penugasan_baru", "dokumen"
    )
    return lengkap.annotate(**versi).annotate(**nama)


@disiapkan
def baca_semua(pegawai: int | None, on: date, potongan: slice) -> QuerySet[TindakLanjut]:
    """A page of all but those about that person, the newest first."""
    return dengan_nama(semua_selain(pegawai), on).order_by("-diusulkan", "-pk")[potongan]


def penugasan_diusulkan(sesi: Sesi, *, langsung: bool = False) -> QuerySet[Penugasan]:
    """Posts held today that this session may propose something for: the own people's, for the desk everybody's.

    `langsung`: the own people's only, who are also marked `langsung` in the rows: only they are given a note.
    """
    milik = Exists(bawahan(sesi, sesi.hari).filter(penugasan=OuterRef("pk")))
    semua = Penugasan.objects.filter(pada_hari(sesi.hari), jenis__in=PEMANGKU).annotate(langsung=milik)
    if sesi.pegawai is not None:
        semua = semua.exclude(pegawai=sesi.pegawai)
    if langsung or not petugas(sesi):
        semua = semua.filter(langsung=True)
    return bernama(semua, sesi.hari).exclude(dengan_jabatan(jenis__in=PIMPINAN_DAERAH)).order_by("pegawai__nama", "pk")


def perkara_lebih_rendah(pegawai: int) -> EvaluasiJabatan | None:
    """The newest statutory evaluation of this person that was concluded with a lower post."""
    selesai = EvaluasiJabatan.objects.filter(
        penugasan__pegawai=pegawai, hasil=EvaluasiJabatan.Hasil.LEBIH_RENDAH, selesai_pada__isnull=False
    )
    return selesai.order_by("-selesai_pada", "-pk").first()


def diklat_pegawai(satu: TindakLanjut) -> QuerySet[Diklat]:
    """Training on record that can be what the priority was for: any that holds, the newest first."""
    return Diklat.objects.filter(pegawai=satu.pegawai_id, diganti_pada=None).order_by("-mulai", "-pk")


def pelantikan_usul(satu: TindakLanjut) -> Penugasan | None:
    """The assignment in the proposed post that began on or after the decision: what an inauguration recorded."""
    milik = Penugasan.objects.filter(pegawai=satu.pegawai_id, jabatan=satu.tujuan_id, jenis__in=PEMANGKU)
    return milik.filter(mulai__gte=satu.tanggal).order_by("mulai", "pk").first() if satu.tanggal else None
