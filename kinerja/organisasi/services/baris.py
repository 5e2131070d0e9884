"""What all acts on dated rows share: problems with their place, counts, and putting a version into its row of time."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Protocol, TypeVar

from django.db.models import Model, QuerySet
from django.utils.translation import gettext as _

from kinerja.dasar.waktu import tulis_tanggal
from kinerja.organisasi.models import Berjangka

SEHARI = timedelta(days=1)
UKURAN = 2000  # rows a statement of a bulk write


@dataclass(frozen=True, slots=True)
class Masalah:
    """Why a row is refused: its index in what was given, the column, and what to do."""

    indeks: int
    kolom: str
    pesan: str


class Ditolak(Exception):
    """The act changes nothing; all reasons at once."""

    def __init__(self, masalah: Sequence[Masalah]) -> None:
        self.masalah = tuple(sorted(masalah, key=lambda m: m.indeks))
        super().__init__("\n".join(m.pesan for m in self.masalah))


@dataclass(slots=True)
class Ringkasan:
    """How many rows were new, changed something, or said what was known; `catatan` = remarks that refuse nothing."""

    baru: int = 0
    berubah: int = 0
    sama: int = 0
    catatan: list[Masalah] = field(default_factory=list)

    def hitung(self, baru: bool, berubah: bool) -> None:
        """Count one row."""
        self.baru += baru
        self.berubah += berubah and not baru
        self.sama += not (baru or berubah)

    def muatan(self) -> dict[str, object]:
        """The counts as the ledger keeps them."""
        return {"baru": self.baru, "berubah": self.berubah, "sama": self.sama}


class Bertanggal(Protocol):
    """A row of a file with its first day."""

    @property
    def mulai(self) -> date: ...


B = TypeVar("B", bound=Berjangka)
R = TypeVar("R", bound=Bertanggal)
M = TypeVar("M", bound=Model)


def susun_menurut_hari(
    isi: Sequence[R], periksa: Callable[[int, R], Iterable[Masalah]], pasang: Callable[[int, R], None]
) -> list[Masalah]:
    """Check the rows by their first day and put those without a problem in their place; returns all problems."""
    masalah: list[Masalah] = []
    for indeks, x in sorted(enumerate(isi), key=lambda p: (p[1].mulai, p[0])):
        galat = list(periksa(indeks, x))
        masalah += galat
        if not galat:
            pasang(indeks, x)
    return masalah


def tumpang(a: Berjangka, b: Berjangka) -> bool:
    """Whether two rows share a day."""
    return a.mulai <= (b.sampai or date.max) and b.mulai <= (a.sampai or date.max)


def pada(daftar: Iterable[B], on: date) -> B | None:
    """The row in force on a day."""
    return next((x for x in daftar if x.mulai <= on <= (x.sampai or date.max)), None)


def sisipkan(daftar: list[B], baru: B) -> B | None:
    """Put a row among its like: the open one before ends the day before; an open end stops before the next one.

    Returns the row that was closed, for its caller to save.
    """
    tutup = next((x for x in daftar if x.mulai < baru.mulai and x.sampai is None), None)
    berikut = min((x.mulai for x in daftar if x.mulai > baru.mulai), default=None)
    if tutup is not None:
        tutup.sampai = baru.mulai - SEHARI
    if baru.sampai is None and berikut is not None:
        baru.sampai = berikut - SEHARI
    daftar.append(baru)
    daftar.sort(key=lambda x: x.mulai)
    return tutup


def ubah(baris: object, isi: dict[str, object]) -> bool:
    """Set fields that differ; True if any did."""
    beda = {nama: nilai for nama, nilai in isi.items() if getattr(baris, nama) != nilai}
    for nama, nilai in beda.items():
        setattr(baris, nama, nilai)
    return bool(beda)


def rentang_terbalik(indeks: int, mulai: date, sampai: date | None) -> list[Masalah]:
    """`sampai` before `mulai`."""
    if sampai is None or sampai >= mulai:
        return []
    pesan = _("Tanggal sampai (%(sampai)s) lebih awal daripada tanggal mulai (%(mulai)s). Betulkan salah satunya.")
    isi = {"sampai": tulis_tanggal(sampai), "mulai": tulis_tanggal(mulai)}
    return [Masalah(indeks, "sampai", pesan % isi)]


def tulis_jangka(baris: Berjangka) -> str:
    """Dates of a row as people read them in a message."""
    sampai = tulis_tanggal(baris.sampai) if baris.sampai else _("sekarang")
    return _("%(mulai)s sampai %(sampai)s") % {"mulai": tulis_tanggal(baris.mulai), "sampai": sampai}


def tulis_banyak(model: type[M], baru: Sequence[M], berubah: Sequence[M], kolom: Sequence[str]) -> None:
    """Insert the new and update the changed in a number of statements that does not grow with each row."""
    if berubah:
        model._default_manager.bulk_update(berubah, kolom, batch_size=UKURAN // (len(kolom) + 1))
    if baru:
        model._default_manager.bulk_create(baru, batch_size=UKURAN)


def dalam(qs: QuerySet[M], kolom: str, nilai: Iterable[object]) -> QuerySet[M]:
    """Rows whose column is among the values; for many values all rows, which is cheaper than naming each."""
    pilih = set(nilai)
    return qs.filter(**{f"{kolom}__in": pilih}) if len(pilih) <= 500 else qs
