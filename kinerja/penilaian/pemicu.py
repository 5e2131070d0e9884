"""What the database refuses: a mark, a decision, a statement or minutes that change or go away once they are given."""

from kinerja.dasar.pemicu import TanpaUbahHapus, TetapSetelahIsi
from kinerja.penilaian.models import Keberatan, Koreksi, Lampiran, Pembahasan, Penilaian, Pernyataan, Perpindahan

PEMICU = (
    TetapSetelahIsi(
        "penilaian_disampaikan_tetap",
        Penilaian,
        tanda_isi="ditetapkan_pada",
        dari_null=True,
        kolom=(
            "skp_id", "penugasan_id", "jenis", "periode", "mulai", "sampai", "hasil_kerja", "perilaku", "predikat",
            "alasan", "catatan", "penilai_id", "rincian_id", "dalam_masa_tenggang", "dinilai_pada",
        ),
        pesan="Nilai yang sudah disampaikan tidak boleh diubah atau dihapus. Ubah melalui koreksi atau keberatan.",
    ),
    TetapSetelahIsi(
        "penilaian_dikoreksi_tetap",
        Penilaian,
        tanda_isi="koreksi_id",
        dari_null=True,
        kolom=("status", "ditetapkan_pada", "diterima_pada", "kunci"),
        pesan="Nilai yang sudah dikoreksi tetap tersimpan apa adanya.",
    ),
    TetapSetelahIsi(
        "koreksi_diputus_tetap",
        Koreksi,
        tanda_isi="diputus_pada",
        dari_null=True,
        kolom=(
            "penilaian_id", "sebab", "hasil_kerja", "perilaku", "predikat", "alasan", "bukti", "status",
            "pengusul_id", "pegawai_pengusul_id", "nama_pengusul", "diusulkan_pada", "pegawai_pemutus_id",
            "nama_pemutus", "kapasitas_pemutus", "putusan", "pengganti_id",
        ),
        pesan="Koreksi yang sudah diputus tidak boleh diubah atau dihapus.",
    ),
    TetapSetelahIsi(
        "keberatan_diputus_tetap",
        Keberatan,
        tanda_isi="diputus_pada",
        dari_null=True,
        kolom=(
            "penilaian_id", "pemohon_id", "saluran", "alasan", "hasil_kerja", "perilaku", "status", "diajukan_pada",
            "batas_putusan", "diteruskan_pada", "nama_penerus", "pemutus_id", "nama_pemutus", "putusan", "koreksi_id",
        ),
        pesan="Keberatan yang sudah selesai tidak boleh diubah atau dihapus.",
    ),
    TanpaUbahHapus(Pernyataan, "Keterangan yang sudah dicatat tidak boleh diubah atau dihapus."),
    TanpaUbahHapus(Lampiran, "Lampiran yang sudah dicatat tidak boleh diubah atau dihapus."),
    TetapSetelahIsi(
        "pembahasan_ditutup_tetap",
        Pembahasan,
        tanda_isi="ditutup_pada",
        dari_null=True,
        kolom=(
            "unit_id", "jenis", "periode", "tanggal", "tempat", "peserta", "catatan", "dibuka_oleh_id",
            "nama_pembuka", "dibuka_pada", "nama_penutup", "susunan",
        ),
        pesan="Risalah pembahasan yang sudah ditutup tidak boleh diubah atau dihapus.",
    ),
    TetapSetelahIsi(
        "perpindahan_dijawab_tetap",
        Perpindahan,
        tanda_isi="dijawab_pada",
        dari_null=True,
        kolom=(
            "pembahasan_id", "penilaian_id", "hasil_kerja_lama", "perilaku_lama", "predikat_lama", "hasil_kerja",
            "perilaku", "predikat", "dasar", "alasan", "status", "nama_pengusul", "diusulkan_pada", "nama_penjawab",
            "tanggapan", "dicatat",
        ),
        pesan="Perpindahan nilai yang sudah dijawab tidak boleh diubah atau dihapus.",
    ),
)  # fmt: skip
