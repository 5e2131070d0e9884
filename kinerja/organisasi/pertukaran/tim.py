"""`tim` and `anggota_tim`: one row a team, one row a person's part in it."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from kinerja.dasar.pertukaran import Hasil, Jenis
from kinerja.dasar.tabel import KODE, PENGENAL, PILIHAN, TANGGAL, Baris, Bentuk, Kolom, Nilai
from kinerja.dasar.waktu import hari_ini
from kinerja.jejak.pelaku import Pelaku
from kinerja.organisasi.models import AnggotaTim, PeranTim, TimKerja
from kinerja.organisasi.pertukaran.umum import muat
from kinerja.organisasi.selectors.pegawai import nip_semua
from kinerja.organisasi.services.tim import IsiAnggota, IsiTim, simpan_banyak_anggota, simpan_banyak_tim

BENTUK_TIM = Bentuk(
    kolom=(
        Kolom("kode", KODE, wajib=True, panjang=40),
        Kolom("nama", wajib=True, panjang=250),
        Kolom("kode_unit", KODE, wajib=True, panjang=40),
        Kolom("nomor_sk", panjang=100),
        Kolom("mulai", TANGGAL, wajib=True),
        Kolom("sampai", TANGGAL),
    ),
    kunci=("kode",),
)
BENTUK_ANGGOTA = Bentuk(
    kolom=(
        Kolom("kode_tim", KODE, wajib=True, panjang=40),
        Kolom("nip", PENGENAL, wajib=True, panjang=30),
        Kolom("peran", PILIHAN, wajib=True, pilihan=tuple(PeranTim.values)),
        Kolom("mulai", TANGGAL, wajib=True),
        Kolom("sampai", TANGGAL),
    ),
    kunci=("kode_tim", "nip", "mulai"),
)


def muat_tim(baris: Sequence[Baris], *, by: Pelaku, at: datetime, percobaan: bool) -> Hasil:
    """Load teams; see `simpan_banyak_tim`."""
    isi = [
        IsiTim(
            b.teks("kode"),
            b.teks("nama"),
            b.teks("kode_unit"),
            b.tanggal_wajib("mulai"),
            b.tanggal("sampai"),
            b.teks("nomor_sk"),
        )
        for b in baris
    ]
    return muat(baris, lambda sidik: simpan_banyak_tim(isi=isi, by=by, at=at, berkas=sidik))


def tulis_tim(tahun: int | None) -> Iterable[Mapping[str, Nilai]]:
    """Every team that was recorded."""
    for t in TimKerja.objects.select_related("unit").order_by("kode"):
        yield {
            "kode": t.kode,
            "nama": t.nama,
            "kode_unit": t.unit.kode,
            "nomor_sk": t.nomor_sk,
            "mulai": t.mulai,
            "sampai": t.sampai,
        }


def muat_anggota(baris: Sequence[Baris], *, by: Pelaku, at: datetime, percobaan: bool) -> Hasil:
    """Load members; see `simpan_banyak_anggota`."""
    isi = [
        IsiAnggota(b.teks("kode_tim"), b.teks("nip"), b.teks("peran"), b.tanggal_wajib("mulai"), b.tanggal("sampai"))
        for b in baris
    ]
    return muat(baris, lambda sidik: simpan_banyak_anggota(isi=isi, by=by, at=at, berkas=sidik))


def tulis_anggota(tahun: int | None) -> Iterable[Mapping[str, Nilai]]:
    """Every part in a team that was recorded."""
    nip = nip_semua(hari_ini())
    for a in AnggotaTim.objects.select_related("tim").order_by("tim__kode", "mulai", "pk"):
        yield {
            "kode_tim": a.tim.kode,
            "nip": nip[a.pegawai_id],
            "peran": a.peran,
            "mulai": a.mulai,
            "sampai": a.sampai,
        }


TIM: Jenis[Pelaku] = Jenis("tim", "Tim kerja", BENTUK_TIM, muat_tim, tulis_tim)
ANGGOTA_TIM: Jenis[Pelaku] = Jenis("anggota_tim", "Anggota tim kerja", BENTUK_ANGGOTA, muat_anggota, tulis_anggota)
