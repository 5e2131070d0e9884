"""Sentences with named fields: `{pembuat.nama}`, `{bulan|terbilang}`; read once, checked, filled."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from kinerja.dasar.angka import tulis_angka, tulis_rupiah
from kinerja.dokumen.naskah.nanti import BELUM_HARI, CARI_HARI, TEMPAT_HARI, tempat_hari
from kinerja.dokumen.naskah.pejabat import Pejabat
from kinerja.dokumen.naskah.tanggal import kata_hari, tanggal_panjang, tanggal_terbilang
from kinerja.dokumen.naskah.terbilang import terbilang, terbilang_rupiah

JenisKolom = Literal["teks", "angka", "rupiah", "tanggal", "orang", "daftar", "tabel"]
Satuan = str | int | Decimal | date | Pejabat
TERTULIS: Mapping[JenisKolom, type | tuple[type, ...]] = {
    "teks": str, "angka": (int, Decimal), "rupiah": (int, Decimal), "tanggal": date, "orang": Pejabat,
}  # fmt: skip
BAGIAN_ORANG: Mapping[str, Callable[[Pejabat], str]] = {
    "nama": lambda p: p.bernama,
    "nip": lambda p: p.nip,
    "pangkat": lambda p: p.pangkat_golongan,
    "jabatan": lambda p: p.jabatan_tertulis,
    "unit": lambda p: p.unit,
}
KURAWAL = re.compile(r"\{([a-z][a-z0-9_]*)(?:\.([a-z_]+))?(?:\|([a-z_]+))?\}")


def _tanggal(cara: Callable[[date], str]) -> Callable[[Satuan], str]:
    return lambda nilai: cara(nilai) if isinstance(nilai, date) else str(nilai)


def _bilangan(cara: Callable[[int | Decimal], str]) -> Callable[[Satuan], str]:
    return lambda nilai: cara(nilai) if isinstance(nilai, int | Decimal) else str(nilai)


CARA: Mapping[JenisKolom, Mapping[str, Callable[[Satuan], str]]] = {
    "teks": {"": str, "kapital": lambda nilai: str(nilai).upper()},
    "angka": {"": _bilangan(tulis_angka), "terbilang": _bilangan(terbilang)},
    "rupiah": {"": _bilangan(tulis_rupiah), "terbilang": _bilangan(terbilang_rupiah)},
    "tanggal": {
        "": _tanggal(tanggal_panjang),
        "hari": _tanggal(kata_hari),
        "terbilang": _tanggal(tanggal_terbilang),
    },
}


@dataclass(frozen=True, slots=True)
class Rujukan:
    """One field named in a sentence: the column, a part of a person, and how it is written."""

    kolom: str
    bagian: str = ""
    cara: str = ""

    def cocok(self, jenis: JenisKolom) -> str:
        """Why a column of that kind cannot be written so; empty when it can."""
        if jenis == "orang":
            if self.bagian not in BAGIAN_ORANG:
                return f"bagian orang {self.bagian!r} tidak dikenal; pakai {', '.join(BAGIAN_ORANG)}"
            return "" if self.cara in CARA["teks"] else f"cara tulis {self.cara!r} tidak ada untuk orang"
        if self.bagian:
            return f"kolom {jenis} tidak punya bagian {self.bagian!r}"
        return "" if self.cara in CARA.get(jenis, {}) else f"cara tulis {self.cara!r} tidak ada untuk {jenis}"

    def tulis(self, jenis: JenisKolom, nilai: Satuan) -> str:
        """The value in words."""
        if isinstance(nilai, Pejabat):
            return CARA["teks"][self.cara](BAGIAN_ORANG[self.bagian](nilai))
        if nilai == TEMPAT_HARI:
            return tempat_hari(self.cara)
        return CARA[jenis][self.cara](nilai)


def isi_hari(naskah: str, tanggal: date | None) -> str:
    """A text, or one stored as JSON, with its day in every place kept for it; dotted while there is none."""
    return CARI_HARI.sub(lambda x: CARA["tanggal"][x[1]](tanggal) if tanggal else BELUM_HARI, naskah)


def rujukan(teks: str) -> tuple[Rujukan, ...]:
    """The fields a sentence names, in order. Raises ValueError for a brace that names none."""
    sisa = KURAWAL.sub("", teks)
    if "{" in sisa or "}" in sisa:
        raise ValueError(f"kurung kurawal tanpa nama kolom yang sah dalam {teks!r}")
    return tuple(Rujukan(*(x or "" for x in cocok.groups())) for cocok in KURAWAL.finditer(teks))


def isi_teks(teks: str, jenis: Mapping[str, JenisKolom], nilai: Mapping[str, Satuan]) -> str:
    """The sentence with its fields filled."""

    def satu(cocok: re.Match[str]) -> str:
        r = Rujukan(*(x or "" for x in cocok.groups()))
        return r.tulis(jenis[r.kolom], nilai[r.kolom])

    return KURAWAL.sub(satu, teks)
