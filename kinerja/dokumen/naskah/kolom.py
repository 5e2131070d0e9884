"""The fields a text may name, as people write them in a sentence: offered beside the form and above the file."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from kinerja.dokumen.naskah.jenis import KolomIsian
from kinerja.dokumen.naskah.konteks import BAWAAN
from kinerja.dokumen.naskah.teks import BAGIAN_ORANG, CARA, JenisKolom


@dataclass(frozen=True, slots=True)
class KolomTertulis:
    """One field: every way to write it, what it holds, whether it may be missing."""

    nama: str
    cara: tuple[str, ...]
    sebutan: str
    wajib: bool = True
    utuh: bool = False  # a list or table: it has a block of its own and stands in no sentence

    @property
    def contoh(self) -> str:
        """All ways in one line."""
        return " ".join(self.cara) or f"[{self.nama}]"


def daftar_kolom(kolom: Mapping[str, Any]) -> list[KolomTertulis]:
    """Those of the text first, then those every text has."""
    return [*_milik(kolom), *_bawaan()]


def _milik(kolom: Mapping[str, Any]) -> Iterator[KolomTertulis]:
    for nama, isi in kolom.items():
        k = isi if isinstance(isi, KolomIsian) else KolomIsian.model_validate(isi)
        yield KolomTertulis(nama, _cara(nama, k.jenis), k.sebutan, k.wajib, utuh=k.jenis in ("daftar", "tabel"))


def _bawaan() -> Iterator[KolomTertulis]:
    sebutan = {"nomor": _("Nomor dokumen"), "tempat": _("Tempat penandatanganan"), "tanggal": _("Tanggal dokumen")}
    for nama, jenis in BAWAAN.items():
        yield KolomTertulis(nama, _cara(nama, jenis), sebutan[nama])


def _cara(nama: str, jenis: JenisKolom) -> tuple[str, ...]:
    if jenis == "orang":
        return tuple(f"{{{nama}.{bagian}}}" for bagian in BAGIAN_ORANG)
    return tuple(f"{{{nama}|{cara}}}" if cara else f"{{{nama}}}" for cara in CARA.get(jenis, {}))
