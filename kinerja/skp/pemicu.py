"""What the database refuses: a set SKP that is removed or moved, rows of it that change after setting."""

from kinerja.dasar.pemicu import TetapSetelahIsi
from kinerja.skp.models import SKP, EkspektasiPerilaku, HasilKerja, IndikatorKinerja, LampiranSKP

PESAN = "SKP yang sudah ditetapkan tidak boleh diubah. Buka versi baru dengan alasan."

PEMICU = (
    TetapSetelahIsi(
        "skp_tetap",
        SKP,
        tanda_isi="ditetapkan_pada",
        kolom=("penugasan_id", "tahun", "mulai", "versi", "pendekatan"),
        pesan=PESAN,
        dari_null=True,
    ),
    TetapSetelahIsi(
        "hasil_kerja_tetap",
        HasilKerja,
        tanda_isi="tetap_sejak",
        kolom=("skp_id", "jenis", "rumusan", "ukuran_kualitatif"),
        pesan=PESAN,
        dari_null=True,
    ),
    TetapSetelahIsi(
        "indikator_kinerja_tetap",
        IndikatorKinerja,
        tanda_isi="tetap_sejak",
        kolom=("hasil_kerja_id", "aspek", "perspektif", "nama", "target", "satuan", "baseline", "arah", "akumulasi"),
        pesan=PESAN,
        dari_null=True,
    ),
    TetapSetelahIsi(
        "ekspektasi_perilaku_tetap",
        EkspektasiPerilaku,
        tanda_isi="tetap_sejak",
        kolom=("skp_id", "nilai", "ekspektasi"),
        pesan=PESAN,
        dari_null=True,
    ),
    TetapSetelahIsi(
        "lampiran_skp_tetap",
        LampiranSKP,
        tanda_isi="tetap_sejak",
        kolom=("skp_id", "jenis", "urutan", "isi"),
        pesan=PESAN,
        dari_null=True,
    ),
)
