"""The only division against Decimal on as many pairs as asked, half of them ties; by hand, beside the tests.

    python -m tests.aturan.banyak_bagi 10000000 [postgres://...]

On two busy cores 10 million pairs take some minutes an engine; the tests run the same check on 50,000.
"""

import random
import sys
import time
from decimal import ROUND_HALF_UP, Context, Decimal

import ibis
from ibis.expr.types import Table

from kinerja.aturan.hitung.bagi import bagi, bagi_bulat
from kinerja.aturan.mesin import Ekspresi, Mesin, MesinDuckDB, MesinPostgres

SEKELOMPOK = 100_000
SKEMA = {"urut": "int64", "a": "decimal(38, 0)", "b": "decimal(38, 0)"}
TEPAT = Context(prec=60, rounding=ROUND_HALF_UP)
DUA = Decimal("0.01")


class EkspresiDua(Ekspresi):
    """`bagi` to two decimals and `bagi_bulat` of two columns."""

    def tabel(self) -> Table:
        t = ibis.table(SKEMA, name=self.masukan)
        return t.select(t.urut, dua=bagi(t.a, t.b, 2), perseratus=bagi_bulat(t.a * 100, t.b.abs()))


def pasangan(acak: random.Random) -> tuple[int, int]:
    """A random pair, or one whose quotient is a tie at two decimals."""
    if acak.random() < 0.5:
        a, b = (acak.randint(-(10 ** acak.randint(0, 18)), 10 ** acak.randint(0, 18)) for _ in range(2))
        return a, b or 1
    k, c = acak.randint(-(10 ** acak.randint(0, 12)), 10 ** acak.randint(0, 12)), acak.randint(1, 10**4)
    return (2 * k + 1) * c, 200 * c


def periksa(mesin: Mesin, banyak: int, benih: int) -> None:
    """Raises at the first pair on which engine and Decimal differ."""
    acak = random.Random(benih)
    for mulai in range(0, banyak, SEKELOMPOK):
        daftar = [pasangan(acak) for _ in range(min(SEKELOMPOK, banyak - mulai))]
        hasil = mesin.jalankan(EkspresiDua("dua", "", SKEMA, ()), [(i, a, b) for i, (a, b) in enumerate(daftar)])
        for (a, b), x in zip(daftar, hasil, strict=True):
            benar = TEPAT.quantize(TEPAT.divide(Decimal(a), Decimal(b)), DUA)
            if x["dua"] != benar or x["perseratus"] * (1 if b > 0 else -1) != benar * 100:
                raise AssertionError(f"{a}/{b}: {x}, Decimal {benar}")


def utama(argumen: list[str]) -> None:
    """Runs both engines and says how long each took."""
    banyak = int(argumen[0])
    mesin: list[Mesin] = [MesinDuckDB(utas=1), *(MesinPostgres(x) for x in argumen[1:2])]
    for x in mesin:
        mulai = time.perf_counter()
        periksa(x, banyak, 20261122)
        sys.stdout.write(
            f"{x.dialek}: {banyak} pasangan sama dengan Decimal, {time.perf_counter() - mulai:.0f} detik\n"
        )
        sys.stdout.flush()


if __name__ == "__main__":
    utama(sys.argv[1:])
