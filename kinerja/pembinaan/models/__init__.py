"""Checkpoints of a contract of office, room for improvement, the statutory evaluation, answers, reminders."""

from kinerja.pembinaan.models.jabatan import EvaluasiJabatan, LangkahJabatan
from kinerja.pembinaan.models.kalender import LanggananKalender
from kinerja.pembinaan.models.koreksi import KoreksiTitik
from kinerja.pembinaan.models.pengingat import PengingatSurel
from kinerja.pembinaan.models.perbaikan import (
    ButirPerbaikan,
    DialogPerbaikan,
    Pemberitahuan,
    RencanaPerbaikan,
    Tanggapan,
    TindakLanjutKontrak,
)
from kinerja.pembinaan.models.tidak_dibuka import EvaluasiTidakDibuka
from kinerja.pembinaan.models.titik import EvaluasiTitik, HasilTitik, NilaiUnsur

__all__ = [
    "ButirPerbaikan",
    "DialogPerbaikan",
    "EvaluasiJabatan",
    "EvaluasiTidakDibuka",
    "EvaluasiTitik",
    "HasilTitik",
    "KoreksiTitik",
    "LanggananKalender",
    "LangkahJabatan",
    "NilaiUnsur",
    "Pemberitahuan",
    "PengingatSurel",
    "RencanaPerbaikan",
    "Tanggapan",
    "TindakLanjutKontrak",
]
