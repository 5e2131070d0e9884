"""How far the filling of papers is, and what was left out, the same reason told once."""

from collections import defaultdict
from dataclasses import dataclass

from kinerja.mutasi.models import PengisianNaskah


@dataclass(frozen=True, slots=True)
class KelompokDilewati:
    """One paper that could not be filled for one reason, and for whom."""

    judul: str
    sebab: str
    nama: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KemajuanPengisian:
    """The last filling of an inauguration."""

    pengisian: PengisianNaskah
    dilewati: tuple[KelompokDilewati, ...]

    @property
    def persen(self) -> int:
        """Of the papers asked for; never 100 before the last."""
        return 100 * self.pengisian.terisi // self.pengisian.jumlah if self.pengisian.jumlah else 0

    @property
    def banyak_dilewati(self) -> int:
        """How many papers were left out."""
        return sum(len(x.nama) for x in self.dilewati)


def kemajuan_pengisian(pelantikan: int) -> KemajuanPengisian | None:
    """The last one asked for; one query."""
    satu = PengisianNaskah.objects.filter(pelantikan=pelantikan).order_by("-pk").first()
    return KemajuanPengisian(satu, _kelompok(satu)) if satu else None


def _kelompok(satu: PengisianNaskah) -> tuple[KelompokDilewati, ...]:
    menurut: dict[tuple[str, str], list[str]] = defaultdict(list)
    for nama, judul, sebab in satu.dilewati:
        menurut[judul, sebab].append(nama)
    return tuple(KelompokDilewati(judul, sebab, tuple(nama)) for (judul, sebab), nama in menurut.items())
