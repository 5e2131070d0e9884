"""Which measure a name means: `tanda` stays with a measure over versions and names, a file knows names only."""

from collections.abc import Collection
from uuid import UUID

from django.db.models import Q

from kinerja.rencana.models import Indikator, RealisasiIndikator, Simpul

KunciNama = tuple[int, int, str, str]  # document, unit, node code, name of the measure
TERHAPUS = "terhapus"  # in the place of a version: a measure that no version has any more


def tanda_dikenal(dokumen: Collection[int], syarat: Q | None = None) -> dict[tuple[KunciNama, str], UUID]:
    """By name and code of a version; version "" = what the name meant last. `syarat` on `unit` and `kode`.

    A measure that no version has is known by the name its realisations were recorded under. Two queries.
    """
    catatan = RealisasiIndikator.objects.filter(syarat or Q(), dokumen__in=dokumen).order_by("pk")
    hilang = {(d, u, k, n): t for d, u, k, n, t in catatan.values_list(*KOLOM_CATATAN)}
    simpul = Simpul.objects.filter(syarat or Q(), versi__dokumen__in=dokumen)
    ada = Indikator.objects.filter(simpul__in=simpul).order_by("simpul__versi__tanggal", "simpul__versi__urutan", "pk")
    baris = list(ada.values_list(*KOLOM_UKURAN))
    hidup = {t for *_kunci, t in baris}
    hasil = {(kunci, versi): t for kunci, t in hilang.items() if t not in hidup for versi in ("", TERHAPUS)}
    for d, u, k, n, versi, t in baris:
        hasil |= {((d, u, k, n), versi): t, ((d, u, k, n), ""): t}
    return hasil


KOLOM_CATATAN = ("dokumen_id", "unit_id", "kode", "indikator", "tanda")
KOLOM_UKURAN = (
    "simpul__versi__dokumen_id",
    "simpul__unit_id",
    "simpul__kode",
    "nama",
    "simpul__versi__kode",
    "tanda",
)


def tanda_baru(simpul: Simpul, nama: str) -> UUID | None:
    """A measure that comes (back) to a node is the one of this name that its document knows; None: a new one."""
    dokumen = simpul.versi.dokumen_id
    kenal = tanda_dikenal([dokumen], Q(unit=simpul.unit_id, kode=simpul.kode))
    tanda = kenal.get(((dokumen, simpul.unit_id, simpul.kode, nama), ""))
    return None if tanda is None or simpul.indikator.filter(tanda=tanda).exists() else tanda
