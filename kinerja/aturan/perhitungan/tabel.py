"""Rule tables made from the packs: every value an id ever had, with the days on which it holds."""

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from typing import Any

from kinerja.aturan.angka import skala
from kinerja.aturan.bentuk.dasar import DESIMAL_ATURAN
from kinerja.aturan.hitung.skema import BERLAKU, BULAT, PITA, RUAS
from kinerja.aturan.mesin import TabelAturan
from kinerja.aturan.perhitungan.dasar import sampai, susun_baris
from kinerja.aturan.pustaka import NilaiBerlaku, Pustaka

TAK_TERHINGGA = 10**37
Baris = Mapping[str, object]


def juta(nilai: Decimal | int) -> int:
    """A number of a pack in millionths."""
    return skala(Decimal(nilai), DESIMAL_ATURAN)


def tabel(
    pustaka: Pustaka, nama: str, id_nilai: str, skema: Mapping[str, str], uraikan: Callable[[Any], Iterable[Baris]]
) -> TabelAturan:
    """The rule table `nama`: the rows of every value of an id; empty where the packs do not have it."""
    riwayat = pustaka.riwayat(id_nilai) if pustaka.punya(id_nilai) else ()
    baris = [{**_masa(x), **isi} for x in riwayat for isi in uraikan(x.isi)]
    penuh = {**BERLAKU, **skema}
    return TabelAturan(nama, penuh, susun_baris(penuh, baris))


def tabel_angka(pustaka: Pustaka, nama: str, id_nilai: str, **ambil: Callable[[Any], Decimal | int]) -> TabelAturan:
    """One row a value: numbers in millionths, one column each."""
    skema = dict.fromkeys(ambil, BULAT)
    return tabel(pustaka, nama, id_nilai, skema, lambda isi: [{k: juta(f(isi)) for k, f in ambil.items()}])


def tabel_kata(
    pustaka: Pustaka, nama: str, id_nilai: str, kunci: str, kolom: str, ambil: Callable[[Any], Mapping[str, Any]] = dict
) -> TabelAturan:
    """A word and its number (millionths) a row."""
    skema = {kunci: "string", kolom: BULAT}
    return tabel(
        pustaka, nama, id_nilai, skema, lambda isi: ({kunci: k, kolom: juta(v)} for k, v in ambil(isi).items())
    )


def tabel_pita(pustaka: Pustaka, nama: str, id_nilai: str) -> TabelAturan:
    """The bands of a scale: lowest and highest value in hundredths, and the band's code."""
    return tabel(pustaka, nama, id_nilai, PITA, _pita)


def _pita(isi: Any) -> Iterable[Baris]:
    atas = TAK_TERHINGGA
    for x in isi:
        bawah = -TAK_TERHINGGA if x.bawah is None else x.bawah
        yield {"kode": x.kode, "tanpa_ide_baru": x.tanpa_ide_baru or x.kode, "bawah": bawah, "atas": atas}
        atas = bawah - 1


def tabel_ruas(pustaka: Pustaka, nama: str, id_nilai: str) -> TabelAturan:
    """Straight pieces; ends in millionths of millionths of millionths, as the column they are compared with."""
    return tabel(pustaka, nama, id_nilai, RUAS, _ruas)


def _ruas(isi: Any) -> Iterable[Baris]:
    sebelum = TAK_TERHINGGA
    for n, x in enumerate(isi, start=1):
        dari, akhir = (skala(y, 18) for y in (x.dari, x.sampai))
        mulai = -TAK_TERHINGGA if n == len(isi) else dari
        nilai = {"nilai_dari": juta(x.nilai_dari), "nilai_sampai": juta(x.nilai_sampai)}
        yield {"kode": x.kode, "mulai": mulai, "sebelum": sebelum, "dari": dari, "sampai": akhir, **nilai}
        sebelum = dari


def _masa(nilai: NilaiBerlaku) -> Baris:
    return {"berlaku_dari": nilai.dari, "berlaku_sampai": sampai(nilai)}
