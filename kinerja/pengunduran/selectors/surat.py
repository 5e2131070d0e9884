"""Letters with the names of their posts; whether the person still holds the post; which posts may be resigned."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db.models import F, QuerySet
from django.utils.translation import gettext as _

from kinerja.aturan.galat import DiLuarAturan
from kinerja.dasar.kueri import disiapkan
from kinerja.dasar.waktu import tulis_tanggal
from kinerja.organisasi.models import JenisPenugasan, Penugasan
from kinerja.organisasi.selectors.pegawai import nip_subquery
from kinerja.organisasi.selectors.penugasan import versi_jabatan, versi_pada
from kinerja.organisasi.sesi import Sesi
from kinerja.pengunduran.models import BERJALAN, SuratPengunduran
from kinerja.pengunduran.permissions import surat_ditandatangani
from kinerja.peraturan.selectors import pustaka_berlaku

SURAT = ("dokumen", "dokumen_putusan")
DIPEGANG = (JenisPenugasan.DEFINITIF, JenisPenugasan.TUGAS_TAMBAHAN)  # an order to act is given back, not resigned


def bernama(semua: QuerySet[SuratPengunduran], on: date) -> QuerySet[SuratPengunduran]:
    """With person, `nip`, `nama_jabatan`, `nama_unit` and `nama_tujuan` of a day."""
    versi = {**versi_jabatan(on), "_vt": versi_pada(on, "tujuan__versi")}
    nama: Mapping[str, Any] = {
        "nip": nip_subquery(on, "pegawai_id"),
        "nama_jabatan": F("_vj__nama"),
        "nama_unit": F("_vu__nama"),
        "nama_tujuan": F("_vt__nama"),
    }
    lengkap = semua.select_related("pegawai", "penugasan__jabatan", "tujuan", "pemutus__pegawai", *SURAT)
    return lengkap.annotate(**versi).annotate(**nama)


@disiapkan
def baca_meja(on: date, potongan: slice) -> QuerySet[SuratPengunduran]:
    """A page of the desk, the newest first."""
    return bernama(surat_ditandatangani(), on).order_by("-ditandatangani", "-pk")[potongan]


def terhenti(surat: SuratPengunduran, on: date) -> str:
    """Why an open letter falls away: the person has died, left or moved; empty = the post is still held."""
    sampai = surat.penugasan.sampai
    if surat.keadaan not in BERJALAN or sampai is None or sampai >= on:
        return ""
    return _("Yang menulis tidak lagi memegang jabatan ini sesudah %s.") % tulis_tanggal(sampai)


def dapat_ditinggalkan(sesi: Sesi) -> list[Penugasan]:
    """The session's posts a letter may be written about."""
    boleh = jabatan_boleh(sesi.hari)
    return [p for p in sesi.semua_penugasan if p.jenis in DIPEGANG and p.jenis_jabatan in boleh]


def jabatan_boleh(on: date) -> tuple[str, ...]:
    """Kinds of post that are left by resignation, by the rule of a day."""
    try:
        jenis: tuple[str, ...] = pustaka_berlaku().nilai("pengunduran.jabatan", on).isi
    except DiLuarAturan:
        return ()
    return jenis
