"""PURE: how long somebody acts in a post: the first day of the orders in a row, the limit they keep to, days left."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from kinerja.aturan.galat import DiLuarAturan
from kinerja.aturan.pustaka import Pustaka
from kinerja.aturan.tenggat import jatuh_tempo

KeadaanMasa = Literal["kosong", "berjalan", "segera", "lewat"]
SEHARI = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Perintah:
    """One order to act: who, where, how (`plt`, `plh`, `pj`, `pjs`), from when to when."""

    penugasan: int
    pegawai: int
    jabatan: int
    jenis: str
    mulai: date
    sampai: date | None


@dataclass(frozen=True, slots=True)
class MasaPelaksana:
    """An order in force with those before it: since when, the how-manieth it is, the limit (None = no rule has one)."""

    perintah: Perintah
    pertama: date
    ke: int
    batas: date | None

    @property
    def akhir(self) -> date | None:
        """The last day that needs nobody's attention: the limit, or the order's own end before it."""
        hari = [x for x in (self.batas, self.perintah.sampai) if x is not None]
        return min(hari, default=None)

    def melewati(self, on: date) -> bool:
        """Whether the limit is behind: on that day, or when this order was begun."""
        return self.batas is not None and max(on, self.perintah.mulai) > self.batas

    def sisa(self, on: date) -> int | None:
        """Days left, below zero past the limit."""
        akhir = self.batas if self.melewati(on) else self.akhir
        return (akhir - on).days if akhir is not None else None

    def keadaan(self, on: date, peringatan: Sequence[int]) -> KeadaanMasa:
        """Past the limit; within the longest warning; or running."""
        sisa = self.sisa(on)
        if self.melewati(on):
            return "lewat"
        return "segera" if sisa is not None and sisa <= max(peringatan, default=0) else "berjalan"


def masa_pelaksana(semua: Iterable[Perintah], on: date, pustaka: Pustaka) -> list[MasaPelaksana]:
    """Those in force on a day, counted with the orders before them of the same person, post and kind."""
    deret: dict[tuple[int, int, str], list[Perintah]] = defaultdict(list)
    for x in sorted(semua, key=lambda x: (x.mulai, x.penugasan)):
        deret[(x.pegawai, x.jabatan, x.jenis)].append(x)
    hasil = []
    for daftar in deret.values():
        for n, x in enumerate(daftar):
            if x.mulai <= on <= (x.sampai or on):
                hasil.append(_masa(daftar[: n + 1], pustaka))
    return hasil


def sambungan(sebelumnya: Sequence[Perintah], mulai: date) -> list[Perintah]:
    """The orders that one from `mulai` goes on from without a day between; oldest first."""
    hasil: list[Perintah] = []
    for x in sorted(sebelumnya, key=lambda x: x.mulai, reverse=True):
        if x.mulai < mulai <= (x.sampai or date.max - SEHARI) + SEHARI:
            hasil.insert(0, x)
            mulai = x.mulai
    return hasil


def _masa(daftar: Sequence[Perintah], pustaka: Pustaka) -> MasaPelaksana:
    kini = daftar[-1]
    dulu = sambungan(daftar[:-1], kini.mulai)
    pertama = dulu[0].mulai if dulu else kini.mulai
    return MasaPelaksana(kini, pertama, len(dulu) + 1, batas_masa(kini.jenis, pertama, len(dulu) + 1, pustaka))


def batas_masa(jenis: str, pertama: date, ke: int, pustaka: Pustaka) -> date | None:
    """The last lawful day of the `ke`-th order of a row that began on `pertama`."""
    try:
        if jenis == "plt":
            return jatuh_tempo("plt" if ke == 1 else "plt_perpanjangan", pertama, pustaka=pustaka).tanggal
        if jenis == "plh":
            paling_banyak: int = pustaka.nilai("plt.lama_plh", pertama).isi.paling_banyak
            return pertama + timedelta(days=paling_banyak - 1)
    except DiLuarAturan:
        return None
    return None
