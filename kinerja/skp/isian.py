"""The whole form of an SKP as values: what was typed, what is stored, and what the checks read are one shape."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from kinerja.skp.janji import JanjiTersimpan
from kinerja.skp.models import SKP, LampiranSKP

MENUNGGU = "menunggu"  # the support of a result whose superior has no SKP yet
DAFTAR_LAMPIRAN = tuple(LampiranSKP.Jenis.values)


@dataclass(frozen=True)
class IsianIndikator:
    """One indicator of the form; `id` of the stored row, None = new."""

    id: int | None = None
    aspek: str = ""
    perspektif: str = ""
    nama: str = ""
    target: str = ""
    satuan: str = ""
    baseline: str = ""
    arah: str = "naik"
    akumulasi: str = "jumlah"
    asal_id: int | None = None
    kotak: str = field(default="", compare=False)  # how the form names it, `rhk-0-iki-2`; empty = by its place

    def kosong(self) -> bool:
        """Nothing was typed: such a row is not kept."""
        return not (self.nama or self.target or self.satuan)


@dataclass(frozen=True)
class IsianHasil:
    """One result of the form. `dukungan`: empty, `menunggu`, or `rhk:4`, `butir:7`, `simpul:9`, `tim:2`."""

    id: int | None = None
    jenis: str = "utama"
    rumusan: str = ""
    dukungan: str = ""
    menunggu: bool = False  # a link that waits: the superior's result is a draft or last year's
    ukuran: str = ""
    indikator: tuple[IsianIndikator, ...] = ()
    asal_id: int | None = None
    kotak: str = field(default="", compare=False)  # how the form names it, `rhk-0`; empty = by its place
    sebutan: str = field(default="", compare=False)  # what it serves, in words, where it was read from the database
    status_atasan: str = field(default="", compare=False)  # the state of the superior's SKP it serves, likewise
    simpul_atasan: int | None = field(default=None, compare=False)  # the node that result of this year serves, likewise
    janji: JanjiTersimpan | None = field(default=None, compare=False)  # what the node it serves said, where it is kept

    def kosong(self) -> bool:
        """Nothing was typed: such a row is not kept."""
        return not (self.rumusan or self.dukungan or self.ukuran or self.indikator)

    def bersih(self) -> "IsianHasil":
        """The same without empty indicators."""
        return replace(self, indikator=tuple(x for x in self.indikator if not x.kosong()))


@dataclass(frozen=True)
class IsianSKP:
    """Everything that is saved in one act."""

    pendekatan: str = SKP.Pendekatan.KUANTITATIF
    hasil: tuple[IsianHasil, ...] = ()
    perilaku: Mapping[str, str] = field(default_factory=dict)
    lampiran: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    jawaban: str = ""

    def bersih(self) -> "IsianSKP":
        """What is kept: utama before tambahan, no empty rows, no empty expectations or annex lines."""
        hasil = [x for x in (h.bersih() for h in self.hasil) if not x.kosong()]
        return replace(
            self,
            hasil=tuple(sorted(hasil, key=lambda x: x.jenis != "utama")),
            perilaku={k: v for k, v in self.perilaku.items() if v},
            lampiran={k: baris for k in DAFTAR_LAMPIRAN if (baris := _berisi(self.lampiran.get(k, ())))},
        )

    def tanpa_id(self) -> "IsianSKP":
        """A copy whose rows are new and remember where they come from."""
        return replace(
            self,
            hasil=tuple(
                replace(
                    h,
                    id=None,
                    asal_id=h.id,
                    indikator=tuple(replace(x, id=None, asal_id=x.id) for x in h.indikator),
                )
                for h in self.hasil
            ),
            jawaban="",
        )


def _berisi(baris: Iterable[str]) -> tuple[str, ...]:
    return tuple(x for x in baris if x)
