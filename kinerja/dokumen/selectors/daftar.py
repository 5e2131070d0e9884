"""The register of documents as an officer of the whole Pemda reads it: the same queries at each visit."""

from django.db.models import Count, Exists, OuterRef, QuerySet, Value
from django.db.models.functions import Coalesce

from kinerja.dasar.kueri import disiapkan
from kinerja.dokumen.models import Dokumen, KeadaanTandaTangan, TandaTangan
from kinerja.dokumen.permissions import dokumen_pemda


def ada_penolakan() -> Exists:
    """Whether somebody refused a document."""
    return Exists(TandaTangan.objects.filter(dokumen=OuterRef("pk"), keadaan=KeadaanTandaTangan.DITOLAK))


def dengan_penolakan(semua: QuerySet[Dokumen]) -> QuerySet[Dokumen]:
    """For the rows of the register: without texts, with `ditolak`, and `nomor_urut` to sort by."""
    bernomor = semua.annotate(nomor_urut=Coalesce("nomor__nomor", "nomor_luar"), ditolak=ada_penolakan())
    return bernomor.select_related("nomor", "pegawai").defer("naskah")


def kelompok_ada(semua: QuerySet[Dokumen]) -> "QuerySet[Dokumen, str]":
    """The groups of works; an issued form is no group."""
    return semua.order_by().filter(sidik_isi="").values_list("kelompok", flat=True).distinct()


def unit_ada(semua: QuerySet[Dokumen]) -> "QuerySet[Dokumen, int]":
    """The units."""
    return semua.order_by().exclude(unit=None).values_list("unit", flat=True).distinct()


@disiapkan
def baca_dokumen(potongan: slice, pegawai: int | None, tutup: bool, *urusan: bool) -> QuerySet[Dokumen]:
    """A page of the register, as `dengan_penolakan` has it."""
    return dengan_penolakan(dokumen_pemda(pegawai, tutup, *urusan))[potongan]


@disiapkan
def hitung_dokumen(pegawai: int | None, tutup: bool, *urusan: bool) -> "QuerySet[Dokumen, int]":
    """How many there are, as one row."""
    bersama = dokumen_pemda(pegawai, tutup, *urusan).order_by().values(semua=Value(1))  # a constant groups nothing
    return bersama.annotate(n=Count("pk")).values_list("n", flat=True)


@disiapkan
def baca_kelompok(pegawai: int | None, tutup: bool, *urusan: bool) -> "QuerySet[Dokumen, str]":
    """`kelompok_ada`."""
    return kelompok_ada(dokumen_pemda(pegawai, tutup, *urusan))


@disiapkan
def baca_unit(pegawai: int | None, tutup: bool, *urusan: bool) -> "QuerySet[Dokumen, int]":
    """`unit_ada`."""
    return unit_ada(dokumen_pemda(pegawai, tutup, *urusan))
