"""`status`: one row a legal position or absence of a person."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from kinerja.dasar.pertukaran import Hasil, Jenis
from kinerja.dasar.tabel import PENGENAL, PILIHAN, TANGGAL, Baris, Bentuk, Kolom, Nilai
from kinerja.dasar.waktu import hari_ini
from kinerja.jejak.pelaku import Pelaku
from kinerja.organisasi.models import Kedudukan, StatusPegawai
from kinerja.organisasi.pertukaran.umum import muat
from kinerja.organisasi.selectors.pegawai import nip_semua
from kinerja.organisasi.services import IsiStatus, simpan_banyak_status

BENTUK = Bentuk(
    kolom=(
        Kolom("nip", PENGENAL, wajib=True, panjang=30),
        Kolom("kedudukan", PILIHAN, wajib=True, pilihan=tuple(Kedudukan.values)),
        Kolom("mulai", TANGGAL, wajib=True),
        Kolom("sampai", TANGGAL),
        Kolom("nomor_sk", panjang=100),
    ),
    kunci=("nip", "mulai"),
)


def muat_status(baris: Sequence[Baris], *, by: Pelaku, at: datetime, percobaan: bool) -> Hasil:
    """Load legal positions; see `simpan_banyak_status`."""
    isi = [
        IsiStatus(b.teks("nip"), b.teks("kedudukan"), b.tanggal_wajib("mulai"), b.tanggal("sampai"), b.teks("nomor_sk"))
        for b in baris
    ]
    return muat(baris, lambda sidik: simpan_banyak_status(isi=isi, by=by, at=at, berkas=sidik))


def tulis_status(tahun: int | None) -> Iterable[Mapping[str, Nilai]]:
    """Every legal position that was recorded."""
    nip = nip_semua(hari_ini())
    for s in StatusPegawai.objects.order_by("pegawai_id", "mulai"):
        yield {
            "nip": nip[s.pegawai_id],
            "kedudukan": s.kedudukan,
            "mulai": s.mulai,
            "sampai": s.sampai,
            "nomor_sk": s.nomor_sk,
        }


STATUS: Jenis[Pelaku] = Jenis("status", "Status pegawai", BENTUK, muat_status, tulis_status)
