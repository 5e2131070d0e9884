"""Posts elsewhere, training, awards, discipline and credit points: one row a fact."""

from kinerja.dasar.tabel import DESIMAL, HITUNG, PILIHAN, TANGGAL, Kolom
from kinerja.fakta.hukdis import kode_hukdis
from kinerja.fakta.models import AngkaKredit, Diklat, HukumanDisiplin, Penghargaan, RiwayatJabatan
from kinerja.fakta.pertukaran.umum import jenis_fakta
from kinerja.organisasi.models import JenisJabatan, JenisPenugasan

MULAI_WAJIB = Kolom("mulai", TANGGAL, wajib=True)
SAMPAI = Kolom("sampai", TANGGAL)
NOMOR_SK = Kolom("nomor_sk", panjang=100)

RIWAYAT_JABATAN = jenis_fakta(
    "riwayat_jabatan",
    "Riwayat jabatan",
    RiwayatJabatan,
    (
        Kolom("jabatan", wajib=True, panjang=250),
        Kolom("unit", panjang=250),
        Kolom("instansi", panjang=250),
        Kolom("jenis", PILIHAN, wajib=True, pilihan=(*JenisJabatan.values, *JenisPenugasan.values)),
        Kolom("eselon", panjang=10),
        MULAI_WAJIB,
        SAMPAI,
        NOMOR_SK,
        Kolom("tanggal_sk", TANGGAL),
    ),
)
DIKLAT = jenis_fakta(
    "diklat",
    "Diklat",
    Diklat,
    (
        Kolom("jenis", wajib=True, panjang=60),
        Kolom("nama", wajib=True, panjang=250),
        Kolom("penyelenggara", panjang=200),
        Kolom("mulai", TANGGAL),
        SAMPAI,
        Kolom("jam", HITUNG),
        Kolom("nomor", panjang=100),
    ),
)
PENGHARGAAN = jenis_fakta(
    "penghargaan",
    "Penghargaan",
    Penghargaan,
    (Kolom("nama", wajib=True, panjang=250), NOMOR_SK, Kolom("tanggal_sk", TANGGAL, wajib=True)),
)
HUKDIS = jenis_fakta(
    "hukdis",
    "Hukuman disiplin",
    HukumanDisiplin,
    (
        Kolom("jenis", PILIHAN, wajib=True, pilihan=kode_hukdis()),
        Kolom("nomor_sk", wajib=True, panjang=100),
        Kolom("tanggal_sk", TANGGAL, wajib=True),
        MULAI_WAJIB,
        SAMPAI,
        Kolom("dasar", panjang=250),
    ),
)
ANGKA_KREDIT = jenis_fakta(
    "angka_kredit",
    "Angka kredit",
    AngkaKredit,
    (
        MULAI_WAJIB,
        Kolom("sampai", TANGGAL, wajib=True),
        Kolom("angka_kredit", DESIMAL, wajib=True),
        NOMOR_SK,
        Kolom("tanggal_sk", TANGGAL),
    ),
)
