"""A rule value laid out for reading: a text, pairs, a table where it is one, and parts below headings of their own."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from babel.dates import format_date
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kinerja.dasar.angka import tulis_angka
from kinerja.dasar.tampilan import sebutan_kode
from kinerja.peraturan.kata import EKSPEKTASI, sebut, sebut_isian, sebut_kata

NAMA = ("sebutan", "nama", "kode")  # what a part calls itself, the best first
TIDAK_ADA = "–"
NAMA_BAGIAN = {"arah": gettext_lazy("Menurut jabatan yang dirangkap")}  # of a group; as a word it is another thing


@dataclass(frozen=True, slots=True)
class Isi:
    """A value ready to be shown: a text, lines of (label, text), a table with `kolom`, and parts with their names."""

    teks: str = ""
    pasangan: tuple[tuple[str, str], ...] = ()
    kolom: tuple[str, ...] = ()
    baris: tuple[tuple[str, tuple[str, ...]], ...] = ()
    bagian: tuple[tuple[str, "Isi"], ...] = ()

    def datar(self) -> Iterator[tuple[str, str]]:
        """Everything as pairs, for a page that has no room for tables within tables."""
        if self.teks:
            yield "", self.teks
        yield from self.pasangan
        for kepala, sel in self.baris:
            yield kepala, "; ".join(f"{k}: {x}" for k, x in zip(self.kolom, sel, strict=True))
        for nama, dalam in self.bagian:
            for label, teks in dalam.datar():
                yield ", ".join(filter(None, (nama, label))), teks


def susun(nilai: Any, isian: str = "") -> Isi:
    """A rule's value laid out by what it is made of."""
    if isinstance(nilai, Mapping) and {"jumlah", "satuan"} <= nilai.keys():
        return Isi(teks=_jangka(nilai))
    if isinstance(nilai, Mapping) and nilai.keys() == {"bulan", "tanggal"}:
        return Isi(teks=format_date(date(2000, nilai["bulan"], nilai["tanggal"]), "d MMMM", locale="id"))
    if isinstance(nilai, Mapping) and nilai:
        return _peta(nilai, isian)
    if isinstance(nilai, list) and nilai and all(isinstance(x, Mapping) for x in nilai):
        return _daftar(nilai)
    if nilai == {}:
        return Isi(teks=_("Belum ada isinya; diisi dengan aturan daerah."))
    return Isi(teks=sebut(isian, nilai))


def _jangka(nilai: Mapping[str, Any]) -> str:
    lama = f"{tulis_angka(nilai['jumlah'])} {sebutan_kode(nilai['satuan']).lower()}"
    return _("%s, hari pertama ikut dihitung") % lama if nilai.get("termasuk_hari_pertama") else lama


def _peta(nilai: Mapping[str, Any], isian: str) -> Isi:
    """Parts that are alike make a table; else single ones are pairs and the others parts of their own."""
    if all(_berisi_tunggal(x) for x in nilai.values()):
        return _tabel([(_label(str(k), isian), x) for k, x in nilai.items()])
    tunggal = {k: x for k, x in nilai.items() if _tunggal(x)}
    return Isi(
        pasangan=tuple((_label(str(k), isian), sebut(str(k), x)) for k, x in tunggal.items()),
        bagian=tuple((_judul(str(k), isian), susun(x, str(k))) for k, x in nilai.items() if k not in tunggal),
    )


def _daftar(nilai: Sequence[Mapping[str, Any]]) -> Isi:
    if not any(_sisa(x) for x in nilai):
        return Isi(teks=", ".join(_nama(x, i) for i, x in enumerate(nilai, 1)))
    if all(_tunggal(y) for x in nilai for y in x.values()):
        return _tabel([(_nama(x, i), _sisa(x)) for i, x in enumerate(nilai, 1)])
    return Isi(bagian=tuple((_nama(x, i), susun(_sisa(x))) for i, x in enumerate(nilai, 1)))


def _nama(satu: Mapping[str, Any], ke: int) -> str:
    return next((str(satu[k]) for k in NAMA if satu.get(k)), str(ke))


def _sisa(satu: Mapping[str, Any]) -> Mapping[str, Any]:
    """What a part says beside its name and code."""
    nama = next((k for k in NAMA if satu.get(k)), "")
    return {k: x for k, x in satu.items() if k not in (nama, "kode")}


def _tabel(baris: Sequence[tuple[str, Mapping[str, Any]]]) -> Isi:
    kolom = tuple(dict.fromkeys(str(k) for _kepala, x in baris for k in x))
    isi = tuple(
        (kepala, tuple(sebut(k, x[k]) if x.get(k) is not None else TIDAK_ADA for k in kolom)) for kepala, x in baris
    )
    return Isi(kolom=tuple(_label(k) for k in kolom), baris=isi)


def _tunggal(nilai: object) -> bool:
    """A word, a number, or a list of these."""
    if isinstance(nilai, list):
        return all(_tunggal(x) for x in nilai)
    return not isinstance(nilai, Mapping)


def _berisi_tunggal(nilai: object) -> bool:
    return isinstance(nilai, Mapping) and bool(nilai) and all(_tunggal(x) for x in nilai.values())


def _label(kode: str, isian: str = "") -> str:
    if kode in EKSPEKTASI:
        return str(EKSPEKTASI[kode])
    return sebut_isian(kode) if isian != "arah" else sebut_kata(isian, kode)


def _judul(kode: str, isian: str) -> str:
    return str(NAMA_BAGIAN.get(kode) or _label(kode, isian))
