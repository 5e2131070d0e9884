"""Promised and done: the results of the last years with target, realisation and achievement, in two queries."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import QuerySet

from kinerja.dasar.angka import tulis_angka
from kinerja.dasar.kueri import disiapkan
from kinerja.organisasi.models import Pegawai
from kinerja.penilaian.selectors.angka import sebut_angka, sebut_target
from kinerja.skp.lembar import Kunci, kumpulkan
from kinerja.skp.models import SKP, Akumulasi, HasilKerja, Realisasi
from kinerja.skp.selectors.capaian import beri_capaian
from kinerja.skp.selectors.lembar import BarisLembar, Capaian

BERAPA_TAHUN = 3
BERLAKU = (SKP.Status.DITETAPKAN, SKP.Status.DIUBAH, SKP.Status.DITUTUP)
KOLOM = (
    "pk", "asal_id", "rumusan", "ukuran_kualitatif", "skp_id", "skp__tahun", "skp__mulai", "skp__sampai",
    "skp__versi", "skp__penugasan_id", "indikator__pk", "indikator__asal_id", "indikator__nama",
    "indikator__target", "indikator__satuan", "indikator__arah", "indikator__akumulasi",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class BarisHasil:
    """One indicator of the year: what was agreed, what came of it; `persen` is None where nothing can be computed."""

    rumusan: str
    indikator: str
    target: str
    realisasi: str
    capaian: str
    persen: Decimal | None


@dataclass(frozen=True, slots=True)
class SegmenHasil:
    """The agreed results of one post segment of a year."""

    skp_id: int
    penugasan_id: int
    tahun: int
    mulai: date
    sampai: date
    baris: tuple[BarisHasil, ...]


def hasil_pegawai(pegawai: Pegawai, on: date) -> list[SegmenHasil]:
    """The newest set version of every segment of the last three years, newest first."""
    rumpun = (pegawai.pk, on.year - BERAPA_TAHUN, on.year)
    semua = _hasil(*rumpun)
    if not semua:
        return []
    realisasi = _realisasi(_dilaporkan(*rumpun), _silsilah(semua))
    terbaru: dict[tuple[int, date], list[Any]] = {}
    for r in semua:
        kunci = (r.skp__penugasan_id, r.skp__mulai)
        lama = terbaru.setdefault(kunci, [])
        if lama and lama[0].skp__versi != r.skp__versi:
            lama.clear()
        lama.append(r)
    return _segmen(list(terbaru.values()), realisasi)


@disiapkan
def _hasil(pegawai: int, sesudah: int, sampai: int) -> "QuerySet[HasilKerja, Any]":
    """Every line of the person's set SKP of these years, oldest version first."""
    rumpun = {"skp__penugasan__pegawai": pegawai, "skp__tahun__gt": sesudah, "skp__tahun__lte": sampai}
    baris = HasilKerja.objects.filter(**rumpun, skp__status__in=BERLAKU).order_by(
        "skp__tahun", "skp__mulai", "skp__versi", "urutan", "pk", "indikator__urutan", "indikator__pk"
    )
    return baris.values_list(*KOLOM, named=True)


@disiapkan
def _dilaporkan(pegawai: int, sesudah: int, sampai: int) -> "QuerySet[Realisasi, tuple[int, int, str, Decimal | None]]":
    """What the person reported in these years: result, indicator, words, figure."""
    tahun = {"hasil_kerja__skp__tahun__gt": sesudah, "hasil_kerja__skp__tahun__lte": sampai}
    baris = Realisasi.objects.filter(hasil_kerja__skp__penugasan__pegawai=pegawai, **tahun).order_by("periode", "pk")
    return baris.values_list("hasil_kerja_id", "indikator_id", "teks", "angka")


def _silsilah(semua: Sequence[Any]) -> dict[Kunci, Kunci]:
    """(result, indicator) of any version -> the newest one that came of it; rows come oldest version first."""
    menurut_hasil: dict[int, Kunci] = {r.pk: (r.pk, None) for r in semua}
    menurut_indikator: dict[int, Kunci] = {r.indikator__pk: (r.pk, r.indikator__pk) for r in semua if r.indikator__pk}
    kini: dict[Kunci, Kunci] = {}
    for r in reversed(semua):
        kunci: Kunci = (r.pk, r.indikator__pk)
        tujuan = kini.setdefault(kunci, kunci)
        asal = menurut_indikator.get(r.indikator__asal_id) if r.indikator__pk else menurut_hasil.get(r.asal_id)
        if asal:
            kini.setdefault(asal, tujuan)
    return kini


def _realisasi(
    dilaporkan: Iterable[Any], silsilah: dict[Kunci, Kunci]
) -> dict[Kunci, list[tuple[str, Decimal | None]]]:
    """What was reported, period by period, under the newest version of each line."""
    hasil: dict[Kunci, list[tuple[str, Decimal | None]]] = defaultdict(list)
    for induk, indikator, teks, angka in dilaporkan:
        hasil[silsilah.get((induk, indikator), (induk, indikator))].append((teks, angka))
    return hasil


def _segmen(
    kelompok: Sequence[Sequence[Any]], realisasi: dict[Kunci, list[tuple[str, Decimal | None]]]
) -> list[SegmenHasil]:
    """All achievements in one call of the rules."""
    lembar = [_lembar(r, realisasi.get((r.pk, r.indikator__pk), [])) for isi in kelompok for r in isi]
    dihitung = iter(capaian_teringat(lembar))
    segmen = []
    for isi in kelompok:
        satu, baris = isi[0], tuple(_tampil(r, next(dihitung)) for r in isi)
        segmen.append(
            SegmenHasil(satu.skp_id, satu.skp__penugasan_id, satu.skp__tahun, satu.skp__mulai, satu.skp__sampai, baris)
        )
    return sorted(segmen, key=lambda s: (s.tahun, s.mulai), reverse=True)


PALING_BANYAK = 20_000
_ingatan: dict[tuple[str, str, Decimal | None], Capaian] = {}


def capaian_teringat(daftar: Sequence[BarisLembar]) -> list[BarisLembar]:
    """`beri_capaian`, asking the rules once for equal figures: the same target and realisation give the same per cent.

    Without the receipts, which would only fill the memory; the SKP's own pages make them.
    """
    kunci = [(b.arah, b.target, b.sampai_kini) for b in daftar]
    tahu = {k: _ingatan[k] for k in kunci if k in _ingatan}
    baru = {k: b for k, b in zip(kunci, daftar, strict=True) if k not in tahu}
    tahu |= {k: replace(b.capaian, rincian={}) for k, b in zip(baru, beri_capaian(list(baru.values())), strict=True)}
    if len(_ingatan) > PALING_BANYAK:
        _ingatan.clear()
    _ingatan.update(tahu)
    return [replace(b, capaian=tahu[k]) for k, b in zip(kunci, daftar, strict=True)]


def _lembar(r: Any, isi: Sequence[tuple[str, Decimal | None]]) -> BarisLembar:
    """A line as the rules of achievement read it; a qualitative result has its measure as target."""
    angka = [nilai for _teks, nilai in isi if nilai is not None]
    dasar = BarisLembar(kunci=(r.pk, r.indikator__pk), nama=r.rumusan, teks=isi[-1][0] if isi else "")
    if r.indikator__pk is None:
        return replace(dasar, target=r.ukuran_kualitatif, akumulasi=Akumulasi.TERAKHIR)
    return replace(
        dasar,
        nama=r.indikator__nama,
        target=r.indikator__target,
        satuan=r.indikator__satuan,
        arah=r.indikator__arah,
        akumulasi=r.indikator__akumulasi,
        sampai_kini=kumpulkan(angka, r.indikator__akumulasi),
    )


def _tampil(r: Any, lembar: BarisLembar) -> BarisHasil:
    persen = Decimal(lembar.capaian.persen) if lembar.capaian.persen else None
    kini = lembar.sampai_kini
    realisasi = f"{sebut_angka(kini)} {lembar.satuan}".strip() if kini is not None else lembar.teks
    return BarisHasil(
        rumusan=r.rumusan,
        indikator=r.indikator__nama or "",
        target=f"{sebut_target(lembar.target)} {lembar.satuan}".strip(),
        realisasi=realisasi,
        capaian=tulis_angka(persen) if persen is not None else "",
        persen=persen,
    )


def urutkan(baris: Iterable[BarisHasil], urut: str) -> tuple[BarisHasil, ...]:
    """`terbaik` or `terburuk` first, what has no figure last; anything else keeps the order of the agreement."""
    semua = tuple(baris)
    if urut not in ("terbaik", "terburuk"):
        return semua
    tanda = -1 if urut == "terbaik" else 1
    return tuple(sorted(semua, key=lambda b: (b.persen is None, tanda * (b.persen or Decimal(0)))))
