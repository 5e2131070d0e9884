"""How far a group of documents has come."""

from dataclasses import dataclass

from django.db.models import Count, Q

from kinerja.dokumen.models import Dokumen, KeadaanDokumen, StatusNomor


@dataclass(frozen=True, slots=True)
class Kemajuan:
    """Documents of a group by state; `gagal` and `tanpa_nomor` are among those only prepared."""

    jumlah: int
    disiapkan: int
    dicetak: int
    terbit: int
    batal: int
    gagal: int
    tanpa_nomor: int

    @property
    def berlaku(self) -> int:
        """All but the cancelled ones."""
        return self.jumlah - self.batal

    @property
    def selesai_dicetak(self) -> int:
        """How many have a file."""
        return self.dicetak + self.terbit

    @property
    def sedang_dicetak(self) -> int:
        """How many the background worker still has before it."""
        return self.disiapkan - self.gagal - self.tanpa_nomor

    @property
    def persen(self) -> int:
        """Of those that hold, how many have a file; never 100 before the last."""
        return 100 * self.selesai_dicetak // self.berlaku if self.berlaku else 0


def kemajuan(kelompok: str) -> Kemajuan:
    """One query."""
    k = KeadaanDokumen
    siap = Q(keadaan=k.DISIAPKAN)
    hitung = Dokumen.objects.filter(kelompok=kelompok).aggregate(
        jumlah=Count("pk"),
        disiapkan=Count("pk", siap),
        dicetak=Count("pk", Q(keadaan=k.DICETAK)),
        terbit=Count("pk", Q(keadaan=k.TERBIT)),
        batal=Count("pk", Q(keadaan=k.BATAL)),
        gagal=Count("pk", siap & ~Q(galat="")),
        tanpa_nomor=Count("pk", siap & Q(galat="", nomor__status=StatusNomor.MENUNGGU)),
    )
    return Kemajuan(**hitung)
