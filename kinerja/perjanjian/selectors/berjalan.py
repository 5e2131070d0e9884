"""Agreements on their way that concern the posts of a session, as plain rows: homes list dozens of them."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, NamedTuple

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery

from kinerja.dasar.kueri import disiapkan
from kinerja.organisasi.models import RentangAtasan, Tujuan
from kinerja.organisasi.models.pegawai import nama_bergelar
from kinerja.organisasi.selectors import pada_hari
from kinerja.organisasi.sesi import Sesi
from kinerja.perjanjian.models import TERBUKA, PerjanjianKinerja, TandaTangan
from kinerja.perjanjian.selectors.baca import dengan_nama

S = PerjanjianKinerja.Status
ORANG = ("nama", "gelar_depan", "gelar_belakang")


class PkBerjalan(NamedTuple):
    """One of them: the parties by assignment, with their names, and who may answer it today."""

    pk: int
    penugasan_id: int
    pihak_kedua_id: int | None
    tahun: int
    versi: int
    status: str
    sebelumnya_id: int | None
    alasan_perubahan: str
    dikembalikan: str  # the note it came back with
    diajukan_pada: datetime | None
    hash_snapshot: str
    kunci: int
    jabatan: str | None
    pemimpin: int | None  # the own post that is the superior today of the first party
    tanda_1: bool
    tanda_2: bool
    nama_1: str
    depan_1: str
    belakang_1: str
    nama_2: str | None
    depan_2: str | None
    belakang_2: str | None

    @property
    def pihak_pertama(self) -> str:
        """The name of who promises."""
        return nama_bergelar(self.nama_1, self.depan_1, self.belakang_1)

    @property
    def pihak_kedua(self) -> str:
        """The name of the superior it is promised to; empty while nobody is named."""
        return nama_bergelar(self.nama_2 or "", self.depan_2 or "", self.belakang_2 or "")


def pk_berjalan(sesi: Sesi) -> list[PkBerjalan]:
    """Agreements on their way in which any post held today is a party, or the superior for agreements. One query."""
    return [PkBerjalan._make(baris) for baris in _berjalan(sesi.penugasan_ids, sesi.hari)]


def giliran_pk(pk: PkBerjalan, ids: Sequence[int]) -> str:
    """What who holds these posts has to do: `ajukan`, `tanggapi`, `tandatangani`; empty = nothing."""
    if pk.status == S.DRAF:
        return "ajukan" if pk.penugasan_id in ids else ""
    if pk.status == S.DIAJUKAN:
        return "tanggapi" if pk.pemimpin else ""
    sebagai = ((pk.penugasan_id, pk.tanda_1), (pk.pihak_kedua_id, pk.tanda_2))
    return "tandatangani" if any(satu in ids and not sudah for satu, sudah in sebagai) else ""


@disiapkan
def _berjalan(ids: list[int], on: date) -> "QuerySet[PerjanjianKinerja, tuple[Any, ...]]":
    rentang = RentangAtasan.objects.filter(pada_hari(on), tujuan=Tujuan.PK, atasan_id__in=ids)
    tanda = TandaTangan.objects.filter(pk_induk=OuterRef("pk"))
    milik = Q(penugasan__in=ids) | Q(pihak_kedua__in=ids)
    terkait = Q(status__in=TERBUKA) & (milik | Q(status=S.DIAJUKAN, penugasan__in=rentang.values("penugasan_id")))
    daftar = dengan_nama(PerjanjianKinerja.objects.filter(terkait), on).annotate(
        pemimpin_=Subquery(rentang.filter(penugasan_id=OuterRef("penugasan_id")).values("atasan_id")[:1]),
        tanda_1_=Exists(tanda.filter(pihak=1)),
        tanda_2_=Exists(tanda.filter(pihak=2)),
    )
    sendiri = ("pk", "penugasan_id", "pihak_kedua_id", "tahun", "versi", "status", "sebelumnya_id", "alasan_perubahan",
               "catatan_pengembalian", "diajukan_pada", "hash_snapshot", "kunci", "nama_jabatan")  # fmt: skip
    orang = (f"{pihak}__pegawai__{kolom}" for pihak in ("penugasan", "pihak_kedua") for kolom in ORANG)
    urut = daftar.order_by("diajukan_pada", "pk")
    return urut.values_list(*sendiri, "pemimpin_", "tanda_1_", "tanda_2_", *orang)
