"""Which agreements in force a change of plan touches."""

from collections import defaultdict
from datetime import date

from django.db.models import QuerySet

from kinerja.perjanjian.isian import IsianAnggaran, IsianButir, IsianPK
from kinerja.perjanjian.models import TERBUKA, PerjanjianKinerja
from kinerja.perjanjian.periksa import Temuan, periksa_banyak_pohon


def terdampak(semua: QuerySet[PerjanjianKinerja], on: date) -> list[tuple[PerjanjianKinerja, list[Temuan]]]:
    """Those in force, not made from an SKP and with no newer version on its way, that differ from the plan; how."""
    berlaku = semua.filter(status=PerjanjianKinerja.Status.BERLAKU, dari_skp=False)
    terbuka = set(PerjanjianKinerja.objects.filter(status__in=TERBUKA).values_list("penugasan_id", "tahun"))
    menurut_tahun: dict[int, list[PerjanjianKinerja]] = defaultdict(list)
    for pk in berlaku.prefetch_related("butir", "anggaran"):
        if (pk.penugasan_id, pk.tahun) not in terbuka:
            menurut_tahun[pk.tahun].append(pk)
    hasil: list[tuple[PerjanjianKinerja, list[Temuan]]] = []
    for tahun, daftar in menurut_tahun.items():
        temuan = periksa_banyak_pohon(tahun, {pk.pk: _isian(pk) for pk in daftar}, on)
        hasil += [(pk, temuan[pk.pk]) for pk in daftar if temuan[pk.pk]]
    return hasil


def _isian(pk: PerjanjianKinerja) -> IsianPK:
    return IsianPK(
        tuple(IsianButir.dari(b) for b in pk.butir.all()), tuple(IsianAnggaran.dari(a) for a in pk.anggaran.all())
    )
