"""What the database refuses: signed words that change, a letter that goes away, an end that is taken back."""

from kinerja.dasar.pemicu import TetapSetelahIsi
from kinerja.pengunduran.models import SuratPengunduran

PEMICU = (
    TetapSetelahIsi(
        "pengunduran_ditandatangani_tetap",
        SuratPengunduran,
        tanda_isi="ditandatangani",
        dari_null=True,
        kolom=(
            "pegawai_id", "penugasan_id", "isi", "mulai_diminta", "ditunjukkan", "sidik", "cara_pengesahan",
            "tenang_sampai",
        ),
        pesan="Surat pengunduran diri yang sudah ditandatangani tidak diubah atau dihapus. Tarik, tulis yang baru.",
    ),
    TetapSetelahIsi(
        "pengunduran_selesai_tetap",
        SuratPengunduran,
        tanda_isi="selesai",
        dari_null=True,
        kolom=(
            "keadaan", "alasan", "tujuan_id", "mulai", "pemutus_id", "nomor_keputusan", "tanggal_keputusan",
            "penugasan_baru_id",
        ),
        pesan="Surat pengunduran diri yang sudah selesai tidak diubah. Mengundurkan diri lagi memerlukan surat baru.",
    ),
)  # fmt: skip
