"""What every calculation has in common: fields in, values of the packs used, result, steps for the receipt."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

from kinerja.aturan.galat import AturanError
from kinerja.aturan.mesin import Baris, Ekspresi, TabelAturan
from kinerja.aturan.pustaka import HARI_TERAKHIR, NilaiBerlaku, Pustaka

Catatan = dict[str, Any]
Bentuk = Literal["teks", "bulat", "ya_tidak", "daftar", "komponen"]


@dataclass(frozen=True)
class Langkah:
    """A named intermediate value, as the regulation names it, with the words a person reads."""

    nama: str
    judul: str
    nilai: object


@dataclass(frozen=True)
class Siap:
    """A record that was read and checked: its canonical input, the values it uses, its row or rows for the engine."""

    masukan: Mapping[str, object]
    nilai: tuple[NilaiBerlaku, ...]
    baris: tuple[Baris, ...] = ()
    metode: str = ""
    peringatan: tuple[str, ...] = ()
    bekal: Mapping[str, Any] = field(default_factory=dict)  # what only this calculation needs later


@dataclass(frozen=True)
class Keluaran:
    """What a calculation says about one record."""

    hasil: Mapping[str, object]
    langkah: tuple[Langkah, ...] = ()
    peringatan: tuple[str, ...] = ()
    desimal: int | None = None


class Perhitungan(ABC):
    """A calculation by name: which fields it takes, how it reads them, and what it gives."""

    nama: str
    judul: str
    isian: tuple[str, ...]
    keluaran: Mapping[str, Bentuk]

    @abstractmethod
    def baca(self, catatan: Catatan, pustaka: Pustaka) -> Siap:
        """Reads and checks one record; raises `AturanError` with code and field."""


class PerhitunganPolos(Perhitungan):
    """A function of one value, in plain Python."""

    @abstractmethod
    def hitung(self, siap: Siap) -> Keluaran:
        """The result of one record."""


@dataclass(frozen=True)
class Metode:
    """One way to calculate: `module:function` in `hitung`, its input columns, how rule tables are made from packs."""

    tempat: str
    skema: Mapping[str, str]
    aturan: Callable[[Pustaka], tuple[TabelAturan, ...]] = lambda _: ()


class PerhitunganMesin(Perhitungan):
    """A calculation that runs in an engine, all rows at once."""

    metode: Mapping[str, Metode]

    @abstractmethod
    def susun(self, siap: Siap, kolom: Mapping[str, Any]) -> Keluaran:
        """The result of one record from the columns the engine gave back."""

    def ekspresi(self, metode: str, pustaka: Pustaka) -> Ekspresi:
        """The expression of one method with the rule tables of these packs."""
        m = self.metode[metode]
        return Ekspresi(nama=f"{self.nama}_{metode}", tempat=m.tempat, skema=m.skema, aturan=m.aturan(pustaka))

    def pilih_metode(self, pustaka: Pustaka, pada: date | None) -> NilaiBerlaku:
        """The method in force on a day, from the one table that chooses methods by date."""
        nilai = berlaku(pustaka, f"metode.{self.nama}", pada)
        if nilai.nilai not in self.metode:
            raise AturanError(f"Cara hitung {nilai.nilai} tidak dikenal oleh {self.nama}.", isian="tanggal")
        return nilai


def berlaku(pustaka: Pustaka, id_nilai: str, pada: date | None) -> NilaiBerlaku:
    """The value in force on a day, or the newest where the record names none."""
    return pustaka.terbaru(id_nilai) if pada is None else pustaka.nilai(id_nilai, pada)


def sampai(nilai: NilaiBerlaku) -> date:
    """Last day of a value for a rule table; open ends far in the future."""
    return nilai.sampai or HARI_TERAKHIR


def susun_baris(skema: Mapping[str, str], baris: Sequence[Mapping[str, object]]) -> tuple[Baris, ...]:
    """Dictionaries as rows in the order of the columns; a column not given is null."""
    return tuple(tuple(x.get(k) for k in skema) for x in baris)
