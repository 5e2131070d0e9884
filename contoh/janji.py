"""Agreements of the example: prepared from the tree, agreed and signed from the mayor down."""

from collections.abc import Sequence
from datetime import date, timedelta

from contoh.panggung import SISTEM, Panggung, atasan_semua, urut_dari_atas
from kinerja.jejak.pelaku import Pelaku
from kinerja.organisasi.models import Penugasan, Tujuan
from kinerja.organisasi.models.unit import BANYAK_PEMANGKU
from kinerja.organisasi.selectors import penugasan_pada
from kinerja.perjanjian.galat import PKDitolak
from kinerja.perjanjian.models import PerjanjianKinerja
from kinerja.perjanjian.services import (
    Pengesahan,
    ajukan_pk,
    sepakati_pk,
    siapkan_banyak_pk,
    tandatangani_banyak_pk,
    tandatangani_pk,
)

S = PerjanjianKinerja.Status


def buat_perjanjian(panggung: Panggung, tahun: int, on: date, *, tunda: frozenset[int] = frozenset()) -> None:
    """Agreements of everybody who owns part of the tree and has none yet; those in `tunda` stay with the superior."""
    orang = [
        p for p in penugasan_pada(on).order_by("pk") if p.jenis_jabatan not in BANYAK_PEMANGKU and p.jenis != "plh"
    ]
    daftar = siapkan_banyak_pk(penugasan_ids=[p.pk for p in orang], tahun=tahun, by=SISTEM, at=panggung.pukul(on, 8))
    menurut = {pk.penugasan_id: pk for pk in daftar}
    atasan = atasan_semua(menurut, Tujuan.PK, on)
    ikut = [p for p in orang if p.pk in menurut]
    selesai = 0
    for lapis in urut_dari_atas(ikut, on):
        for p in lapis:
            _satu(panggung, menurut[p.pk], p, atasan.get(p.pk), on, tunda=p.pk in tunda)
            selesai += 1
        panggung.lapor(f"Perjanjian kinerja {tahun}", selesai, len(ikut))


def _satu(
    panggung: Panggung, pk: PerjanjianKinerja, p: Penugasan, atasan: Penugasan | None, on: date, *, tunda: bool
) -> None:
    saya, at = panggung.pelaku(p), panggung.pukul(on, 9)
    try:
        pk = ajukan_pk(pk_id=pk.pk, kunci=pk.kunci, by=saya, at=at)
        if atasan is not None and pk.status == S.DIAJUKAN:
            if tunda:
                return
            pk = sepakati_pk(pk_id=pk.pk, kunci=pk.kunci, by=panggung.pelaku(atasan), at=at + timedelta(hours=3))
    except PKDitolak:
        return  # a promise that is not complete stays a draft, as it would with people
    cara = Pengesahan.dari_tugas(SISTEM)
    besok = at + timedelta(days=1)
    tandatangani_pk(pk_id=pk.pk, hash_dibaca=pk.hash_snapshot, pengesahan=cara, by=saya, at=besok)
    if atasan is not None:
        besok += timedelta(hours=1)
        tandatangani_pk(
            pk_id=pk.pk, hash_dibaca=pk.hash_snapshot, pengesahan=cara, by=panggung.pelaku(atasan), at=besok
        )


def tandatangani_dari_skp(panggung: Panggung, penugasan: Sequence[Penugasan], tahun: int, on: date) -> None:
    """Agreements made from SKP: signed by the person, then by the superior, several at once."""
    orang = {p.pk: p for p in penugasan}
    siap = PerjanjianKinerja.objects.filter(penugasan__in=orang, tahun=tahun, status=S.DISEPAKATI)
    cara = Pengesahan.dari_tugas(SISTEM)
    per_atasan: dict[int, dict[int, str]] = {}
    for pk in siap:
        saya = panggung.pelaku(orang[pk.penugasan_id])
        at = panggung.pukul(on, 10)
        tandatangani_pk(pk_id=pk.pk, hash_dibaca=pk.hash_snapshot, pengesahan=cara, by=saya, at=at)
        if pk.pihak_kedua_id:
            per_atasan.setdefault(pk.pihak_kedua_id, {})[pk.pk] = pk.hash_snapshot
    for atasan_id, dibaca in per_atasan.items():
        by = _pelaku(panggung, atasan_id, on)
        tandatangani_banyak_pk(dibaca=dibaca, pengesahan=cara, by=by, at=panggung.pukul(on, 14))


def _pelaku(panggung: Panggung, penugasan_id: int, on: date) -> Pelaku:
    return panggung.pelaku(penugasan_pada(on).get(pk=penugasan_id))
