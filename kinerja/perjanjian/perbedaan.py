"""Old beside new, row by row: two versions of an agreement, or an agreement and the tree. Pure."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import Literal, TypeVar

from kinerja.perjanjian.isian import IsianAnggaran, IsianButir

T = TypeVar("T", IsianButir, IsianAnggaran)


@dataclass(frozen=True, slots=True)
class Beda:
    """One row: `tetap`, `diubah`, `ditambah` or `dihapus`; `bidang` names what changed."""

    jenis: Literal["tetap", "diubah", "ditambah", "dihapus"]
    lama: IsianButir | IsianAnggaran | None
    baru: IsianButir | IsianAnggaran | None
    bidang: frozenset[str] = frozenset()


def beda_butir(lama: Sequence[IsianButir], baru: Sequence[IsianButir]) -> list[Beda]:
    """Rows of the annex, paired whole, then by result and measure, by measure, by result alone."""
    kunci: tuple[Callable[[IsianButir], Hashable], ...] = (
        lambda b: (b.sasaran, b.indikator, b.satuan, b.arah, b.target),
        lambda b: (b.sasaran, b.indikator),
        lambda b: b.indikator or None,
        lambda b: b.sasaran,
    )
    return _pasangkan(lama, baru, kunci, ("sasaran", "indikator", "satuan", "arah", "target"))


def beda_anggaran(lama: Sequence[IsianAnggaran], baru: Sequence[IsianAnggaran]) -> list[Beda]:
    """Rows of the budget list, paired by name."""
    return _pasangkan(lama, baru, (lambda a: (a.nama, a.jumlah), lambda a: a.nama), ("nama", "jumlah", "keterangan"))


def _pasangkan(
    lama: Sequence[T], baru: Sequence[T], kunci: Sequence[Callable[[T], Hashable]], bidang: Sequence[str]
) -> list[Beda]:
    """In the order of the new rows; removed rows at the end."""
    sisa: list[T] = list(lama)
    pasangan: dict[int, T] = {}
    for satu_kunci in kunci:
        for i, b in enumerate(baru):
            if i in pasangan or satu_kunci(b) is None:
                continue
            cocok = next((x for x in sisa if satu_kunci(x) == satu_kunci(b)), None)
            if cocok is not None:
                pasangan[i] = cocok
                sisa.remove(cocok)
    hasil: list[Beda] = [_satu(pasangan.get(i), b, bidang) for i, b in enumerate(baru)]
    return [*hasil, *(Beda("dihapus", x, None) for x in sisa)]


def _satu(lama: T | None, baru: T, bidang: Sequence[str]) -> Beda:
    if lama is None:
        return Beda("ditambah", None, baru)
    ubah = frozenset(nama for nama in bidang if getattr(lama, nama) != getattr(baru, nama))
    return Beda("diubah" if ubah else "tetap", lama, baru, ubah)
