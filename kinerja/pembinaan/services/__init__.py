"""Acts: hold a checkpoint, help, notify, answer, decide; nothing here opens a discipline case or a resignation."""

from kinerja.pembinaan.services.pemberitahuan import beritahukan, tindak_lanjuti
from kinerja.pembinaan.services.perbaikan import kaitkan_dialog, kerjakan_butir, nilai_ulang, susun_rencana
from kinerja.pembinaan.services.tanggapan import tanggapi
from kinerja.pembinaan.services.titik import catat_titik

__all__ = [
    "beritahukan",
    "catat_titik",
    "kaitkan_dialog",
    "kerjakan_butir",
    "nilai_ulang",
    "susun_rencana",
    "tanggapi",
    "tindak_lanjuti",
]
