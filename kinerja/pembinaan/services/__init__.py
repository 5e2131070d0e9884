"""Acts: hold a checkpoint, help, notify, answer, decide; nothing here opens a discipline case or a resignation."""

from kinerja.pembinaan.services.jabatan import IsianLangkah, buka_evaluasi, catat_langkah, simpulkan
from kinerja.pembinaan.services.kalender import buat_langganan
from kinerja.pembinaan.services.koreksi import (
    setujui_koreksi_titik,
    tarik_koreksi_titik,
    tolak_koreksi_titik,
    usulkan_koreksi_titik,
)
from kinerja.pembinaan.services.pemberitahuan import beritahukan, tindak_lanjuti
from kinerja.pembinaan.services.pengingat import kirim_pengingat
from kinerja.pembinaan.services.perbaikan import (
    kaitkan_dialog,
    kerjakan_butir,
    nilai_ulang,
    susun_rencana,
    susun_rencana_masa,
)
from kinerja.pembinaan.services.tanggapan import tanggapi
from kinerja.pembinaan.services.tidak_dibuka import tidak_membuka
from kinerja.pembinaan.services.titik import catat_titik

__all__ = [
    "IsianLangkah",
    "beritahukan",
    "buat_langganan",
    "buka_evaluasi",
    "catat_langkah",
    "catat_titik",
    "kaitkan_dialog",
    "kerjakan_butir",
    "kirim_pengingat",
    "nilai_ulang",
    "setujui_koreksi_titik",
    "simpulkan",
    "susun_rencana",
    "susun_rencana_masa",
    "tanggapi",
    "tarik_koreksi_titik",
    "tidak_membuka",
    "tindak_lanjuti",
    "tolak_koreksi_titik",
    "usulkan_koreksi_titik",
]
