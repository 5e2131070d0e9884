"""`penugasan`: one row an assignment of a person to a post."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from kinerja.dasar.pertukaran import Hasil, Jenis
from kinerja.dasar.tabel import KODE, PENGENAL, PILIHAN, TANGGAL, Baris, Bentuk, Kolom, Nilai
from kinerja.dasar.waktu import hari_ini
from kinerja.jejak.pelaku import Pelaku
from kinerja.organisasi.models import JenisPenugasan, Penugasan
from kinerja.organisasi.pertukaran.umum import muat
from kinerja.organisasi.selectors.pegawai import nip_semua
from kinerja.organisasi.services import IsiPenugasan, simpan_banyak_penugasan

BENTUK = Bentuk(
    kolom=(
        Kolom("nip", PENGENAL, wajib=True, panjang=30),
        Kolom("kode_jabatan", KODE, wajib=True, panjang=60),
        Kolom("jenis", PILIHAN, wajib=True, pilihan=tuple(JenisPenugasan.values)),
        Kolom("mulai", TANGGAL, wajib=True),
        Kolom("sampai", TANGGAL),
        Kolom("nomor_sk", panjang=100),
        Kolom("tanggal_sk", TANGGAL),
        Kolom("pejabat_penetap", panjang=200),
        Kolom("tanggal_pelantikan", TANGGAL),
        Kolom("nomor_pelantikan", panjang=100),
        Kolom("nomor_pertek", panjang=100),
    ),
    kunci=("nip", "kode_jabatan", "jenis", "mulai"),
)


def muat_penugasan(baris: Sequence[Baris], *, by: Pelaku, at: datetime, percobaan: bool) -> Hasil:
    """Load assignments; see `simpan_banyak_penugasan`."""
    isi = [_isi(b) for b in baris]
    return muat(baris, lambda sidik: simpan_banyak_penugasan(isi=isi, by=by, at=at, berkas=sidik))


def _isi(b: Baris) -> IsiPenugasan:
    return IsiPenugasan(
        nip=b.teks("nip"),
        kode_jabatan=b.teks("kode_jabatan"),
        jenis=b.teks("jenis"),
        mulai=b.tanggal_wajib("mulai"),
        sampai=b.tanggal("sampai"),
        nomor_sk=b.teks("nomor_sk"),
        tanggal_sk=b.tanggal("tanggal_sk"),
        pejabat_penetap=b.teks("pejabat_penetap"),
        tanggal_pelantikan=b.tanggal("tanggal_pelantikan"),
        nomor_pelantikan=b.teks("nomor_pelantikan"),
        nomor_pertek=b.teks("nomor_pertek"),
    )


def tulis_penugasan(tahun: int | None) -> Iterable[Mapping[str, Nilai]]:
    """Every assignment that was recorded."""
    nip = nip_semua(hari_ini())
    for p in Penugasan.objects.select_related("jabatan").order_by("mulai", "jabatan__kode", "pk"):
        yield {
            "nip": nip[p.pegawai_id],
            "kode_jabatan": p.jabatan.kode,
            "jenis": p.jenis,
            "mulai": p.mulai,
            "sampai": p.sampai,
            "nomor_sk": p.nomor_sk,
            "tanggal_sk": p.tanggal_sk,
            "pejabat_penetap": p.pejabat_penetap,
            "tanggal_pelantikan": p.tanggal_pelantikan,
            "nomor_pelantikan": p.nomor_pelantikan,
            "nomor_pertek": p.nomor_pertek,
        }


PENUGASAN: Jenis[Pelaku] = Jenis("penugasan", "Penugasan", BENTUK, muat_penugasan, tulis_penugasan)
