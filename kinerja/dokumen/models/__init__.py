"""What an official document needs on record."""

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
    "BlokNomor",
    "CaraNomor",
    "JenisDokumen",
    "NomorSurat",
    "SeriNomor",
    "StatusNomor",
]
