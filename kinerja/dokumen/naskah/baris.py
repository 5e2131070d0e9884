"""Blocks that are made of rows (columns of a table, signatures, facts, decisions): which list, and what a row has."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

Bagian = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class RupaBaris:
    """Where the rows of a kind of block stand, what one is called, its words, and what it may leave unsaid."""

    kunci: str
    sebutan: str | Promise
    kata: tuple[str, ...]
    bawaan: Mapping[str, object]
    penanda: str  # what a row must have: without it there is none


RUPA_BARIS: Mapping[str, RupaBaris] = {
    "rincian": RupaBaris("baris", gettext_lazy("Baris"), ("sebutan", "teks"), {"bila": ""}, "teks"),
    "kepala_surat": RupaBaris("baris", gettext_lazy("Baris"), ("sebutan", "teks"), {"bila": ""}, "teks"),
    "diktum": RupaBaris("teks", gettext_lazy("Diktum"), ("teks",), {"bila": ""}, "teks"),
    "tabel": RupaBaris(
        "kolom_cetak",
        gettext_lazy("Kolom tabel"),
        ("sebutan",),
        {"lagi": [], "lebar": 2, "rata": "kiri", "sekali": False},
        "isi",
    ),
    "ttd": RupaBaris(
        "pihak",
        gettext_lazy("Penanda tangan"),
        ("sebutan",),
        {"sebutan": "", "jabatan": False, "meterai": False, "bila": ""},
        "orang",
    ),
}
RATA: Mapping[str, str | Promise] = {
    "kiri": gettext_lazy("Kiri"),
    "tengah": gettext_lazy("Tengah"),
    "kanan": gettext_lazy("Kanan"),
}
TEMPAT: Mapping[str, str | Promise] = {
    "sebaris": gettext_lazy("Tempat, tanggal"),
    "ditetapkan": gettext_lazy("Ditetapkan di …, pada tanggal …"),
    "tanpa": gettext_lazy("Tanpa tempat dan tanggal"),
}


def rupa_baris(blok: Bagian) -> RupaBaris | None:
    """How the rows of a block stand in it; None for a block without."""
    return RUPA_BARIS.get(str(blok.get("blok")))


def baris_blok(blok: Bagian) -> list[dict[str, Any]]:
    """The rows of a block."""
    rupa = rupa_baris(blok)
    isi = blok.get(rupa.kunci) if rupa else None
    return [dict(x) for x in isi if isinstance(x, Mapping)] if isinstance(isi, list | tuple) else []


def ganti_baris(blok: Bagian, baris: Sequence[Bagian]) -> dict[str, Any]:
    """The block with these rows; what a row leaves unsaid is not written."""
    rupa = rupa_baris(blok)
    if rupa is None:
        return dict(blok)
    return {**blok, rupa.kunci: [{k: x for k, x in b.items() if x != rupa.bawaan.get(k, ...)} for b in baris]}


def baca_baris(blok: Bagian) -> Iterator[str]:
    """The rows as lines people read and compare: everything a form can change is seen in them."""
    cara = {"tabel": _kolom, "ttd": _penanda, "diktum": _diktum}.get(str(blok.get("blok")), _fakta)
    for b in baris_blok(blok):
        bila = _(" [dicetak hanya bila ada %s]") % b["bila"] if b.get("bila") else ""
        yield from (f"{x}{bila}" for x in cara(b))


def baca_sifat(blok: Bagian) -> str:
    """What a block with rows says as a whole."""
    sifat = []
    if jumlah := blok.get("jumlah"):
        sifat.append(_("dijumlah: %s") % jumlah)
    if blok.get("blok") == "tabel" and not blok.get("bernomor", True):
        sifat.append(_("tanpa nomor urut"))
    if tempat := blok.get("tempat"):
        sifat.append(str(TEMPAT.get(str(tempat), tempat)).lower())
    return "; ".join(sifat)


def _fakta(b: Bagian) -> list[str]:
    return [f"{b.get('sebutan', '')}: {b.get('teks', '')}"]


def _kolom(b: Bagian) -> list[str]:
    isi = " + ".join([str(b.get("isi", "")), *map(str, b.get("lagi", ()))])
    rata = str(RATA.get(str(b.get("rata", "kiri")), "")).lower()
    sekali = _(", kata yang sama ditulis sekali") if b.get("sekali") else ""
    lebar = {"sebutan": b.get("sebutan", ""), "isi": isi, "lebar": b.get("lebar", 2), "rata": rata}
    return [_("Kolom “%(sebutan)s”: %(isi)s, lebar %(lebar)s, rata %(rata)s") % lebar + sekali]


def _penanda(b: Bagian) -> list[str]:
    tambahan = [_("dengan jabatan")] if b.get("jabatan") else []
    tambahan += [_("bermeterai")] if b.get("meterai") else []
    sebutan = f"{b['sebutan']} " if b.get("sebutan") else ""
    return [f"{sebutan}({', '.join([str(b.get('orang', '')), *tambahan])})"]


def _diktum(b: Bagian) -> list[str]:
    anak = b.get("baris", ())
    return [str(b.get("teks", "")), *(x for a in anak if isinstance(a, Mapping) for x in _fakta(a))]
