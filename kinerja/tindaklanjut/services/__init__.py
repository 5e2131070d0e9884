"""Acts: propose, decide, carry out, undo, take back, close, answer; who may read, who did."""

from kinerja.tindaklanjut.services.baca import beri_izin, catat_kunjungan, tanggapi
from kinerja.tindaklanjut.services.lanjut import batalkan, laksanakan, tarik, tutup
from kinerja.tindaklanjut.services.putus import putuskan
from kinerja.tindaklanjut.services.usul import usulkan

__all__ = [
    "batalkan",
    "beri_izin",
    "catat_kunjungan",
    "laksanakan",
    "putuskan",
    "tanggapi",
    "tarik",
    "tutup",
    "usulkan",
]
