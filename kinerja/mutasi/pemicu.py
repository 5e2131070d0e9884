"""What the database refuses: a begun or cancelled inauguration that changes or goes away, its people rewritten."""

from kinerja.dasar.pemicu import TanpaUbahHapus, TetapSetelahIsi
from kinerja.mutasi.models import AlasanLewatBatas, Pelantikan, PesertaPelantikan

TETAP = ("kode", "jenis", "upacara", "tanggal", "keadaan", "diputus_oleh")

PEMICU = (
    TanpaUbahHapus(AlasanLewatBatas, "Alasan yang sudah ditulis tidak diubah atau dihapus. Tulis yang baru."),
    TetapSetelahIsi(
        "pelantikan_dimulai_tetap",
        Pelantikan,
        tanda_isi="dimulai",
        dari_null=True,
        kolom=TETAP,
        pesan="Pelantikan yang sudah dimulai tidak diubah atau dihapus. Perubahan memerlukan keputusan baru.",
    ),
    TetapSetelahIsi(
        "pelantikan_batal_tetap",
        Pelantikan,
        tanda_isi="dibatalkan",
        dari_null=True,
        kolom=(*TETAP, "alasan_batal"),
        pesan="Pelantikan yang sudah dibatalkan tidak diubah atau dihapus. Siapkan pelantikan baru.",
    ),
    TetapSetelahIsi(
        "peserta_dilantik_tetap",
        PesertaPelantikan,
        tanda_isi="penugasan_id",
        dari_null=True,
        kolom=("pelantikan_id", "pegawai_id", "jabatan_id", "jenis"),
        pesan="Orang yang sudah dilantik tidak diubah atau dihapus dari daftarnya.",
    ),
)
