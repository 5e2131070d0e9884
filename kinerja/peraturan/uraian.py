"""A receipt in words: result, inputs, steps and rules as small values, so that a stranger can follow it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kinerja.aturan.pustaka import pustaka_dengan
from kinerja.aturan.verifikasi import verifikasi
from kinerja.dasar.angka import tulis_angka
from kinerja.dasar.tampilan import PREDIKAT, sebutan_kode
from kinerja.dasar.waktu import tulis_tanggal

KATA: Mapping[str, str | Promise] = {
    "di_atas": gettext_lazy("Di atas ekspektasi"),
    "sesuai": gettext_lazy("Sesuai ekspektasi"),
    "di_bawah": gettext_lazy("Di bawah ekspektasi"),
    "hasil_kerja": gettext_lazy("Rating hasil kerja"),
    "perilaku": gettext_lazy("Rating perilaku kerja"),
    "tanggal": gettext_lazy("Hari pertama periode"),
    "matriks_3x3": gettext_lazy("Kuadran tiga kali tiga"),
}
STATUS: Mapping[str, str | Promise] = {
    "terverifikasi": gettext_lazy("dicocokkan dengan naskah resmi"),
    "sekunder": gettext_lazy("dari sumber sekunder, belum dicocokkan dengan naskah resmi"),
    "ingatan": gettext_lazy("dari ingatan, belum dicocokkan"),
    "belum_diketahui": gettext_lazy("pasalnya belum diketahui"),
}


@dataclass(frozen=True, slots=True)
class PasanganTampil:
    """A name and its value, both in words; `rumit` holds a value that is a table of its own."""

    nama: str
    nilai: str
    rumit: "TabelTampil | None" = None


@dataclass(frozen=True, slots=True)
class TabelTampil:
    """A rule value with rows and columns."""

    kepala: tuple[str, ...]
    baris: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class AturanTampil:
    """One rule value with its article, since when, and whether anybody has compared it with the text."""

    id: str
    judul: str
    nilai: PasanganTampil
    sitasi: str
    mulai: str
    lapis: str
    status: str
    sah: bool
    diperiksa: str
    catatan: str


@dataclass(frozen=True, slots=True)
class RincianTampil:
    """A whole receipt."""

    judul: str
    hasil: tuple[PasanganTampil, ...]
    predikat: str
    masukan: tuple[PasanganTampil, ...]
    langkah: tuple[PasanganTampil, ...]
    aturan: tuple[AturanTampil, ...]
    pembulatan: str
    peringatan: tuple[str, ...]
    sidik: str


def uraikan(isi: Mapping[str, Any]) -> RincianTampil:
    """A receipt (`selectors.muat_rincian`) in words."""
    return RincianTampil(
        judul=str(isi["judul"]),
        hasil=_pasangan(isi["hasil"]),
        predikat=str(isi["hasil"].get("predikat") or ""),
        masukan=_pasangan(isi["masukan"]),
        langkah=tuple(PasanganTampil(x["judul"], sebut(x["nilai"])) for x in isi["langkah"]),
        aturan=tuple(_aturan(x) for x in isi["aturan"]),
        pembulatan=_pembulatan(isi.get("pembulatan")),
        peringatan=tuple(sebutan_kode(str(x)) for x in isi["peringatan"]),
        sidik=str(isi["sidik"]),
    )


def periksa_ulang(isi: Mapping[str, Any]) -> str | None:
    """Recompute a receipt from its own inputs and compare its rule values with those installed; the difference."""
    return verifikasi(dict(isi), terpasang=pustaka_dengan())


def sebut(nilai: object) -> str:
    """A value as people read it: codes as words, days and numbers as they are written here."""
    if nilai is None:
        return "–"
    if isinstance(nilai, bool):
        return _("ya") if nilai else _("tidak")
    if isinstance(nilai, Mapping):
        return ", ".join(f"{sebut(k)}: {sebut(v)}" for k, v in nilai.items())
    if isinstance(nilai, Sequence) and not isinstance(nilai, str):
        return ", ".join(sebut(x) for x in nilai) or "–"
    return _sebut_kata(str(nilai))


def _sebut_kata(teks: str) -> str:
    if teks in PREDIKAT:
        return str(PREDIKAT[teks].label)
    if teks in KATA:
        return str(KATA[teks])
    try:
        return tulis_tanggal(date.fromisoformat(teks)) if len(teks) == 10 else tulis_angka(Decimal(teks))
    except (ValueError, InvalidOperation):
        return sebutan_kode(teks)


def _pasangan(isi: Mapping[str, object]) -> tuple[PasanganTampil, ...]:
    return tuple(PasanganTampil(sebut(nama), sebut(nilai)) for nama, nilai in isi.items())


def _aturan(x: Mapping[str, Any]) -> AturanTampil:
    tabel = _tabel(x["nilai"])
    satuan = "" if x["satuan"] in ("tabel", "metode", "daftar") else f" {x['satuan']}"
    periksa = [str(x["diperiksa_oleh"] or ""), tulis_tanggal(_hari(x["diperiksa_pada"]))]
    return AturanTampil(
        id=f"{x['id']}@{x['mulai']}",
        judul=str(x["judul"]),
        nilai=PasanganTampil(str(x["judul"]), "" if tabel else sebut(x["nilai"]) + satuan, tabel),
        sitasi=f"{x['judul_peraturan']}, {x['pasal']}" if x["pasal"] else str(x["judul_peraturan"]),
        mulai=tulis_tanggal(_hari(x["mulai"])),
        lapis=sebutan_kode(str(x["lapis"])),
        status=str(STATUS.get(str(x["status"]), sebutan_kode(str(x["status"])))),
        sah=x["status"] == "terverifikasi",
        diperiksa=", ".join(p for p in periksa if p),
        catatan=str(x["catatan"] or ""),
    )


def _tabel(nilai: object) -> TabelTampil | None:
    """A table of rows and columns from a mapping of mappings or a list of mappings; None for anything simpler."""
    if isinstance(nilai, Mapping) and nilai and all(isinstance(v, Mapping) for v in nilai.values()):
        kolom = tuple(dict.fromkeys(k for v in nilai.values() for k in v))
        baris = tuple((sebut(k), *(sebut(v.get(x)) for x in kolom)) for k, v in nilai.items())
        return TabelTampil(("", *map(sebut, kolom)), baris)
    if isinstance(nilai, list) and nilai and all(isinstance(v, Mapping) for v in nilai):
        kolom = tuple(dict.fromkeys(k for v in nilai for k in v))
        return TabelTampil(tuple(map(sebut, kolom)), tuple(tuple(sebut(v.get(x)) for x in kolom) for v in nilai))
    return None


def _pembulatan(isi: Mapping[str, Any] | None) -> str:
    if not isi:
        return ""
    return _("Dibulatkan sekali saat keluar: %(desimal)s desimal, %(cara)s.") % dict(isi)


def _hari(teks: str | None) -> date | None:
    return date.fromisoformat(teks) if teks else None
