"""The acts of evaluation: rate, deliver, accept, correct, object, discuss; the unit's own mark."""

from kinerja.penilaian.services.keberatan import (
    ajukan_keberatan,
    catat_pernyataan,
    kabulkan_yang_lewat,
    putuskan_keberatan,
    tarik_keberatan,
    teruskan_banyak_keberatan,
    teruskan_keberatan,
)
from kinerja.penilaian.services.koreksi import (
    setujui_banyak_koreksi,
    setujui_koreksi,
    tarik_koreksi,
    tolak_koreksi,
    usulkan_koreksi,
)
from kinerja.penilaian.services.nilai import nilai_tim, tetapkan_penilaian
from kinerja.penilaian.services.orang import nilai_orang
from kinerja.penilaian.services.organisasi import tetapkan_predikat_organisasi, tetapkan_predikat_unit
from kinerja.penilaian.services.pembahasan import (
    buka_pembahasan,
    jawab_perpindahan,
    tutup_pembahasan,
    usulkan_perpindahan,
)
from kinerja.penilaian.services.rekap import hitung_rekap_penilai
from kinerja.penilaian.services.terima import anggap_diterima, terima_banyak_penilaian, terima_penilaian

__all__ = [
    "ajukan_keberatan",
    "anggap_diterima",
    "buka_pembahasan",
    "catat_pernyataan",
    "hitung_rekap_penilai",
    "jawab_perpindahan",
    "kabulkan_yang_lewat",
    "nilai_orang",
    "nilai_tim",
    "putuskan_keberatan",
    "setujui_banyak_koreksi",
    "setujui_koreksi",
    "tarik_keberatan",
    "tarik_koreksi",
    "terima_banyak_penilaian",
    "terima_penilaian",
    "teruskan_banyak_keberatan",
    "teruskan_keberatan",
    "tetapkan_penilaian",
    "tetapkan_predikat_organisasi",
    "tetapkan_predikat_unit",
    "tolak_koreksi",
    "tutup_pembahasan",
    "usulkan_koreksi",
    "usulkan_perpindahan",
]
