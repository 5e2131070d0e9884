"""Units and posts alike: an identity by its code, dated versions around it, a parent that must not lead in a circle."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise
from typing import Generic, TypeVar

from django.utils.translation import gettext as _

from kinerja.organisasi.services.baris import (
    B,
    Masalah,
    Ringkasan,
    pada,
    sisipkan,
    tulis_banyak,
    tulis_jangka,
    tumpang,
    ubah,
)

K = TypeVar("K")


class Susun(Generic[K, B]):
    """Puts rows among the dated rows of their identities, in memory, and keeps what must be written."""

    def __init__(self, versi: Mapping[K, list[B]]) -> None:
        self.versi = {kunci: sorted(daftar, key=lambda x: x.mulai) for kunci, daftar in versi.items()}
        self.baru: list[B] = []
        self.berubah: list[B] = []
        self.memanjang: list[B] = []  # of the changed ones: those that now end later
        self.asal: dict[int, int] = {}  # id() of a row -> index of what last touched it
        self.tersentuh: set[K] = set()
        self._ditulis: set[int] = set()
        self.ringkasan = Ringkasan()

    def pasang(
        self,
        indeks: int,
        identitas: K,
        mulai: date,
        sampai: date | None,
        beri: dict[str, object],
        buat: Callable[[B | None], B],
    ) -> B:
        """One row: change what begins that day, or add one. `buat` is given the row before it, to inherit from."""
        daftar = self.versi.setdefault(identitas, [])
        ada = next((v for v in daftar if v.mulai == mulai), None)
        if ada is not None:
            self.ubah_baris(indeks, identitas, ada, {**beri, "sampai": sampai} if sampai else beri)
            return ada
        baru = buat(pada(daftar, mulai) or next((v for v in reversed(daftar) if v.mulai < mulai), None))
        self.tambah(indeks, identitas, baru)
        return baru

    def tambah(self, indeks: int, identitas: K, baru: B) -> None:
        """Add a row that begins on a day of its own; the open one before it is closed."""
        tutup = sisipkan(self.versi.setdefault(identitas, []), baru)
        if tutup is not None:
            self._catat(indeks, tutup)
        self.baru.append(baru)
        self._ditulis.add(id(baru))
        self.asal[id(baru)] = indeks
        self.tersentuh.add(identitas)
        self.ringkasan.hitung(baru=True, berubah=False)

    def ubah_baris(self, indeks: int, identitas: K, ada: B, beri: dict[str, object]) -> None:
        """Set what a row gives; counted as the same where nothing differs."""
        semula = ada.sampai
        berubah = ubah(ada, beri)
        if semula is not None and ada.sampai is not None and ada.sampai > semula:
            self.memanjang.append(ada)
        if berubah:
            self._catat(indeks, ada)
            self.tersentuh.add(identitas)
        self.ringkasan.hitung(baru=False, berubah=berubah)

    def _catat(self, indeks: int, baris: B) -> None:
        self.asal[id(baris)] = indeks
        if id(baris) not in self._ditulis:
            self._ditulis.add(id(baris))
            self.berubah.append(baris)

    def bertumpang(self, nama: Callable[[K], str]) -> Iterator[Masalah]:
        """Rows of one identity that share a day."""
        for identitas in self.tersentuh:
            daftar = self.versi[identitas]
            for a, b in pairwise(daftar):
                if tumpang(a, b):
                    yield self._masalah_tumpang(nama(identitas), a, b)

    def _masalah_tumpang(self, nama: str, a: B, b: B) -> Masalah:
        pesan = _("%(nama)s: masa %(a)s bertumpang tindih dengan %(b)s. Beri tanggal sampai pada yang lebih dulu.")
        isi = {"nama": nama, "a": tulis_jangka(a), "b": tulis_jangka(b)}
        return Masalah(self.asal.get(id(b), self.asal.get(id(a), 0)), "mulai", pesan % isi)


def tulis_susun(model: type[B], susun: Susun[K, B], kolom: Sequence[str]) -> None:
    """Write what is kept: ends that move back first, then those that move on, then the new: nothing ever overlaps."""
    lama = {id(x) for x in susun.memanjang}
    tulis_banyak(model, [], [x for x in susun.berubah if id(x) not in lama], kolom)
    tulis_banyak(model, [], susun.memanjang, kolom)
    tulis_banyak(model, susun.baru, [], kolom)


def lingkaran(
    versi: Mapping[int, list[B]], mulai_dari: Iterable[int], induk: Callable[[B], int | None]
) -> list[list[int]]:
    """Circles of parents, each named once, on any day: also one that only closes when a later version begins."""
    ketemu: dict[frozenset[int], list[int]] = {}
    for identitas in mulai_dari:
        for hari in _hari_periksa(versi, identitas, induk):
            jalan = _naik(versi, identitas, hari, induk)
            if jalan:
                ketemu.setdefault(frozenset(jalan), jalan)
    return list(ketemu.values())


def _hari_periksa(versi: Mapping[int, list[B]], awal: int, induk: Callable[[B], int | None]) -> set[date]:
    """A circle exists on the day its youngest version begins: the days on which anything above ever begins."""
    di_atas: dict[int, None] = {awal: None}
    antre = [awal]
    while antre:
        for v in versi.get(antre.pop(), ()):
            atas = induk(v)
            if atas is not None and atas not in di_atas:
                di_atas[atas] = None
                antre.append(atas)
    return {v.mulai for identitas in di_atas for v in versi.get(identitas, ())}


def _naik(versi: Mapping[int, list[B]], awal: int, on: date, induk: Callable[[B], int | None]) -> list[int]:
    """The way up from one identity back to itself on a day, or nothing."""
    jalan: list[int] = []
    kini: int | None = awal
    while kini is not None and kini not in jalan:
        jalan.append(kini)
        berlaku = pada(versi.get(kini, ()), on)
        kini = induk(berlaku) if berlaku else None
    return [*jalan, awal] if kini == awal else []
