"""Count what every rater gave, for the mirrors."""

from collections.abc import Iterable
from datetime import date, datetime

from django.db.models import Count, F, QuerySet
from django.db.transaction import atomic

from kinerja.organisasi.selectors.unit import PohonUnit, pohon_unit
from kinerja.penilaian.models import Jenis, Penilaian, Predikat, RekapPenilai
from kinerja.penilaian.selectors.bahan_cermin import nilai_disampaikan, periode_cermin, versi_saat_dinilai

TEMPAT = {p.value: n for n, p in enumerate(Predikat)}
Rekap = dict[str, dict[str, list[int]]]  # group -> person -> numbers


def hitung_rekap_penilai(*, on: date, at: datetime, jenis: Iterable[str] = tuple(Jenis)) -> int:
    """Replace the last count; how many groups there are. May run any number of times, nothing is recorded by it.

    `on`: the day whose periods and agencies count.
    """
    pohon = pohon_unit(on)
    return sum(_hitung_jenis(satu, on, at, pohon) for satu in jenis)


def _hitung_jenis(jenis: str, on: date, at: datetime, pohon: PohonUnit) -> int:
    periode = periode_cermin(jenis, on)
    semua = nilai_disampaikan(jenis, [p.kode for p in periode])
    rekap: Rekap = {RekapPenilai.PEMDA: {}}
    for pegawai, predikat, banyak in _per_penilai(semua):
        _tambah(rekap, RekapPenilai.PEMDA, pegawai, predikat, banyak)
    for pegawai, predikat, banyak, unit in _per_unit(semua):
        for simpul in pohon.jalan(unit):
            if simpul.perangkat_daerah:
                _tambah(rekap, f"unit:{simpul.pk}", pegawai, predikat, banyak)
    _simpan(jenis, periode[-1].kode, rekap, at)
    return len(rekap)


def _tambah(rekap: Rekap, kelompok: str, pegawai: int, predikat: str, banyak: int) -> None:
    hitungan = rekap.setdefault(kelompok, {}).setdefault(str(pegawai), [0] * len(TEMPAT))
    hitungan[TEMPAT[predikat]] += banyak


def _per_penilai(semua: QuerySet[Penilaian]) -> "QuerySet[Penilaian, tuple[int, str, int]]":
    return semua.order_by().values_list("penilai__pegawai", "predikat").annotate(n=Count("pk"))


def _per_unit(semua: QuerySet[Penilaian]) -> "QuerySet[Penilaian, tuple[int, str, int, int]]":
    """The same by the unit the post belonged to on the last day that was rated."""
    unit = F("penugasan__jabatan__versi__unit")
    kolom = semua.filter(versi_saat_dinilai()).order_by().values_list("penilai__pegawai", "predikat")
    return kolom.annotate(n=Count("pk"), unit=unit)


def _simpan(jenis: str, periode: str, rekap: Rekap, at: datetime) -> None:
    baris = [
        RekapPenilai(jenis=jenis, kelompok=kelompok, periode=periode, per_penilai=isi, dihitung=at)
        for kelompok, isi in rekap.items()
    ]
    with atomic():
        RekapPenilai.objects.filter(jenis=jenis).exclude(kelompok__in=list(rekap)).delete()
        RekapPenilai.objects.bulk_create(
            baris,
            update_conflicts=True,
            unique_fields=["jenis", "kelompok"],
            update_fields=["periode", "per_penilai", "dihitung"],
        )
