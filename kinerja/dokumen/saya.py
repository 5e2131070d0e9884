"""The documents of one person: to sign and to keep."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, QuerySet

from kinerja.dasar.kueri import disiapkan
from kinerja.dokumen.models import CaraDokumen, Dokumen, KeadaanDokumen, KeadaanTandaTangan, TandaTangan
from kinerja.dokumen.naskah.bacaan import Bacaan, bacaan
from kinerja.dokumen.permissions import dokumen_sendiri, giliran_pegawai
from kinerja.dokumen.rahasia import jenis_rahasia
from kinerja.organisasi.sesi import Sesi

NAMA = ("nama", "gelar_depan", "gelar_belakang")
KOLOM = (
    "nama",
    "jabatan",
    *(f"dokumen__{x}" for x in ("judul", "jenis", "tanggal", "sifat", "cara", "kunci", "nomor__nomor", "nomor_luar")),
    *(f"dokumen__pegawai__{x}" for x in NAMA),
)  # what pages of places show
DITAMPILKAN = 100  # of each kind on the page
SIMPAN_PALING_BANYAK = 50  # the rest is found in the list of documents


@dataclass(frozen=True, slots=True)
class MilikSaya:
    """The documents a person has to do with: to sign now, later or on paper, and to keep."""

    giliran: list[TandaTangan]
    kertas: list[TandaTangan]
    nanti: list[TandaTangan]
    simpan: list[Dokumen]
    lebih: bool

    @property
    def kartu_giliran(self) -> list[Dokumen]:
        """The first documents to sign now."""
        return [t.dokumen for t in self.giliran[:DITAMPILKAN]]

    @property
    def kartu_kertas(self) -> list[Dokumen]:
        """The first to sign on paper."""
        return [t.dokumen for t in self.kertas[:DITAMPILKAN]]

    @property
    def kartu_nanti(self) -> list[Dokumen]:
        """The first that wait for others."""
        return [t.dokumen for t in self.nanti[:DITAMPILKAN]]


def milik_saya(sesi: Sesi) -> MilikSaya:
    """Two queries, whatever the number; of what is to keep the newest `SIMPAN_PALING_BANYAK`."""
    assert sesi.pegawai is not None
    buka = [x for x in _terbuka(sesi.pegawai.pk) if not (sesi.pelaku_lain and x.dokumen.jenis in jenis_rahasia())]
    siap = {x.pk for x in buka if getattr(x, "siap", False)} if not sesi.pelaku_lain else set()
    giliran, lain = [x for x in buka if x.pk in siap], [x for x in buka if x.pk not in siap]
    simpan = _simpan(sesi.pegawai.pk, slice(SIMPAN_PALING_BANYAK + 1))
    if sesi.pelaku_lain or sesi.penyiap:
        simpan = [x for x in simpan if x.jenis not in jenis_rahasia()]
    kertas = [x for x in lain if x.dokumen.cara == CaraDokumen.BASAH]
    nanti = [x for x in lain if x.dokumen.cara != CaraDokumen.BASAH]
    return MilikSaya(
        giliran, kertas, nanti, simpan[:SIMPAN_PALING_BANYAK],
        len(simpan) > SIMPAN_PALING_BANYAK,
    )  # fmt: skip


@disiapkan
def _terbuka(pegawai: int) -> QuerySet[TandaTangan]:
    """Every place a person has not filled yet; `siap`: those of `giliran_pegawai`."""
    buka = TandaTangan.objects.filter(pegawai=pegawai, keadaan=KeadaanTandaTangan.MENUNGGU)
    buka = buka.filter(dokumen__keadaan=KeadaanDokumen.DICETAK, dokumen__digantikan=None)
    siap = Exists(giliran_pegawai(pegawai).filter(pk=OuterRef("pk")))
    return dengan_dokumen(buka.annotate(siap=siap))


@disiapkan
def _simpan(pegawai: int, potongan: slice) -> QuerySet[Dokumen]:
    semua = Dokumen.objects.filter(dokumen_sendiri(pegawai), keadaan=KeadaanDokumen.TERBIT)
    return semua.select_related("nomor").defer("naskah").order_by("-tanggal", "-pk")[potongan]


@disiapkan
def giliran_saya(pegawai: int) -> QuerySet[TandaTangan]:
    """The places of `giliran_pegawai` with their documents."""
    return dengan_dokumen(giliran_pegawai(pegawai))


def dengan_dokumen(tempat: QuerySet[TandaTangan]) -> QuerySet[TandaTangan]:
    """Places with their documents, those of one kind together, the oldest first; without their texts."""
    lengkap = tempat.select_related("dokumen__nomor", "dokumen__pegawai").only(*KOLOM)
    return lengkap.order_by("dokumen__jenis", "dokumen_id")


def bacakan(tempat: Sequence[TandaTangan]) -> list[tuple[TandaTangan, list[Bacaan]]]:
    """These places with the words of their documents; one query."""
    naskah = dict(Dokumen.objects.filter(pk__in=[x.dokumen_id for x in tempat]).values_list("pk", "naskah"))
    for x in tempat:
        x.dokumen.naskah = naskah[x.dokumen_id]
    return [(x, bacaan(x.dokumen.naskah_utuh())) for x in tempat]
