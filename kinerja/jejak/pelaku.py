"""Who acts: the user, the person, the assignment acted in, or the task. Ids as text, so every floor can use it."""

from dataclasses import dataclass

AWALAN_PENYIAP = "penyiap untuk "  # the capacity of who prepares drafts, followed by the owner's name


@dataclass(frozen=True, slots=True)
class Pelaku:
    """The one answer to "by whom, and in which capacity"; stored in the ledger and printed on documents."""

    pengguna_id: str = ""
    pegawai_id: str = ""
    penugasan_id: str = ""
    nama: str = ""
    kapasitas: str = ""
    tugas: str = ""

    @classmethod
    def dari_tugas(cls, tugas: str) -> "Pelaku":
        """The program itself: a daily task, an import from the command line, the example."""
        return cls(nama="Sistem", kapasitas=tugas, tugas=tugas)
