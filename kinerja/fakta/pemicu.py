"""What the database refuses: a fact that changes or goes away, a replaced one that comes back."""

from kinerja.dasar.pemicu import TetapSetelahIsi
from kinerja.fakta.models import SEMUA, Fakta

ASAL = ("pegawai_id", "berkas", "menggantikan_id")


def _isi(model: type[Fakta]) -> TetapSetelahIsi:
    return TetapSetelahIsi(
        f"{model._meta.model_name}_isi_tetap",
        model,
        tanda_isi="dicatat",
        dari_null=True,
        kolom=(*ASAL, *model.KUNCI, *model.ISI, *model.TURUNAN),
        pesan="Fakta yang sudah dicatat tidak diubah atau dihapus. Betulkan dengan alasan, atau muat ulang berkasnya.",
    )


def _diganti(model: type[Fakta]) -> TetapSetelahIsi:
    return TetapSetelahIsi(
        f"{model._meta.model_name}_diganti_tetap",
        model,
        tanda_isi="diganti_pada",
        dari_null=True,
        kolom=("diganti_sebab",),
        pesan="Fakta yang sudah diganti tetap diganti. Catat fakta baru bila yang lama ternyata benar.",
    )


PEMICU = tuple(pemicu for model in SEMUA for pemicu in (_isi(model), _diganti(model)))
