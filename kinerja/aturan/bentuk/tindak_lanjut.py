"""Shapes of the values about what follows a mark: who decides, on what it may rest, which post is the lower one."""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field, TypeAdapter

from kinerja.aturan.bentuk.dasar import Bentuk, Kata, Predikat

Pemutus = Literal["kepala_daerah", "sekda", "bkpsdm"]
JenisUsul = Literal["penghargaan", "pengembangan", "mutasi"]


class PredikatPenghargaan(Bentuk):
    """Yearly marks in a row that an award or a priority may rest on."""

    predikat: tuple[Predikat, ...] = Field(min_length=1)
    tahun: int = Field(gt=0)


def _semua_jenis(isi: dict[JenisUsul, tuple[Pemutus, ...]]) -> dict[JenisUsul, tuple[Pemutus, ...]]:
    if set(isi) != {"penghargaan", "pengembangan", "mutasi"} or not all(isi.values()):
        raise ValueError("setiap jenis usul memerlukan sedikitnya satu pemutus")
    return isi


def _kode_berbeda(isi: tuple[Kata, ...]) -> tuple[Kata, ...]:
    if len({x.kode for x in isi}) != len(isi):
        raise ValueError("kode disebut dua kali")
    return isi


BENTUK_TINDAK_LANJUT: dict[str, TypeAdapter[object]] = {
    "tindak_lanjut.pemutus": TypeAdapter(Annotated[dict[JenisUsul, tuple[Pemutus, ...]], AfterValidator(_semua_jenis)]),
    "tindak_lanjut.predikat_penghargaan": TypeAdapter(PredikatPenghargaan),
    "mutasi.pertimbangan": TypeAdapter(Annotated[tuple[Kata, ...], AfterValidator(_kode_berbeda)]),
    "mutasi.urutan_jabatan": TypeAdapter(tuple[str, ...]),
}
