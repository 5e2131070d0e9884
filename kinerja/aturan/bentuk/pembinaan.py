"""Shapes of the values about contracts of office and the evaluation of performance in a post."""

from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, TypeAdapter, model_validator

from kinerja.aturan.bentuk.dasar import Bentuk, Kata, Predikat

JenisFakta = Literal["pk", "realisasi", "capaian", "penilaian", "perilaku"]
KelompokJabatan = Literal["jpt", "administrasi", "fungsional"]
Tautan = Literal["risalah_tim", "pertimbangan_bkn", "penempatan_habis", "uji_belum"]


class UnsurKontrak(Bentuk):
    """One element a checkpoint scores, and the kinds of facts shown under it."""

    kode: str
    sebutan: str
    fakta: tuple[JenisFakta, ...] = ()


class SkorKontrak(Bentuk):
    """How a checkpoint is scored: words from the lowest to the highest, the word that passes, the elements."""

    skala: tuple[Kata, ...] = Field(min_length=2)
    lulus: str
    unsur: tuple[UnsurKontrak, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _lengkap(self) -> Self:
        kata, unsur = [x.kode for x in self.skala], [x.kode for x in self.unsur]
        if self.lulus not in kata:
            raise ValueError("kata lulus harus ada dalam skala")
        if len(set(kata)) != len(kata) or len(set(unsur)) != len(unsur):
            raise ValueError("kata skala atau unsur disebut dua kali")
        return self

    def tingkat(self, skor: str) -> int:
        """The place of a word on the scale, from 0; -1 for a word that is not on it."""
        return next((n for n, x in enumerate(self.skala) if x.kode == skor), -1)

    def lulus_skor(self, skor: str) -> bool:
        """Whether a word passes."""
        return self.tingkat(skor) >= self.tingkat(self.lulus)

    def arah(self, lama: str, baru: str) -> Literal["naik", "tetap", "turun", ""]:
        """The change from one word to another; empty where there was none."""
        dari, ke = self.tingkat(lama), self.tingkat(baru)
        if dari < 0 or ke < 0:
            return ""
        return "tetap" if dari == ke else "naik" if ke > dari else "turun"


class AkibatKinerja(Bentuk):
    """One lawful outcome of a failed improvement: for which posts, and what must be on record before it is concluded.

    `predikat`: only where the last yearly mark is one of these.
    """

    sebutan: str
    jabatan: tuple[KelompokJabatan, ...] = Field(min_length=1)
    perlu: tuple[Tautan, ...]
    predikat: tuple[Predikat, ...] = ()


def _berbeda(isi: tuple[str, ...]) -> tuple[str, ...]:
    if len(set(isi)) != len(isi):
        raise ValueError("predikat disebut dua kali")
    return isi


BENTUK_PEMBINAAN: dict[str, TypeAdapter[object]] = {
    "pembinaan.skor_kontrak": TypeAdapter(SkorKontrak),
    "pembinaan.predikat_evaluasi": TypeAdapter(Annotated[tuple[Predikat, ...], AfterValidator(_berbeda)]),
    "akibat_kinerja.*": TypeAdapter(AkibatKinerja),
}
