"""What a file for SIASN is: its endpoint, its columns under SIASN's own names, its rows, and where a gap is mended."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from kinerja.dasar.tabel import PENGENAL, Bentuk, Kolom, Nilai
from kinerja.dasar.tampilan import Teks
from kinerja.integrasi.models import DataBKN

NIP = Kolom("nip", PENGENAL, wajib=True, panjang=30)
KLIEN_PUBLIK = _("Nama isian menurut klien publik SIASN (22 November 2026); dokumen resmi BKN belum dibandingkan.")


@dataclass(frozen=True, slots=True)
class BarisSIASN:
    """A row: whose, what it is about in words, where it is mended here, and its cells without the person's.

    `bebas`: columns this row may lack though the others may not.
    """

    pegawai_id: int
    nama: str
    perihal: str
    url: str
    isi: Mapping[str, Nilai]
    bebas: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Berkas:
    """A file for one endpoint.

    `sini`: columns of ours before SIASN's, for the officer who chooses SIASN's codes. `orang`: the column with SIASN's
    own identifier of the person. `wajib`: columns a row must have, with what is said when it has not. `di_siasn`:
    columns nothing here can fill, by why. `kunci`: columns that tell one row from another. `status` is
    a word of the packs (`peraturan.kata.STATUS`).
    """

    kode: str
    judul: Teks
    alamat: str
    kolom: Sequence[Kolom]
    orang: str
    baris: Callable[[int | None], Iterable[BarisSIASN]]
    wajib: Mapping[str, Teks]
    kunci: Sequence[str]
    sini: Sequence[Kolom] = ()
    di_siasn: Sequence[str] = ()
    status: str = "sekunder"
    sumber: Teks = KLIEN_PUBLIK

    @property
    def bentuk(self) -> Bentuk:
        """The table: our identifier and helps first, then SIASN's columns in the order they were read."""
        return Bentuk((NIP, *self.sini, *self.kolom), tuple(self.kunci))


def pns_id() -> dict[int, str]:
    """Person -> SIASN's identifier, from the newest download; one query."""
    semua = DataBKN.objects.exclude(pegawai=None).values_list("pegawai_id", "isi__pns_id")
    return {pegawai: kode for pegawai, kode in semua if pegawai and kode}


def tulis_hari(hari: date | None) -> str | None:
    """A day as SIASN writes it: dd-mm-yyyy."""
    return f"{hari:%d-%m-%Y}" if hari else None
