"""Who takes a post over from whom. Where several hold a post side by side (definitive staff) nobody takes over."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db.models import Case, Exists, OuterRef, Q, QuerySet, Subquery, When

from kinerja.organisasi.models import JenisPenugasan, Penugasan, SerahTerima, VersiJabatan

SEBELUM_HARI = 30  # so many days before the last day the leaving holder is asked for words
SESUDAH_HARI = 90  # so many days after it both are reminded


def berpenerus(qs: QuerySet[Penugasan]) -> QuerySet[Penugasan]:
    """Of these the assignments that one person holds alone: not definitive staff, not a day's Plh."""
    return qs.exclude(jenis=JenisPenugasan.PLH).filter(Q(tunggal=True) | ~Q(jenis=JenisPenugasan.DEFINITIF))


def penerus(lama: Penugasan) -> Penugasan | None:
    """The first other person who holds the post after `lama`; nobody while it is vacant. One query."""
    if lama.sampai is None:
        return None
    sesudah = berpenerus(Penugasan.objects.filter(jabatan=lama.jabatan_id, mulai__gt=lama.sampai))
    calon = sesudah.exclude(pegawai=lama.pegawai_id).annotate(sebelum_=Subquery(_sebelum().values("pk")[:1]))
    baru = calon.select_related("pegawai").order_by("mulai", "pk").first()
    return baru if baru and getattr(baru, "sebelum_", None) == lama.pk else None


def _sebelum() -> QuerySet[Penugasan]:
    """What other people held the post of the outer query before, the last one first."""
    lama = berpenerus(Penugasan.objects.filter(jabatan=OuterRef("jabatan"), sampai__lt=OuterRef("mulai")))
    return lama.exclude(pegawai=OuterRef("pegawai")).order_by("-sampai", "-pk")


def bernama_akhir(qs: QuerySet[Penugasan]) -> QuerySet[Penugasan]:
    """Adds `nama_jabatan` as it was on the last day of each."""
    versi = VersiJabatan.objects.filter(jabatan=OuterRef("jabatan"), mulai__lte=OuterRef("sampai")).order_by("-mulai")
    nama: Mapping[str, Any] = {"nama_jabatan": Subquery(versi.values("nama")[:1])}
    return qs.annotate(**nama)


def ditinggalkan(dari: date, hingga: date) -> QuerySet[Penugasan]:
    """Posts the person of the outer query leaves in these days for good and has written nothing about."""
    sudah = SerahTerima.objects.filter(penugasan=OuterRef("pk"))
    lanjut = Penugasan.objects.filter(
        pegawai=OuterRef("pegawai"), jabatan=OuterRef("jabatan"), mulai__gt=OuterRef("sampai")
    )
    milik = berpenerus(Penugasan.objects.filter(pegawai=OuterRef("pegawai"), sampai__gte=dari, sampai__lte=hingga))
    return milik.filter(~Exists(sudah), ~Exists(lanjut)).order_by("-sampai", "-pk", "-jabatan__versi__mulai")


def diambil_alih(dari: date) -> QuerySet[Penugasan, int | None]:
    """The assignment before the one of the outer query, if it ended since that day; none when taken over already."""
    lama = _sebelum().filter(sampai__gte=dari)
    belum = Case(When(serah_terima__diterima_pada__isnull=True, then="pk"))
    return lama.annotate(belum=belum).values_list("belum", flat=True)
