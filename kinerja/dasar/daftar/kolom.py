"""What a list declares: its columns, its filters, and what it says when it is empty."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Generic, Protocol, TypeVar

from django.db.models import Model, QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from kinerja.dasar.angka import Target, tulis_angka, tulis_rupiah
from kinerja.dasar.tabel import DESIMAL, HITUNG, RUPIAH, TEKS, JenisKolom, Nilai
from kinerja.dasar.waktu import hari, tulis_tanggal

M = TypeVar("M", bound=Model)
T = TypeVar("T")
Teks = str | Promise


@dataclass(frozen=True, slots=True)
class KolomDaftar(Generic[T]):
    """One column, on the screen and in the download.

    `nilai`: a function of the row or a path (`pegawai.nama`); left out, the name itself. `urut`: the field to order by.
    `tautan`: where the cell leads. `templat`: draws the cell (gets `nilai`, `objek`, `url`). `unduh`, `layar`: where
    the column shows.
    """

    nama: str
    judul: Teks
    nilai: Callable[[T], Nilai] | str = ""
    urut: str = ""
    jenis: JenisKolom = TEKS
    tautan: Callable[[T], str] | None = None
    templat: str = ""
    unduh: bool = True
    layar: bool = True

    @property
    def angka(self) -> bool:
        """Whether its cells stand to the right, in figures of one width."""
        return self.jenis in {DESIMAL, RUPIAH, HITUNG}

    def isi(self, objek: T) -> Nilai:
        """The value of the cell; a moment becomes the Pemda's day."""
        nilai = self.nilai(objek) if callable(self.nilai) else ikuti(objek, self.nilai or self.nama)
        return hari(nilai) if isinstance(nilai, datetime) else nilai

    def tampil(self, nilai: Nilai) -> str:
        """The value as people read it."""
        if isinstance(nilai, bool):
            return _("Ya") if nilai else _("Tidak")
        if isinstance(nilai, (int, Decimal)):
            return tulis_rupiah(nilai) if self.jenis is RUPIAH else tulis_angka(nilai)
        return tulis_tanggal(nilai) if isinstance(nilai, date) else str(nilai if nilai is not None else "")


class Penyaring(Protocol):
    """What a list must know of a filter to show it."""

    @property
    def nama(self) -> str:
        """Its word in the address."""

    @property
    def judul(self) -> Teks:
        """What it is called."""

    @property
    def pilihan(self) -> Sequence[tuple[str, Teks]]:
        """What one may choose."""

    @property
    def bawaan(self) -> str:
        """What holds until something is chosen."""


@dataclass(frozen=True, slots=True)
class Saring(Generic[M]):
    """A choice in the address. `terapkan` narrows the rows; left out, the field of that name is compared."""

    nama: str
    judul: Teks
    pilihan: Sequence[tuple[str, Teks]]
    terapkan: Callable[[QuerySet[M], str], QuerySet[M]] | None = None
    bawaan: str = ""

    def saring(self, baris: QuerySet[M], kode: str) -> QuerySet[M]:
        """The rows of a choice; a choice that is not on the list narrows nothing."""
        if not kode or kode not in {str(pilihan[0]) for pilihan in self.pilihan}:
            return baris
        return self.terapkan(baris, kode) if self.terapkan else baris.filter(**{self.nama: kode})


@dataclass(frozen=True, slots=True)
class Kosong:
    """What an empty list says, and the first thing to do about it."""

    judul: Teks
    saran: Teks = ""
    url: str = ""
    aksi: Teks = ""


def ikuti(objek: object, jalur: str) -> Nilai:
    """Follow `pegawai.nama` or `pegawai__nama`; nothing on the way gives nothing."""
    nilai: object = objek
    for bagian in jalur.replace("__", ".").split("."):
        nilai = getattr(nilai, bagian) if nilai is not None else None
        nilai = nilai() if callable(nilai) else nilai
    if nilai is None or isinstance(nilai, (str, int, Decimal, date, Target)):
        return nilai
    return str(nilai)
