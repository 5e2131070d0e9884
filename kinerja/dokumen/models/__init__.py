"""What an official document needs on record."""

from kinerja.dokumen.models.dokumen import (
    BerkasDokumen,
    CaraDokumen,
    Dokumen,
    KeadaanDokumen,
    KeadaanTandaTangan,
    SifatDokumen,
    TahapBerkas,
    TandaTangan,
)
from kinerja.dokumen.models.nomor import (
    DIAMBIL_TANGAN,
    JENIS_BKPSDM,
    AturanNomor,
    BlokNomor,
    CaraNomor,
    JenisDokumen,
    NomorSurat,
    SeriNomor,
    StatusNomor,
)
from kinerja.dokumen.models.pindaian import KeadaanLembar, LembarPindaian, Pindaian

__all__ = [
    "DIAMBIL_TANGAN",
    "JENIS_BKPSDM",
    "AturanNomor",
    "BerkasDokumen",
    "BlokNomor",
    "CaraDokumen",
    "CaraNomor",
    "Dokumen",
    "JenisDokumen",
    "KeadaanDokumen",
    "KeadaanLembar",
    "KeadaanTandaTangan",
    "LembarPindaian",
    "NomorSurat",
    "Pindaian",
    "SeriNomor",
    "SifatDokumen",
    "StatusNomor",
    "TahapBerkas",
    "TandaTangan",
]
