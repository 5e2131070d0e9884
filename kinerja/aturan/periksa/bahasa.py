"""Words and citations of the checks: how a finding quotes a form, and which article stands behind it."""

import re
from datetime import date

from kinerja.aturan.periksa import Temuan
from kinerja.aturan.pustaka import NilaiBerlaku, Pustaka, pustaka_dengan

TANDA = {
    "ingatan": "dari ingatan, belum dicocokkan",
    "belum_diketahui": "belum diketahui pasalnya",
}

BULAN = ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des")


def tulis_hari(d: date) -> str:
    """A day as people read it: `12 Nov 2026`."""
    return f"{d.day} {BULAN[d.month - 1]} {d.year}"


def kutip(teks: str, panjang: int = 60) -> str:
    """The text in quotation marks, cut at a word when it is long."""
    rapat = " ".join(teks.split())
    if len(rapat) > panjang:
        rapat = rapat[:panjang].rsplit(" ", 1)[0] + "…"
    return f'"{rapat}"'


def rapatkan(teks: str) -> str:
    """For comparing two sentences: case, spaces and punctuation left out."""
    return " ".join(re.findall(r"\w+", teks.casefold()))


def rujukan(nilai: NilaiBerlaku) -> str:
    """The citation with a flag where the article is remembered, not read."""
    tanda = TANDA.get(nilai.status)
    return f"{nilai.sitasi} ({tanda})" if tanda else nilai.sitasi


class AcuanSKP:
    """The dated values one check of an SKP reads, in force on the first day of its segment."""

    def __init__(self, pada: date, pustaka: Pustaka | None) -> None:
        self._pada = pada
        self._pustaka = pustaka or pustaka_dengan()
        self._kegiatan: dict[str, str] = {x.kode: x.sebutan for x in self._nilai("skp.kata_kegiatan").isi}
        self._kabur: tuple[str, ...] = tuple(self._nilai("skp.kata_kabur").isi)
        self._satuan_kegiatan: tuple[str, ...] = tuple(self._nilai("skp.satuan_kegiatan").isi)
        self._berperspektif: tuple[str, ...] = tuple(self._nilai("skp.jenis_berperspektif").isi)
        self.lampiran: tuple[tuple[str, str], ...] = tuple((x.kode, x.sebutan) for x in self._nilai("skp.lampiran").isi)

    def _nilai(self, id_nilai: str) -> NilaiBerlaku:
        return self._pustaka.nilai(id_nilai, self._pada)

    def temuan(self, kode: str, isian: str, pesan: str) -> Temuan:
        """A finding whose seriousness and article the pack gives."""
        nilai = self._nilai(f"periksa_skp.{kode}")
        return Temuan(f"skp.{kode}", isian, pesan, rujukan(nilai), nilai.isi == "menghalangi")

    def memakai_perspektif(self, jenis_jabatan: str) -> bool:
        """Whether indicators of this kind of post have a perspective instead of an aspect."""
        return jenis_jabatan in self._berperspektif

    def bunyi_kegiatan(self, rumusan: str) -> str:
        """The sentence turned into a result if it begins like an activity, else nothing."""
        awal, _, sisa = rumusan.strip().partition(" ")
        hasil = self._kegiatan.get(awal.casefold().strip(",.:"))
        return f"{hasil} {sisa}".strip() if hasil else ""

    def kata_kabur(self, rumusan: str) -> str:
        """The first word of the sentence that nobody can measure, else nothing."""
        rapat = f" {rapatkan(rumusan)} "
        return next((x for x in self._kabur if f" {rapatkan(x)} " in rapat), "")

    def menghitung_kegiatan(self, satuan: str) -> bool:
        """Whether the unit counts what was done, not what came of it."""
        return rapatkan(satuan) in self._satuan_kegiatan
