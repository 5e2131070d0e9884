"""Cases of discipline, link by link; who may read them, and who did."""

from kinerja.disiplin.models.baca import IzinBacaDisiplin, KunjunganDisiplin
from kinerja.disiplin.models.bebas import AkhirPembebasan, PembebasanSementara
from kinerja.disiplin.models.keputusan import CaraSampai, HasilUpaya, JenisUpaya, KeputusanDisiplin, UpayaAdministratif
from kinerja.disiplin.models.periksa import (
    AnggotaPemeriksa,
    BeritaAcara,
    JenisBeritaAcara,
    Panggilan,
    UnsurPemeriksa,
)
from kinerja.disiplin.models.perkara import (
    BERJALAN,
    JalurPerkara,
    KeadaanPerkara,
    LangkahPerkara,
    PasalDiduga,
    PerkaraDisiplin,
    TingkatHukuman,
)
from kinerja.disiplin.models.usul import KeadaanUsul, UsulAbsensi

__all__ = [
    "BERJALAN",
    "AkhirPembebasan",
    "AnggotaPemeriksa",
    "BeritaAcara",
    "CaraSampai",
    "HasilUpaya",
    "IzinBacaDisiplin",
    "JalurPerkara",
    "JenisBeritaAcara",
    "JenisUpaya",
    "KeadaanPerkara",
    "KeadaanUsul",
    "KeputusanDisiplin",
    "KunjunganDisiplin",
    "LangkahPerkara",
    "Panggilan",
    "PasalDiduga",
    "PembebasanSementara",
    "PerkaraDisiplin",
    "TingkatHukuman",
    "UnsurPemeriksa",
    "UpayaAdministratif",
    "UsulAbsensi",
]
