"""What an official document needs on record."""

from kinerja.dokumen.models.nomor import (
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
    "JENIS_BKPSDM",
    "AturanNomor",
    "BlokNomor",
    "CaraNomor",
    "JenisDokumen",
    "NomorSurat",
    "SeriNomor",
    "StatusNomor",
]
