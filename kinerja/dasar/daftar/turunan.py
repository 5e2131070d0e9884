"""One list page over rows that no query gives: they are worked out first, then narrowed and ordered here."""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from functools import cached_property

from kinerja.dasar.daftar.dasar import UKURAN, DaftarDasar
from kinerja.dasar.daftar.kolom import T, ikuti


class DaftarTurunan(DaftarDasar[T, Sequence[T]]):
    """A list over rows already in memory, in their own order until another is asked for.

    Filters compare the attribute of their name; `terapkan` is for querysets. `urut` and `cari` name attributes too.
    """

    UKURAN_AWAL = UKURAN[1]

    @cached_property
    def tersaring(self) -> list[T]:
        """The rows of the search and the filters, in the order asked for."""
        baris = list(self._semua)
        for satu in self._pilihan:
            kode = self._terpilih(satu)
            if kode in {str(pilihan[0]) for pilihan in satu.pilihan}:
                baris = [b for b in baris if str(ikuti(b, satu.nama)) == kode]
        for kata in self._kata:
            baris = [b for b in baris if kata.casefold() in " ".join(str(ikuti(b, n)) for n in self._cari).casefold()]
        if urutan := self._urutan():
            baris.sort(key=lambda b: _kunci(ikuti(b, urutan[0])), reverse=urutan[1])
        return baris

    def _banyak(self) -> int:
        return len(self.tersaring)

    def _potong(self, potongan: slice) -> list[T]:
        return self.tersaring[potongan]

    def _per_potong(self) -> Iterator[T]:
        yield from self.tersaring


def _kunci(nilai: object) -> tuple[int, float, str]:
    """Numbers and days by size, words without regard to capitals, what is not there last."""
    if nilai is None:
        return 2, 0, ""
    if isinstance(nilai, date):
        return 0, nilai.toordinal(), ""
    if isinstance(nilai, int | Decimal):
        return 0, float(nilai), ""
    return 1, 0, str(nilai).casefold()
