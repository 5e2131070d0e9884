"""Blocks of people: who somebody is, and who signs where and as what."""

from collections.abc import Iterator
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, JsonValue

from kinerja.dokumen.naskah.blok.dasar import Blok, Diambil, Kalimat, Terisi
from kinerja.dokumen.naskah.kata import kata
from kinerja.dokumen.naskah.konteks import Konteks
from kinerja.dokumen.naskah.pejabat import Pejabat, baris_jabatan, baris_nama
from kinerja.dokumen.naskah.teks import BAGIAN_ORANG

BagianOrang = Literal["nama", "nip", "pangkat", "jabatan", "unit"]
SEMUA: tuple[BagianOrang, ...] = ("nama", "nip", "pangkat", "jabatan", "unit")


class BlokIdentitas(Blok):
    """Name, NIP, rank, post and unit of a person, a line each; what is not known has no line."""

    blok: Literal["identitas"]
    orang: str
    baris: tuple[BagianOrang, ...] = SEMUA

    def kolom(self) -> Iterator[Diambil]:
        """The person."""
        yield self.orang, "orang", self.bila

    def isi(self, k: Konteks) -> Terisi:
        """Label and value of each line."""
        p = k.orang(self.orang)
        baris = [(kata(f"identitas_{b}"), BAGIAN_ORANG[b](p)) for b in self.baris]
        isi: list[JsonValue] = [[sebutan, nilai] for sebutan, nilai in baris if nilai]
        return {"blok": "rincian", "baris": isi}


class PihakTtd(BaseModel):
    """One signature: the person, the words above (`Pihak Pertama,`), whether the post stands there, a meterai field."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    orang: str
    sebutan: str = ""
    jabatan: bool = False
    meterai: bool = False
    bila: str = ""


class BlokTtd(Blok):
    """The signatures, left to right and then below; `tempat` says how place and day are written above them."""

    blok: Literal["ttd"]
    pihak: tuple[PihakTtd, ...] = Field(min_length=1, max_length=6)
    tempat: Literal["sebaris", "ditetapkan", "tanpa"] = "sebaris"
    kapital: bool = False  # posts and names in capitals, as orders have them

    def kalimat(self) -> Iterator[Kalimat]:
        """The words above the signatures."""
        yield from ((p.sebutan, p.bila) for p in self.pihak)

    def kolom(self) -> Iterator[Diambil]:
        """The people."""
        yield from ((p.orang, "orang", p.bila) for p in self.pihak)

    def isi(self, k: Konteks) -> Terisi:
        """Each signature with its lines above and below; a copy shows `ttd` and who certifies it."""
        cara = k.isian.cara if k.isian.bentuk == "asli" else "salinan"
        pihak = [_tercetak(p, k, cara, kapital=self.kapital) for p in self.pihak if k.ada(p.bila)]
        return {"blok": self.blok, "tempat": [*self._tempat(k)], "pihak": [*pihak], "pengesahan": _pengesahan(k)}

    def _tempat(self, k: Konteks) -> list[str]:
        if self.tempat == "tanpa":
            return []
        if self.tempat == "ditetapkan":
            return [f"{kata('ditetapkan_di')} {k.isian.tempat}", f"{kata('pada_tanggal')} {k.teks('{tanggal}')}"]
        return [f"{k.isian.tempat}, {k.teks('{tanggal}')}"]


def _tercetak(pihak: PihakTtd, k: Konteks, cara: str, *, kapital: bool) -> Terisi:
    p = _kapital(k.orang(pihak.orang)) if kapital else k.orang(pihak.orang)
    berjabatan = pihak.jabatan or bool(p.atas_nama)
    return {
        "sebutan": k.teks(pihak.sebutan),
        "meterai": kata("meterai") if pihak.meterai and cara == "basah" else "",
        **_bersama(p, berjabatan=berjabatan, cara=cara, gelar=k.gelar),
    }


def _kapital(p: Pejabat) -> Pejabat:
    """Capitals for posts and the bare name; titles keep their letters."""
    besar = ("nama", "jabatan", "atas_nama", "untuk_beliau")
    return p.model_copy(update={bagian: getattr(p, bagian).upper() for bagian in besar})


def _bersama(p: Pejabat, *, berjabatan: bool, cara: str, gelar: bool) -> Terisi:
    return {
        "jabatan": [[b.awal, b.jabatan] for b in baris_jabatan(p)] if berjabatan else [],
        "cara": cara,
        "ruang": kata(f"ttd_{cara}") if cara != "basah" else "",
        "nama": [*baris_nama(p, gelar=gelar)],
    }


def _pengesahan(k: Konteks) -> Terisi | None:
    """Who certifies a copy; always by hand or electronically on the copy itself."""
    if k.isian.bentuk == "asli" or k.isian.pengesah is None:
        return None
    kepala: Terisi = {"sebutan": kata(f"pengesahan_{k.isian.bentuk}"), "meterai": ""}
    return kepala | _bersama(k.isian.pengesah, berjabatan=True, cara=k.isian.cara, gelar=True)
