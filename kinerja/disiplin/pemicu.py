"""What the database refuses: minutes, decisions and closed cases that change or go away."""

from kinerja.dasar.pemicu import TanpaUbahHapus, TetapSetelahIsi
from kinerja.disiplin.models import (
    BeritaAcara,
    KeputusanDisiplin,
    KunjunganDisiplin,
    PembebasanSementara,
    PerkaraDisiplin,
    UpayaAdministratif,
)

PEMICU = (
    TanpaUbahHapus(BeritaAcara, pesan="Berita acara pemeriksaan tidak diubah atau dihapus."),
    TanpaUbahHapus(KunjunganDisiplin, pesan="Catatan kunjungan tidak diubah atau dihapus."),
    TetapSetelahIsi(
        "keputusan_disiplin_tetap",
        KeputusanDisiplin,
        tanda_isi="pelanggaran",
        kolom=("perkara_id", "tanggal", "pejabat_id", "tingkat", "jenis"),
        pesan="Keputusan hukuman disiplin tidak diubah atau dihapus; hanya upaya administratif yang mengubahnya.",
    ),
    TetapSetelahIsi(
        "keputusan_disiplin_disampaikan_tetap",
        KeputusanDisiplin,
        tanda_isi="cara",  # once delivered, the paper that was delivered is the decision
        kolom=("nomor", "dokumen_id", "disampaikan"),
        pesan="Keputusan hukuman disiplin tidak diubah atau dihapus; hanya upaya administratif yang mengubahnya.",
    ),
    TetapSetelahIsi(
        "pembebasan_disiplin_tetap",
        PembebasanSementara,
        tanda_isi="alasan",
        kolom=("perkara_id", "tanggal", "mulai", "pejabat_id"),
        pesan="Pembebasan sementara tidak diubah atau dihapus; ia diakhiri.",
    ),
    TetapSetelahIsi(
        "pembebasan_disiplin_berakhir_tetap",
        PembebasanSementara,
        tanda_isi="akhir",
        kolom=("sampai", "nomor", "dokumen_id"),
        pesan="Pembebasan sementara yang sudah berakhir tidak diubah atau dihapus.",
    ),
    TetapSetelahIsi(
        "upaya_disiplin_tetap",
        UpayaAdministratif,
        tanda_isi="hasil",
        kolom=("diputus", "nomor_putusan", "diajukan"),
        pesan="Putusan upaya administratif tidak diubah atau dihapus.",
    ),
    TetapSetelahIsi(
        "perkara_disiplin_selesai_tetap",
        PerkaraDisiplin,
        tanda_isi="selesai",
        dari_null=True,
        kolom=("keadaan", "pegawai_id", "tanggal", "uraian", "alasan_tutup"),
        pesan="Perkara disiplin yang sudah selesai tidak diubah atau dihapus.",
    ),
)
