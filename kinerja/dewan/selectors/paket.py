"""The pack of a period as it may be told: figures by agency, the small ones together, nothing that names anybody."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import SimpleNamespace

from django.utils.translation import gettext as _

from kinerja.dewan.gabung import KolomGabungan, gabung_kolom
from kinerja.dewan.kolom import (
    BELUM,
    DAFTAR_ANGKA,
    LEWAT,
    PEGAWAI,
    PELAKSANA,
    PINDAH,
    RATA_LAMA,
    SEMUA_ANGKA,
    TITIK,
    AngkaPaket,
)
from kinerja.dewan.selectors.jabatan import dijalankan_pelaksana, pegawai_unit, perpindahan
from kinerja.dewan.selectors.periode import batas_paket
from kinerja.dewan.selectors.peristiwa import baca_peristiwa
from kinerja.dewan.selectors.susunan import RiwayatSusunan, baca_susunan
from kinerja.jejak.teringat import teringat
from kinerja.pembinaan.models import HasilTitik
from kinerja.peraturan.periode import Periode

HARI_LAMA = "hari_lama"  # days of all acting together; told as an average only
Hitungan = dict[str, Counter[int | None]]  # figure -> agency -> count; None: posts above all agencies


@dataclass(frozen=True, slots=True)
class BarisPaket:
    """An agency (or all others together, or the whole Pemda) with its figures; None: not told here."""

    nama: str
    nilai: Mapping[str, int | None]

    @property
    def angka(self) -> SimpleNamespace:
        """The figures by name, for a list to order by."""
        return SimpleNamespace(**self.nilai)

    @property
    def deret(self) -> list[tuple[AngkaPaket, int | None]]:
        """Every figure in its order."""
        return [(a, self.nilai[a.kode]) for a in SEMUA_ANGKA]


@dataclass(frozen=True, slots=True)
class PaketFakta:
    """What is published of a period. `tanpa`: agencies without a figure of their own but zero."""

    periode: Periode
    batas: int
    baris: Sequence[BarisPaket]
    lain: BarisPaket
    jumlah: BarisPaket
    tanpa: Sequence[str]

    @property
    def kosong(self) -> bool:
        """Whether nothing at all is recorded for the period."""
        return not any(self.jumlah.nilai[a.kode] != 0 for a in DAFTAR_ANGKA)

    @property
    def ditahan(self) -> list[AngkaPaket]:
        """The figures that are withheld as a whole; an average of nothing is not."""
        return [a for a in SEMUA_ANGKA if self.jumlah.nilai[PELAKSANA if a is RATA_LAMA else a.kode] is None]


@teringat(16)
def paket_teringat(periode: Periode) -> PaketFakta:
    """`susun_paket` for a page that is opened again and again: counted anew only after an act. One query else."""
    return susun_paket(periode)


def susun_paket(periode: Periode) -> PaketFakta:
    """The same few queries for any number of people and agencies."""
    susunan = baca_susunan()
    hitungan = _hitung(periode, susunan)
    sebut = _sebutan(periode, susunan, hitungan)
    nilai = {a: {kode: n[pk] for pk, (kode, _nama) in sebut.items()} for a, n in hitungan.items()}
    batas = batas_paket(periode)
    kolom = {
        a.kode: gabung_kolom(nilai[a.kode], batas, nilai[a.bagian_dari] if a.bagian_dari else None)
        for a in DAFTAR_ANGKA
    }
    urut = sorted(sebut.values(), key=lambda x: (x[1], x[0]))
    baris = [(nama, BarisPaket(nama, _sendiri(kode, kolom, nilai[HARI_LAMA]))) for kode, nama in urut]
    ada = [b for _nama, b in baris if any(b.nilai.values())]
    return PaketFakta(
        periode=periode,
        batas=batas,
        baris=ada,
        lain=BarisPaket(_("Perangkat daerah lain (digabung)"), _gabungan(kolom, nilai[HARI_LAMA])),
        jumlah=BarisPaket(_("Seluruh pemerintah daerah"), _jumlah(kolom, nilai[HARI_LAMA])),
        tanpa=[nama for nama, b in baris if b not in ada],
    )


def _hitung(periode: Periode, susunan: RiwayatSusunan) -> Hitungan:
    hitungan: Hitungan = {kode: Counter() for kode in (*(a.kode for a in DAFTAR_ANGKA), HARI_LAMA)}
    for unit, banyak in pegawai_unit(periode).items():
        hitungan[PEGAWAI][susunan.perangkat(unit, periode.sampai)] += banyak
    for kode, daftar in baca_peristiwa(periode).items():
        for p in daftar:
            hitungan[kode][susunan.perangkat_jabatan(p.jabatan, p.hari)] += 1
            if kode == TITIK and p.isi == HasilTitik.CATATAN:
                hitungan[BELUM][susunan.perangkat_jabatan(p.jabatan, p.hari)] += 1
    for jabatan, hari in {pegawai: (jabatan, hari) for pegawai, jabatan, hari in perpindahan(periode)}.values():
        hitungan[PINDAH][susunan.perangkat_jabatan(jabatan, hari)] += 1
    for satu in dijalankan_pelaksana(periode):
        perangkat = susunan.perangkat_jabatan(satu.jabatan, periode.sampai)
        hitungan[PELAKSANA][perangkat] += 1
        hitungan[LEWAT][perangkat] += satu.lewat
        hitungan[HARI_LAMA][perangkat] += satu.lama
    return hitungan


def _sebutan(periode: Periode, susunan: RiwayatSusunan, hitungan: Hitungan) -> dict[int | None, tuple[str, str]]:
    """Code and name of every agency of the last day, and of those that only an event knows."""
    semua = susunan.daftar_perangkat(periode.sampai) | {pk for n in hitungan.values() for pk in n if pk is not None}
    hasil: dict[int | None, tuple[str, str]] = {pk: susunan.sebutan(pk, periode.sampai) for pk in semua}
    if any(n[None] for n in hitungan.values()):
        hasil[None] = ("", _("Di luar perangkat daerah"))
    return hasil


def _sendiri(kode: str, kolom: Mapping[str, KolomGabungan], hari: Mapping[str, int]) -> dict[str, int | None]:
    nilai = {a: k.sendiri.get(kode) for a, k in kolom.items()}
    return nilai | {RATA_LAMA.kode: _rata(hari[kode], nilai[PELAKSANA])}


def _gabungan(kolom: Mapping[str, KolomGabungan], hari: Mapping[str, int]) -> dict[str, int | None]:
    nilai = {a: k.digabung for a, k in kolom.items()}
    lain = sum(n for kode, n in hari.items() if kode not in kolom[PELAKSANA].sendiri)
    return nilai | {RATA_LAMA.kode: _rata(lain, nilai[PELAKSANA])}


def _jumlah(kolom: Mapping[str, KolomGabungan], hari: Mapping[str, int]) -> dict[str, int | None]:
    nilai = {a: k.jumlah for a, k in kolom.items()}
    return nilai | {RATA_LAMA.kode: _rata(sum(hari.values()), nilai[PELAKSANA])}


def _rata(hari: int, banyak: int | None) -> int | None:
    """Whole days, half-up; of posts that are told, never of a few."""
    return (2 * hari + banyak) // (2 * banyak) if banyak else None
