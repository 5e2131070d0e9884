"""Gaps of nodes: the rows of one kind, each with the page where it is mended."""

from collections.abc import Collection, Sequence

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from kinerja.celah.selectors.bentuk import BarisCelah, DasarCelah
from kinerja.dasar.angka import tulis_rupiah
from kinerja.rencana.models import Level, Simpul
from kinerja.rencana.selectors.celah import berpagu_beda, syarat_celah
from kinerja.rencana.selectors.nama import dengan_nama


def baris_simpul(dasar: DasarCelah, beda: Collection[int], jenis: str, potong: slice | None = None) -> list[BarisCelah]:
    """All rows of a kind or a piece, in the order of unit and code; one query."""
    simpul = _simpul(dasar, beda, jenis)
    return _baris(list(simpul[potong] if potong else simpul), jenis)


def _simpul(dasar: DasarCelah, beda: Collection[int], jenis: str) -> QuerySet[Simpul]:
    simpul = Simpul.objects.filter(versi=dasar.versi)
    if dasar.unit is not None:
        simpul = simpul.filter(unit__in=dasar.unit)
    pilihan = berpagu_beda(simpul, beda, dasar.tahun) if jenis == "pagu_beda" else simpul.filter(syarat_celah(jenis))
    return dengan_nama(pilihan, dasar.on).select_related("unit").order_by("unit__kode", "kode")


def _baris(daftar: Sequence[Simpul], jenis: str) -> list[BarisCelah]:
    return [
        BarisCelah(
            unit=s.nama_unit or s.unit.kode,
            kode=s.kode,
            nama=s.nama,
            keterangan=_beda(s) if jenis == "pagu_beda" else str(Level(s.level).label),
            url=reverse("rencana:simpul", args=[s.pk]),
            url_perbaiki=_perbaiki(s, jenis),
        )
        for s in daftar
    ]


def _beda(s: Simpul) -> str:
    isi = {"pagu": tulis_rupiah(s.pagu_tahun), "anak": tulis_rupiah(s.pagu_anak or 0)}
    return _("pagu %(pagu)s, jumlah di bawahnya %(anak)s") % isi


def _perbaiki(s: Simpul, jenis: str) -> str:
    match jenis:
        case "tanpa_pemilik":
            return reverse("rencana:simpul_pemilik", args=[s.pk])
        case "tanpa_indikator":
            return reverse("rencana:indikator_baru", args=[s.pk])
        case "tanpa_dukungan":
            return f"{reverse('rencana:simpul_baru', args=[s.versi_id])}?induk={s.pk}"
    return f"{reverse('rencana:simpul', args=[s.pk])}#pagu"
