"""Rows of the form without JavaScript: a button adds, removes or moves one, and what was typed stays."""

import re
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from kinerja.skp.isian import IsianHasil, IsianIndikator, IsianSKP


def terapkan(isian: IsianSKP, aksi: str) -> tuple[IsianSKP, str] | None:
    """The form after a row button, and the field to go to; None for a button that is no row button."""
    for pola, ubah in POLA_AKSI:
        if cocok := pola.fullmatch(aksi):
            baru = ubah(isian, *(x or "" for x in cocok.groups()))
            return baru, _fokus(isian, baru)
    return None


def tambah_hasil(isian: IsianSKP, *baru: IsianHasil) -> tuple[IsianSKP, str]:
    """The form with these results at its end, each with a line for an indicator, and the field to go to."""
    hasil = list(isian.hasil)
    for h in baru:
        kotak = f"rhk-{_berikut([x.kotak for x in hasil])}"
        baris = h.indikator or (IsianIndikator(),)
        indikator = tuple(replace(x, kotak=f"{kotak}-iki-{j}") for j, x in enumerate(baris))
        hasil.append(replace(h, indikator=indikator, kotak=kotak))
    lengkap = replace(isian, hasil=tuple(hasil))
    return lengkap, _fokus(isian, lengkap)


def _tambah_hasil(isian: IsianSKP, jenis: str) -> IsianSKP:
    return tambah_hasil(isian, IsianHasil(jenis=jenis))[0]


def _tambah_indikator(isian: IsianSKP, nomor: str) -> IsianSKP:
    def satu(h: IsianHasil) -> IsianHasil:
        kotak = f"{h.kotak}-iki-{_berikut([x.kotak for x in h.indikator])}"
        return replace(h, indikator=(*h.indikator, IsianIndikator(kotak=kotak)))

    return _pada(isian, nomor, satu)


def _hapus_hasil(isian: IsianSKP, nomor: str) -> IsianSKP:
    return replace(isian, hasil=tuple(h for h in isian.hasil if h.kotak != f"rhk-{nomor}"))


def _hapus_indikator(isian: IsianSKP, nomor: str, urut: str) -> IsianSKP:
    kotak = f"rhk-{nomor}-iki-{urut}"
    return _pada(isian, nomor, lambda h: replace(h, indikator=tuple(x for x in h.indikator if x.kotak != kotak)))


def _geser(isian: IsianSKP, nomor: str, arah: int) -> IsianSKP:
    """One place up or down among the results of its kind."""
    hasil = list(isian.hasil)
    dari = next((i for i, h in enumerate(hasil) if h.kotak == f"rhk-{nomor}"), None)
    if dari is None:
        return isian
    sejenis = [i for i, h in enumerate(hasil) if h.jenis == hasil[dari].jenis]
    ke = sejenis.index(dari) + arah
    if 0 <= ke < len(sejenis):
        hasil[dari], hasil[sejenis[ke]] = hasil[sejenis[ke]], hasil[dari]
    return replace(isian, hasil=tuple(hasil))


def _pada(isian: IsianSKP, nomor: str, ubah: Callable[[IsianHasil], IsianHasil]) -> IsianSKP:
    kotak = f"rhk-{nomor}"
    return replace(isian, hasil=tuple(ubah(h) if h.kotak == kotak else h for h in isian.hasil))


def _berikut(kotak: list[str]) -> int:
    """The next free number among names that end with one."""
    return max((int(x.rsplit("-", 1)[1]) for x in kotak if x), default=-1) + 1


def _fokus(lama: IsianSKP, baru: IsianSKP) -> str:
    """The first field of a row that was not there before."""
    ada = {h.kotak for h in lama.hasil} | {x.kotak for h in lama.hasil for x in h.indikator}
    for h in baru.hasil:
        if h.kotak not in ada:
            return f"{h.kotak}-rumusan"
        for x in h.indikator:
            if x.kotak not in ada:
                return f"{x.kotak}-nama"
    return ""


POLA_AKSI: tuple[tuple[re.Pattern[str], Callable[..., IsianSKP]], ...] = (
    (re.compile(r"tambah-(utama|tambahan)"), _tambah_hasil),
    (re.compile(r"tambah-iki-(\d{1,4})"), _tambah_indikator),
    (re.compile(r"hapus-rhk-(\d{1,4})"), _hapus_hasil),
    (re.compile(r"hapus-iki-(\d{1,4})-(\d{1,4})"), _hapus_indikator),
    (re.compile(r"naik-(\d{1,4})"), partial(_geser, arah=-1)),
    (re.compile(r"turun-(\d{1,4})"), partial(_geser, arah=1)),
)
