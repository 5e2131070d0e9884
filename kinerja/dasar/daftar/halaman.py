"""One list page over a queryset: from an address to the rows of a page."""

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property, reduce
from itertools import islice
from operator import or_

from django.db.models import Q, QuerySet
from django.http import HttpRequest

from kinerja.dasar.daftar.dasar import DaftarDasar
from kinerja.dasar.daftar.kolom import KolomDaftar, Kosong, M, Saring, Teks


class Daftar(DaftarDasar[M, "QuerySet[M] | Callable[[], QuerySet[M]]"]):
    """A list over a queryset.

    `potong` reads a piece of `baris` by a prepared query (kinerja.dasar.kueri), while the address neither narrows nor
    orders, and `hitung` counts them; `baris` may then be built when needed. The rest: `DaftarDasar`.
    """

    def __init__(
        self,
        request: HttpRequest,
        baris: QuerySet[M] | Callable[[], QuerySet[M]],
        *,
        kolom: Sequence[KolomDaftar[M]],
        cari: Sequence[str] = (),
        saring: Sequence[Saring[M]] = (),
        kosong: Kosong | None = None,
        siapkan: Callable[[list[M]], None] | None = None,
        keterangan: Teks = "",
        awalan: str = "",
        ukuran: int = 0,
        potong: Callable[[slice], list[M]] | None = None,
        hitung: Callable[[], int] | None = None,
    ) -> None:
        super().__init__(
            request,
            baris,
            kolom=kolom,
            cari=cari,
            saring=saring,
            kosong=kosong,
            siapkan=siapkan,
            keterangan=keterangan,
            awalan=awalan,
            ukuran=ukuran,
        )
        self._saring, self._siap, self._hitung = tuple(saring), potong, hitung

    @cached_property
    def tersaring(self) -> QuerySet[M]:
        """All rows of the search and the filters, in the order asked for."""
        baris = self._semua() if callable(self._semua) else self._semua
        for satu in self._saring:
            baris = satu.saring(baris, self._terpilih(satu))
        for kata in self._kata:
            baris = baris.filter(reduce(or_, (Q(**{f"{isian}__icontains": kata}) for isian in self._cari)))
        return self._berurut(baris)

    def _berurut(self, baris: QuerySet[M]) -> QuerySet[M]:
        if urutan := self._urutan():
            return baris.order_by(("-" if urutan[1] else "") + urutan[0], "pk")
        return baris if baris.ordered else baris.order_by("pk")

    def _potong(self, potongan: slice) -> list[M]:
        ubah = self._menyaring or self._alamat.isi("urut")
        return self._siap(potongan) if self._siap and not ubah else list(self.tersaring[potongan])

    def _banyak(self) -> int:
        return self._hitung() if self._hitung and not self._menyaring else self.tersaring.count()

    @property
    def _menyaring(self) -> bool:
        return bool(self.teks_cari) or any(self._terpilih(satu) for satu in self._saring)

    def _per_potong(self) -> Iterator[M]:
        semua = self.tersaring.iterator(chunk_size=500)
        while potongan := list(islice(semua, 500)):
            if self._siapkan:
                self._siapkan(potongan)
            yield from potongan
