"""Exchange files of facts for the tests: written, loaded, written out again."""

import io
from datetime import UTC, datetime
from pathlib import Path

from kinerja.dasar.pertukaran import Hasil, ekspor, impor
from kinerja.fakta.pertukaran import JENIS
from tests.pabrik import SISTEM

MENURUT_KODE = {jenis.kode: jenis for jenis in JENIS}
AT = datetime(2026, 4, 15, 2, tzinfo=UTC)
NIP = "199205302019032011"  # Siti Rahma, staff
PENILAI = "198401172008011005"

BERKAS = {
    "predikat": (
        "nip,mulai,sampai,jenis,hasil_kerja,perilaku,predikat,nilai,nip_penilai,sumber\n"
        f'{NIP},2012-01-01,2012-12-31,tahunan,,,baik,"84,25",,Arsip DP3\n'
        f'{NIP},2015-01-01,2015-12-31,tahunan,"86,1","82,4",baik,"84,62",{PENILAI},Dokumen penilaian 2015\n'
        f'{NIP},2021-01-01,2021-06-30,periodik,,,baik,"86,4",,SIASN\n'
        f"{NIP},2021-07-01,2021-12-31,periodik,,,baik,101,,SIASN\n"
        f'{NIP},2021-01-01,2021-12-31,tahunan,,,baik,"101,9",,SIASN\n'
        f"{NIP},2023-01-01,2023-12-31,tahunan,Di Atas Ekspektasi,sesuai,baik,,{PENILAI},e-Kinerja BKN\n"
    ),
    "riwayat_jabatan": (
        "nip,jabatan,unit,instansi,jenis,eselon,mulai,sampai,nomor_sk,tanggal_sk\n"
        f"{NIP},Pengadministrasi Umum,Kecamatan Utara,Kab. Tetangga,pelaksana,,2019-03-01,2022-12-31,813/7,2019-02-20\n"
        f"{NIP},Kepala Seksi Pelayanan,Kecamatan Utara,Kabupaten Tetangga,plt,IV.a,2021-02-01,2021-08-31,,\n"
    ),
    "riwayat_golongan": (
        f"nip,golongan,tmt,nomor_sk,tanggal_sk\n{NIP},II/c,2019-03-01,813/7,\n{NIP},II/d,2022-10-01,823/4,2022-09-01\n"
    ),
    "riwayat_pendidikan": f"nip,tingkat,jurusan,sekolah,tahun_lulus\n{NIP},S-1,Administrasi Publik,Univ. A,2016\n",
    "diklat": (
        "nip,jenis,nama,penyelenggara,mulai,sampai,jam,nomor\n"
        f"{NIP},teknis,Pelayanan Prima,BKPSDM,2023-05-02,2023-05-06,40,12/D\n{NIP},seminar,Arsip Digital,,,,4,\n"
    ),
    "penghargaan": f"nip,nama,nomor_sk,tanggal_sk\n{NIP},Satyalancana Karya Satya X,12/TK,2024-08-17\n",
    "hukdis": (
        "nip,jenis,nomor_sk,tanggal_sk,mulai,sampai,dasar\n"
        f"{NIP},teguran_tertulis,862/3,2020-03-02,2020-03-10,,Pasal 4 huruf f\n"
    ),
    "angka_kredit": (
        "nip,mulai,sampai,angka_kredit,nomor_sk,tanggal_sk\n"
        f'{NIP},2023-01-01,2023-12-31,"12,5",PAK 1,2024-01-09\n{NIP},2024-01-01,2024-12-31,"9,3750",,\n'
    ),
}


def muat(kode: str, isi: str, *, percobaan: bool = False) -> Hasil:
    """Load a file as the desk does."""
    berkas = io.BytesIO(isi.encode())
    return impor(MENURUT_KODE[kode], berkas, by=SISTEM, at=AT, percobaan=percobaan, nama=f"{kode}.csv")


def muat_semua() -> None:
    """Every kind of the example person."""
    for kode, isi in BERKAS.items():
        hasil = muat(kode, isi)
        assert hasil.sah, [str(m) for m in hasil.masalah]


def keluarkan(kode: str, jalur: Path, tahun: int | None = None) -> str:
    """The file that an export writes."""
    ekspor(MENURUT_KODE[kode], jalur, tahun=tahun)
    return jalur.read_text(encoding="utf-8-sig")
