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
    "KeadaanTandaTangan",
    "NomorSurat",
    "SeriNomor",
    "SifatDokumen",
    "StatusNomor",
    "TahapBerkas",
    "TandaTangan",
]
