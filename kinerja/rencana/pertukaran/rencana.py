"""The exchange kind `rencana`: nodes, indicators, targets and budgets of any document and version, all rows or none."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from django.db.models import Prefetch, Q

from kinerja.dasar.pertukaran import Hasil
from kinerja.dasar.tabel import KODE, PILIHAN, RUPIAH, TARGET, Baris, Bentuk, Kolom, Nilai
from kinerja.jejak.pelaku import Pelaku
from kinerja.rencana.models import Arah, Indikator, Level, Pagu, Simpul, TargetIndikator, VersiRencana
from kinerja.rencana.pertukaran.acuan import kode_dokumen
from kinerja.rencana.pertukaran.baca import baca_berkas
from kinerja.rencana.pertukaran.perubahan import rincian_perubahan
from kinerja.rencana.pertukaran.selisih import selisih_berkas
from kinerja.rencana.pertukaran.simpan import simpan_berkas
from kinerja.rencana.target import dari_tersimpan

BENTUK = Bentuk(
    kolom=(
        Kolom("dokumen", KODE, panjang=60),
        Kolom("versi", KODE, bawaan="murni", panjang=30),
        Kolom("kode_unit", KODE, wajib=True, panjang=40),
        Kolom("level", PILIHAN, wajib=True, pilihan=tuple(Level.values)),
        Kolom("kode", KODE, wajib=True, panjang=60),
        Kolom("kode_induk", KODE, panjang=60),
        Kolom("nama", wajib=True),
        Kolom("indikator"),
        Kolom("indikator_dahulu"),
        Kolom("satuan", panjang=120),
        Kolom("arah", PILIHAN, pilihan=tuple(Arah.values)),
        Kolom("kode_jabatan", KODE, panjang=60),
        Kolom("unit_pendukung", KODE),
        Kolom("baseline", panjang=60),
        Kolom("target_YYYY", TARGET, panjang=120),
        Kolom("target_YYYY_TWn", TARGET, panjang=120),
        Kolom("pagu_YYYY", RUPIAH),
    ),
    kunci=("dokumen", "versi", "kode_unit", "kode", "indikator"),
)


def muat_rencana(baris: Sequence[Baris], *, by: Pelaku, at: datetime, percobaan: bool) -> Hasil:
    """Check all rows against each other and against the plan, then save; nothing is saved if anything is wrong.

    Budgets that do not add up are warnings, each at its row: they are told, never corrected. Of a version that follows
    another one, what is new, gone and changed is told row by row.
    """
    berkas = baca_berkas(baris)
    if berkas.masalah:
        return Hasil(masalah=tuple(berkas.masalah))
    hasil = simpan_berkas(berkas, by=by, at=at)
    rincian, ringkas = rincian_perubahan(berkas)
    return replace(hasil, peringatan=(*ringkas, *selisih_berkas(berkas)), rincian=rincian)


def tulis_rencana(tahun: int | None) -> Iterator[Mapping[str, Nilai]]:
    """Every node of every version, a row an indicator; `tahun` keeps only that year's targets and budgets."""
    nama: dict[UUID, str] = {}  # of each measure in the versions before
    for versi in VersiRencana.objects.select_related("dokumen").order_by("dokumen__kode", "urutan", "kode"):
        for simpul in _simpul(versi, tahun):
            yield from _baris_simpul(versi, simpul, nama)


def _simpul(versi: VersiRencana, tahun: int | None) -> Iterable[Simpul]:
    target, pagu = TargetIndikator.objects.all(), Pagu.objects.all()
    if tahun is not None:
        target = target.filter(Q(periode=str(tahun)) | Q(periode__startswith=f"{tahun}-"))
        pagu = pagu.filter(tahun=tahun)
    indikator = Indikator.objects.order_by("urutan", "id").prefetch_related(Prefetch("target", target))
    return (
        Simpul.objects.filter(versi=versi)
        .select_related("unit", "induk", "pemilik")
        .prefetch_related(Prefetch("indikator", indikator), Prefetch("pagu", pagu), "unit_pendukung")
        .order_by("unit__kode", "kode")
    )


def _baris_simpul(versi: VersiRencana, simpul: Simpul, nama: dict[UUID, str]) -> Iterator[dict[str, Nilai]]:
    dasar: dict[str, Nilai] = {
        "dokumen": kode_dokumen(versi.dokumen),
        "versi": versi.kode,
        "kode_unit": simpul.unit.kode,
        "level": simpul.level,
        "kode": simpul.kode,
        "kode_induk": simpul.induk.kode if simpul.induk else None,
        "nama": simpul.nama,
        "kode_jabatan": simpul.pemilik.kode if simpul.pemilik else None,
        "unit_pendukung": "|".join(sorted(u.kode for u in simpul.unit_pendukung.all())) or None,
    }
    pagu: dict[str, Nilai] = {f"pagu_{p.tahun}": p.jumlah for p in simpul.pagu.all()}
    daftar = list(simpul.indikator.all())
    if not daftar:
        yield {**dasar, **pagu}
    for indikator in daftar:
        dahulu = nama.get(indikator.tanda, indikator.nama)
        nama[indikator.tanda] = indikator.nama
        yield {**dasar, **_kolom_indikator(indikator, "" if dahulu == indikator.nama else dahulu), **pagu}


def _kolom_indikator(indikator: Indikator, dahulu: str) -> dict[str, Nilai]:
    target: dict[str, Nilai] = {}
    for t in indikator.target.all():
        target[f"target_{t.periode.replace('-', '_')}"] = dari_tersimpan(t)
    isi: dict[str, Nilai] = {
        "indikator": indikator.nama or None,
        "indikator_dahulu": dahulu or None,
        "satuan": indikator.satuan or None,
        "arah": indikator.arah,
        "baseline": indikator.baseline or None,
    }
    return isi | target
