"""What all shapes share: frozen models, exact numbers written as text, bands and straight pieces."""

from decimal import Decimal
from itertools import pairwise
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator

Ekspektasi = Literal["di_atas", "sesuai", "di_bawah"]
Predikat = Literal["sangat_baik", "baik", "butuh_perbaikan", "kurang", "sangat_kurang"]
Rezim = Literal["dp3", "pp46", "pp30", "permenpanrb-6-2022"]
JenisPenugasan = Literal["definitif", "tugas_tambahan", "plt", "plh", "pj", "pjs"]
Tingkat = Literal["menghalangi", "catatan"]
RumusTurun = Literal["2t_r", "t_per_r"]
TIGA_EKSPEKTASI: tuple[str, ...] = ("di_atas", "sesuai", "di_bawah")
LIMA_PREDIKAT: tuple[str, ...] = ("sangat_baik", "baik", "butuh_perbaikan", "kurang", "sangat_kurang")
DESIMAL_ATURAN = 6  # decimals a number of a pack may have; rule tables hold it as millionths


def _desimal(nilai: object) -> object:
    """Packs write decimals as text; a YAML float has already lost digits."""
    if isinstance(nilai, float):
        raise ValueError("angka pecahan ditulis sebagai teks, misalnya '12.5'")
    return nilai


def _paling_banyak(nilai: Decimal, desimal: int) -> Decimal:
    if not nilai.is_finite() or nilai != nilai.quantize(Decimal(1).scaleb(-desimal)) or abs(nilai) >= 10**9:
        raise ValueError(f"angka di bawah semiliar, paling banyak {desimal} angka di belakang koma")
    return nilai


def _enam_desimal(nilai: Decimal) -> Decimal:
    return _paling_banyak(nilai, DESIMAL_ATURAN)


def _dua_desimal(nilai: Decimal) -> Decimal:
    return _paling_banyak(nilai, 2)


def _satu_persen_dua_angka(nilai: Decimal) -> Decimal:
    if not 0 <= nilai <= 100 or nilai * 100 != int(nilai * 100):
        raise ValueError("persen antara 0 dan 100, paling banyak dua angka di belakang koma")
    return nilai


Desimal = Annotated[Decimal, BeforeValidator(_desimal)]
Angka = Annotated[Decimal, BeforeValidator(_desimal), AfterValidator(_enam_desimal)]
AngkaDua = Annotated[Decimal, BeforeValidator(_desimal), AfterValidator(_dua_desimal)]
Persen = Annotated[Decimal, BeforeValidator(_desimal), AfterValidator(_satu_persen_dua_angka)]


class Bentuk(BaseModel):
    """A frozen value without unknown keys."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Kata(Bentuk):
    """A code and the words printed for it."""

    kode: str
    sebutan: str


class Pita(Bentuk):
    """One band of a scale: from a number on (`paling_sedikit`) or above it (`lebih_dari`); the lowest has neither."""

    kode: str
    sebutan: str
    paling_sedikit: AngkaDua | None = None
    lebih_dari: AngkaDua | None = None
    tanpa_ide_baru: str | None = None  # the band that holds instead where a new idea is asked and there is none

    @model_validator(mode="after")
    def _satu_batas(self) -> Self:
        if self.paling_sedikit is not None and self.lebih_dari is not None:
            raise ValueError("satu pita memuat paling_sedikit atau lebih_dari, tidak keduanya")
        return self

    @property
    def bawah(self) -> int | None:
        """The lowest value of the band in hundredths; None = no bound."""
        if self.lebih_dari is not None:
            return int(self.lebih_dari * 100) + 1
        return None if self.paling_sedikit is None else int(self.paling_sedikit * 100)


def _pita_menurun(pita: tuple[Pita, ...]) -> tuple[Pita, ...]:
    bawah = [x.bawah for x in pita]
    if bawah[-1] is not None or None in bawah[:-1]:
        raise ValueError("hanya pita terakhir yang tanpa batas bawah")
    angka = [x for x in bawah if x is not None]
    if angka != sorted(set(angka), reverse=True):
        raise ValueError("pita ditulis dari yang tertinggi")
    if len({x.kode for x in pita}) != len(pita):
        raise ValueError("kode pita disebut dua kali")
    return pita


Skala = Annotated[tuple[Pita, ...], Field(min_length=1), AfterValidator(_pita_menurun)]


class Ruas(Bentuk):
    """A straight piece: from `dari` to `sampai` the result runs from `nilai_dari` to `nilai_sampai`, then stays."""

    kode: str
    dari: Angka
    sampai: Angka
    nilai_dari: Angka
    nilai_sampai: Angka

    @model_validator(mode="after")
    def _searah(self) -> Self:
        if self.sampai < self.dari or (self.sampai == self.dari and self.nilai_dari != self.nilai_sampai):
            raise ValueError("ruas berakhir sebelum mulai, atau satu titik dengan dua nilai")
        return self


def _ruas_menurun(ruas: tuple[Ruas, ...]) -> tuple[Ruas, ...]:
    if any(atas.dari <= bawah.dari for atas, bawah in pairwise(ruas)):
        raise ValueError("ruas ditulis dari yang tertinggi")
    return ruas


DaftarRuas = Annotated[tuple[Ruas, ...], Field(min_length=1), AfterValidator(_ruas_menurun)]
