"""Acts on a case of discipline, in the order in which they come."""

from kinerja.disiplin.services.akhir import (
    IsiPutusan,
    ajukan_upaya,
    berlakukan,
    berlakukan_jatuh_tempo,
    lengkapi_banding,
    putus_upaya,
)
from kinerja.disiplin.services.baca import beri_izin, catat_kunjungan
from kinerja.disiplin.services.bap import IsiBap, IsiTidakHadir, catat_bap, catat_tidak_hadir, ulangi_bap
from kinerja.disiplin.services.bebas import IsiPembebasan, akhiri_pembebasan, bebaskan, periksa_bebas
from kinerja.disiplin.services.buka import IsiPerkara, buka_perkara, tutup_tanpa_pelanggaran, ubah_dugaan
from kinerja.disiplin.services.panggilan import IsiPanggilan, catat_kehadiran, panggil
from kinerja.disiplin.services.putus import IsiKeputusan, periksa_mata_rantai, putuskan, sampaikan, teruskan
from kinerja.disiplin.services.surat import ulangi_surat
from kinerja.disiplin.services.tim import bentuk_tim
from kinerja.disiplin.services.usul import kesampingkan_usul, usulkan_absensi

__all__ = [
    "IsiBap",
    "IsiKeputusan",
    "IsiPanggilan",
    "IsiPembebasan",
    "IsiPerkara",
    "IsiPutusan",
    "IsiTidakHadir",
    "ajukan_upaya",
    "akhiri_pembebasan",
    "bebaskan",
    "bentuk_tim",
    "beri_izin",
    "berlakukan",
    "berlakukan_jatuh_tempo",
    "buka_perkara",
    "catat_bap",
    "catat_kehadiran",
    "catat_kunjungan",
    "catat_tidak_hadir",
    "kesampingkan_usul",
    "lengkapi_banding",
    "panggil",
    "periksa_bebas",
    "periksa_mata_rantai",
    "putus_upaya",
    "putuskan",
    "sampaikan",
    "teruskan",
    "tutup_tanpa_pelanggaran",
    "ubah_dugaan",
    "ulangi_bap",
    "ulangi_surat",
    "usulkan_absensi",
]
