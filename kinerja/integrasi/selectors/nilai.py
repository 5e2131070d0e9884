"""Delivered marks of ours by the months they are about: what a mark of BKN is laid beside."""

from collections.abc import Sequence

from kinerja.penilaian.models import Penilaian

KunciNilai = tuple[int, str, int, int, int]
BELUM_DISAMPAIKAN = Penilaian.Status.DINILAI  # rated, but the person does not know yet


def nilai_sini(pegawai: Sequence[int]) -> dict[KunciNilai, Penilaian]:
    """Delivered marks of people by (person, kind, year, first month, last month); one query."""
    daftar = Penilaian.objects.exclude(status=BELUM_DISAMPAIKAN).filter(penugasan__pegawai__in=set(pegawai))
    return {kunci_nilai(n): n for n in daftar.select_related("penugasan").order_by("mulai", "pk")}


def kunci_nilai(n: Penilaian) -> KunciNilai:
    """Whose mark of which months it is."""
    return n.penugasan.pegawai_id, n.jenis, n.mulai.year, n.mulai.month, n.sampai.month
