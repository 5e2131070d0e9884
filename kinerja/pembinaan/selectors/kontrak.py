"""Contracts of office and their two checkpoints: every due day is worked out from the signature, none is stored."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from django.db.models import OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from kinerja.aturan.galat import AturanError
from kinerja.aturan.pustaka import Pustaka
from kinerja.aturan.tenggat import jatuh_tempo
from kinerja.dokumen.models import Dokumen, JenisDokumen, KeadaanDokumen
from kinerja.organisasi.models import Kedudukan, Penugasan, StatusPegawai
from kinerja.organisasi.selectors.penugasan import PEMANGKU, bernama, pada_hari
from kinerja.pembinaan.models import EvaluasiTitik, KoreksiTitik, Pemberitahuan, RencanaPerbaikan
from kinerja.peraturan.selectors import pustaka_berlaku

JENIS_TENGGAT = {1: "evaluasi_kontrak_1", 2: "evaluasi_kontrak_2"}
SEMINGGU = timedelta(days=6)
SEHARI = timedelta(days=1)
Orang = Iterable[int] | None  # people asked for; None = everybody. A queryset of ids stays a subquery


@dataclass(frozen=True, slots=True)
class Kontrak:
    """A signed contract: the paper, the assignment it belongs to, its day, and the last day it binds (None = open)."""

    pk: int
    penugasan: Penugasan
    ditandatangani: date
    akhir: date | None


def keadaan_titik(akhir: date | None, jatuh_tempo: date, on: date) -> str:
    """What was not held: `berakhir` (the post ended before), `terlewat`, `terlambat`, `minggu_ini` or `terjadwal`."""
    if akhir and akhir < on:
        return "berakhir" if akhir < jatuh_tempo else "terlewat"
    if akhir and akhir < jatuh_tempo:
        return "berakhir"
    if jatuh_tempo < on:
        return "terlambat"
    return "minggu_ini" if jatuh_tempo <= on + SEMINGGU else "terjadwal"


@dataclass(frozen=True, slots=True)
class Titik:
    """One checkpoint of a contract: when it is due, and the evaluation, if it was held."""

    kontrak: Kontrak
    ke: int
    jatuh_tempo: date
    evaluasi: EvaluasiTitik | None = None
    didahului: bool = False  # the first, when the second was held before it: nobody holds it any more
    lama: tuple[EvaluasiTitik, ...] = ()  # what was corrected, the newest first; only where asked for in full

    def keadaan(self, on: date) -> str:
        """As `keadaan_titik` says."""
        sudah = "selesai" if self.evaluasi else "terlewat" if self.didahului else ""
        return sudah or keadaan_titik(self.kontrak.akhir, self.jatuh_tempo, on)

    @property
    def rencana(self) -> RencanaPerbaikan | None:
        """The plan of this checkpoint, also one made before a correction."""
        semua = (getattr(e, "rencana", None) for e in self._semua)
        return next((r for r in semua if r), None)

    @property
    def pemberitahuan(self) -> Pemberitahuan | None:
        """The notice of this checkpoint, also one sent before a correction."""
        semua = (getattr(e, "pemberitahuan", None) for e in self._semua)
        return next((p for p in semua if p), None)

    @property
    def _semua(self) -> tuple[EvaluasiTitik, ...]:
        return (self.evaluasi, *self.lama) if self.evaluasi else ()

    def menunggu(self, on: date) -> bool:
        """Whether somebody is still to hold it."""
        return self.keadaan(on) in ("terlambat", "minggu_ini", "terjadwal")


def kontrak_terbit(on: date) -> "QuerySet[Any, Any]":
    """Contracts that all parties signed, each with its assignment (`milik`).

    A paper filled before the ceremony names no assignment yet: it belongs to the post held on the day it bears.
    """
    dipegang = Penugasan.objects.filter(
        Q(sampai__isnull=True) | Q(sampai__gte=OuterRef("tanggal")),
        mulai__lte=OuterRef("tanggal"),
        pegawai=OuterRef("pegawai_id"),
        jenis__in=PEMANGKU,
    ).order_by("jenis", "-mulai")
    semua = Dokumen.objects.filter(jenis=JenisDokumen.KONTRAK_JABATAN, keadaan=KeadaanDokumen.TERBIT, tanggal__lte=on)
    milik = semua.annotate(milik=Coalesce("penugasan_id", Subquery(dipegang.values("pk")[:1])))
    return milik.filter(milik__isnull=False).order_by("tanggal", "pk")


def _terbit(on: date, pegawai: Orang) -> "tuple[dict[int, tuple[int, date]], QuerySet[Penugasan]]":
    """Assignment -> its newest contract that all parties signed, with its day; and those assignments."""
    semua = kontrak_terbit(on)
    if pegawai is not None:
        semua = semua.filter(pegawai__in=pegawai)
    baris = semua.values_list("pk", "milik", "tanggal")
    penugasan = Penugasan.objects.filter(pk__in=semua.order_by().values("milik"))
    return {satu: (pk, tanggal) for pk, satu, tanggal in baris}, penugasan


def daftar_kontrak(on: date, pegawai: Orang = None, buku: Pustaka | None = None) -> list[Kontrak]:
    """The newest contract of each assignment, with names of the day; of these people, or of all. Three queries."""
    terbaru, penugasan = _terbit(on, pegawai)
    if not terbaru:
        return []
    henti = berhenti(on, pegawai, buku or pustaka_berlaku())
    urut = bernama(penugasan, on).order_by("pegawai__nama", "pk")
    return [
        Kontrak(terbaru[p.pk][0], p, terbaru[p.pk][1], akhir_kontrak(p.sampai, henti.get(p.pegawai_id)))
        for p in urut
        if p.pk in terbaru
    ]


def akhir_kontrak(sampai: date | None, henti: date | None) -> date | None:
    """The last day of the assignment, or of the service of whoever died or retired before the record caught up."""
    hari = [d for d in (sampai, henti - SEHARI if henti else None) if d]
    return min(hari, default=None)


def berhenti(on: date, pegawai: Orang, buku: Pustaka) -> dict[int, date]:
    """People whose legal position of the day ends their post -> since when."""
    henti = [k for k in Kedudukan.values if "definitif" in buku.nilai(f"kedudukan.{k}", on).isi.penugasan_berakhir]
    status = StatusPegawai.objects.filter(pada_hari(on), kedudukan__in=henti)
    if pegawai is not None:
        status = status.filter(pegawai__in=pegawai)
    return dict(status.values_list("pegawai_id", "mulai"))


def daftar_titik(on: date, pegawai: Orang = None, *, rinci: bool = False) -> list[Titik]:
    """Both checkpoints of every contract, nearest first. The same number of queries for one contract and for all.

    `rinci`: each evaluation with all that a page says of it.
    """
    buku = pustaka_berlaku()
    kontrak = daftar_kontrak(on, pegawai, buku)
    if not kontrak:
        return []
    ada = (EvaluasiTitik.semua if rinci else EvaluasiTitik.objects).order_by("-pk")
    if pegawai is not None:
        ada = ada.filter(kontrak__pegawai__in=pegawai)
    if rinci:
        terbuka = KoreksiTitik.objects.filter(titik=OuterRef("pk"), status=KoreksiTitik.Status.DIUSULKAN)
        ada = ada.annotate(usul_koreksi=Subquery(terbuka.order_by().values("pk")[:1]))
        ada = ada.select_related("rencana", "pemberitahuan", "sidang", "asal_koreksi").prefetch_related(
            "unsur", "pemberitahuan__tindak_lanjut"
        )
    menurut: dict[tuple[int, int], list[EvaluasiTitik]] = defaultdict(list)
    for e in ada:  # each stands after what took its place
        menurut[e.kontrak_id, e.ke].append(e)
    return susun_titik(kontrak, menurut, buku)


def susun_titik(
    kontrak: Iterable[Kontrak], ada: Mapping[tuple[int, int], Sequence[EvaluasiTitik | None]], buku: Pustaka
) -> list[Titik]:
    """Due days by the rules in force on the day of signing; a contract older than any rule has no checkpoint."""
    titik: list[Titik] = []
    for k in kontrak:
        kedua = (k.pk, 2) in ada
        for ke, d in jatuh_tempo_kontrak(k.ditandatangani, buku).items():
            kini, *lama = ada.get((k.pk, ke), [None])
            titik.append(Titik(k, ke, d, kini, kedua and ke == 1, tuple(e for e in lama if e)))
    return sorted(titik, key=lambda t: (t.jatuh_tempo, t.kontrak.penugasan.pegawai.nama, t.ke))


def jatuh_tempo_kontrak(ditandatangani: date, buku: Pustaka | None = None) -> Mapping[int, date]:
    """First and second checkpoint of a contract signed on a day; empty before any rule began."""
    return _jatuh_tempo(ditandatangani, buku or pustaka_berlaku())


@lru_cache(maxsize=2048)
def _jatuh_tempo(ditandatangani: date, buku: Pustaka) -> Mapping[int, date]:
    """A library never changes; many sign on one day."""
    try:
        return {ke: jatuh_tempo(j, ditandatangani, pustaka=buku).tanggal for ke, j in JENIS_TENGGAT.items()}
    except AturanError:
        return {}


def titik_pegawai(pegawai: int, on: date) -> list[Titik]:
    """The checkpoints of one person, in the present post and in those before."""
    return daftar_titik(on, [pegawai])
