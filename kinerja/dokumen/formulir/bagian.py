"""The parts a form is made of, each as the template reads it: head, parties, tables, results, signatures."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from pydantic import JsonValue

from kinerja.dokumen.naskah.blok.dasar import Terisi
from kinerja.dokumen.naskah.pejabat import Pejabat, baris_jabatan, baris_nama

Rata = Literal["kiri", "tengah", "kanan"]


@dataclass(frozen=True, slots=True)
class Sel:
    """A cell of more than plain words: a name in bold, words, points, a line in small type."""

    tebal: str = ""
    teks: str = ""
    butir: tuple[str, ...] = ()
    kecil: str = ""

    def isi(self) -> Terisi:
        """As the template reads it."""
        return {"tebal": self.tebal, "teks": self.teks, "butir": [*self.butir], "kecil": self.kecil}


IsiSel = str | Sel


@dataclass(frozen=True, slots=True)
class Kolom:
    """A column: its words, its share of the width (0: only a number stands in it), how it is aligned."""

    sebutan: str
    lebar: int
    rata: Rata = "kiri"


@dataclass(frozen=True, slots=True)
class BarisFormulir:
    """A row. `induk` (its first cells) and `ekor` (its last) stand once beside all of `anak`, the lines between."""

    induk: tuple[IsiSel, ...] = ()
    anak: tuple[tuple[IsiSel, ...], ...] = ((),)
    ekor: tuple[IsiSel, ...] = ()


@dataclass(frozen=True, slots=True)
class KelompokBaris:
    """Rows under a title of their own, which is repeated with them on a further page."""

    judul: str
    baris: tuple[BarisFormulir, ...]
    kosong: str = "–"


def sel(isi: IsiSel) -> JsonValue:
    """A cell as the template reads it."""
    return isi if isinstance(isi, str) else isi.isi()


def tabel(kolom: Sequence[Kolom], kelompok: Sequence[KelompokBaris], *, bernomor_kolom: bool = False) -> Terisi:
    """A table of groups; one whose title is empty has no line of its own. An empty group says so."""
    return {
        "blok": "bagan",
        "kepala": [k.sebutan for k in kolom],
        "lebar": [k.lebar for k in kolom],
        "rata": [k.rata for k in kolom],
        "nomor_kolom": bernomor_kolom,
        "kelompok": [
            {"judul": k.judul, "kosong": k.kosong, "baris": [_baris(b) for b in k.baris]} for k in kelompok
        ],
    }  # fmt: skip


def tabel_polos(kolom: Sequence[Kolom], baris: Sequence[Sequence[IsiSel]], kosong: str = "–") -> Terisi:
    """A table of plain rows."""
    return tabel(kolom, [KelompokBaris("", tuple(BarisFormulir(tuple(b)) for b in baris), kosong)])


def _baris(b: BarisFormulir) -> Terisi:
    return {
        "induk": [sel(s) for s in b.induk],
        "anak": [[sel(s) for s in a] for a in b.anak],
        "ekor": [sel(s) for s in b.ekor],
    }


def kepala(judul: Sequence[str], *, kiri: str = "", kanan: str = "") -> Terisi:
    """The title, lines below it, and what stands over the form at the left and right."""
    return {"blok": "kepala_formulir", "judul": judul[0], "anak": [*judul[1:]], "kiri": kiri, "kanan": kanan}


def subjudul(teks: str) -> Terisi:
    """The title of a part."""
    return {"blok": "subjudul", "teks": teks}


def kalimat(teks: str, *, kecil: bool = False) -> Terisi:
    """A sentence; `kecil` for a remark on how to read what stands above."""
    return {"blok": "kalimat", "teks": teks, "kecil": kecil}


def halaman_baru() -> Terisi:
    """What follows begins a page."""
    return {"blok": "halaman_baru"}


def para_pihak(sebutan: Sequence[str], pihak: Sequence[Pejabat | None], label: Mapping[str, str]) -> Terisi:
    """Who takes part, side by side: a line a fact, numbered as the form has it."""
    nilai = [_fakta(p) for p in pihak]
    baris: list[JsonValue] = [
        [sebutan_fakta, *(n.get(k, "") or "–" for n in nilai)] for k, sebutan_fakta in label.items()
    ]
    return {"blok": "para_pihak", "sebutan": [*sebutan], "baris": baris}


def _fakta(p: Pejabat | None) -> Mapping[str, str]:
    if p is None:
        return {}
    return {
        "nama": p.bernama,
        "nip": p.nip,
        "pangkat": p.pangkat_golongan,
        "jabatan": p.jabatan_tertulis,
        "unit": p.unit,
    }


def hasil(baris: Sequence[tuple[str, str]]) -> Terisi:
    """What came of it, label and value, set off from the rest."""
    isi: list[JsonValue] = [[label, nilai] for label, nilai in baris]
    return {"blok": "hasil", "baris": isi}


def kurva(kelas: Sequence[str], puncak: int, batas: Sequence[str], alt: str) -> Terisi:
    """A pattern of distribution over classes: which one is meant to be the largest, and the limit of each in words."""
    return {"blok": "kurva", "kelas": [*kelas], "puncak": puncak, "batas": [*batas], "alt": alt}


def uraian(baris: Sequence[tuple[str, str]]) -> Terisi:
    """Label, colon, value."""
    isi: list[JsonValue] = [[label, nilai] for label, nilai in baris]
    return {"blok": "uraian", "baris": isi}


@dataclass(frozen=True, slots=True)
class Penanda:
    """One signature: words above, who, whether the post stands there; `catatan` what the ledger has in its place."""

    sebutan: str
    pejabat: Pejabat | None
    catatan: str = ""
    jabatan: bool = False
    tanggal: str = ""  # a day of its own, where the parties sign on different days


def tanda_tangan(pihak: Sequence[Penanda], *, tempat: str = "") -> Terisi:
    """The signatures, left to right and then below."""
    return {
        "blok": "ttd",
        "tempat": [tempat] if tempat else [],
        "pihak": [_penanda(p) for p in pihak],
        "pengesahan": None,
    }


def _penanda(p: Penanda) -> Terisi:
    orang = p.pejabat
    return {
        "sebutan": "\n".join(x for x in (p.tanggal, p.sebutan) if x),
        "jabatan": [[b.awal, b.jabatan] for b in baris_jabatan(orang)] if orang and p.jabatan else [],
        "cara": "tercatat" if p.catatan else "basah",
        "ruang": p.catatan,
        "meterai": "",
        "nama": [*baris_nama(orang, gelar=True)] if orang else ["……………………………………"],
    }
