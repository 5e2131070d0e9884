"""What the database refuses: two rules on one day, a used rule that changes, a number that changes or comes back."""

from kinerja.dasar.pemicu import TanpaTumpangTindih, TetapSetelahIsi
from kinerja.dokumen.models import AturanNomor, BlokNomor, NomorSurat

PEMICU = (
    TanpaTumpangTindih(
        "aturan_nomor_satu_sehari",
        AturanNomor,
        kolom_sama=("jenis", "unit_id"),
        pesan="Jenis dokumen ini sudah mempunyai aturan penomoran pada hari itu. Buka daftar aturan, lalu ulangi.",
    ),
    TetapSetelahIsi(
        "aturan_nomor_dipakai_tetap",
        AturanNomor,
        tanda_isi="dipakai_pada",
        dari_null=True,
        kolom=("jenis", "unit_id", "cara", "klasifikasi", "pola", "lebar", "singkatan", "awal", "mulai"),
        pesan="Aturan penomoran yang sudah dipakai tidak diubah atau dihapus. Tetapkan aturan baru.",
    ),
    TetapSetelahIsi(
        "blok_nomor_tetap",
        BlokNomor,
        tanda_isi="dicadangkan",
        dari_null=True,
        kolom=("seri_id", "dari", "sampai"),
        pesan="Blok nomor yang sudah dicatat tidak diubah atau dihapus.",
    ),
    TetapSetelahIsi(
        "nomor_surat_tetap",
        NomorSurat,
        tanda_isi="dipesan",
        dari_null=True,
        kolom=("aturan_id", "perihal", "rujukan", "subjek", "oleh"),
        pesan="Nomor yang sudah dipesan tidak dihapus. Batalkan dengan alasan.",
    ),
    TetapSetelahIsi(
        "nomor_surat_angka_tetap",
        NomorSurat,
        tanda_isi="nomor",
        kolom=("sidik", "seri_id", "blok_id", "urut", "tanggal"),
        pesan="Nomor yang sudah diberikan tidak diubah atau dihapus. Batalkan dengan alasan, lalu ambil nomor baru.",
    ),
    TetapSetelahIsi(
        "nomor_surat_batal_tetap",
        NomorSurat,
        tanda_isi="batal_pada",
        dari_null=True,
        kolom=("status", "nomor", "alasan", "batal_oleh", "dokumen"),
        pesan="Nomor yang batal tetap batal dan tidak dipakai lagi.",
    ),
)
