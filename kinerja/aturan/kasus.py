"""Worked examples with their sources, kept beside the rules and run by `kinerja rules check` and by the tests."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from pydantic import BaseModel, ConfigDict, ValidationError, model_validator

from kinerja.aturan.galat import PaketRusak
from kinerja.aturan.layanan import Hasil, hitung
from kinerja.aturan.mesin import Mesin
from kinerja.aturan.paket import baca_yaml, ringkas
from kinerja.aturan.perhitungan import PERHITUNGAN
from kinerja.aturan.pustaka import Pustaka

FOLDER = Path(__file__).parent / "data" / "kasus"


class Kasus(BaseModel):
    """One example: what goes into which calculation, what must come out, and who says so."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    nama: str
    sumber: str
    hitung: str
    masukan: dict[str, Any]
    hasil: dict[str, Any] | None = None
    peringatan: list[str] = []
    galat: dict[str, str] | None = None
    catatan: str | None = None

    @model_validator(mode="after")
    def _hasil_atau_galat(self) -> Self:
        if (self.hasil is None) == (self.galat is None):
            raise ValueError("kasus memuat hasil atau galat, tepat satu")
        if self.hitung not in PERHITUNGAN:
            raise ValueError(f"perhitungan {self.hitung} tidak dikenal")
        return self


@dataclass(frozen=True)
class Gagal:
    """A case that does not hold."""

    kasus: Kasus
    sebab: str


def daftar_kasus(folder: Path = FOLDER) -> list[Kasus]:
    """All cases of a folder; a name stands once."""
    semua: list[Kasus] = []
    for berkas in sorted(folder.glob("*.yaml")):
        isi = baca_yaml(berkas)
        try:
            semua += [Kasus.model_validate(x) for x in isi["kasus"]]
        except (ValidationError, KeyError, TypeError) as galat:
            sebab = ringkas(galat) if isinstance(galat, ValidationError) else repr(galat)
            raise PaketRusak(f"{berkas.name}: {sebab}") from galat
    nama = [x.nama for x in semua]
    kembar = sorted({x for x in nama if nama.count(x) > 1})
    if kembar:
        raise PaketRusak(f"nama kasus kembar: {', '.join(kembar)}")
    return semua


def jalankan(kasus: list[Kasus], *, pustaka: Pustaka | None = None, mesin: Mesin | None = None) -> list[Gagal]:
    """Runs all cases, those of one calculation in one call, and returns the ones that do not hold."""
    gagal: list[Gagal] = []
    for nama in dict.fromkeys(x.hitung for x in kasus):
        sekelompok = [x for x in kasus if x.hitung == nama]
        hasil = hitung(nama, [{"id": x.nama, **x.masukan} for x in sekelompok], pustaka=pustaka, mesin=mesin)
        gagal += [Gagal(k, s) for k, h in zip(sekelompok, hasil, strict=True) if (s := beda_kasus(k, h))]
    return gagal


def beda_kasus(kasus: Kasus, hasil: Hasil) -> str | None:
    """Why a result is not what the case says, or None."""
    if kasus.galat is not None:
        ada = {"kode": hasil.galat.kode, "isian": hasil.galat.isian} if hasil.galat else dict(hasil.nilai)
        return None if ada == kasus.galat else f"seharusnya galat {kasus.galat}, ternyata {ada}"
    if hasil.galat:
        return f"seharusnya {kasus.hasil}, ternyata galat {hasil.galat.kode}: {hasil.galat.pesan}"
    if dict(hasil.nilai) != kasus.hasil:
        return f"seharusnya {kasus.hasil}, ternyata {dict(hasil.nilai)}"
    if list(hasil.peringatan) != kasus.peringatan:
        return f"peringatan seharusnya {kasus.peringatan}, ternyata {list(hasil.peringatan)}"
    return None
