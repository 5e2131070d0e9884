"""Delivered marks of ours by the months they are about: what a mark of BKN is laid beside."""

from collections.abc import Sequence
from datetime import date

from kinerja.penilaian.models import Penilaian, Predikat
from kinerja.peraturan.periode import periode_dari_kode

KunciNilai = tuple[int, str, int, int, int]
BELUM_DISAMPAIKAN = Penilaian.Status.DINILAI  # rated, but the person does not know yet


def nilai_sini(pegawai: Sequence[int]) -> dict[KunciNilai, Penilaian]:
    """Delivered marks of people by (person, kind, year, first month, last month); one query, none for nobody."""
    if not pegawai:
        return {}
    daftar = Penilaian.objects.exclude(status=BELUM_DISAMPAIKAN).filter(penugasan__pegawai__in=set(pegawai))
    return {kunci_nilai(n): n for n in daftar.select_related("penugasan").order_by("mulai", "pk")}


def kunci_nilai(n: Penilaian) -> KunciNilai:
    """Whose mark of which months it is."""
    return n.penugasan.pegawai_id, n.jenis, n.mulai.year, n.mulai.month, n.sampai.month


def isian_nilai(jenis: str, mulai: date, sampai: date) -> str:
    """How a difference names the mark it is about."""
    return f"nilai:{jenis}:{mulai}:{sampai}"


def kunci_isian(isian: str) -> tuple[str, int, int, int]:
    """The mark such a name is about, as `nilai_sini` has it after the person."""
    _nilai, jenis, mulai, sampai = isian.split(":")
    awal, akhir = date.fromisoformat(mulai), date.fromisoformat(sampai)
    return jenis, awal.year, awal.month, akhir.month


def sebut(periode: str, predikat: str) -> str:
    """A mark with its period, in words."""
    return f"{periode_dari_kode(periode).label}: {Predikat(predikat).label}"
