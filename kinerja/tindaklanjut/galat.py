"""What an act of this package refuses with: every reason at once, each beside its field."""

from collections.abc import Iterable, Sequence

from kinerja.aturan.periksa import Temuan


class TindakLanjutDitolak(ValueError):
    """Nothing was written; `temuan` lists every reason: what is wrong, where, what to do, by which article."""

    def __init__(self, temuan: Sequence[Temuan]) -> None:
        super().__init__(" ".join(t.pesan for t in temuan))
        self.temuan = tuple(temuan)


def temuan(pesan: str, isian: str = "", pasal: str = "") -> Temuan:
    """One reason for a refusal, with the field it is about."""
    return Temuan(kode="tindak_lanjut_ditolak", isian=isian, pesan=str(pesan), pasal=pasal, menghalangi=True)


def tolak_bila_ada(semua: Iterable[Temuan]) -> None:
    """Raises TindakLanjutDitolak with all of them; nothing where there is none."""
    if daftar := list(semua):
        raise TindakLanjutDitolak(daftar)
