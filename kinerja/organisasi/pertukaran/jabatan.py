"""`jabatan`: one row a version of a post."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from kinerja.dasar.pertukaran import Hasil, Jenis
from kinerja.dasar.tabel import HITUNG, KODE, PILIHAN, TANGGAL, Baris, Bentuk, Kolom, Nilai
from kinerja.jejak.pelaku import Pelaku
from kinerja.organisasi.models import JenisJabatan, VersiJabatan
from kinerja.organisasi.pertukaran.umum import muat
from kinerja.organisasi.services import IsiJabatan, simpan_banyak_jabatan

BENTUK = Bentuk(
    kolom=(
        Kolom("kode", KODE, wajib=True, panjang=60),
        Kolom("nama", wajib=True, panjang=250),
        Kolom("kode_unit", KODE, wajib=True, panjang=40),
        Kolom("jenis", PILIHAN, wajib=True, pilihan=tuple(JenisJabatan.values)),
        Kolom("eselon", panjang=10),
        Kolom("jenjang", panjang=20),
        Kolom("kelas", HITUNG),
        Kolom("formasi", HITUNG),
        Kolom("kode_atasan", KODE, panjang=60),
        Kolom("mulai", TANGGAL, wajib=True),
        Kolom("sampai", TANGGAL),
    ),
    kunci=("kode", "mulai"),
)


def muat_jabatan(baris: Sequence[Baris], *, by: Pelaku, at: datetime, percobaan: bool) -> Hasil:
    """Load posts; see `simpan_banyak_jabatan`."""
    isi = [_isi(b) for b in baris]
    return muat(baris, lambda sidik: simpan_banyak_jabatan(isi=isi, by=by, at=at, berkas=sidik))


def _isi(b: Baris) -> IsiJabatan:
    return IsiJabatan(
        kode=b.teks("kode"),
        nama=b.teks("nama"),
        kode_unit=b.teks("kode_unit"),
        jenis=b.teks("jenis"),
        mulai=b.tanggal_wajib("mulai"),
        eselon=b.teks("eselon"),
        jenjang=b.teks("jenjang"),
        kelas=b.hitung("kelas"),
        formasi=b.hitung("formasi"),
        kode_atasan=b.teks("kode_atasan"),
        sampai=b.tanggal("sampai"),
    )


def tulis_jabatan(tahun: int | None) -> Iterable[Mapping[str, Nilai]]:
    """Every version of every post."""
    for v in VersiJabatan.objects.select_related("jabatan", "unit", "atasan").order_by("jabatan__kode", "mulai"):
        yield {
            "kode": v.jabatan.kode,
            "nama": v.nama,
            "kode_unit": v.unit.kode,
            "jenis": v.jenis,
            "eselon": v.eselon,
            "jenjang": v.jenjang,
            "kelas": v.kelas,
            "formasi": v.formasi,
            "kode_atasan": v.atasan.kode if v.atasan else None,
            "mulai": v.mulai,
            "sampai": v.sampai,
        }


JABATAN: Jenis[Pelaku] = Jenis("jabatan", "Jabatan", BENTUK, muat_jabatan, tulis_jabatan)
