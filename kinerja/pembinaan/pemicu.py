"""What the database refuses: an evaluation, a notice, an answer or an ended plan that changes or goes away."""

from kinerja.dasar.pemicu import TanpaUbahHapus, TetapSetelahIsi
from kinerja.pembinaan.models import (
    ButirPerbaikan,
    EvaluasiJabatan,
    EvaluasiTidakDibuka,
    EvaluasiTitik,
    KoreksiTitik,
    LangkahJabatan,
    NilaiUnsur,
    Pemberitahuan,
    RencanaPerbaikan,
    Tanggapan,
    TindakLanjutKontrak,
)

PEMICU = (
    TanpaUbahHapus(EvaluasiTitik, "Evaluasi titik yang sudah dicatat tidak boleh diubah atau dihapus."),
    TetapSetelahIsi(
        "pembinaan_nilaiunsur_tetap",  # as the guard was called that refused all: it takes its place
        NilaiUnsur,
        tanda_isi="kode",
        kolom=("evaluasi_id", "sebutan", "skor", "sebutan_skor", "lulus", "alasan", "fakta"),  # `arah` follows from two
        pesan="Skor unsur yang sudah dicatat tidak boleh diubah atau dihapus.",
    ),
    TanpaUbahHapus(Pemberitahuan, "Pemberitahuan yang sudah disampaikan tidak boleh diubah atau dihapus."),
    TanpaUbahHapus(TindakLanjutKontrak, "Tindak lanjut yang sudah diputuskan tidak boleh diubah atau dihapus."),
    TanpaUbahHapus(Tanggapan, "Tanggapan yang sudah ditulis tidak boleh diubah atau dihapus."),
    TetapSetelahIsi(
        "koreksi_titik_tetap",
        KoreksiTitik,
        tanda_isi="diusulkan_pada",
        dari_null=True,
        kolom=("titik_id", "usul", "hasil", "alasan", "bukti", "pengusul_id", "nama_pengusul"),
        pesan="Usul koreksi tidak diubah atau dihapus; tarik dan usulkan lagi.",
    ),
    TetapSetelahIsi(
        "koreksi_titik_diputus_tetap",
        KoreksiTitik,
        tanda_isi="diputus_pada",
        dari_null=True,
        kolom=("status", "putusan", "pemutus_id", "nama_pemutus", "baru_id", "kunci"),
        pesan="Koreksi yang sudah diputus tidak boleh diubah atau dihapus.",
    ),
    TetapSetelahIsi(
        "rencana_perbaikan_tetap",
        RencanaPerbaikan,
        tanda_isi="disusun_pada",
        dari_null=True,
        kolom=("evaluasi_id", "perkara_id", "penugasan_id", "mulai", "sampai", "nama_penyusun"),
        pesan="Waktu dan isi pokok rencana perbaikan tidak diubah atau dihapus setelah disusun.",
    ),
    TetapSetelahIsi(
        "rencana_perbaikan_selesai_tetap",
        RencanaPerbaikan,
        tanda_isi="selesai_pada",
        dari_null=True,
        kolom=("hasil", "catatan_hasil", "nama_penilai", "kunci"),
        pesan="Rencana perbaikan yang sudah dinilai ulang tidak boleh diubah atau dihapus.",
    ),
    TanpaUbahHapus(EvaluasiTidakDibuka, "Putusan untuk tidak membuka evaluasi tidak diubah atau dihapus."),
    TanpaUbahHapus(LangkahJabatan, "Langkah yang sudah dicatat tidak boleh diubah atau dihapus."),
    TetapSetelahIsi(
        "evaluasi_jabatan_tetap",
        EvaluasiJabatan,
        tanda_isi="dibuka_pada",
        dari_null=True,
        kolom=("penugasan_id", "penilaian_id", "predikat", "kelompok", "usul_id", "dasar", "nama_pembuka"),
        pesan="Dasar evaluasi kinerja jabatan tidak diubah atau dihapus setelah dibuka.",
    ),
    TetapSetelahIsi(
        "evaluasi_jabatan_selesai_tetap",
        EvaluasiJabatan,
        tanda_isi="selesai_pada",
        dari_null=True,
        kolom=("hasil", "dasar_hasil", "alasan_hasil", "nama_pemutus", "kunci"),
        pesan="Evaluasi kinerja jabatan yang sudah disimpulkan tidak boleh diubah atau dihapus.",
    ),
    TetapSetelahIsi(
        "butir_perbaikan_tetap",
        ButirPerbaikan,
        tanda_isi="dikerjakan_pada",
        dari_null=True,
        kolom=("rencana_id", "urutan", "tindakan", "bantuan", "batas", "keterangan", "oleh"),
        pesan="Butir perbaikan yang sudah dikerjakan tidak boleh diubah atau dihapus.",
    ),
)
