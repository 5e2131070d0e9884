"""What the database refuses: a fixed snapshot that changes, a signature that is altered or taken away."""

from kinerja.dasar.pemicu import TanpaUbahHapus, TetapSetelahIsi
from kinerja.perjanjian.models import PerjanjianKinerja, TandaTangan

PEMICU = (
    TetapSetelahIsi(
        "pk_snapshot_tetap",
        PerjanjianKinerja,
        tanda_isi="hash_snapshot",
        kolom=("snapshot", "penugasan_id", "tahun", "versi"),
        pesan="Isi perjanjian yang sudah disepakati tidak boleh diubah. Buat versi baru.",
    ),
    TanpaUbahHapus(TandaTangan, pesan="Tanda tangan tidak boleh diubah atau dihapus."),
)
