"""Two versions of a rule side by side in words: what holds, what is proposed, and where they differ."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from kinerja.aturan.galat import AturanError
from kinerja.aturan.pustaka import Pustaka
from kinerja.dasar.angka import baca_desimal, tulis_angka
from kinerja.dasar.tampilan import PREDIKAT
from kinerja.peraturan.butir import rata

UKURAN = ("paling_banyak_persen", "paling_sedikit_persen", "paling_banyak_orang", "paling_sedikit_orang")
Pola = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class BarisBanding:
    """One part of a rule, before and after; empty = not limited."""

    label: str
    lama: str
    baru: str

    @property
    def beda(self) -> bool:
        """Whether the two differ."""
        return self.lama != self.baru


@dataclass(frozen=True, slots=True)
class Banding:
    """One rule value before and after; `cabut` = the local value ends and the national one speaks again."""

    id: str
    judul: str
    sitasi_lama: str
    baris: tuple[BarisBanding, ...]
    cabut: bool

    @property
    def beda(self) -> bool:
        """Whether anything differs."""
        return any(x.beda for x in self.baris)

    @property
    def kosong(self) -> str:
        """What an empty side says."""
        return _("tidak dibatasi") if self.id.startswith("distribusi.") else _("tidak ada")


def bandingkan(isi: Mapping[str, Any], lama: Pustaka, baru: Pustaka, pada: date) -> tuple[Banding, ...]:
    """Each value of a draft beside the one in force on a day, as `baru` would have it on that day."""
    return tuple(_banding(k, lama, baru, pada, cabut=isi["nilai"][k] is None) for k in sorted(isi["nilai"]))


def _banding(id_nilai: str, lama: Pustaka, baru: Pustaka, pada: date, *, cabut: bool) -> Banding:
    sesudah = baru.nilai(id_nilai, pada)
    try:
        sebelum = lama.nilai(id_nilai, pada)
    except AturanError:
        return Banding(id_nilai, sesudah.judul, "", _baris(id_nilai, None, sesudah.nilai, baru), cabut)
    return Banding(id_nilai, sebelum.judul, sebelum.sitasi, _baris(id_nilai, sebelum.nilai, sesudah.nilai, baru), cabut)


def _baris(id_nilai: str, lama: Any, baru: Any, buku: Pustaka) -> tuple[BarisBanding, ...]:
    if isinstance(baru, Mapping) and "batas" in baru:
        kiri, kanan = _butir(lama or {}), _butir(baru)
    else:
        kiri, kanan = rata(id_nilai, lama, buku), rata(id_nilai, baru, buku)
    return tuple(BarisBanding(k, kiri.get(k, ""), kanan.get(k, "")) for k in dict.fromkeys([*kiri, *kanan]))


def _butir(pola: Pola) -> dict[str, str]:
    """Class or group of classes with its limit, in words."""
    isi = {_("Diharapkan terbanyak"): str(PREDIKAT[pola["terbanyak"]].label)} if pola else {}
    for batas in pola.get("batas", ()):
        ukuran = next(k for k in UKURAN if batas.get(k) is not None)
        kelas = _(" dan ").join(str(PREDIKAT[k].label) for k in batas["kelas"])
        arah = _("paling banyak") if "banyak" in ukuran else _("paling sedikit")
        isi[f"{kelas}, {arah}"] = sebut_ukuran(ukuran, batas[ukuran])
    return isi


def sebut_ukuran(ukuran: str, nilai: object) -> str:
    """The figure of a limit with its unit."""
    angka = tulis_angka(baca_desimal(str(nilai)))
    return f"{angka}%" if ukuran.endswith("persen") else _("%s orang") % angka
