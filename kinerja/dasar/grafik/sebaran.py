"""How many of a unit got which predikat, beside the guide: place on the axis, colour and letter say the same."""

from collections.abc import Mapping

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from kinerja.dasar.grafik.dasar import (
    TINTA,
    WARNA_PREDIKAT,
    Grafik,
    TabelData,
    bingkai,
    garis,
    kotak,
    skala,
    teks,
    urutan,
)
from kinerja.dasar.tampilan import PREDIKAT

LEBAR, KIRI, KANAN, BARIS, KEPALA = 420, 44, 56, 30, 22
URUT = ("sangat_baik", "baik", "butuh_perbaikan", "kurang", "sangat_kurang")


def susun_predikat(jumlah: Mapping[str, int], pedoman: Mapping[str, int] | None, judul: str) -> Grafik:
    """Counts by predikat (missing = 0) and, if there is one, the guide's counts for as many people (missing = free)."""
    terbanyak = max([1, *jumlah.values(), *(pedoman or {}).values()])
    ruang = LEBAR - KIRI - KANAN
    tinggi = KEPALA + BARIS * len(URUT)
    isi: list[SafeString] = [garis(KIRI, KEPALA - 4, KIRI, tinggi), *_keterangan(ada_pedoman=pedoman is not None)]
    for n, kode in enumerate(URUT):
        isi += _baris(kode, KEPALA + n * BARIS, jumlah.get(kode, 0), (pedoman or {}).get(kode), terbanyak, ruang)
    uraian = _uraian(jumlah, pedoman)
    return Grafik(judul, uraian, bingkai(judul, uraian, LEBAR, tinggi, isi), _tabel(jumlah, pedoman))


def _keterangan(*, ada_pedoman: bool) -> list[SafeString]:
    if not ada_pedoman:
        return []
    return [
        kotak(KIRI, 4, 14, 10, "#ffffff", stroke=TINTA, stroke_width=0.5),
        teks(KIRI + 20, 13, _("Pegawai")),
        garis(KIRI + 87, 2, KIRI + 87, 16, **_GARIS_PEDOMAN),
        teks(KIRI + 94, 13, _("Pedoman")),
    ]


_GARIS_PEDOMAN: dict[str, str] = {"warna": TINTA, "stroke_width": "2", "stroke_dasharray": "3 2"}


def _baris(kode: str, y: int, ada: int, pedoman: int | None, terbanyak: int, ruang: int) -> list[SafeString]:
    panjang = skala(ada, 0, terbanyak, ruang)
    batas = skala(pedoman, 0, terbanyak, ruang) if pedoman is not None else -LEBAR
    # The figure stands behind its bar, and behind the guide where that would run through it.
    angka = KIRI + (batas if panjang <= batas < panjang + 24 else panjang) + 6
    isi = [
        teks(KIRI - 8, y + 15, PREDIKAT[kode].huruf, jangkar="end", warna=TINTA, tebal=True),
        kotak(KIRI, y, panjang, BARIS - 10, WARNA_PREDIKAT[kode][0], stroke=TINTA, stroke_width=0.5),
        teks(angka, y + 15, str(ada), warna=TINTA, tebal=True),
    ]
    if pedoman is not None:
        isi.append(garis(KIRI + batas, y - 4, KIRI + batas, y + BARIS - 6, **_GARIS_PEDOMAN))
    return isi


def _uraian(jumlah: Mapping[str, int], pedoman: Mapping[str, int] | None) -> str:
    isi = []
    for kode in URUT:
        banding = _(" (pedoman %d)") % pedoman[kode] if pedoman is not None and kode in pedoman else ""
        isi.append(f"{PREDIKAT[kode].label} {jumlah.get(kode, 0)}{banding}")
    return ", ".join(isi) + "."


def _tabel(jumlah: Mapping[str, int], pedoman: Mapping[str, int] | None) -> TabelData:
    kepala = [_("Predikat"), _("Jumlah"), *([_("Pedoman")] if pedoman is not None else [])]
    baris = [
        [str(PREDIKAT[k].label), str(jumlah.get(k, 0)), *([str(pedoman.get(k, "–"))] if pedoman is not None else [])]
        for k in URUT
    ]
    return urutan(kepala, baris)
