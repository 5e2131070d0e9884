"""Random rows for any expression: nulls, ties, odd text, values that most rows share, numbers below zero."""

import random
from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal

from kinerja.aturan.mesin import Baris, Ekspresi
from kinerja.aturan.perhitungan import PERHITUNGAN
from kinerja.aturan.perhitungan.dasar import PerhitunganMesin
from kinerja.aturan.pustaka import pustaka_dengan

TEKS = (
    "",
    " ",
    "sesuai ",
    "SESUAI",
    "di_atas'; --",
    '"',
    "\\",
    "é",
    "日本",
    "ß",
    "İ",
    "a\tb\nc",
    "\U0001f600",
    "x" * 300,
)
BIASA = ("di_atas", "sesuai", "di_bawah", "naik", "turun", "rentang", "2t_r", "t_per_r", "kategori", "angka")
DELAPAN_BELAS = {"skp", "perilaku", "semester_1", "semester_2", "nilai", "tambahan", "capaian"}  # 18 decimals
HARI_PERTAMA = date(2009, 12, 25)


def semua_ekspresi() -> list[Ekspresi]:
    """Every method of every calculation with the national packs."""
    mesin = [x for x in PERHITUNGAN.values() if isinstance(x, PerhitunganMesin)]
    return [x.ekspresi(metode, pustaka_dengan()) for x in mesin for metode in x.metode]


def baris_acak(ekspresi: Ekspresi, *, banyak: int, benih: int) -> list[Baris]:
    """Rows after the schema: half of them hold the same few values, a tenth of the cells is null.

    Where a record has several rows (`nomor`, classes, acting posts), one record has very many and most have a few.
    """
    acak = random.Random(benih)
    kata = {k: _kata(ekspresi, k) for k in ekspresi.skema}
    sering = [_sel(acak, k, t, kata[k]) for k, t in ekspresi.skema.items()]
    return [_baris(acak, ekspresi, kata, sering, i, banyak) for i in range(banyak)]


def _baris(
    acak: random.Random,
    ekspresi: Ekspresi,
    kata: Mapping[str, tuple[str, ...]],
    sering: list[object],
    i: int,
    banyak: int,
) -> Baris:
    urut = 0 if i < banyak // 4 else i // 3
    condong = acak.random() < 0.5
    isi: list[object] = []
    for (k, t), biasa in zip(ekspresi.skema.items(), sering, strict=True):
        if k in ("urut", "nomor"):
            isi.append(urut if k == "urut" else i)
        elif acak.random() < 0.1:
            isi.append(None)
        else:
            isi.append(biasa if condong and acak.random() < 0.8 else _sel(acak, k, t, kata[k]))
    return tuple(isi)


def _kata(ekspresi: Ekspresi, kolom: str) -> tuple[str, ...]:
    """The words the rule tables hold in a column of this name, so that most rows find their rule; else all words."""
    sel = [(k, x) for t in ekspresi.aturan for baris in t.baris for k, x in zip(t.skema, baris, strict=True)]
    senama = {x for k, x in sel if k == kolom and isinstance(x, str)}
    if senama:
        return tuple(sorted(senama))
    ada = {x for _, x in sel if isinstance(x, str)} | {*BIASA}
    return tuple(sorted(ada))


def _sel(acak: random.Random, kolom: str, tipe: str, kata: tuple[str, ...]) -> object:
    if tipe == "date":
        return HARI_PERTAMA + timedelta(days=acak.randint(0, 365 * 18))
    if tipe == "boolean":
        return acak.random() < 0.5
    if tipe == "string":
        return acak.choice(kata) if acak.random() < 0.85 else acak.choice(TEKS)
    return _bilangan(acak, kolom)


def _bilangan(acak: random.Random, kolom: str) -> Decimal:
    """Whole numbers: zero, halves of tens (ties after division), small, large, below zero; scales are powers of ten."""
    if kolom.startswith("skala_"):
        return Decimal(10 ** acak.randint(0, 6))
    pilihan = (0, 5 * acak.randint(1, 2000), acak.randint(1, 130), acak.randint(1, 10**7), -acak.randint(1, 999))
    nilai = Decimal(acak.choice(pilihan))
    return nilai % 200 * 10**18 + acak.choice((0, 5 * 10**15, 1)) if kolom in DELAPAN_BELAS else nilai
