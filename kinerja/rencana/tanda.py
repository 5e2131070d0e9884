"""Which measure a name means: `tanda` stays with a measure over versions and names, a file knows names only."""

from collections.abc import Collection
from uuid import UUID

from django.db.models import Q, QuerySet

from kinerja.rencana.models import Indikator, RealisasiIndikator, Simpul

KunciNama = tuple[int, int, str, str]  # document, unit, node code, name of the measure
TERHAPUS = "terhapus"  # in the place of a version: a measure that no version has any more


def tanda_dikenal(dokumen: Collection[int], syarat: Q | None = None) -> dict[tuple[KunciNama, str], UUID]:
    """By name and code of a version; version "" = what the name meant last. `syarat` on `unit` and `kode`.

    A measure that no version has is known by the name its realisations were recorded under. Three queries up to
    `SEKALI` nodes; the database does not join them to their measures, for it cannot know how many there are inside a
    load of thousands.
    """
    catatan = RealisasiIndikator.objects.filter(syarat or Q(), dokumen__in=dokumen).order_by("pk")
    hilang = {(d, u, k, n): t for d, u, k, n, t in catatan.values_list(*KOLOM_CATATAN)}
    baris = _menurut_versi(Simpul.objects.filter(syarat or Q(), versi__dokumen__in=dokumen))
    hidup = {t for *_kunci, t in baris}
    hasil = {(kunci, versi): t for kunci, t in hilang.items() if t not in hidup for versi in ("", TERHAPUS)}
    for kunci, versi, t in baris:
        hasil |= {(kunci, versi): t, (kunci, ""): t}
    return hasil


SEKALI = 10_000  # nodes asked for at once; SQLite takes 32,766 values in a statement
KOLOM_CATATAN = ("dokumen_id", "unit_id", "kode", "indikator", "tanda")
KOLOM_SIMPUL = ("versi__tanggal", "versi__urutan", "pk", "versi__dokumen_id", "unit_id", "kode", "versi__kode")


def _menurut_versi(simpul: QuerySet[Simpul]) -> list[tuple[KunciNama, str, UUID]]:
    """Name, code of the version and `tanda` of their measures, the oldest version first."""
    letak = {
        pk: ((hari, urutan), (dokumen, unit, kode), versi)
        for hari, urutan, pk, dokumen, unit, kode, versi in simpul.values_list(*KOLOM_SIMPUL)
    }
    ids = sorted(letak)
    potong = (Indikator.objects.filter(simpul__in=ids[n : n + SEKALI]) for n in range(0, len(ids), SEKALI))
    ukuran = (u for isi in potong for u in isi.order_by("pk").values_list("simpul_id", "nama", "tanda"))
    hasil: list[tuple[KunciNama, str, UUID]] = []
    for pk, nama, tanda in sorted(ukuran, key=lambda baris: letak[baris[0]][0]):
        _saat, kunci, versi = letak[pk]
        hasil.append(((*kunci, nama), versi, tanda))
    return hasil


def tanda_baru(simpul: Simpul, nama: str) -> UUID | None:
    """A measure that comes (back) to a node is the one of this name that its document knows; None: a new one."""
    dokumen = simpul.versi.dokumen_id
    kenal = tanda_dikenal([dokumen], Q(unit=simpul.unit_id, kode=simpul.kode))
    tanda = kenal.get(((dokumen, simpul.unit_id, simpul.kode, nama), ""))
    return None if tanda is None or simpul.indikator.filter(tanda=tanda).exists() else tanda
