"""The folding tree: a few levels below a starting point, each node with all its card shows, in constant queries."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from django.db.models import Q, QuerySet

from kinerja.dasar.kueri import disiapkan
from kinerja.rencana.capaian import IndikatorTampil, susun_indikator
from kinerja.rencana.models import Level, Simpul, VersiRencana
from kinerja.rencana.selectors.celah import TANPA_UKURAN, dengan_pagu
from kinerja.rencana.selectors.hasil import HasilSetahun, hasil_setahun
from kinerja.rencana.selectors.nama import dengan_nama, pemegang_pada
from kinerja.rencana.selectors.simpul import isikan_indikator


@dataclass(frozen=True, slots=True)
class SimpulTampil:
    """A node as its card shows it; `anak` are the children that were asked for, `banyak_anak` all there are."""

    simpul: Simpul
    nama_unit: str
    indikator: tuple[IndikatorTampil, ...]
    pemilik: str
    pemegang: tuple[str, ...]
    pagu: int | None
    pagu_anak: int | None
    banyak_anak: int
    banyak_pendukung: int
    serapan: int | None
    anak: tuple["SimpulTampil", ...] = ()

    @property
    def label_level(self) -> str:
        """The level in words."""
        return str(Level(self.simpul.level).label)

    @property
    def perlu_ukuran(self) -> bool:
        """Something is promised here, so somebody will ask how it is measured."""
        return self.simpul.level not in TANPA_UKURAN

    @property
    def belum_dibuka(self) -> bool:
        """There are children that are not in `anak`."""
        return self.banyak_anak > len(self.anak)

    @property
    def beda_pagu(self) -> int | None:
        """What the children have more than the node itself; None where there is nothing to compare or no difference."""
        if self.pagu is None or not self.banyak_anak or (self.pagu_anak is None and not self.pagu):
            return None
        return ((self.pagu_anak or 0) - self.pagu) or None


def pohon(
    versi: VersiRencana, *, tahun: int, on: date, akar: Simpul | None = None, unit: int | None = None, dalam: int = 2
) -> list[SimpulTampil]:
    """`dalam` levels from a node (itself first), from the roots of a unit, or from the roots of the whole plan."""
    lapis = [_lapis(versi.pk, tahun, on, akar.pk if akar else None, unit, None)]
    for _ke in range(1, dalam):
        lapis.append(_lapis(versi.pk, tahun, on, None, None, [s.pk for s in lapis[-1]]))
    return rakit_lapis(versi, lapis, tahun, on)


def cabang(versi: VersiRencana, induk: Simpul, *, tahun: int, on: date) -> list[SimpulTampil]:
    """The children of a node, for opening it in place."""
    return rakit_lapis(versi, [_lapis(versi.pk, tahun, on, None, None, [induk.pk])], tahun, on)


def rakit(versi: VersiRencana, simpul: Sequence[Simpul], tahun: int, on: date) -> dict[int, SimpulTampil]:
    """The cards of these nodes (annotated by `dengan_pagu` and `dengan_nama`, with indicators) by id; two queries."""
    pemegang = pemegang_pada({s.pemilik_id for s in simpul if s.pemilik_id}, on)
    return rakit_bernama(versi, simpul, tahun, pemegang)


def rakit_bernama(
    versi: VersiRencana,
    simpul: Sequence[Simpul],
    tahun: int,
    pemegang: Mapping[int, Sequence[str]],
    hasil: HasilSetahun | None = None,
) -> dict[int, SimpulTampil]:
    """The same of nodes that `dengan_nama` named already; `pemegang` the holders by post. One query without `hasil`."""
    realisasi, serapan = hasil or hasil_setahun(versi, simpul, tahun)
    indikator = susun_indikator(simpul, realisasi, tahun)
    return {
        s.pk: SimpulTampil(
            simpul=s,
            nama_unit=s.nama_unit or "",
            indikator=indikator[s.pk],
            pemilik=s.nama_pemilik or "",
            pemegang=tuple(pemegang.get(s.pemilik_id, ())) if s.pemilik_id else (),
            pagu=s.pagu_tahun,
            pagu_anak=s.pagu_anak,
            banyak_anak=s.banyak_anak,
            banyak_pendukung=s.banyak_pendukung,
            serapan=serapan.get((s.unit_id, s.kode)),
        )
        for s in simpul
    }


@disiapkan
def _lapis(
    versi: int, tahun: int, on: date, akar: int | None, unit: int | None, induk: list[int] | None
) -> QuerySet[Simpul]:
    """One level of a tree: below `induk`, else this node, else the topmost of a unit, else the roots of the plan."""
    semua = urutkan(dengan_nama(dengan_pagu(Simpul.objects.filter(versi=versi), tahun), on))
    if induk is not None:
        return semua.filter(induk__in=induk)
    if akar is not None:
        return semua.filter(pk=akar)
    if unit is not None:
        return semua.filter(unit_id=unit).filter(Q(induk__isnull=True) | ~Q(induk__unit_id=unit))
    return semua.filter(induk__isnull=True)


def urutkan(simpul: QuerySet[Simpul]) -> QuerySet[Simpul]:
    """With their units, in the order of the list and of the drawing."""
    return simpul.select_related("unit").order_by("unit__kode", "kode")


def rakit_lapis(versi: VersiRencana, lapis: Sequence[Iterable[Simpul]], tahun: int, on: date) -> list[SimpulTampil]:
    """The cards of nodes given level by level, each with those of the next level that stand below it."""
    tersusun = [list(satu) for satu in lapis]
    semua = [s for satu in tersusun for s in satu]
    isikan_indikator(semua, tahun)
    return tumpuk(tersusun, rakit(versi, semua, tahun, on))


def tumpuk(lapis: Sequence[Sequence[Simpul]], kartu: Mapping[int, SimpulTampil]) -> list[SimpulTampil]:
    """The cards of the first level, each with those of the next level that stand below it."""
    anak: dict[int | None, list[SimpulTampil]] = defaultdict(list)
    awal = {s.pk for s in lapis[0]}
    for s in reversed([s for satu in lapis for s in satu]):  # the lowest layer first: children before parents
        tampil = replace(kartu[s.pk], anak=tuple(anak[s.pk][::-1]))
        anak[None if s.pk in awal else s.induk_id].append(tampil)
    return anak[None][::-1]
