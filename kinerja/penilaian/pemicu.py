"""What the database refuses: a delivered mark that changes or goes away."""

from kinerja.dasar.pemicu import TetapSetelahIsi
from kinerja.penilaian.models import Penilaian

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
)  # fmt: skip
