"""Single nodes: their path to the vision, who owns which, what came of their indicators."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from uuid import UUID

from django.db.models import F, FilteredRelation, Prefetch, Q, QuerySet

from kinerja.dasar.kueri import disiapkan
from kinerja.organisasi.models import VersiUnit
from kinerja.rencana.models import Indikator, Pagu, RealisasiIndikator, Simpul, TargetIndikator
from kinerja.rencana.selectors.versi import versi_berlaku

INDUK_TERDALAM = "__".join(["induk"] * 8)  # vision to target of the Pemda, goal to sub-activity of an agency

TARGET = ("periode", "teks", "bawah", "atas")


def leluhur_unit() -> dict[int, tuple[int, ...]]:
    """For each unit the units above it, nearest first, by any of its dated versions (a plan may be older or newer)."""
    induk: dict[int, list[int]] = defaultdict(list)
    for unit, atas in VersiUnit.objects.filter(induk__isnull=False).order_by("-mulai").values_list("unit", "induk"):
        if atas is not None and atas not in induk[unit]:
            induk[unit].append(atas)
    return {unit: _ke_atas(unit, induk) for unit in list(induk)}


def _ke_atas(unit: int, induk: Mapping[int, list[int]]) -> tuple[int, ...]:
    urut: list[int] = []
    antre = list(induk.get(unit, ()))
    while antre:
        atas = antre.pop(0)
        if atas not in urut and atas != unit:
            urut.append(atas)
            antre += induk.get(atas, ())
    return tuple(urut)


def jalur(simpul: Simpul) -> list[Simpul]:
    """The nodes from the vision down to this one, itself last; one query."""
    return rantai(Simpul.objects.select_related(INDUK_TERDALAM).get(pk=simpul.pk))


def rantai(simpul: Simpul) -> list[Simpul]:
    """The same of a node that was read with `INDUK_TERDALAM`; no query."""
    hasil = [simpul]
    while hasil[-1].induk is not None:
        hasil.append(hasil[-1].induk)
    return hasil[::-1]


def isi_indikator(tahun: int) -> "Prefetch[str, QuerySet[Indikator], str]":
    """Prefetch `daftar_indikator`, each with `target_tahun` of that year and its quarters."""
    return isi_tahun(tahun)[0]


def isi_tahun(tahun: int) -> tuple[Prefetch[str, QuerySet[Indikator], str], Prefetch[str, QuerySet[Pagu], str]]:
    """Prefetches: `daftar_indikator` (each with `target_tahun` of that year and its quarters), `pagu_setahun`."""
    target = TargetIndikator.objects.filter(Q(periode=str(tahun)) | Q(periode__startswith=f"{tahun}-"))
    ke = {"target": "target_tahun", "indikator": "daftar_indikator", "pagu": "pagu_setahun"}
    indikator = Indikator.objects.prefetch_related(Prefetch("target", target, to_attr=ke["target"]))
    return (
        Prefetch("indikator", indikator.order_by("urutan", "id"), to_attr=ke["indikator"]),
        Prefetch("pagu", Pagu.objects.filter(tahun=tahun), to_attr=ke["pagu"]),
    )


def isikan_indikator(simpul: Sequence[Simpul], tahun: int | None) -> None:
    """Give nodes that are read already what `isi_indikator` prefetches (None: of every year); one query."""
    masa = (None, None) if tahun is None else (str(tahun), str(tahun + 1))
    menurut: dict[int, dict[int, Indikator]] = defaultdict(dict)
    for baris in _bertarget([s.pk for s in simpul], *masa):
        i = menurut[baris.simpul_id].setdefault(baris.pk, baris)
        i.target_tahun = getattr(i, "target_tahun", [])
        if baris.periode:
            isi = {nama: getattr(baris, nama) for nama in TARGET}
            i.target_tahun.append(TargetIndikator(indikator=i, **isi))
    for s in simpul:
        s.daftar_indikator = list(menurut[s.pk].values())


@disiapkan
def _bertarget(simpul: list[int], dari: str | None, hingga: str | None) -> QuerySet[Indikator]:
    """A row a measure and target of the periods from one year to before another: `2026`, `2026-TW1`, `2026-03`."""
    setahun = Q() if dari is None else Q(target__periode__gte=dari, target__periode__lt=hingga)
    semua = Indikator.objects.filter(simpul__in=simpul).annotate(_t=FilteredRelation("target", condition=setahun))
    kolom = {nama: F(f"_t__{nama}") for nama in TARGET}
    return semua.annotate(**kolom).order_by("urutan", "id", "_t__periode")


def simpul_pemilik(jabatan_id: int, tahun: int, on: date) -> QuerySet[Simpul]:
    """The nodes a post owns in the plan in force on the day, with indicators, targets and budget of the year."""
    versi = versi_berlaku(on)
    milik = Simpul.objects.filter(versi=versi) if versi else Simpul.objects.none()
    milik = milik.filter(pemilik_id=jabatan_id).select_related("unit", "versi__dokumen")
    return milik.prefetch_related(*isi_tahun(tahun)).order_by("unit__kode", "kode")


KunciIndikator = tuple[int, str, UUID]  # unit, node code, what stays with a measure


def realisasi_dari(
    dokumen_id: int, simpul: Collection[Simpul], tahun: int | None = None
) -> dict[KunciIndikator, list[RealisasiIndikator]]:
    """Realisations of these nodes' indicators (of one year and its parts), whatever they were called; oldest first."""
    ada = RealisasiIndikator.objects.filter(dokumen_id=dokumen_id, kode__in={s.kode for s in simpul})
    ada = ada.filter(unit_id__in={s.unit_id for s in simpul})
    if tahun is not None:
        ada = ada.filter(Q(periode=str(tahun)) | Q(periode__startswith=f"{tahun}-"))
    hasil: dict[KunciIndikator, list[RealisasiIndikator]] = defaultdict(list)
    for r in ada.order_by("periode"):
        hasil[r.unit_id, r.kode, r.tanda].append(r)
    return hasil
