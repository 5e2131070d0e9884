"""`riwayat_golongan` and `riwayat_pendidikan`: histories of the person's own data."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from kinerja.dasar.pertukaran import Jenis
from kinerja.dasar.tabel import HITUNG, TANGGAL, Bentuk, Kolom, Nilai
from kinerja.fakta.pertukaran.umum import NIP, pemuat, penulis
from kinerja.fakta.services import IsiFakta, simpan_banyak_golongan, simpan_banyak_pendidikan
from kinerja.jejak.pelaku import Pelaku
from kinerja.organisasi.models import RiwayatGolongan, RiwayatPendidikan
from kinerja.organisasi.services import Ringkasan

GOLONGAN = (
    Kolom("golongan", wajib=True, panjang=10),
    Kolom("tmt", TANGGAL, wajib=True),
    Kolom("nomor_sk", panjang=100),
    Kolom("tanggal_sk", TANGGAL),
)
PENDIDIKAN = (
    Kolom("tingkat", wajib=True, panjang=20),
    Kolom("jurusan", panjang=150),
    Kolom("sekolah", panjang=200),
    Kolom("tahun_lulus", HITUNG, wajib=True),
)


def rapikan_tingkat(kolom: str, nilai: Nilai) -> Nilai:
    """`S-1` is `s1`, as in the file `pegawai`; other columns stay."""
    return nilai.casefold().replace("-", "").strip() if kolom == "tingkat" and isinstance(nilai, str) else nilai


def _simpan_golongan(isi: Sequence[IsiFakta], by: Pelaku, at: datetime, berkas: str) -> Ringkasan:
    return simpan_banyak_golongan(isi=isi, by=by, at=at, berkas=berkas)


def _simpan_pendidikan(isi: Sequence[IsiFakta], by: Pelaku, at: datetime, berkas: str) -> Ringkasan:
    return simpan_banyak_pendidikan(isi=isi, by=by, at=at, berkas=berkas)


def _golongan(_tahun: int | None) -> Iterable[RiwayatGolongan]:
    return RiwayatGolongan.objects.order_by("pegawai_id", "tmt")


def _pendidikan(_tahun: int | None) -> Iterable[RiwayatPendidikan]:
    """Those with a year: a level the file `pegawai` named goes back with that file."""
    return RiwayatPendidikan.objects.exclude(tahun_lulus=None).order_by("pegawai_id", "tahun_lulus", "pk")


RIWAYAT_GOLONGAN: Jenis[Pelaku] = Jenis(
    "riwayat_golongan",
    "Riwayat golongan",
    Bentuk((NIP, *GOLONGAN), ("nip", "tmt")),
    pemuat(_simpan_golongan),
    penulis(GOLONGAN, _golongan),
)
RIWAYAT_PENDIDIKAN: Jenis[Pelaku] = Jenis(
    "riwayat_pendidikan",
    "Riwayat pendidikan",
    Bentuk((NIP, *PENDIDIKAN), ("nip", "tingkat", "jurusan", "tahun_lulus")),
    pemuat(_simpan_pendidikan, rapikan_tingkat),
    penulis(PENDIDIKAN, _pendidikan),
)
