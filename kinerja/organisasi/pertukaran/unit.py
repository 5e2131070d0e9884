"""`unit`: one row a version of a unit."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from kinerja.dasar.pertukaran import Hasil, Jenis
from kinerja.dasar.tabel import KODE, PILIHAN, TANGGAL, YA_TIDAK, Baris, Bentuk, Kolom, Nilai
from kinerja.jejak.pelaku import Pelaku
from kinerja.organisasi.models import JenisUnit, VersiUnit
from kinerja.organisasi.pertukaran.umum import muat
from kinerja.organisasi.services import IsiUnit, simpan_banyak_unit

BENTUK = Bentuk(
    kolom=(
        Kolom("kode", KODE, wajib=True, panjang=40),
        Kolom("nama", wajib=True, panjang=250),
        Kolom("jenis", PILIHAN, wajib=True, pilihan=tuple(JenisUnit.values)),
        Kolom("perangkat_daerah", YA_TIDAK),
        Kolom("kode_induk", KODE, panjang=40),
        Kolom("mulai", TANGGAL, wajib=True),
        Kolom("sampai", TANGGAL),
    ),
    kunci=("kode", "mulai"),
)


def muat_unit(baris: Sequence[Baris], *, by: Pelaku, at: datetime, percobaan: bool) -> Hasil:
    """Load units; see `simpan_banyak_unit`."""
    isi = [_isi(b) for b in baris]
    return muat(baris, lambda sidik: simpan_banyak_unit(isi=isi, by=by, at=at, berkas=sidik))


def _isi(b: Baris) -> IsiUnit:
    return IsiUnit(
        kode=b.teks("kode"),
        nama=b.teks("nama"),
        jenis=b.teks("jenis"),
        mulai=b.tanggal_wajib("mulai"),
        perangkat_daerah=b.ya("perangkat_daerah"),
        kode_induk=b.teks("kode_induk"),
        sampai=b.tanggal("sampai"),
    )


def tulis_unit(tahun: int | None) -> Iterable[Mapping[str, Nilai]]:
    """Every version of every unit."""
    for v in VersiUnit.objects.select_related("unit", "induk").order_by("unit__kode", "mulai"):
        yield {
            "kode": v.unit.kode,
            "nama": v.nama,
            "jenis": v.jenis,
            "perangkat_daerah": v.perangkat_daerah,
            "kode_induk": v.induk.kode if v.induk else None,
            "mulai": v.mulai,
            "sampai": v.sampai,
        }


UNIT: Jenis[Pelaku] = Jenis("unit", "Unit kerja", BENTUK, muat_unit, tulis_unit)
