"""The values one record uses, in the order they are asked for, and the day on which the engine looks them up."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from kinerja.aturan.angka import ada, geser, hari, tulis, wajib
from kinerja.aturan.galat import DiLuarAturan
from kinerja.aturan.perhitungan.dasar import Catatan, Langkah, PerhitunganMesin, Siap, berlaku, sampai
from kinerja.aturan.pustaka import NilaiBerlaku, Pustaka


class Pakai:
    """Collects what a record uses; where it names no day, the newest values count."""

    def __init__(
        self, perhitungan: PerhitunganMesin, catatan: Catatan, pustaka: Pustaka, *, bertanggal: bool = False
    ) -> None:
        if bertanggal:
            wajib(catatan, "tanggal")
        self._perhitungan, self._pustaka = perhitungan, pustaka
        self.tanggal = hari(catatan["tanggal"], "tanggal") if ada(catatan, "tanggal") else None
        self.cara = perhitungan.pilih_metode(pustaka, self.tanggal)
        self._nilai: list[NilaiBerlaku] = [self.cara]

    def isi(self, id_nilai: str) -> Any:
        """The typed value of an id, noted as used."""
        nilai = berlaku(self._pustaka, id_nilai, self.tanggal)
        if nilai not in self._nilai:
            self._nilai.append(nilai)
        return nilai.isi

    @property
    def hari(self) -> date:
        """The day on which all values used hold: the record's own, or the last of the newest values."""
        if self.tanggal is not None:
            return self.tanggal
        akhir = min(sampai(x) for x in self._nilai)
        for x in self._nilai:
            if x.dari > akhir:
                raise DiLuarAturan(x.id, akhir, sebab="Sebutkan tanggal.")
        return akhir

    def siap(
        self,
        masukan: Mapping[str, object],
        baris: Sequence[Mapping[str, object]],
        *,
        peringatan: Sequence[str] = (),
        **bekal: Any,
    ) -> Siap:
        """The record as the engine takes it: one row for each of `baris`, columns by name; absent = null."""
        kolom = [k for k in self._perhitungan.metode[self.cara.nilai].skema if k != "urut"]
        hari_aturan = self.hari
        return Siap(
            masukan={**({"tanggal": self.tanggal.isoformat()} if self.tanggal else {}), **masukan},
            nilai=tuple(self._nilai),
            baris=tuple(tuple({"tanggal": hari_aturan, **x}.get(k) for k in kolom) for x in baris),
            metode=self.cara.nilai,
            peringatan=tuple(peringatan),
            bekal=bekal,
        )


def teks(bulat: object, desimal: int = 2) -> str:
    """A whole number of 10^-`desimal` as text with all its decimals."""
    return f"{geser(int(str(bulat)), desimal):f}"


def langkah(kolom: Mapping[str, Any], judul: Mapping[str, tuple[str, int]]) -> tuple[Langkah, ...]:
    """Named columns as steps of a receipt: title and decimals by column; words and nulls stay."""
    return tuple(Langkah(k, j, _tampil(kolom[k], desimal)) for k, (j, desimal) in judul.items())


def _tampil(nilai: object, desimal: int) -> object:
    if nilai is None or isinstance(nilai, str | bool):
        return nilai
    return tulis(geser(int(Decimal(str(nilai))), desimal))
