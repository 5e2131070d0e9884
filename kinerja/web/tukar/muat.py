"""Trial and loading of an uploaded file through the same frame as the command, guarded in size."""

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from django.utils.translation import gettext as _

from kinerja.dasar.pertukaran import Hasil, Jenis, impor
from kinerja.dasar.statistik import segarkan_statistik
from kinerja.dasar.tabel import Masalah, baca_tabel
from kinerja.jejak.pelaku import Pelaku
from kinerja.web.tukar.titipan import Titipan, buang, tampung, titipkan

# A load holds the database's one writer; more rows than this would keep everybody waiting at their screens.
BARIS_PALING_BANYAK = 10_000


def coba(jenis: Jenis[Pelaku], isi: Iterable[bytes], *, pengguna: str, nama: str, by: Pelaku, at: datetime) -> Titipan:
    """Hold an upload and try it: everything is done and undone, so the counts are true."""
    jalur = tampung(isi)
    hasil = _terlalu_banyak(jenis, jalur, nama) or impor(jenis, jalur, by=by, at=at, percobaan=True, nama=nama)
    return titipkan(jalur, pengguna=pengguna, jenis=jenis.kode, nama=nama, hasil=hasil)


def muat(jenis: Jenis[Pelaku], titipan: Titipan, *, by: Pelaku, at: datetime) -> Hasil:
    """Load a held file for good and drop it; if the data has changed since the trial, the new refusal is kept."""
    hasil = impor(jenis, titipan.jalur, by=by, at=at, nama=titipan.nama)
    if hasil.sah:
        buang(titipan.kunci)
        segarkan_statistik()
    else:
        titipkan(titipan.jalur, pengguna=titipan.pengguna, jenis=titipan.jenis, nama=titipan.nama, hasil=hasil)
    return hasil


def _terlalu_banyak(jenis: Jenis[Pelaku], jalur: Path, nama: str) -> Hasil | None:
    banyak = len(baca_tabel(jalur, jenis.bentuk, nama=nama).baris)
    if banyak <= BARIS_PALING_BANYAK:
        return None
    pesan = _(
        "%(ada)d baris; lewat layar paling banyak %(batas)d. Bagi menjadi beberapa berkas, "
        "atau minta pengelola server memuatnya dengan perintah: kinerja import %(jenis)s."
    ) % {"ada": banyak, "batas": BARIS_PALING_BANYAK, "jenis": jenis.kode}
    return Hasil(ditolak=banyak, masalah=(Masalah(nama, None, None, pesan),))
