"""What each column of an exchange file means and how it is written: for the page, and for the empty file."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kinerja.dasar.tabel import (
    BULAN,
    DESIMAL,
    HITUNG,
    KODE,
    PENGENAL,
    PERIODE,
    PILIHAN,
    RUPIAH,
    TANGGAL,
    TARGET,
    TEKS,
    YA_TIDAK,
    Bentuk,
    Kolom,
)
from kinerja.dasar.tampilan import Teks
from kinerja.web.tukar.arti import ARTI, UMUM

CARA: Mapping[str, Teks] = {
    TEKS: gettext_lazy("teks"),
    PENGENAL: gettext_lazy("teks; sel berformat teks, bukan angka"),
    KODE: gettext_lazy("kode; sel berformat teks, bukan angka"),
    TANGGAL: gettext_lazy("tanggal: 2026-01-31 atau 31-01-2026"),
    DESIMAL: gettext_lazy("angka: 12,5 atau 1.234,5"),
    RUPIAH: gettext_lazy("rupiah penuh: 1500000 atau 1.500.000"),
    HITUNG: gettext_lazy("bilangan bulat"),
    YA_TIDAK: gettext_lazy("ya atau tidak"),
    TARGET: gettext_lazy("angka (87,5), rentang (2 - 3), atau teks (WTP)"),
    BULAN: gettext_lazy("bulan: 2026-03"),
    PERIODE: gettext_lazy("2026, 2026-TW1, atau 2026-03"),
}


@dataclass(frozen=True, slots=True)
class KolomTampil:
    """A column as the page explains it."""

    nama: str
    wajib: bool
    bentuk: str
    arti: str


def jelaskan(kode: str, bentuk: Bentuk) -> list[KolomTampil]:
    """All columns of a kind in the order of the file."""
    return [KolomTampil(k.nama, k.wajib, cara_menulis(k), arti(kode, k.nama)) for k in bentuk.kolom]


def cara_menulis(kolom: Kolom) -> str:
    """How a cell is written."""
    if kolom.jenis == PILIHAN:
        return _("salah satu: %s") % ", ".join(kolom.pilihan)
    bawaan = _("; kosong = %s") % kolom.bawaan if kolom.bawaan else ""
    return f"{CARA[kolom.jenis]}{bawaan}"


def arti(kode: str, kolom: str) -> str:
    """What the column holds; empty only for a column nobody explained (a test finds it)."""
    return str(ARTI.get(kode, {}).get(kolom) or UMUM.get(kolom, ""))
