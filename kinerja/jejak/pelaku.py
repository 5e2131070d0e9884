"""Who acts: the user, the person, the assignment acted in, or the task. Ids as text, so every floor can use it."""

from dataclasses import dataclass

AWALAN_PENYIAP = "penyiap untuk "  # the capacity of who prepares drafts, followed by the owner's name
AWALAN_ATAS_NAMA = "atas nama "  # the capacity of a delegate, followed by the official's name and post


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

    @property
    def atas_nama(self) -> bool:
        """Whether it is done in the name of somebody who delegated it."""
        return self.kapasitas.startswith(AWALAN_ATAS_NAMA)

    @property
    def sebutan(self) -> str:
        """The capacity as it stands in a sentence after the name: "sebagai Kepala Bidang", "atas nama Gita"."""
        utuh = self.atas_nama or not self.kapasitas
        return self.kapasitas if utuh else f"sebagai {self.kapasitas}"
