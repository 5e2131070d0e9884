"""Identity numbers: what their digits say and whether they can be true. Parsing never raises."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

from kinerja.aturan.bentuk import PolaNip
from kinerja.aturan.bentuk.kepegawaian import PolaNik
from kinerja.aturan.pustaka import NilaiBerlaku, Pustaka, pustaka_dengan

HIASAN = str.maketrans("", "", " \t.-'’`\u00a0")
ENAM_BELAS = re.compile(r"[0-9]{16}")
ABAD = 100
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


@dataclass(frozen=True)
class Nik:
    """What a NIK says; if not `sah`, `sebab` says why."""

    sah: bool
    nik: str
    lahir: date | None = None
    kelamin: Literal["L", "P"] | None = None
    provinsi: str | None = None
    kabupaten: str | None = None
    kecamatan: str | None = None
    sebab: str | None = None
    peringatan: tuple[str, ...] = ()


def urai_nik(teks: object, *, pola: PolaNik, nip: Nip | None = None, pada: date | None = None) -> Nik:
    """Reads 16 digits: place of first registration, birth date (women: day + 40), serial. Never raises.

    The century is that of the NIP's birth date, else the latest in which the person is of age on `pada`. `sebab`:
    bukan_teks, bukan_16_angka, tanggal_lahir, nomor_urut. `peringatan`: provinsi_tidak_dikenal, lahir_beda_nip,
    kelamin_beda_nip. The place says nothing about the present address.
    """
    if not isinstance(teks, str):
        return Nik(False, "", sebab="bukan_teks")
    angka = teks.translate(HIASAN)
    if not ENAM_BELAS.fullmatch(angka):
        return Nik(False, angka, sebab="bukan_16_angka")
    hari = int(angka[6:8])
    perempuan = hari > pola.tambah_hari_perempuan
    tanggal = f"{hari - pola.tambah_hari_perempuan * perempuan:02}"
    lahir = _lahir_nik(tanggal, angka[8:10], angka[10:12], pola, nip, pada)
    if lahir is None:
        return Nik(False, angka, sebab="tanggal_lahir")
    if angka[12:] == "0000":
        return Nik(False, angka, sebab="nomor_urut")
    kelamin: Literal["L", "P"] = "P" if perempuan else "L"
    sah_nip = nip is not None and nip.sah
    ingat = ("provinsi_tidak_dikenal",) * (angka[:2] not in pola.provinsi)
    if nip is not None and sah_nip:
        ingat += ("lahir_beda_nip",) * (nip.lahir != lahir) + ("kelamin_beda_nip",) * (nip.kelamin != kelamin)
    return Nik(True, angka, lahir, kelamin, angka[:2], angka[2:4], angka[4:6], peringatan=ingat)


def _lahir_nik(hari: str, bulan: str, tahun: str, pola: PolaNik, nip: Nip | None, pada: date | None) -> date | None:
    """The birth date in the century of the NIP, else the latest in which the person is of age."""
    if nip is not None and nip.sah and nip.lahir is not None:
        abad = nip.lahir.year // ABAD
        return _tanggal(f"{abad:02}{tahun}{bulan}{hari}")
    acuan = pada or pola.hari_acuan
    for abad in range(acuan.year // ABAD, acuan.year // ABAD - 3, -1):
        lahir = _tanggal(f"{abad:02}{tahun}{bulan}{hari}") if abad > 0 else None
        if lahir is not None and lahir.year + pola.usia_dewasa <= acuan.year - (
            (acuan.month, acuan.day) < (lahir.month, lahir.day)
        ):
            return lahir
    return None
