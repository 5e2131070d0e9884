"""The words of a block apart from its structure, so that a plain form can change them and a page can compare them."""

import copy
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kinerja.dokumen.naskah.baris import baca_baris, baca_sifat, rupa_baris

Jalur = tuple[str | int, ...]
NAMA_BLOK: Mapping[str, str | Promise] = {
    "judul": gettext_lazy("Judul"),
    "subjudul": gettext_lazy("Subjudul"),
    "alinea": gettext_lazy("Alinea"),
    "kotak": gettext_lazy("Kotak peringatan"),
    "butir": gettext_lazy("Butir bernomor"),
    "identitas": gettext_lazy("Identitas"),
    "rincian": gettext_lazy("Rincian"),
    "tabel": gettext_lazy("Tabel"),
    "lampiran": gettext_lazy("Kepala lampiran"),
    "dasar": gettext_lazy("Dasar"),
    "diktum": gettext_lazy("Diktum"),
    "kepala_surat": gettext_lazy("Kepala surat"),
    "ttd": gettext_lazy("Tanda tangan"),
    "tembusan": gettext_lazy("Tembusan"),
}
NAMA_KATA: Mapping[str, str | Promise] = {
    "teks": gettext_lazy("Teks"),
    "tentang": gettext_lazy("Tentang"),
    "menetapkan": gettext_lazy("Menetapkan"),
    "judul": gettext_lazy("Judul lampiran"),
    "sebutan": gettext_lazy("Sebutan"),
    "di": gettext_lazy("Di"),
}
SUMBER = ("orang", "dari", "kepada")  # the column a block takes whole
BARU = ("alinea", "subjudul", "butir", "kotak")  # kinds a form may add


@dataclass(frozen=True, slots=True)
class KataBlok:
    """One run of words of a block: where it stands, what it is called; `banyak`: one point a line."""

    jalur: Jalur
    label: str
    isi: str
    banyak: bool = False


def sebut_blok(blok: Mapping[str, Any]) -> str:
    """What kind of block it is, and the column it takes whole."""
    nama = str(NAMA_BLOK.get(str(blok.get("blok")), blok.get("blok", "")))
    sumber = [str(blok[k]) for k in SUMBER if blok.get(k)]
    sumber += [str(p["orang"]) for p in blok.get("pihak", ()) if isinstance(p, Mapping) and p.get("orang")]
    return f"{nama}: {', '.join(sumber)}" if sumber else nama


def kata_blok(blok: Mapping[str, Any]) -> list[KataBlok]:
    """All words of a block, in the order they stand in it."""
    return list(_kata(blok, (), ""))


def kata_sendiri(blok: Mapping[str, Any]) -> list[KataBlok]:
    """The words of a block that stand in none of its rows."""
    rupa = rupa_baris(blok)
    return [x for x in kata_blok(blok) if rupa is None or x.jalur[0] != rupa.kunci]


def _kata(isi: Mapping[str, Any], jalur: Jalur, awal: str) -> Iterator[KataBlok]:
    for kunci, nilai in isi.items():
        tempat, label = (*jalur, kunci), f"{awal}{NAMA_KATA.get(kunci, kunci)}"
        if kunci in NAMA_KATA and isinstance(nilai, str):
            yield KataBlok(tempat, label, nilai)
        elif kunci in NAMA_KATA and _daftar_kata(nilai):
            yield KataBlok(tempat, _("%s, satu butir satu baris") % label, "\n".join(nilai), banyak=True)
        elif isinstance(nilai, Sequence) and not isinstance(nilai, str):
            for n, satu in enumerate(nilai):
                if isinstance(satu, Mapping):
                    yield from _kata(satu, (*tempat, n), _("Baris %d, ") % (n + 1))


def _daftar_kata(nilai: object) -> bool:
    return isinstance(nilai, list | tuple) and bool(nilai) and all(isinstance(x, str) for x in nilai)


def ganti_kata(blok: Mapping[str, Any], kata: Mapping[Jalur, str]) -> dict[str, Any]:
    """The block with other words; its structure stays."""
    baru: dict[str, Any] = copy.deepcopy(dict(blok))
    for satu in kata_blok(blok):
        if satu.jalur not in kata:
            continue
        wadah: Any = baru
        for langkah in satu.jalur[:-1]:
            wadah = wadah[langkah]
        wadah[satu.jalur[-1]] = baris(kata[satu.jalur]) if satu.banyak else " ".join(kata[satu.jalur].split())
    return baru


def baris(teks: str) -> list[str]:
    """The points of a text, one a line."""
    return [rapi for x in teks.splitlines() if (rapi := " ".join(x.split()))]


def blok_baru(jenis: str, teks: str, bila: str = "") -> dict[str, Any]:
    """A block that a form adds."""
    isi: dict[str, Any] = {"blok": jenis, "teks": baris(teks) if jenis == "butir" else " ".join(teks.split())}
    return {**isi, "bila": bila} if bila else isi


def baca_blok(blok: Sequence[Mapping[str, Any]]) -> list[str]:
    """The blocks as lines people read and compare."""
    return [x for b in blok for x in _baca(b)]


def _baca(blok: Mapping[str, Any]) -> Iterator[str]:
    kepala, syarat = sebut_blok(blok), blok.get("bila")
    akhir = _(" [dicetak hanya bila ada %s]") % syarat if syarat else ""
    kata = [x for x in kata_sendiri(blok) if x.isi]
    if not kata or ":" in kepala:
        yield f"[{'; '.join(x for x in (kepala, baca_sifat(blok)) if x)}]{akhir}"
    for satu in kata:
        yield from (f"{x}{akhir}" for x in (satu.isi.split("\n") if satu.banyak else (satu.isi,)))
    yield from baca_baris(blok)
