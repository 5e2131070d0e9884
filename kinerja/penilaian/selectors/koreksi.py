"""Corrections as they are read, and the struck marks behind the one in force."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import QuerySet

from kinerja.penilaian.models import Koreksi, Penilaian
from kinerja.peraturan.periode import periode_dari_kode


@dataclass(frozen=True, slots=True)
class NilaiDicoret:
    """A mark that no longer holds, and what replaced it: when, why, proposed and decided by whom."""

    nilai: Penilaian
    koreksi: Koreksi


def nilai_dicoret(penilaian: Penilaian) -> tuple[NilaiDicoret, ...]:
    """The marks that stood in the place of this one before, newest first. One query."""
    lama = Penilaian.semua.filter(
        penugasan=penilaian.penugasan_id, jenis=penilaian.jenis, mulai=penilaian.mulai, koreksi__isnull=False
    ).exclude(pk=penilaian.pk)
    return susun_dicoret(lama.select_related("koreksi").order_by("-koreksi__diputus_pada", "-pk"))


def susun_dicoret(lama: Sequence[Penilaian] | QuerySet[Penilaian]) -> tuple[NilaiDicoret, ...]:
    """Rows fetched with their `koreksi`."""
    return tuple(NilaiDicoret(n, n.koreksi) for n in lama if n.koreksi)


def daftar_koreksi(baris: QuerySet[Koreksi]) -> QuerySet[Koreksi]:
    """With everything a list shows, the ones that wait first."""
    terkait = ("penilaian__penugasan__pegawai", "penilaian__penilai__pegawai", "pengganti")
    return baris.exclude(sebab=Koreksi.Sebab.KEBERATAN).select_related(*terkait).order_by("-diusulkan_pada", "-pk")


def label_periode(kode: str) -> str:
    """A period's code in words."""
    return periode_dari_kode(kode).label
