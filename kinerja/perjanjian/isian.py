"""Rows of the annex as they travel: from the tree, from a form, from an SKP. Frozen values."""

from dataclasses import dataclass

from kinerja.perjanjian.models import AnggaranPK, ButirPK


@dataclass(frozen=True, slots=True)
class IsianButir:
    """One line of sasaran, indikator, target; `target` as plain text (`80.95`, `2 - 3`, `WTP`)."""

    sasaran: str
    indikator: str
    target: str
    satuan: str = ""
    arah: str = "naik"
    simpul_id: int | None = None
    sumber_indikator_id: int | None = None

    @classmethod
    def dari(cls, butir: ButirPK) -> "IsianButir":
        """The stored row as a value."""
        return cls(
            butir.sasaran,
            butir.indikator,
            butir.target,
            butir.satuan,
            butir.arah,
            butir.simpul_id,
            butir.sumber_indikator_id,
        )


@dataclass(frozen=True, slots=True)
class IsianAnggaran:
    """One programme or activity with its money, whole rupiah."""

    nama: str
    jumlah: int
    keterangan: str = ""
    simpul_id: int | None = None

    @classmethod
    def dari(cls, anggaran: AnggaranPK) -> "IsianAnggaran":
        """The stored row as a value."""
        return cls(anggaran.nama, anggaran.jumlah, anggaran.keterangan, anggaran.simpul_id)


@dataclass(frozen=True, slots=True)
class IsianPK:
    """The annex and the place of signing, as a form or the tree gives them."""

    butir: tuple[IsianButir, ...]
    anggaran: tuple[IsianAnggaran, ...] = ()
    tempat: str = ""
