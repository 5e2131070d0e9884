"""The stage of the example: who acts on which day, in which post; what is drawn once and used everywhere."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from pathlib import Path
from random import Random
from typing import Protocol
from zoneinfo import ZoneInfo

from django.conf import settings

from kinerja.jejak.pelaku import Pelaku
from kinerja.organisasi.models import AkunPegawai, JenisPenugasan, Penugasan, RentangAtasan, Tujuan
from kinerja.organisasi.selectors import bernama, pada_hari, penugasan_pada
from kinerja.organisasi.sesi import kapasitas

SISTEM = Pelaku.dari_tugas("contoh")
UNIT_LENGKAP = ("001", "010")  # where everybody records every month; elsewhere the quarter's last month
UNIT_BULAN_INI = ("021S001",)  # and the big school the month whose marks are due


class Lapor(Protocol):
    """Says how far the work is: a title, how many done, of how many."""

    def __call__(self, judul: str, selesai: int, dari: int) -> None: ...


@dataclass(slots=True)
class Panggung:
    """What every part of the example needs."""

    pegawai: int
    acak: Random
    hari_ini: date
    folder: Path
    lapor: Lapor
    penuh: bool = True  # small enough for everybody to record and accept
    watak: dict[int, tuple[float, float]] = field(default_factory=dict)
    _pengguna: dict[int, int] = field(default_factory=dict)

    @property
    def tahun_lalu(self) -> int:
        """The first of the two years."""
        return self.hari_ini.year - 1

    def pukul(self, on: date, jam: int = 9, menit: int = 0) -> datetime:
        """A moment of a day in the Pemda's zone."""
        return datetime.combine(on, time(jam, menit), tzinfo=ZoneInfo(settings.ZONA))

    def pelaku(self, penugasan: Penugasan) -> Pelaku:
        """Somebody in a post; the names are those the assignment was read with."""
        return Pelaku(
            pengguna_id=self.pengguna(penugasan.pegawai_id),
            pegawai_id=str(penugasan.pegawai_id),
            penugasan_id=str(penugasan.pk),
            nama=penugasan.pegawai.nama_lengkap,
            kapasitas=kapasitas(penugasan),
        )

    def pengguna(self, pegawai_id: int) -> str:
        """The account of a person as text."""
        if pegawai_id not in self._pengguna:
            self._pengguna = dict(AkunPegawai.objects.values_list("pegawai_id", "pengguna_id"))
        pk = self._pengguna.get(pegawai_id)
        return str(pk) if pk else ""

    def sifat(self, pegawai_id: int) -> tuple[float, float]:
        """How often a person's results and behaviour stand out; drawn once, so that people stay themselves."""
        if pegawai_id not in self.watak:
            self.watak[pegawai_id] = (self.acak.betavariate(2, 9), self.acak.betavariate(2, 12))
        return self.watak[pegawai_id]


def wajib_pada(on: date) -> list[Penugasan]:
    """Assignments in force on a day that carry an SKP: the main post of a person, or the additional duty instead."""
    aktif = (
        penugasan_pada(on).filter(jenis__in=(JenisPenugasan.DEFINITIF, JenisPenugasan.TUGAS_TAMBAHAN)).order_by("pk")
    )
    semua = [p for p in aktif if p.jenis_jabatan not in ("kepala_daerah", "wakil_kepala_daerah")]
    rangkap = {p.pegawai_id for p in semua if p.jenis == JenisPenugasan.TUGAS_TAMBAHAN}
    return [p for p in semua if p.jenis == JenisPenugasan.TUGAS_TAMBAHAN or p.pegawai_id not in rangkap]


def atasan_semua(penugasan_ids: Iterable[int], tujuan: str, on: date) -> dict[int, Penugasan]:
    """Assignment -> its superior on a day, with names."""
    rentang = RentangAtasan.objects.filter(pada_hari(on), tujuan=tujuan, penugasan__in=list(penugasan_ids))
    pasangan = dict(rentang.exclude(atasan=None).values_list("penugasan_id", "atasan_id"))
    orang = {p.pk: p for p in bernama(Penugasan.objects.filter(pk__in=set(pasangan.values())), on)}
    return {bawah: orang[atas] for bawah, atas in pasangan.items() if atas in orang}


def urut_dari_atas(daftar: Sequence[Penugasan], on: date) -> list[list[Penugasan]]:
    """The assignments in layers: first those whose superior is not among them, then the people under these, and on."""
    atasan = atasan_semua([p.pk for p in daftar], Tujuan.KINERJA, on)
    dalam: dict[int, int] = {}
    menurut = {p.pk: p for p in daftar}

    def kedalaman(pk: int) -> int:
        if pk not in dalam:
            dalam[pk] = 0
            atas = atasan.get(pk)
            dalam[pk] = kedalaman(atas.pk) + 1 if atas and atas.pk in menurut else 0
        return dalam[pk]

    lapis: dict[int, list[Penugasan]] = {}
    for p in daftar:
        lapis.setdefault(kedalaman(p.pk), []).append(p)
    return [lapis[k] for k in sorted(lapis)]
