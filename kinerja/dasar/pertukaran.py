"""The frame of the exchange files: read, load in one transaction, undo on any problem or on a trial."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import IO, Generic, Protocol, TypeVar, overload

from django.db import transaction
from django.utils.translation import gettext as _

from kinerja.dasar.pemicu import Bentrok, bentrok_dikenali
from kinerja.dasar.tabel import Baris, Bentuk, HasilBaca, Masalah, Nilai, baca_tabel, tulis_tabel
from kinerja.dasar.tabel.baca import MASALAH_PALING_BANYAK

P = TypeVar("P")
P_contra = TypeVar("P_contra", contravariant=True)


@dataclass(frozen=True, slots=True)
class Hasil:
    """What an import did (or would do): rows new, changed, same, refused; every problem with its place.

    `rincian`: what changes, a line each, where the counts alone do not say it (a plan that follows another).
    """

    baru: int = 0
    berubah: int = 0
    sama: int = 0
    ditolak: int = 0
    masalah: tuple[Masalah, ...] = ()
    masalah_lain: int = 0
    peringatan: tuple[Masalah, ...] = ()
    rincian: tuple[Masalah, ...] = ()

    @property
    def sah(self) -> bool:
        """Nothing is wrong: the rows are stored (or could be, on a trial)."""
        return not self.masalah


class Muat(Protocol[P_contra]):
    """Loads rows through the app's services. Returns problems instead of raising; never opens a wider transaction."""

    def __call__(self, baris: Sequence[Baris], *, by: P_contra, at: datetime, percobaan: bool) -> Hasil: ...


class Tulis(Protocol):
    """Gives the rows of an export, keys = column names; `tahun` narrows kinds that belong to a year."""

    def __call__(self, tahun: int | None) -> Iterable[Mapping[str, Nilai]]: ...


@dataclass(frozen=True, slots=True)
class Jenis(Generic[P]):
    """One kind of exchange file, declared by the app that owns the things in it.

    `searah`: it only goes out, in another system's words; its `muat` is `hanya_keluar`.
    """

    kode: str
    judul: str
    bentuk: Bentuk
    muat: Muat[P]
    tulis: Tulis
    searah: bool = False


def hanya_keluar(jenis: str) -> Muat[object]:
    """The loading of a kind that only goes out: refused, and which kind loads the same facts."""

    def tolak(baris: Sequence[Baris], *, by: object, at: datetime, percobaan: bool) -> Hasil:
        pesan = _("Berkas ini hanya untuk dikirim. Muat datanya dengan jenis “%s”.") % jenis
        return Hasil(ditolak=len(baris), masalah=(Masalah(baris[0].berkas if baris else jenis, None, None, pesan),))

    return tolak


class Pantau(Protocol):
    """Shows progress while rows go by: given the rows, gives them back one by one."""

    def __call__(self, baris: Sequence[Baris]) -> Iterator[Baris]: ...


def impor(
    jenis: Jenis[P],
    sumber: Path | IO[bytes],
    *,
    by: P,
    at: datetime,
    percobaan: bool = False,
    nama: str = "",
    pantau: Pantau | None = None,
) -> Hasil:
    """Load a file: all rows or none. On a trial everything is done and then undone, so the counts are true."""
    terbaca = baca_tabel(sumber, jenis.bentuk, nama=nama)
    if not terbaca.sah:
        return _ditolak(terbaca)
    baris = BarisTerpantau(terbaca.baris, pantau) if pantau else terbaca.baris
    try:
        with bentrok_dikenali(), transaction.atomic():
            hasil = jenis.muat(baris, by=by, at=at, percobaan=percobaan)
            if percobaan or not hasil.sah:
                raise _Urungkan
    except _Urungkan:
        pass
    except Bentrok as galat:
        hasil = Hasil(
            masalah=(Masalah(Path(nama or str(getattr(sumber, "name", sumber))).name, None, None, galat.pesan),)
        )
    return _rapikan(replace(hasil, peringatan=(*terbaca.peringatan, *hasil.peringatan)))


def ekspor(jenis: Jenis[P], jalur: Path, *, tahun: int | None = None) -> int:
    """Write all there is of a kind in the shape in which it is read; the number of rows."""
    return tulis_tabel(jalur, jenis.bentuk, jenis.tulis(tahun))


class BarisTerpantau(Sequence[Baris]):
    """The rows, seen going by: each pass over them is shown as progress."""

    def __init__(self, baris: Sequence[Baris], pantau: Pantau) -> None:
        self._baris, self._pantau = baris, pantau

    def __iter__(self) -> Iterator[Baris]:
        return self._pantau(self._baris)

    def __len__(self) -> int:
        return len(self._baris)

    @overload
    def __getitem__(self, letak: int) -> Baris: ...
    @overload
    def __getitem__(self, letak: slice) -> Sequence[Baris]: ...
    def __getitem__(self, letak: int | slice) -> Baris | Sequence[Baris]:
        return self._baris[letak]


class _Urungkan(Exception):
    """Leaves the transaction without keeping anything."""


def _ditolak(terbaca: HasilBaca) -> Hasil:
    hasil = Hasil(masalah=terbaca.masalah, masalah_lain=terbaca.masalah_lain, peringatan=terbaca.peringatan)
    return replace(hasil, ditolak=_baris_bermasalah(hasil))


def _rapikan(hasil: Hasil) -> Hasil:
    """Refused: nothing is new or changed any more, and the list of reasons is not endless."""
    if hasil.sah:
        return hasil
    masalah = hasil.masalah[:MASALAH_PALING_BANYAK]
    lain = hasil.masalah_lain + len(hasil.masalah) - len(masalah)
    ditolak = hasil.ditolak or _baris_bermasalah(hasil)
    return replace(hasil, baru=0, berubah=0, sama=0, ditolak=ditolak, masalah=masalah, masalah_lain=lain)


def _baris_bermasalah(hasil: Hasil) -> int:
    return len({masalah.baris for masalah in hasil.masalah if masalah.baris is not None and masalah.baris > 1})
