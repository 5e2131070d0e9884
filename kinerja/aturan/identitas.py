"""Identity numbers: what their digits say and whether they can be true. Parsing never raises."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

from kinerja.aturan.bentuk import PolaNip
from kinerja.aturan.pustaka import NilaiBerlaku, Pustaka, pustaka_dengan

HIASAN = str.maketrans("", "", " \t.-'’`\u00a0")
DELAPAN_BELAS = re.compile(r"[0-9]{18}")


@dataclass(frozen=True)
class Nip:
    """What an NIP (PNS) or NI PPPK says; if not `sah`, `sebab` says why."""

    sah: bool
    nip: str
    jenis: Literal["pns", "pppk"] | None = None
    lahir: date | None = None
    tmt: str | None = None
    kelamin: Literal["L", "P"] | None = None
    urut: str | None = None
    sebab: str | None = None
    peringatan: tuple[str, ...] = ()


def pola_nip(pustaka: Pustaka | None = None) -> NilaiBerlaku:
    """The value that explains the digits."""
    return (pustaka or pustaka_dengan()).terbaru("nip.pola")


def urai_nip(teks: object, *, pustaka: Pustaka | None = None) -> Nip:
    """Reads 18 digits: birth date, TMT, sex, serial. Spaces, dots and a leading apostrophe are dropped.

    `sebab`: bukan_teks, bukan_18_angka, tanggal_lahir, kelamin, nomor_urut, usia_tmt. `peringatan`:
    pola_bulan_tidak_dikenal, usia_tmt_tinggi.
    """
    if not isinstance(teks, str):
        return Nip(False, "", sebab="bukan_teks")
    angka = teks.translate(HIASAN)
    if not DELAPAN_BELAS.fullmatch(angka):
        return Nip(False, angka, sebab="bukan_18_angka")
    return _urai(angka, pola_nip(pustaka).isi)


def _urai(nip: str, pola: PolaNip) -> Nip:
    lahir, kelamin, urut = _tanggal(nip[:8]), pola.kelamin.get(nip[14]), nip[15:]
    if lahir is None:
        return Nip(False, nip, sebab="tanggal_lahir")
    if kelamin is None:
        return Nip(False, nip, sebab="kelamin")
    if urut == "000":
        return Nip(False, nip, sebab="nomor_urut")
    tahun, bulan = int(nip[8:12]), nip[12:14]
    jenis: Literal["pns", "pppk"] | None = None
    if bulan in pola.bulan_pns:
        jenis = "pns"
    elif bulan in pola.bulan_pppk:
        jenis = "pppk"
    usia = _usia(lahir, tahun, int(bulan) if jenis == "pns" else None)
    if usia < pola.usia_terendah:
        return Nip(False, nip, sebab="usia_tmt")
    peringatan = ("pola_bulan_tidak_dikenal",) * (jenis is None) + ("usia_tmt_tinggi",) * (usia > pola.usia_peringatan)
    tmt = f"{nip[8:12]}-{bulan}" if jenis == "pns" else nip[8:12]
    return Nip(True, nip, jenis, lahir, tmt, kelamin, urut, peringatan=peringatan)


def _tanggal(angka: str) -> date | None:
    try:
        return date(int(angka[:4]), int(angka[4:6]), int(angka[6:]))
    except ValueError:
        return None


def _usia(lahir: date, tahun: int, bulan: int | None) -> int:
    """Full years on the first day of the month of TMT; with the year alone, the most they can be in that year."""
    usia = tahun - lahir.year
    if bulan is not None and (bulan, 1) < (lahir.month, lahir.day):
        return usia - 1
    return usia
