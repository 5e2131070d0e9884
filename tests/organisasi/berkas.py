"""Exchange files as a test writes them: lines of text in, the result of the import out."""

from datetime import UTC, datetime
from pathlib import Path

from kinerja.dasar.pertukaran import Hasil, ekspor, impor
from kinerja.jejak.pelaku import Pelaku
from kinerja.organisasi.pertukaran import JENIS
from tests.pabrik import ORANG

AT = datetime(2026, 3, 2, 3, tzinfo=UTC)
SISTEM = Pelaku.dari_tugas("uji")
MENURUT_KODE = {jenis.kode: jenis for jenis in JENIS}

UNIT = """kode,nama,jenis,perangkat_daerah,kode_induk,mulai,sampai
00,Pemerintah Kota,lainnya,tidak,,2020-01-01,
05,BKPSDM,badan,ya,00,2020-01-01,
05.1,Bidang Mutasi,bidang,tidak,05,2020-01-01,
"""
JABATAN = """kode,nama,kode_unit,jenis,eselon,jenjang,kelas,formasi,kode_atasan,mulai,sampai
WK,Wali Kota,00,kepala_daerah,,,,,,2020-01-01,
KABAN,Kepala BKPSDM,05,jpt_pratama,II.b,,14,,WK,2020-01-01,
KABID,Kepala Bidang,05.1,administrator,III.b,,11,,KABAN,2020-01-01,
STAF,Analis,05.1,fungsional,,ahli_muda,9,3,KABID,2020-01-01,
"""
PEGAWAI = """nip,nama,gelar_depan,gelar_belakang,status,tanggal_lahir,jenis_kelamin,golongan,tmt_golongan,pendidikan
N0001,Arif Wibowo,,,pejabat_negara,1970-03-01,L,,,
197202281997031006,Eko Prasetyo,Dr.,M.Si.,pns,1972-02-28,L,IV/c,2022-04-01,s3
197609152002121001,Fajar Nugroho,,S.H.,pns,1976-09-15,L,IV/a,2021-10-01,s2
199011092015032004,Kartika Sari,,,pns,1990-11-09,P,III/b,2024-04-01,s1
"""
PENUGASAN = """nip,kode_jabatan,jenis,mulai,sampai,nomor_sk
N0001,WK,definitif,2021-02-26,,131.33-1
197202281997031006,KABAN,definitif,2022-01-03,,821/1
197609152002121001,KABID,definitif,2022-01-03,,821/2
199011092015032004,STAF,definitif,2022-01-03,,821/3
"""

JUDUL_REORGANISASI = (
    "tindakan,kode,mulai,kode_terkait,nama,jenis,perangkat_daerah,kode_induk,kode_unit,kode_atasan,nip,nomor_sk\n"
)


def dinas_baru(banyak: int, mulai: str = "2026-03-16") -> str:
    """A reorganisation of the small Pemda: so many agencies split off one, each with a head who acts in the post."""
    return JUDUL_REORGANISASI + "".join(
        f"unit_bentuk,7{i:02},{mulai},10,Dinas Baru {i},dinas,ya,00,,,,\n"
        f"jabatan_bentuk,KD{i:02},{mulai},,Kepala Dinas Baru {i},jpt_pratama,,,7{i:02},SEKDA,,\n"
        f"pindah,KD{i:02},{mulai},,,plt,,,,,{pelaksana_tugas(i)},821/{i}\n"
        for i in range(banyak)
    )


def pelaksana_tugas(nomor: int) -> str:
    """Who acts as head of that one: eight people in turn."""
    return ORANG[4 + nomor % 8][1]


def muat(tmp_path: Path, kode: str, isi: str, *, at: datetime = AT, percobaan: bool = False) -> Hasil:
    """Load one file of a kind."""
    jalur = tmp_path / f"{kode}.csv"
    jalur.write_text(isi, encoding="utf-8")
    return impor(MENURUT_KODE[kode], jalur, by=SISTEM, at=at, percobaan=percobaan)


def muat_semua(tmp_path: Path) -> None:
    """The small organisation above."""
    for kode, isi in (("unit", UNIT), ("jabatan", JABATAN), ("pegawai", PEGAWAI), ("penugasan", PENUGASAN)):
        hasil = muat(tmp_path, kode, isi)
        assert hasil.sah, hasil.masalah


def tulis(tmp_path: Path, kode: str) -> str:
    """The export of a kind."""
    jalur = tmp_path / f"keluar-{kode}.csv"
    ekspor(MENURUT_KODE[kode], jalur)
    return jalur.read_text(encoding="utf-8")
