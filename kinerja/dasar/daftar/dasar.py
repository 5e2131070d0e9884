"""What every list page does with its rows, wherever they come from: links, headers, cells, pages, the download."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import ClassVar, Generic, TypeVar

from django.core.paginator import Page, Paginator
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from kinerja.dasar.daftar.alamat import Alamat
from kinerja.dasar.daftar.kolom import KolomDaftar, Kosong, Penyaring, T, Teks
from kinerja.dasar.daftar.tampil import Kepala, Pilihan, Sel
from kinerja.dasar.daftar.unduh import JENIS_UNDUHAN, berkas_unduhan

UKURAN = (25, 50, 100)
KATA_PALING_BANYAK = 8
B = TypeVar("B")  # what the rows come from


class DaftarDasar(ABC, Generic[T, B]):
    """A list for `dasar/daftar.html`.

    `cari`: the fields searched. `siapkan` is given the rows of a page (or of a piece of the download), to fetch in bulk
    what the columns need. `awalan` tells two lists of one page apart in the address;
    `ukuran` is how many rows a page has until another size is chosen.
    """

    UKURAN_AWAL: ClassVar[int] = UKURAN[0]

    def __init__(
        self,
        request: HttpRequest,
        baris: B,
        *,
        kolom: Sequence[KolomDaftar[T]],
        cari: Sequence[str] = (),
        saring: Sequence[Penyaring] = (),
        kosong: Kosong | None = None,
        siapkan: Callable[[list[T]], None] | None = None,
        keterangan: Teks = "",
        awalan: str = "",
        ukuran: int = 0,
    ) -> None:
        self._alamat, self._semua = Alamat(request.GET, awalan), baris
        self.kolom, self._cari, self._pilihan, self._siapkan = tuple(kolom), tuple(cari), tuple(saring), siapkan
        self.kosong, self.keterangan = kosong or Kosong(_("Belum ada isinya.")), keterangan
        self.bisa_cari, self.teks_cari = bool(cari), self._alamat.isi("cari")
        isi = self._alamat.angka("ukuran", 0)
        self.ukuran = isi if isi in UKURAN else ukuran or self.UKURAN_AWAL
        self.nama_cari, self.nama_halaman = self._alamat.nama("cari"), self._alamat.nama("halaman")

    # ---- where the rows come from

    @abstractmethod
    def _banyak(self) -> int:
        """How many rows the search and the filters leave."""

    @abstractmethod
    def _potong(self, potongan: slice) -> list[T]:
        """A piece of them."""

    @abstractmethod
    def _per_potong(self) -> Iterator[T]:
        """All of them for the download, prepared piece by piece."""

    @property
    def _kata(self) -> list[str]:
        """The words searched for."""
        return self.teks_cari.split()[:KATA_PALING_BANYAK] if self._cari else []

    def _urutan(self) -> tuple[str, bool] | None:
        """The field to order by and whether downwards; None = the list's own order."""
        urut = self._alamat.isi("urut")
        kolom = next((k for k in self.kolom if k.urut and k.nama == urut.removeprefix("-")), None)
        return (kolom.urut, urut.startswith("-")) if kolom else None

    # ---- search and filters

    @property
    def daftar_pilihan(self) -> list[Pilihan]:
        """The filters with what is chosen."""
        return [Pilihan(self._alamat.nama(s.nama), s.judul, s.pilihan, self._terpilih(s)) for s in self._pilihan]

    @property
    def disaring(self) -> bool:
        """Whether the address narrows the list."""
        return bool(self.teks_cari) or any(self._terpilih(satu) != satu.bawaan for satu in self._pilihan)

    @property
    def sisa_alamat(self) -> list[tuple[str, str]]:
        """What the form must carry along: the order, the size, and whatever belongs to the rest of the page."""
        return self._alamat.selain("cari", "halaman", "unduh", *(satu.nama for satu in self._pilihan))

    @property
    def alamat_bersih(self) -> str:
        """The list without search and filters."""
        return self._alamat.ubah(cari=None, **{satu.nama: None for satu in self._pilihan})

    def _terpilih(self, satu: Penyaring) -> str:
        return self._alamat.isi(satu.nama) if self._alamat.ada(satu.nama) else satu.bawaan

    # ---- the page

    @cached_property
    def halaman(self) -> Page[T]:
        """The page asked for. One row more than shown is read, so that a list of one page is never counted."""
        nomor, ukuran = self._alamat.angka("halaman", 1), self.ukuran
        pembagi: Paginator[T] = Paginator((), ukuran)
        baris = self._potong(slice((nomor - 1) * ukuran, nomor * ukuran + 1))
        terakhir = len(baris) <= ukuran and (baris or nomor == 1)
        pembagi.__dict__["count"] = (nomor - 1) * ukuran + len(baris) if terakhir else self._banyak()
        if not baris and nomor > 1:
            nomor = pembagi.num_pages
            baris = self._potong(slice((nomor - 1) * ukuran, nomor * ukuran))
        baris = baris[:ukuran]
        if self._siapkan:
            self._siapkan(baris)
        return Page(baris, nomor, pembagi)

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

    def _kepala(self, kolom: KolomDaftar[T]) -> Kepala:
        kini = self._alamat.isi("urut") if kolom.urut else ""
        arah = {kolom.nama: "ascending", f"-{kolom.nama}": "descending"}.get(kini, "")
        berikut = f"-{kolom.nama}" if arah == "ascending" else kolom.nama
        return Kepala(kolom.judul, self._alamat.ubah(urut=berikut) if kolom.urut else "", arah, kolom.angka)

    def _sel(self, kolom: KolomDaftar[T], objek: T) -> Sel:
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
