"""Acts on indicators: make or change with all targets of the form, remove, record what came of them."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from decimal import Decimal

from django.db import models
from django.utils.translation import gettext as _

from kinerja.dasar.angka import AngkaSalah, Target, baca_target
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan
from kinerja.rencana.galat import RencanaDitolak
from kinerja.rencana.kunci import kunci_versi, periksa_versi, simpan_versi
from kinerja.rencana.models import Indikator, RealisasiIndikator, Simpul, TargetIndikator
from kinerja.rencana.services.isi import IsiIndikator, IsiRealisasi, rapi
from kinerja.rencana.tanda import tanda_baru
from kinerja.rencana.target import baris_target, muat_disimpan

ISIAN = ("nama", "satuan", "arah", "formula", "sumber", "baseline")


def simpan_indikator(
    *, simpul_id: int, kunci: int, indikator_id: int | None, isi: IsiIndikator, by: Pelaku, at: datetime
) -> Indikator:
    """Add (`indikator_id` None) or change an indicator of a node read at `kunci`, with its targets."""
    isi = _rapikan(isi)
    with tindakan("rencana.indikator_disimpan", by=by, at=at) as catatan:
        simpul = kunci_versi(Simpul, pk=simpul_id, versi=kunci, subjek="simpul")
        _periksa(simpul, indikator_id, isi)
        indikator = _indikator(simpul, indikator_id)
        ubahan: dict[str, object] = {}
        for nama in ISIAN:
            lama, baru = getattr(indikator, nama), getattr(isi, nama)
            if lama != baru:
                ubahan[nama] = [lama, baru]
                setattr(indikator, nama, baru)
        if indikator_id is None:
            indikator.tanda = tanda_baru(simpul, isi.nama) or indikator.tanda
        indikator.save()
        ubahan |= _simpan_target(indikator, isi.target)
        simpan_versi(simpul)
        catatan.perihal("simpul", simpul.pk)
        catatan.muatan(indikator_id=indikator.pk, **ubahan)
    return indikator


def hapus_indikator(*, simpul_id: int, kunci: int, indikator_id: int, by: Pelaku, at: datetime) -> str:
    """Remove an indicator with its targets; what was realised stays recorded under its name, which is returned."""
    with tindakan("rencana.indikator_dihapus", by=by, at=at) as catatan:
        simpul = kunci_versi(Simpul, pk=simpul_id, versi=kunci, subjek="simpul")
        indikator = simpul.indikator.get(pk=indikator_id)
        catatan.perihal("simpul", simpul.pk)
        catatan.muatan(indikator_id=indikator.pk, nama=indikator.nama)
        indikator.delete()
        simpan_versi(simpul)
    return indikator.nama


def catat_realisasi(
    *, indikator_id: int, kunci: int | None, isi: IsiRealisasi, by: Pelaku, at: datetime
) -> RealisasiIndikator:
    """Record what came of an indicator in a period; `kunci` None = nothing was recorded when the form was read."""
    isi = replace(isi, teks=rapi(isi.teks), sumber=rapi(isi.sumber))
    target = _nilai(isi.teks)
    with tindakan("rencana.realisasi_dicatat", by=by, at=at) as catatan:
        indikator = Indikator.objects.select_related("simpul__versi").get(pk=indikator_id)
        simpul = indikator.simpul
        realisasi, baru = RealisasiIndikator.objects.select_for_update().get_or_create(
            dokumen_id=simpul.versi.dokumen_id,
            unit_id=simpul.unit_id,
            kode=simpul.kode,
            tanda=indikator.tanda,
            periode=isi.periode,
            defaults={
                "indikator": indikator.nama,
                "teks": target.polos(),
                "angka": _angka(target),
                "sumber": isi.sumber,
            },
        )
        lama = None if baru else realisasi.teks
        if not baru:
            periksa_versi(realisasi, versi=-1 if kunci is None else kunci, subjek=f"simpul:{simpul.pk}")
            realisasi.teks, realisasi.angka, realisasi.sumber = target.polos(), _angka(target), isi.sumber
            realisasi.indikator = indikator.nama
            simpan_versi(realisasi)
        catatan.perihal("simpul", simpul.pk)
        catatan.muatan(indikator_id=indikator.pk, periode=isi.periode, realisasi=[lama, realisasi.teks])
    return realisasi


def _rapikan(isi: IsiIndikator) -> IsiIndikator:
    return replace(
        isi,
        nama=rapi(isi.nama),
        satuan=rapi(isi.satuan),
        formula=rapi(isi.formula),
        sumber=rapi(isi.sumber),
        baseline=rapi(isi.baseline),
    )


def _periksa(simpul: Simpul, indikator_id: int | None, isi: IsiIndikator) -> None:
    masalah: list[str] = []
    if not (isi.nama or isi.satuan or isi.baseline or any(isi.target.values())):
        masalah.append(_("Isi nama indikator, satuan, atau target."))
    lain = simpul.indikator.filter(nama=isi.nama)
    if (lain.exclude(pk=indikator_id) if indikator_id is not None else lain).exists():
        masalah.append(_("Indikator “%s” sudah ada pada simpul ini. Ubah yang ada atau beri nama berbeda.") % isi.nama)
    for periode, target in isi.target.items():
        if target is not None and not muat_disimpan(target):
            masalah.append(_("Target %s paling banyak enam angka di belakang koma.") % periode)
    if masalah:
        raise RencanaDitolak(masalah)


def _indikator(simpul: Simpul, indikator_id: int | None) -> Indikator:
    if indikator_id is not None:
        return simpul.indikator.get(pk=indikator_id)
    terakhir = simpul.indikator.aggregate(n=models.Max("urutan"))["n"]
    return Indikator(simpul=simpul, urutan=0 if terakhir is None else terakhir + 1)


def _simpan_target(indikator: Indikator, target: Mapping[str, Target | None]) -> dict[str, object]:
    ada = {t.periode: t for t in TargetIndikator.objects.filter(indikator=indikator, periode__in=target)}
    ubahan: dict[str, object] = {}
    for periode, nilai in target.items():
        lama, baru = ada[periode].teks if periode in ada else None, nilai.polos() if nilai else None
        if lama == baru:
            continue
        ubahan[f"target_{periode}"] = [lama, baru]
        if nilai is None:
            ada[periode].delete()
        else:
            rekam = baris_target(indikator, periode, nilai)
            rekam.pk = ada[periode].pk if periode in ada else None
            rekam.save()
    return ubahan


def _nilai(teks: str) -> Target:
    try:
        nilai = baca_target(teks)
    except AngkaSalah as galat:
        raise RencanaDitolak(str(galat)) from None
    if not muat_disimpan(nilai):
        raise RencanaDitolak(_("Realisasi paling banyak enam angka di belakang koma."))
    return nilai


def _angka(nilai: Target) -> Decimal | None:
    return nilai.bawah if nilai.jenis == "angka" else None
