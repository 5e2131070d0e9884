"""What the database refuses: a proposal that changes after it was made, an end taken back, an answer that goes away."""

from kinerja.dasar.pemicu import TanpaUbahHapus, TetapSetelahIsi
from kinerja.tindaklanjut.models import KunjunganTindakLanjut, TanggapanTindakLanjut, TindakLanjut

PEMICU = (
    TanpaUbahHapus(TanggapanTindakLanjut, "Tanggapan yang sudah ditulis tidak diubah atau dihapus."),
    TanpaUbahHapus(KunjunganTindakLanjut, "Catatan kunjungan tidak diubah atau dihapus."),
    TetapSetelahIsi(
        "tindak_lanjut_tetap",
        TindakLanjut,
        tanda_isi="diusulkan",
        dari_null=True,
        kolom=(
            "jenis", "pegawai_id", "penugasan_id", "perihal", "alasan", "dasar", "fakta", "peringatan", "tahun",
            "tujuan_id", "perkara_id", "batas_tanggapan", "pengusul_id", "nama_pengusul",
        ),
        pesan="Usul atau nota yang sudah disampaikan tidak diubah atau dihapus. Tarik dengan alasan, buat yang baru.",
    ),
    TetapSetelahIsi(
        "tindak_lanjut_surat_tetap",
        TindakLanjut,
        tanda_isi="dokumen_id",
        dari_null=True,
        kolom=("dokumen_id", "nomor_putusan"),
        pesan="Surat tindak lanjut yang sudah dibuat tidak diganti. Tarik atau batalkan dengan alasan, buat yang baru.",
    ),
    TetapSetelahIsi(
        "tindak_lanjut_diputus_tetap",
        TindakLanjut,
        tanda_isi="diputus",
        dari_null=True,
        kolom=("pemutus_id", "nama_pemutus", "nomor_putusan", "tanggal", "penghargaan_id"),
        pesan="Keputusan atas tindak lanjut tidak diubah atau dihapus.",
    ),
)  # fmt: skip
