"""One list page: from a queryset and an address to the rows of a page, the links around them, and the download."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, reduce
from itertools import islice
from operator import or_
from typing import Generic, NamedTuple

from django.core.paginator import Page, Paginator
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext as _

from kinerja.dasar.daftar.alamat import Alamat
from kinerja.dasar.daftar.kolom import KolomDaftar, Kosong, M, Saring, Teks
from kinerja.dasar.daftar.unduh import JENIS_UNDUHAN, berkas_unduhan
from kinerja.dasar.tabel import Nilai

UKURAN = (25, 50, 100)
KATA_PALING_BANYAK = 8


class Sel(NamedTuple):
    """One cell as the template needs it; `templat` draws it, else the text does."""

    teks: str
    nilai: Nilai
    objek: object
    url: str
    templat: str


@dataclass(frozen=True, slots=True)
class Kepala:
    """One header: where a click on it leads, and how the list is ordered now (aria-sort)."""

    judul: Teks
    url: str
    arah: str
    angka: bool


@dataclass(frozen=True, slots=True)
class Pilihan:
    """One filter as the form shows it."""

    nama: str
    judul: Teks
    pilihan: Sequence[tuple[str, Teks]]
    terpilih: str


class Daftar(Generic[M]):
    """A list over a queryset, for `dasar/daftar.html`.

    `cari`: the fields searched. `siapkan` is given the rows of a page (or of a piece of the download), to fetch in bulk
    what the columns need. `awalan` tells two lists of one page apart in the address;
    `ukuran` is how many rows a page has until another size is chosen. `potong` reads a piece of `baris` by a prepared
    query (kinerja.dasar.kueri), while the address neither narrows nor orders; `baris` may then be built when needed.
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
        ukuran: int = UKURAN[0],
        potong: Callable[[slice], list[M]] | None = None,
    ) -> None:
        self._alamat, self._semua, self._siap = Alamat(request.GET, awalan), baris, potong
        self.kolom, self._cari, self._saring, self._siapkan = tuple(kolom), tuple(cari), tuple(saring), siapkan
        self.kosong, self.keterangan = kosong or Kosong(_("Belum ada isinya.")), keterangan
        self.bisa_cari, self.teks_cari = bool(cari), self._alamat.isi("cari")
        isi = self._alamat.angka("ukuran", 0)
        self.ukuran = isi if isi in UKURAN else ukuran
        self.nama_cari, self.nama_halaman = self._alamat.nama("cari"), self._alamat.nama("halaman")

    # ---- search and filters

    @property
    def daftar_pilihan(self) -> list[Pilihan]:
        """The filters with what is chosen."""
        return [Pilihan(self._alamat.nama(s.nama), s.judul, s.pilihan, self._terpilih(s)) for s in self._saring]

    @property
    def disaring(self) -> bool:
        """Whether the address narrows the list."""
        return bool(self.teks_cari) or any(self._terpilih(satu) != satu.bawaan for satu in self._saring)

    @property
    def sisa_alamat(self) -> list[tuple[str, str]]:
        """What the form must carry along: the order, the size, and whatever belongs to the rest of the page."""
        return self._alamat.selain("cari", "halaman", "unduh", *(satu.nama for satu in self._saring))

    @property
    def alamat_bersih(self) -> str:
        """The list without search and filters."""
        return self._alamat.ubah(cari=None, **{satu.nama: None for satu in self._saring})

    @cached_property
    def tersaring(self) -> QuerySet[M]:
        """All rows of the search and the filters, in the order asked for."""
        baris = self._semua() if callable(self._semua) else self._semua
        for satu in self._saring:
            baris = satu.saring(baris, self._terpilih(satu))
        for kata in self.teks_cari.split()[:KATA_PALING_BANYAK] if self._cari else []:
            baris = baris.filter(reduce(or_, (Q(**{f"{isian}__icontains": kata}) for isian in self._cari)))
        return self._berurut(baris)

    def _terpilih(self, satu: Saring[M]) -> str:
        return self._alamat.isi(satu.nama) if self._alamat.ada(satu.nama) else satu.bawaan

    def _berurut(self, baris: QuerySet[M]) -> QuerySet[M]:
        urut = self._alamat.isi("urut")
        for kolom in self.kolom:
            if kolom.urut and urut.removeprefix("-") == kolom.nama:
                return baris.order_by(("-" if urut.startswith("-") else "") + kolom.urut, "pk")
        return baris if baris.ordered else baris.order_by("pk")

    # ---- the page

    @cached_property
    def halaman(self) -> Page[M]:
        """The page asked for. One row more than shown is read, so that a list of one page is never counted."""
        nomor, ukuran = self._alamat.angka("halaman", 1), self.ukuran
        pembagi: Paginator[M] = Paginator(SimpleLazyObject(lambda: self.tersaring), ukuran)
        baris = self._potong(slice((nomor - 1) * ukuran, nomor * ukuran + 1))
        if len(baris) <= ukuran and (baris or nomor == 1):
            pembagi.__dict__["count"] = (nomor - 1) * ukuran + len(baris)
        elif not baris:
            nomor = pembagi.num_pages
            baris = self._potong(slice((nomor - 1) * ukuran, nomor * ukuran))
        baris = baris[:ukuran]
        if self._siapkan:
            self._siapkan(baris)
        return Page(baris, nomor, pembagi)

    def _potong(self, potongan: slice) -> list[M]:
        ubah = self.teks_cari or self._alamat.isi("urut") or any(self._terpilih(satu) for satu in self._saring)
        return self._siap(potongan) if self._siap and not ubah else list(self.tersaring[potongan])

    @property
    def tautan_ukuran(self) -> list[tuple[int, str]]:
        """The sizes one may choose, and where they are."""
        return [(satu, self._alamat.ubah(ukuran=satu)) for satu in UKURAN]

    @property
    def kepala(self) -> list[Kepala]:
        """The headers of the columns on the screen."""
        return [self._kepala(kolom) for kolom in self.kolom if kolom.layar]

    @property
    def baris(self) -> Iterator[list[Sel]]:
        """The cells of the page, row by row."""
        di_layar = [kolom for kolom in self.kolom if kolom.layar]
        for objek in self.halaman.object_list:
            yield [self._sel(kolom, objek) for kolom in di_layar]

    def _kepala(self, kolom: KolomDaftar[M]) -> Kepala:
        kini = self._alamat.isi("urut") if kolom.urut else ""
        arah = {kolom.nama: "ascending", f"-{kolom.nama}": "descending"}.get(kini, "")
        berikut = f"-{kolom.nama}" if arah == "ascending" else kolom.nama
        return Kepala(kolom.judul, self._alamat.ubah(urut=berikut) if kolom.urut else "", arah, kolom.angka)

    def _sel(self, kolom: KolomDaftar[M], objek: M) -> Sel:
        nilai = kolom.isi(objek)
        url = kolom.tautan(objek) if kolom.tautan else ""
        return Sel("" if kolom.templat else kolom.tampil(nilai), nilai, objek, url, kolom.templat)

    # ---- the file

    @property
    def tautan_unduh(self) -> list[tuple[str, str]]:
        """The kinds of file and where they are."""
        return [(jenis.upper(), self._alamat.ubah(unduh=jenis)) for jenis in JENIS_UNDUHAN]

    def unduhan(self, nama: str) -> HttpResponse | None:
        """The whole filtered list as a file, if the address asks for one: the view returns it instead of the page."""
        jenis = self._alamat.isi("unduh")
        return berkas_unduhan(nama, jenis, self.kolom, self._per_potong()) if jenis in JENIS_UNDUHAN else None

    def _per_potong(self) -> Iterator[M]:
        semua = self.tersaring.iterator(chunk_size=500)
        while potongan := list(islice(semua, 500)):
            if self._siapkan:
                self._siapkan(potongan)
            yield from potongan
