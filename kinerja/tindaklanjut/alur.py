"""The moves of each kind as one table: from which state, by which act, to which state. Nothing else moves one."""

from collections.abc import Mapping

from kinerja.tindaklanjut.models import JenisTindakLanjut as J
from kinerja.tindaklanjut.models import KeadaanTindakLanjut as K

SETUJUI, TOLAK, TARIK, LAKSANAKAN, BATALKAN, TANGGAPI, TUTUP = (
    "setujui", "tolak", "tarik", "laksanakan", "batalkan", "tanggapi", "tutup",
)  # fmt: skip
Peralihan = Mapping[tuple[str, str], K]

_USUL: Peralihan = {(K.DIUSULKAN, TOLAK): K.DITOLAK, (K.DIUSULKAN, TARIK): K.DITARIK}
_BERJALAN: Peralihan = {
    **_USUL,
    (K.DIUSULKAN, SETUJUI): K.DISETUJUI,
    (K.DISETUJUI, LAKSANAKAN): K.TERLAKSANA,
    (K.DISETUJUI, BATALKAN): K.DIBATALKAN,
}
ALUR: Mapping[str, Peralihan] = {
    # an award is a fact of the record in the same act, and is undone only with a reason
    J.PENGHARGAAN: {**_USUL, (K.DIUSULKAN, SETUJUI): K.TERLAKSANA, (K.TERLAKSANA, BATALKAN): K.DIBATALKAN},
    J.PENGEMBANGAN: _BERJALAN,
    J.MUTASI: _BERJALAN,
    J.NOTA: {
        (K.DISAMPAIKAN, TANGGAPI): K.DITANGGAPI,
        (K.DISAMPAIKAN, TUTUP): K.DITUTUP,
        (K.DITANGGAPI, TUTUP): K.DITUTUP,
        (K.DISAMPAIKAN, TARIK): K.DITARIK,
        (K.DITANGGAPI, TARIK): K.DITARIK,
    },
}
AWAL: Mapping[str, K] = {
    J.PENGHARGAAN: K.DIUSULKAN,
    J.PENGEMBANGAN: K.DIUSULKAN,
    J.MUTASI: K.DIUSULKAN,
    J.NOTA: K.DISAMPAIKAN,
}


def tujuan(jenis: str, keadaan: str, perbuatan: str) -> K | None:
    """The state an act leads to; None = the act is not open from here."""
    return ALUR[jenis].get((keadaan, perbuatan))


def berakhir(jenis: str, keadaan: str) -> bool:
    """Whether no act leads on: an award given may still be undone, but is done."""
    return keadaan == K.TERLAKSANA or not any(dari == keadaan for dari, _perbuatan in ALUR[jenis])
