"""Proofs for others: that an entry is under the root of a day, and that one day's chain grew out of an earlier one's.

Who keeps a day's root (printed, sent, read on the open page) needs nothing else of us: both are checked offline.
"""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from kinerja.dasar.waktu import tulis_tanggal
from kinerja.jejak.akar import Akar, akar_tersimpan
from kinerja.jejak.merkle import (
    EMPTY,
    Part,
    consistency_parts,
    inclusion_parts,
    verify_consistency,
    verify_inclusion,
)
from kinerja.jejak.models import AkarHarian, Entri
from kinerja.jejak.pohon import RantaiRusak, akar_bagian


class BuktiBelumAda(LookupError):
    """There is no such proof (yet); the message is for the screen."""


@dataclass(frozen=True, slots=True)
class BuktiEntri:
    """The path from one entry's hash to a day's root."""

    akar: Akar
    urutan: int
    hash: str
    jalur: tuple[str, ...]

    @property
    def sah(self) -> bool:
        """Whether the path leads there."""
        daun, jalur = bytes.fromhex(self.hash), [bytes.fromhex(x) for x in self.jalur]
        return verify_inclusion(daun, self.urutan - 1, self.akar.ukuran, jalur, bytes.fromhex(self.akar.akar))


@dataclass(frozen=True, slots=True)
class BuktiPertumbuhan:
    """That the chain of one day is the beginning of another day's: nothing before was changed or taken away."""

    dari: Akar
    sampai: Akar
    jalur: tuple[str, ...]

    @property
    def sah(self) -> bool:
        """Whether the one root grew out of the other. Of an empty chain everything grows."""
        lama, baru = bytes.fromhex(self.dari.akar), bytes.fromhex(self.sampai.akar)
        if self.dari.ukuran == 0:
            return lama == EMPTY and not self.jalur
        jalur = [bytes.fromhex(x) for x in self.jalur]
        return verify_consistency(self.dari.ukuran, self.sampai.ukuran, lama, baru, jalur)


def hari_bukti(urutan: int) -> date | None:
    """The first day whose kept root covers this entry; None until that day is over."""
    return AkarHarian.objects.filter(ukuran__gte=urutan).order_by("hari").values_list("hari", flat=True).first()


def bukti_entri(urutan: int, hari: date | None = None) -> BuktiEntri:
    """The proof under the root of that day, else of the first that covers it. At most four queries.

    Raises BuktiBelumAda; RantaiRusak rather than hand out a proof that does not hold.
    """
    hash_ = Entri.objects.filter(urutan=urutan).values_list("hash", flat=True).first()
    hari = hari or hari_bukti(urutan)
    akar = akar_tersimpan(hari) if hari else None
    if hash_ is None:
        raise BuktiBelumAda(_("Entri %s tidak ada di dalam jejak.") % urutan)
    if akar is None or akar.ukuran < urutan:
        raise BuktiBelumAda(_("Entri %s belum tercakup akar hari itu. Bukti tersedia sehari setelah dicatat.") % urutan)
    bukti = BuktiEntri(akar, urutan, hash_, _jalur(inclusion_parts(urutan - 1, akar.ukuran)))
    if not bukti.sah:
        raise RantaiRusak
    return bukti


def bukti_pertumbuhan(hari_a: date, hari_b: date) -> BuktiPertumbuhan:
    """The proof between the kept roots of two days, in either order. At most four queries.

    Raises BuktiBelumAda; RantaiRusak rather than hand out a proof that does not hold.
    """
    dari, sampai = (_akar(x) for x in sorted((hari_a, hari_b)))
    bagian = consistency_parts(dari.ukuran, sampai.ukuran) if dari.ukuran else []
    bukti = BuktiPertumbuhan(dari, sampai, _jalur(bagian))
    if not bukti.sah:
        raise RantaiRusak
    return bukti


def _akar(hari: date) -> Akar:
    akar = akar_tersimpan(hari)
    if akar is None:
        raise BuktiBelumAda(_("Tidak ada akar tersimpan untuk %s.") % tulis_tanggal(hari))
    return akar


def _jalur(bagian: list[Part]) -> tuple[str, ...]:
    return tuple(x.hex() for x in akar_bagian(bagian))
