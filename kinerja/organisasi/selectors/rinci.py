"""What the page of a person shows: posts over time with the names they had, and superiors with the reason why."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from copy import copy
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from django.db.models import Q
from django.utils.translation import gettext as _

from kinerja.organisasi.atasan import BERHALANGAN, SENDIRI
from kinerja.organisasi.models import Penugasan, RentangAtasan, Tujuan, VersiJabatan, VersiUnit
from kinerja.organisasi.selectors.penugasan import bernama, judul_jabatan, pada_hari


@dataclass(frozen=True, slots=True)
class BarisJabatan:
    """One assignment of a life: the post and unit as they were called at its end (or are today)."""

    penugasan: Penugasan
    judul: str
    unit: str
    unit_id: int | None
    berjalan: bool
    akan_datang: bool


@dataclass(frozen=True, slots=True)
class BarisAtasan:
    """The superior of one assignment for one purpose, from-to, and what was climbed over."""

    penugasan_id: int
    judul: str
    tujuan: str
    atasan: Penugasan | None
    sebab: tuple[str, ...]
    mulai: date
    sampai: date | None


def penugasan_seumur(pegawai_id: int, on: date) -> list[Penugasan]:
    """All assignments of a person with their names of a day, the newest first; one query."""
    return list(bernama(Penugasan.objects.filter(pegawai_id=pegawai_id), on).order_by("-mulai", "pk"))


def berlaku_pada(semua: Iterable[Penugasan], on: date) -> list[Penugasan]:
    """Those of them in force that day, the oldest first."""
    return sorted((p for p in semua if _berlaku(p, on)), key=lambda p: (p.mulai, p.pk))


def _berlaku(p: Penugasan, on: date) -> bool:
    return p.mulai <= on and (p.sampai is None or p.sampai >= on)


def riwayat_jabatan(semua: Iterable[Penugasan], on: date) -> list[BarisJabatan]:
    """The same, each with the names it had at its end or has today; two queries."""
    baris = [copy(p) for p in semua]
    jabatan: dict[int, list[VersiJabatan]] = defaultdict(list)
    for v in VersiJabatan.objects.filter(jabatan_id__in={p.jabatan_id for p in baris}).order_by("mulai"):
        jabatan[v.jabatan_id].append(v)
    unit: dict[int, list[VersiUnit]] = defaultdict(list)
    for u in VersiUnit.objects.filter(unit_id__in={v.unit_id for vs in jabatan.values() for v in vs}).order_by("mulai"):
        unit[u.unit_id].append(u)
    return [_baris_jabatan(p, jabatan[p.jabatan_id], unit, on) for p in baris]


def _baris_jabatan(
    p: Penugasan, versi: Sequence[VersiJabatan], unit: dict[int, list[VersiUnit]], on: date
) -> BarisJabatan:
    hari = max(p.mulai, min(p.sampai or on, on))
    v = _pada(versi, hari)
    u = _pada(unit[v.unit_id], hari) if v else None
    p.nama_jabatan = v.nama if v else p.jabatan.kode
    unit_id = v.unit_id if v else None
    return BarisJabatan(p, judul_jabatan(p), u.nama if u else "", unit_id, _berlaku(p, on), p.mulai > on)


V = TypeVar("V", VersiJabatan, VersiUnit)


def _pada(versi: Sequence[V], on: date) -> V | None:
    """The version of a day, else the newest one."""
    berlaku = [v for v in versi if v.mulai <= on <= (v.sampai or on)]
    return berlaku[-1] if berlaku else versi[-1] if versi else None


def atasan_rinci(penugasan: Iterable[Penugasan], tujuan: str, on: date) -> tuple[list[BarisAtasan], list[BarisAtasan]]:
    """Superiors of these assignments: of the day, and within its year for one purpose, in order of day; three queries.

    Each with what was climbed over; of the day's, purposes that agree are one line.
    """
    milik = {p.pk: p for p in penugasan}
    setahun = Q(tujuan=tujuan, mulai__lte=date(on.year, 12, 31)) & ~Q(sampai__lt=date(on.year, 1, 1))
    rentang = RentangAtasan.objects.filter(pada_hari(on) | setahun, penugasan_id__in=milik)
    semua = _susun(list(rentang.order_by("mulai", "pk")), milik, on)
    kini = [b for b in semua if b.mulai <= on <= (b.sampai or on)]
    return _tergabung(kini, list(milik)), [b for b in semua if b.tujuan == str(Tujuan(tujuan).label)]


def _tergabung(semua: Iterable[BarisAtasan], urutan: list[int]) -> list[BarisAtasan]:
    hasil: dict[tuple[int, int | None, tuple[str, ...]], BarisAtasan] = {}
    for baris in sorted(semua, key=lambda b: urutan.index(b.penugasan_id)):
        kunci = (baris.penugasan_id, baris.atasan.pk if baris.atasan else None, baris.sebab)
        sama = hasil.get(kunci)
        hasil[kunci] = _gabung(sama, baris) if sama else baris
    return list(hasil.values())


def _gabung(a: BarisAtasan, b: BarisAtasan) -> BarisAtasan:
    return replace(a, tujuan=f"{a.tujuan}, {b.tujuan[:1].lower()}{b.tujuan[1:]}", mulai=min(a.mulai, b.mulai))


def _susun(rentang: Sequence[RentangAtasan], milik: dict[int, Penugasan], on: date) -> list[BarisAtasan]:
    atasan = bernama(Penugasan.objects.filter(pk__in={r.atasan_id for r in rentang if r.atasan_id}), on).in_bulk()
    nama = nama_jabatan({n["jabatan"] for r in rentang for n in r.naik}, on)
    urutan = {pk: n for n, pk in enumerate(milik)}
    baris = sorted(rentang, key=lambda r: (r.mulai, urutan[r.penugasan_id], Tujuan.values.index(r.tujuan)))
    return [
        BarisAtasan(
            penugasan_id=r.penugasan_id,
            judul=judul_jabatan(milik[r.penugasan_id]),
            tujuan=str(Tujuan(r.tujuan).label),
            atasan=atasan.get(r.atasan_id) if r.atasan_id else None,
            sebab=tuple(kalimat_naik(nama.get(n["jabatan"], ""), n["sebab"]) for n in r.naik),
            mulai=r.mulai,
            sampai=r.sampai,
        )
        for r in baris
    ]


def nama_jabatan(jabatan_ids: Iterable[int], on: date) -> dict[int, str]:
    """Post -> its name of a day, else the newest it had; one query."""
    hasil: dict[int, tuple[bool, str]] = {}
    for v in VersiJabatan.objects.filter(jabatan_id__in=set(jabatan_ids)).order_by("mulai"):
        berlaku = v.mulai <= on <= (v.sampai or on)
        if berlaku or not hasil.get(v.jabatan_id, (False, ""))[0]:
            hasil[v.jabatan_id] = (berlaku, v.nama)
    return {pk: nama for pk, (_berlaku, nama) in hasil.items()}


def kalimat_naik(nama: str, sebab: str) -> str:
    """Why a post was climbed over, in words."""
    if sebab == SENDIRI:
        return _("%s (dipegang yang bersangkutan sendiri)") % nama
    if sebab == BERHALANGAN:
        return _("%s (pemangkunya berhalangan)") % nama
    return _("%s (kosong)") % nama
