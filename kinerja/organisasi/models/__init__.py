"""Units, posts, people, status, assignments, the derived superior, accounts of people, and standing in."""

from kinerja.organisasi.models.akun import AkunPegawai
from kinerja.organisasi.models.atasan import LaporanKeliru, PengecualianAtasan, RentangAtasan, TindakLanjut, Tujuan
from kinerja.organisasi.models.pegawai import (
    Kedudukan,
    Pegawai,
    Pengenal,
    RiwayatGolongan,
    RiwayatPendidikan,
    StatusKepegawaian,
    StatusPegawai,
)
from kinerja.organisasi.models.penugasan import JenisPenugasan, Penugasan
from kinerja.organisasi.models.perwakilan import Delegasi, LihatSebagai
from kinerja.organisasi.models.serah_terima import SerahTerima
from kinerja.organisasi.models.tim import AnggotaTim, PeranTim, TimKerja
from kinerja.organisasi.models.unit import (
    Berjangka,
    Jabatan,
    JenisJabatan,
    JenisUnit,
    UnitKerja,
    VersiJabatan,
    VersiUnit,
)

__all__ = [
    "AkunPegawai",
    "AnggotaTim",
    "Berjangka",
    "Delegasi",
    "Jabatan",
    "JenisJabatan",
    "JenisPenugasan",
    "JenisUnit",
    "Kedudukan",
    "LaporanKeliru",
    "LihatSebagai",
    "Pegawai",
    "PengecualianAtasan",
    "Pengenal",
    "Penugasan",
    "PeranTim",
    "RentangAtasan",
    "RiwayatGolongan",
    "RiwayatPendidikan",
    "SerahTerima",
    "StatusKepegawaian",
    "StatusPegawai",
    "TimKerja",
    "TindakLanjut",
    "Tujuan",
    "UnitKerja",
    "VersiJabatan",
    "VersiUnit",
]
