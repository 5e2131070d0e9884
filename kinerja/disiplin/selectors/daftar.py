"""Cases and proposals as lists show them, and a case with everything that hangs on it."""

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from django.db.models import (
    Case,
    Exists,
    F,
    OuterRef,
    Prefetch,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Concat, JSONArray, Trim

from kinerja.dasar.kueri import Kumpulan, disiapkan
from kinerja.disiplin.models import (
    AnggotaPemeriksa,
    BeritaAcara,
    IzinBacaDisiplin,
    KunjunganDisiplin,
    Panggilan,
    PembebasanSementara,
    PerkaraDisiplin,
    UsulAbsensi,
)
from kinerja.disiplin.permissions import perkara_meja
from kinerja.disiplin.selectors.bebas import pelaksana_pada
from kinerja.organisasi.models.pegawai import nama_bergelar
from kinerja.organisasi.selectors import pada_hari
from kinerja.organisasi.selectors.pegawai import nip_subquery
from kinerja.organisasi.selectors.penugasan import sebut_jabatan, versi_jabatan


def bernip(semua: "QuerySet[PerkaraDisiplin]", on: date) -> "QuerySet[PerkaraDisiplin]":
    """With the person and the identifier of the day."""
    nip: Mapping[str, Any] = {"nip": nip_subquery(on, "pegawai_id")}
    return semua.select_related("pegawai").annotate(**nip)


def usul_bernip(semua: "QuerySet[UsulAbsensi]", on: date) -> "QuerySet[UsulAbsensi]":
    """The same for proposals."""
    nip: Mapping[str, Any] = {"nip": nip_subquery(on, "pegawai_id")}
    return semua.select_related("pegawai").annotate(**nip)


def lengkap(semua: "QuerySet[PerkaraDisiplin]", on: date) -> "QuerySet[PerkaraDisiplin]":
    """With everything a dossier shows: six queries, however long it is."""
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
    versi = versi_jabatan(F("tanggal"))  # of the day the case was opened
    nama: Mapping[str, Any] = {"nama_jabatan": F("_vj__nama"), "nama_unit": F("_vu__nama")}
    kini: Mapping[str, Any] = {"izin_": _izin(on), "plh_": _pelaksana(on)}
    bernama = bernip(semua, on).annotate(**versi).annotate(**nama, **kini)
    return bernama.select_related(*kait).prefetch_related("pasal", panggilan, tim, bap, bebas)


def _izin(on: date) -> Subquery:
    """Grants of a day to read it, in no order: account, first and last day, reason."""
    berlaku = IzinBacaDisiplin.objects.filter(pada_hari(on), perkara=OuterRef("pk")).order_by()
    nama = Trim(Concat("pengguna__first_name", Value(" "), "pengguna__last_name"))
    siapa = Case(When(pengguna__first_name="", pengguna__last_name="", then="pengguna__username"), default=nama)
    isi = JSONArray(siapa, "mulai", "sampai", "alasan")
    return Subquery(berlaku.values("perkara").annotate(isi=Kumpulan(isi)).values("isi"))


def _pelaksana(on: date) -> Subquery:
    """Who acts on a day in the post of the examined: name, titles before and after, kind of assignment."""
    semua = pelaksana_pada(on).filter(jabatan=OuterRef("penugasan__jabatan")).exclude(pegawai=OuterRef("pegawai"))
    isi = JSONArray("pegawai__nama", "pegawai__gelar_depan", "pegawai__gelar_belakang", "jenis")
    return Subquery(semua.order_by("mulai", "pk").values(isi=isi)[:1])


def dengan_kunjungan(semua: "QuerySet[PerkaraDisiplin]", pengguna: int, on: date) -> "QuerySet[Any]":
    """With `sudah_dibaca`: whether this account has looked at the case that day."""
    hari_ini = KunjunganDisiplin.objects.filter(perkara=OuterRef("pk"), pengguna=pengguna, hari=on)
    return semua.annotate(sudah_dibaca=Exists(hari_ini))


@disiapkan
def berkas_meja(pk: int, saya: int | None, pengguna: int, on: date) -> "QuerySet[Any]":
    """A case for a reader of all of them, with `sudah_dibaca`: desks open one after the other."""
    return dengan_kunjungan(lengkap(perkara_meja(saya), on), pengguna, on).filter(pk=pk)


def jabatan_terlapor(satu: PerkaraDisiplin) -> tuple[str, str]:
    """Post and unit of the examined on the day the case was opened, of a case read by `lengkap`; no query."""
    return satu.nama_jabatan or "", satu.nama_unit or ""


class IzinBerlaku(NamedTuple):
    """A grant of today."""

    pengguna: str
    mulai: date
    sampai: date
    alasan: str


def izin_berlaku(satu: PerkaraDisiplin) -> list[IzinBerlaku]:
    """Grants of the day to read a case read by `lengkap`, the newest first; no query."""
    semua = [
        IzinBerlaku(siapa, date.fromisoformat(a), date.fromisoformat(z), kata) for siapa, a, z, kata in satu.izin_ or ()
    ]
    return sorted(semua, key=lambda i: i.mulai, reverse=True)


def pelaksana_harian(satu: PerkaraDisiplin) -> str:
    """Who acts today in the post of the examined, of a case read by `lengkap`; empty for nobody. No query."""
    if not satu.plh_:
        return ""
    nama, depan, belakang, jenis = satu.plh_
    return f"{nama_bergelar(nama, depan, belakang)}, {sebut_jabatan(jenis, jabatan_terlapor(satu)[0])}"
