"""`reorganisasi`: units made, changed, merged, abolished; posts the same; people moved: one file, one act."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from kinerja.dasar.pertukaran import Hasil, Jenis
from kinerja.dasar.tabel import HITUNG, KODE, PENGENAL, PILIHAN, TANGGAL, YA_TIDAK, Baris, Bentuk, Kolom, Masalah, Nilai
from kinerja.jejak.pelaku import Pelaku
from kinerja.organisasi.pertukaran.umum import muat
from kinerja.organisasi.services import Ringkasan
from kinerja.organisasi.services.reorganisasi import TINDAKAN, HasilReorganisasi, IsiReorganisasi, muat_reorganisasi

BENTUK = Bentuk(
    kolom=(
        Kolom("tindakan", PILIHAN, wajib=True, pilihan=tuple(TINDAKAN)),
        Kolom("kode", KODE, wajib=True, panjang=60),
        Kolom("mulai", TANGGAL, wajib=True),
        Kolom("kode_terkait", KODE, panjang=400),
        Kolom("nama", panjang=250),
        Kolom("jenis", panjang=24),
        Kolom("perangkat_daerah", YA_TIDAK),
        Kolom("kode_induk", KODE, panjang=40),
        Kolom("kode_unit", KODE, panjang=40),
        Kolom("kode_atasan", KODE, panjang=60),
        Kolom("eselon", panjang=10),
        Kolom("jenjang", panjang=20),
        Kolom("kelas", HITUNG),
        Kolom("formasi", HITUNG),
        Kolom("nip", PENGENAL, panjang=30),
        Kolom("nomor_sk", panjang=100),
        Kolom("tanggal_sk", TANGGAL),
        Kolom("pejabat_penetap", panjang=200),
    ),
    kunci=("tindakan", "kode", "nip", "jenis", "mulai"),
)
TEKS = (
    "tindakan", "kode", "kode_terkait", "nama", "jenis", "kode_induk", "kode_unit", "kode_atasan", "eselon", "jenjang",
    "nip", "nomor_sk", "pejabat_penetap",
)  # fmt: skip


def muat_berkas(baris: Sequence[Baris], *, by: Pelaku, at: datetime, percobaan: bool) -> Hasil:
    """Load a reorganisation; on a trial with what changes for each agency and each person moved."""
    isi = [_isi(b) for b in baris]
    kerja = HasilReorganisasi()

    def act(sidik: str) -> Ringkasan:
        nonlocal kerja
        kerja = muat_reorganisasi(isi=isi, by=by, at=at, berkas=sidik, rinci=percobaan)
        return kerja.ringkasan

    hasil = muat(baris, act)
    return replace(hasil, rincian=tuple(_letak(baris, n, pesan) for n, pesan in kerja.rincian))


def _letak(baris: Sequence[Baris], indeks: int | None, pesan: str) -> Masalah:
    return Masalah(baris[0].berkas, None, None, pesan) if indeks is None else baris[indeks].masalah("", pesan)


def _isi(b: Baris) -> IsiReorganisasi:
    return IsiReorganisasi(
        **{nama: b.teks(nama) for nama in TEKS},
        mulai=b.tanggal_wajib("mulai"),
        perangkat_daerah=b.ya("perangkat_daerah"),
        kelas=b.hitung("kelas"),
        formasi=b.hitung("formasi"),
        tanggal_sk=b.tanggal("tanggal_sk"),
    )


def tulis_kosong(tahun: int | None) -> Iterable[Mapping[str, Nilai]]:
    """Nothing: what a reorganisation changed goes out as unit, jabatan and penugasan."""
    return ()


REORGANISASI: Jenis[Pelaku] = Jenis("reorganisasi", "Reorganisasi dan mutasi massal", BENTUK, muat_berkas, tulis_kosong)
