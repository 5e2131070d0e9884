"""Compares the kept subtrees, from which proofs are made, with the chain while it is walked."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from kinerja.jejak.cacat import Cacat
from kinerja.jejak.models import Subpohon
from kinerja.jejak.pohon import TINGKAT, kunci_simpul


class PemeriksaPohon:
    """Every kept subtree is compared when the walk has passed its last entry."""

    def __init__(self) -> None:
        self.tersimpan = dict(Subpohon.objects.values_list("kunci", "hash"))

    def periksa(self, selesai: Sequence[bytes], ukuran: int) -> Cacat | None:
        """`selesai` are the subtrees that end with entry `ukuran`, by height from 0."""
        for tinggi, hash_ in enumerate(selesai[TINGKAT:], TINGKAT):
            awal = ukuran - (1 << tinggi)
            if self.tersimpan.get(kunci_simpul(awal, tinggi), hash_.hex()) != hash_.hex():
                pesan = _("Simpul bukti atas entri %(dari)s sampai %(sampai)s diganti: bukti dari sini tidak berlaku.")
                return Cacat(awal + 1, "simpul_berbeda", pesan % {"dari": awal + 1, "sampai": ukuran})
        return None
