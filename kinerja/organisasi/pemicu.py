"""What must never be false about the organisation, kept by the database: no two versions, posts or holders a day."""

from kinerja.dasar.pemicu import TanpaTumpangTindih, TetapSetelahIsi
from kinerja.organisasi.models import (
    AnggotaTim,
    PengecualianAtasan,
    Pengenal,
    Penugasan,
    SerahTerima,
    StatusKepegawaian,
    StatusPegawai,
    VersiJabatan,
    VersiUnit,
)

PEMICU = (
    TanpaTumpangTindih(
        "versi_unit_tanpa_tumpang_tindih",
        VersiUnit,
        kolom_sama=("unit_id",),
        pesan="Unit ini sudah punya nama dan induk pada sebagian masa itu. Muat ulang halaman, lalu periksa masanya.",
    ),
    TanpaTumpangTindih(
        "versi_jabatan_tanpa_tumpang_tindih",
        VersiJabatan,
        kolom_sama=("jabatan_id",),
        pesan="Jabatan ini sudah punya uraian pada sebagian masa itu. Muat ulang halaman, lalu periksa masanya.",
    ),
    TanpaTumpangTindih(
        "satu_pengecualian_atasan_sehari",
        PengecualianAtasan,
        kolom_sama=("jabatan_id", "tujuan"),
        pesan="Jabatan ini sudah punya atasan khusus untuk keperluan itu pada masa itu. Akhiri dulu yang lama.",
    ),
    TanpaTumpangTindih(
        "satu_jabatan_definitif_sehari",
        Penugasan,
        kolom_sama=("pegawai_id",),
        syarat="jenis = 'definitif'",
        pesan="Pegawai ini sudah punya jabatan definitif pada sebagian masa itu.",
    ),
    TanpaTumpangTindih(
        "satu_pemangku_definitif_sehari",
        Penugasan,
        kolom_sama=("jabatan_id",),
        syarat="jenis = 'definitif' AND tunggal",
        pesan="Jabatan ini hanya untuk satu orang dan sudah ada pemangku definitifnya pada sebagian masa itu.",
    ),
    TanpaTumpangTindih(
        "satu_kedudukan_sehari",
        StatusPegawai,
        kolom_sama=("pegawai_id",),
        pesan="Pegawai ini sudah punya kedudukan lain pada sebagian masa itu.",
    ),
    TanpaTumpangTindih(
        "satu_status_kepegawaian_sehari",
        StatusKepegawaian,
        kolom_sama=("pegawai_id",),
        pesan="Pegawai ini sudah punya status kepegawaian lain pada sebagian masa itu.",
    ),
    TanpaTumpangTindih(
        "satu_pemilik_pengenal_sehari",
        Pengenal,
        kolom_sama=("nilai",),
        pesan="NIP atau kode ini sudah dipakai pegawai lain pada sebagian masa itu.",
    ),
    TanpaTumpangTindih(
        "satu_peran_dalam_tim_sehari",
        AnggotaTim,
        kolom_sama=("tim_id", "pegawai_id"),
        pesan="Pegawai ini sudah ada dalam tim itu pada sebagian masa itu.",
    ),
    TanpaTumpangTindih(
        "satu_ketua_tim_sehari",
        AnggotaTim,
        kolom_sama=("tim_id",),
        syarat="peran = 'ketua'",
        pesan="Tim ini sudah punya ketua pada sebagian masa itu.",
    ),
    TetapSetelahIsi(
        "serah_terima_diterima_tetap",
        SerahTerima,
        tanda_isi="diterima_pada",
        dari_null=True,
        kolom=("penugasan_id", "catatan", "terbuka", "ditulis_pada", "penerima_id", "kunci"),
        pesan="Catatan serah terima yang sudah diterima tetap tersimpan apa adanya.",
    ),
)
