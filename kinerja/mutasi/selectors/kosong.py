"""Vacant posts and those somebody acts in: since when, who, by which order, how many days are left."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from django.db.models import Exists, F, Max, OuterRef, Q, QuerySet

from kinerja.mutasi.models import AlasanLewatBatas
from kinerja.mutasi.pelaksana import MasaPelaksana, Perintah, masa_pelaksana
from kinerja.organisasi.models import JenisPenugasan, Penugasan, VersiJabatan
from kinerja.organisasi.models.unit import BANYAK_PEMANGKU
from kinerja.organisasi.selectors.penugasan import PEMANGKU, pada_hari, versi_pada
from kinerja.peraturan.selectors import pustaka_berlaku

SEMENTARA = (JenisPenugasan.PLT, JenisPenugasan.PLH, JenisPenugasan.PJ, JenisPenugasan.PJS)
SEJAK_TAHUN = 3  # how far back orders in a row are looked for; the limit of every rule is far shorter


@dataclass(frozen=True, slots=True)
class JabatanLowong:
    """A row of the board: a post without its holder, or one that somebody acts in."""

    jabatan_id: int
    kode: str
    nama: str
    jenis: str
    jenis_tampil: str
    unit_id: int
    unit: str
    kosong_sejak: date | None  # the holder is there: None
    orang: str = ""
    sebagai: str = ""
    penugasan: int | None = None
    nomor: str = ""
    pertama: date | None = None
    ke: int = 0
    sampai: date | None = None
    batas: date | None = None
    sisa: int | None = None
    keadaan: str = "kosong"
    alasan: str = ""


def papan_lowong(on: date) -> list[JabatanLowong]:
    """The most urgent first. Three queries, whatever the number; the rules besides."""
    orang = defaultdict(list)
    for p in perintah_sejak(on):
        orang[p.jabatan_id].append(p)
    masa = {m.perintah.penugasan: m for m in _masa((p for d in orang.values() for p in d), on)}
    alasan = _alasan(masa)
    peringatan = batas_peringatan(on)
    baris = []
    for v in _jabatan(on, orang):
        kini = [p for p in orang.get(v.jabatan_id, ()) if p.pk in masa]
        baris += [_bertugas(v, p, masa[p.pk], on, peringatan, alasan.get(p.pk, "")) for p in kini] or [_lowong(v)]
    return sorted(baris, key=lambda b: (b.sisa is None, b.sisa or 0, b.kosong_sejak or on, b.nama))


def batas_peringatan(on: date) -> tuple[int, ...]:
    """At how many days left a warning is due, the longest first."""
    hari: tuple[int, ...] = pustaka_berlaku().nilai("plt.peringatan", on).isi
    return tuple(sorted(hari, reverse=True))


def _masa(semua: Iterable[Penugasan], on: date) -> list[MasaPelaksana]:
    perintah = (Perintah(p.pk, p.pegawai_id, p.jabatan_id, p.jenis, p.mulai, p.sampai) for p in semua)
    return masa_pelaksana(perintah, on, pustaka_berlaku())


def perintah_sejak(on: date) -> QuerySet[Penugasan]:
    """Orders to act that have begun, in force or lately ended, with their people; oldest first."""
    return perintah_antara(sejak(on), on)


def sejak(on: date) -> date:
    """An order that ended before has no bearing on a later one."""
    return on - timedelta(days=366 * SEJAK_TAHUN)


def perintah_antara(dari: date, on: date) -> QuerySet[Penugasan]:
    """The same, of those that had not ended before a day."""
    semua = Penugasan.objects.filter(Q(sampai=None) | Q(sampai__gte=dari), jenis__in=SEMENTARA, mulai__lte=on)
    return semua.select_related("pegawai").order_by("mulai", "pk")


def _jabatan(on: date, diisi: Iterable[int]) -> QuerySet[VersiJabatan]:
    """One-holder posts of the day: vacant, or somebody acts in them; with `unit_nama`, `dipegang`, `terakhir`."""
    pemegang = Penugasan.objects.filter(jabatan=OuterRef("jabatan"), jenis__in=PEMANGKU)
    nama: Mapping[str, Any] = {
        "unit_nama": F("_vu__nama"),
        "dipegang": Exists(pemegang.filter(pada_hari(on))),
        "terakhir": Max("jabatan__penugasan__sampai", filter=_berakhir(on)),
    }
    semua = VersiJabatan.objects.filter(pada_hari(on)).exclude(jenis__in=BANYAK_PEMANGKU)
    bernama = semua.annotate(_vu=versi_pada(on, "unit__versi")).annotate(**nama).select_related("jabatan")
    return bernama.filter(Q(dipegang=False) | Q(jabatan__in=list(diisi))).order_by("nama")


def _berakhir(on: date) -> Q:
    return Q(jabatan__penugasan__jenis__in=PEMANGKU, jabatan__penugasan__sampai__lt=on)


def _alasan(penugasan: Iterable[int]) -> dict[int, str]:
    """The newest reason of each order."""
    baris = AlasanLewatBatas.objects.filter(penugasan__in=list(penugasan)).order_by("pk")
    return dict(baris.values_list("penugasan_id", "alasan"))


def _lowong(v: Any) -> JabatanLowong:
    sejak = None
    if not v.dipegang:
        sejak = max(v.terakhir + timedelta(days=1), v.mulai) if v.terakhir else v.mulai
    unit, jenis = v.unit_nama or "", str(v.get_jenis_display())
    return JabatanLowong(v.jabatan_id, v.jabatan.kode, v.nama, v.jenis, jenis, v.unit_id, unit, sejak)


def _bertugas(
    v: Any, p: Penugasan, m: MasaPelaksana, on: date, peringatan: tuple[int, ...], alasan: str
) -> JabatanLowong:
    dasar = _lowong(v)
    return replace(
        dasar,
        orang=p.pegawai.nama_lengkap,
        sebagai=str(p.get_jenis_display()),
        penugasan=p.pk,
        nomor=p.nomor_sk,
        pertama=m.pertama,
        ke=m.ke,
        sampai=p.sampai,
        batas=m.batas,
        sisa=m.sisa(on),
        keadaan=m.keadaan(on, peringatan),
        alasan=alasan,
    )
