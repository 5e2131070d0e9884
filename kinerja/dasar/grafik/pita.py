"""A band of years: posts as bars, the marks of the years as letters beneath, and the rules that judged them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from kinerja.dasar.grafik.dasar import (
    GARIS,
    TEAL,
    TINTA,
    WARNA_PREDIKAT,
    Grafik,
    TabelData,
    arsir,
    bingkai,
    garis,
    kotak,
    nama_unik,
    potong,
    skala,
    teks,
    urutan,
)
from kinerja.dasar.tampilan import PREDIKAT
from kinerja.dasar.waktu import tulis_rentang

LEBAR, TEPI, BARIS, KEPALA, MARKA, ALAS = 720, 8, 26, 22, 30, 17
LEBAR_HURUF = 6.9


@dataclass(frozen=True, slots=True)
class Batang:
    """A time in a post; `sampai` None = still; `arsir` = an acting one (Plt); `luar` = known from other records."""

    label: str
    mulai: date
    sampai: date | None = None
    arsir: bool = False
    luar: bool = False


@dataclass(frozen=True, slots=True)
class Tanda:
    """The mark of a year: its code and, if it is not one of today's, the letters and the words to show."""

    tahun: int
    predikat: str
    huruf: str = ""
    sebutan: str = ""


@dataclass(frozen=True, slots=True)
class Bidang:
    """A time under one rule; `sampai` None = still."""

    label: str
    mulai: date
    sampai: date | None = None


def pita_waktu(
    batang: Sequence[Batang], tanda: Sequence[Tanda], judul: str, *, sampai: date, bidang: Sequence[Bidang] = ()
) -> Grafik:
    """Bars in rows so that none covers another; `sampai` is the day the band ends (today, or the day printed)."""
    tahun = [*(b.mulai.year for b in batang), *(t.tahun for t in tanda), sampai.year]
    awal, akhir = date(min(tahun), 1, 1), date(max(tahun), 12, 31)
    baris = _susun(batang, sampai)
    terbagi = [b for b in bidang if b.mulai <= akhir and (b.sampai or akhir) >= awal]
    nama = _nama_bidang(terbagi, awal, akhir)
    alas = ALAS * (1 + max((n.baris for n in nama), default=-1))
    tinggi = KEPALA + max(1, max(baris, default=0) + 1) * BARIS + (MARKA if tanda else 6) + alas
    pola = nama_unik("arsir", judul)
    isi = [SafeString("<defs>"), arsir(pola, TEAL), SafeString("</defs>"), *_tahun(awal, akhir, tinggi)]
    isi += [unsur for n in nama for unsur in _garis_bidang(n, tinggi - alas, awal)]
    for n, (satu, tempat) in enumerate(zip(batang, baris, strict=True)):
        berikut = [
            lain.mulai for lain, lainnya in zip(batang[n + 1 :], baris[n + 1 :], strict=True) if lainnya == tempat
        ]
        batas = _x(min(berikut, default=akhir), awal, akhir)
        isi += _batang(
            satu, KEPALA + tempat * BARIS, _x(satu.mulai, awal, akhir), _ujung(satu, awal, akhir, sampai), batas, pola
        )
    isi += [unsur for n in nama for unsur in _kata_bidang(n, tinggi - alas)]
    for marka in tanda:
        isi += _tanda(marka, tinggi - alas - MARKA + 4, awal, akhir)
    uraian = _("%(posisi)d jabatan, %(nilai)d penilaian, dari %(awal)d sampai %(akhir)d.") % {
        "posisi": len(batang),
        "nilai": len(tanda),
        "awal": awal.year,
        "akhir": akhir.year,
    }
    return Grafik(
        judul, uraian, bingkai(judul, uraian, LEBAR, tinggi, isi, "grafik grafik-lebar"), _tabel(batang, tanda, terbagi)
    )


def _x(hari: date, awal: date, akhir: date) -> float:
    return TEPI + skala(hari.toordinal(), awal.toordinal(), akhir.toordinal() + 1, LEBAR - 2 * TEPI)


def _susun(batang: Sequence[Batang], sampai: date) -> list[int]:
    """The row of each bar: the first one that is free on its first day."""
    bebas: list[date] = []
    hasil = []
    for satu in batang:
        tempat = next((n for n, hari in enumerate(bebas) if hari < satu.mulai), len(bebas))
        bebas[tempat : tempat + 1] = [satu.sampai or max(sampai, satu.mulai)]
        hasil.append(tempat)
    return hasil


def _tahun(awal: date, akhir: date, tinggi: int) -> list[SafeString]:
    """A line and a number at the beginning of a year; not more numbers than there is room for."""
    langkah = max(1, -(-(akhir.year - awal.year + 1) * 40 // LEBAR))
    isi: list[SafeString] = []
    for tahun in range(awal.year, akhir.year + 1):
        x = _x(date(tahun, 1, 1), awal, akhir)
        isi.append(garis(x, KEPALA - 6, x, tinggi, GARIS))
        if (tahun - awal.year) % langkah == 0:
            isi.append(teks(x + 3, 12, str(tahun)))
    return isi


def _ujung(satu: Batang, awal: date, akhir: date, sampai: date) -> float:
    return max(_x(satu.mulai, awal, akhir) + 4, _x(satu.sampai or sampai, awal, akhir))


def _batang(satu: Batang, y: int, x1: float, x2: float, batas: float, pola: str) -> list[SafeString]:
    """The bar, its label in it, or behind it up to the next bar where it is too short for words."""
    isi = f"url(#{pola})" if satu.arsir else "#ffffff" if satu.luar else TEAL
    bidang = kotak(x1, y, x2 - x1 - 1, BARIS - 6, isi, rx=3, stroke=TEAL)
    muat, di_luar = int((x2 - x1 - 14) / LEBAR_HURUF), int((batas - x2 - 8) / LEBAR_HURUF)
    if muat < min(len(satu.label), 8):
        return [bidang, *([teks(x2 + 4, y + 14, potong(satu.label, di_luar), warna=TINTA)] if di_luar > 2 else [])]
    label = potong(satu.label, muat)
    if not satu.arsir:
        return [bidang, teks(x1 + 6, y + 14, label, warna=TINTA if satu.luar else "#ffffff", tebal=True)]
    alas = kotak(x1 + 4, y + 3, len(label) * LEBAR_HURUF + 8, BARIS - 12, "#ffffff", rx=2)
    return [bidang, alas, teks(x1 + 7, y + 14, label, warna=TINTA, tebal=True)]


def _tanda(satu: Tanda, y: int, awal: date, akhir: date) -> list[SafeString]:
    x1, x2 = _x(date(satu.tahun, 1, 1), awal, akhir), _x(date(satu.tahun, 12, 31), awal, akhir)
    dikenal = PREDIKAT.get(satu.predikat)
    huruf = satu.huruf or (dikenal.huruf if dikenal else satu.predikat[:3])
    warna, tinta = WARNA_PREDIKAT.get(satu.predikat, ("#ffffff", TINTA))
    tengah, lebar = (x1 + x2) / 2, min(30.0, x2 - x1 - 2)
    return [
        kotak(tengah - lebar / 2, y, lebar, 20, warna, rx=4, stroke=TINTA, stroke_width=0.75),
        teks(tengah, y + 14, huruf, jangkar="middle", warna=tinta, tebal=True),
    ]


@dataclass(frozen=True, slots=True)
class _Nama:
    """Where the name of a rule stands: on the first line on which it covers no other."""

    bidang: Bidang
    batas: float
    x: float
    baris: int


def _nama_bidang(bidang: Sequence[Bidang], awal: date, akhir: date) -> list[_Nama]:
    hasil: list[_Nama] = []
    bebas: list[float] = []
    for satu in bidang:
        batas = _x(max(satu.mulai, awal), awal, akhir)
        lebar = len(satu.label) * LEBAR_HURUF + 8
        x = max(float(TEPI), min(batas, LEBAR - TEPI - lebar))
        baris = next((n for n, ujung in enumerate(bebas) if ujung <= x), len(bebas))
        bebas[baris : baris + 1] = [x + lebar]
        hasil.append(_Nama(satu, batas, x, baris))
    return hasil


def _garis_bidang(nama: _Nama, atas: int, awal: date) -> list[SafeString]:
    """A dashed line where a rule begins, down to its name."""
    bawah = atas + (nama.baris + 1) * ALAS
    dalam = nama.bidang.mulai > awal
    return [garis(nama.batas, KEPALA - 4, nama.batas, bawah, TINTA, stroke_dasharray="3 3")] if dalam else []


def _kata_bidang(nama: _Nama, atas: int) -> list[SafeString]:
    """The name of a rule, on white so that no line crosses it."""
    y = atas + nama.baris * ALAS
    alas = kotak(nama.x + 2, y + 1, len(nama.bidang.label) * LEBAR_HURUF + 2, ALAS - 3, "#ffffff")
    return [alas, teks(nama.x + 4, y + ALAS - 5, nama.bidang.label, warna=TINTA)]


def _tabel(batang: Sequence[Batang], tanda: Sequence[Tanda], bidang: Sequence[Bidang]) -> TabelData:
    posisi = ((satu.label, tulis_rentang(satu.mulai, satu.sampai)) for satu in batang)
    nilai = ((_("Predikat %d") % satu.tahun, _sebutan(satu)) for satu in tanda)
    aturan = ((_("Dinilai menurut %s") % b.label, tulis_rentang(b.mulai, b.sampai)) for b in bidang)
    return urutan((_("Hal"), _("Waktu atau nilai")), [*posisi, *nilai, *aturan])


def _sebutan(satu: Tanda) -> str:
    if satu.sebutan:
        return satu.sebutan
    return str(PREDIKAT[satu.predikat].label) if satu.predikat in PREDIKAT else satu.huruf or satu.predikat
