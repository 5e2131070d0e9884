"""What the rows of a file for SIASN lack: whose row, which column, and where it is mended."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from kinerja.dasar.alamat import alamat
from kinerja.dasar.waktu import hari_ini
from kinerja.integrasi.siasn.bentuk import BarisSIASN, Berkas, pns_id
from kinerja.organisasi.selectors.pegawai import nip_semua


@dataclass(frozen=True, slots=True)
class Kurang:
    """One gap of one row (of one person, where it is the person's): the column, what to do, where."""

    nama: str
    perihal: str
    isian: str
    pesan: str
    url: str


@dataclass(frozen=True, slots=True)
class IsiBerkas:
    """How many rows a file has, and every gap."""

    baris: int
    kurang: list[Kurang]


def periksa_berkas(berkas: Berkas, tahun: int | None) -> IsiBerkas:
    """Two queries beside those of the file, whatever its size."""
    nip, pns = nip_semua(hari_ini()), pns_id()
    jumlah, kurang, disebut = 0, list[Kurang](), set[int]()
    for b in berkas.baris(tahun):
        jumlah += b.pegawai_id in nip
        if b.pegawai_id not in disebut:
            disebut.add(b.pegawai_id)
            kurang += _orang(berkas, b, nip, pns)
        if b.pegawai_id in nip:
            kurang += _isian(berkas, b)
    kurang.sort(key=lambda k: (k.nama.casefold(), k.perihal))
    return IsiBerkas(jumlah, kurang)


def _orang(berkas: Berkas, b: BarisSIASN, nip: Mapping[int, str], pns: Mapping[int, str]) -> Iterator[Kurang]:
    """What is the person's, said once."""
    if b.pegawai_id not in nip:
        pesan = _("Orang ini belum ber-NIP di sini, jadi barisnya tidak ikut. Catat NIP-nya pada data pegawai.")
        yield Kurang(b.nama, _("semua baris"), "nip", pesan, reverse("organisasi:pegawai", args=[b.pegawai_id]))
    elif b.pegawai_id not in pns:
        pesan = _("PNS ID belum diketahui. Muat unduhan pegawai SIASN yang memuat orang ini.")
        url = alamat("web:pertukaran_jenis", "data_bkn")
        yield Kurang(b.nama, _("semua baris"), berkas.orang, pesan, url)


def _isian(berkas: Berkas, b: BarisSIASN) -> Iterator[Kurang]:
    for kolom, pesan in berkas.wajib.items():
        if b.isi.get(kolom) is None and kolom not in b.bebas:
            yield Kurang(b.nama, b.perihal, kolom, str(pesan), b.url)
