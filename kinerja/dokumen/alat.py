"""From how a document is signed to the adapter that does it, and what people are told about it."""

from collections.abc import Mapping

from kinerja.dokumen.models import CaraDokumen
from kinerja.dokumen.tandatangan.cara import KEMAMPUAN, CaraTandaTangan, Kemampuan
from kinerja.dokumen.tandatangan.pengaturan import penanda_bsre, sertifikat_lokal
from kinerja.dokumen.tandatangan.persetujuan import PersetujuanTercatat
from kinerja.dokumen.tandatangan.siapa import Penandatangan

CARA: Mapping[str, CaraTandaTangan] = {
    CaraDokumen.BASAH: CaraTandaTangan.BASAH,
    CaraDokumen.TERCATAT: CaraTandaTangan.PERSETUJUAN,
    CaraDokumen.ELEKTRONIK_LOKAL: CaraTandaTangan.LOKAL,
    CaraDokumen.ELEKTRONIK_BSRE: CaraTandaTangan.BSRE,
}


def kemampuan(cara: str) -> Kemampuan:
    """What a way of signing does, needs and is called."""
    return KEMAMPUAN[CARA[cara]]


def penandatangan(cara: str, *, pengesahan: str, nik: str = "", totp: bool = False) -> Penandatangan:
    """The adapter of this deployment. `pengesahan`: how the signer was asked again. Raises BelumDisiapkan, ValueError.

    `nik` names the signer at the BSrE service and is kept nowhere.
    """
    if cara == CaraDokumen.TERCATAT:
        return PersetujuanTercatat(pengesahan)
    if cara == CaraDokumen.ELEKTRONIK_LOKAL:
        return sertifikat_lokal()
    if cara == CaraDokumen.ELEKTRONIK_BSRE:
        return penanda_bsre(nik, totp=totp)
    raise ValueError(f"No adapter signs {cara!r}")
