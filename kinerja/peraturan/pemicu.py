"""What the database refuses: an adopted setting or local pack that changes, a proposal that is not what was decided."""

from kinerja.dasar.pemicu import TanpaUbahHapus, TetapSetelahIsi
from kinerja.peraturan.models import PaketDaerah, Setelan, Usulan

PEMICU = (
    TanpaUbahHapus(Setelan, pesan="Setelan yang sudah ditetapkan tidak diubah atau dihapus. Usulkan nilai baru."),
    TetapSetelahIsi(
        "paket_daerah_ditetapkan_tetap",
        PaketDaerah,
        tanda_isi="ditetapkan_pada",
        dari_null=True,
        kolom=("jenis", "judul", "isi", "mulai", "dibuat_oleh"),
        pesan="Aturan daerah yang sudah ditetapkan tidak diubah atau dihapus. Usulkan aturan baru.",
    ),
    TetapSetelahIsi(
        "usulan_isi_tetap",
        Usulan,
        tanda_isi="diusulkan_pada",
        dari_null=True,
        kolom=("jenis", "kunci", "isi", "mulai", "alasan", "pengusul", "pengusul_pegawai", "pengusul_nama"),
        pesan="Usulan yang sudah diajukan tidak diubah atau dihapus. Tarik usulan itu, lalu ajukan yang baru.",
    ),
    TetapSetelahIsi(
        "usulan_putusan_tetap",
        Usulan,
        tanda_isi="diputus_pada",
        dari_null=True,
        kolom=("status", "pemutus", "pemutus_pegawai", "pemutus_nama", "catatan"),
        pesan="Usulan yang sudah diputus tidak diubah atau dihapus.",
    ),
)
