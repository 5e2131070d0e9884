"""The kinds of gaps, and the shapes in which they are counted and listed."""

from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

from kinerja.rencana.models import VersiRencana

TANPA_PERJANJIAN, TANPA_JALUR = "tanpa_perjanjian", "tanpa_jalur"

JENIS: dict[str, tuple[str | Promise, str | Promise]] = {  # code -> what it is, how it is mended
    "tanpa_pemilik": (gettext_lazy("Simpul tanpa jabatan pemilik"), gettext_lazy("Pilih pemilik")),
    "tanpa_indikator": (gettext_lazy("Simpul tanpa indikator"), gettext_lazy("Tambah indikator")),
    "tanpa_dukungan": (gettext_lazy("Simpul tanpa dukungan di bawahnya"), gettext_lazy("Tambah di bawahnya")),
    "pagu_beda": (gettext_lazy("Pagu tidak sama dengan jumlah di bawahnya"), gettext_lazy("Periksa pagu")),
    TANPA_PERJANJIAN: (gettext_lazy("Pemilik simpul tanpa perjanjian kinerja"), gettext_lazy("Siapkan perjanjian")),
    TANPA_JALUR: (gettext_lazy("Pegawai yang pekerjaannya tidak sampai ke rencana"), gettext_lazy("Lihat pegawai")),
}


@dataclass(frozen=True, slots=True)
class DasarCelah:
    """Where gaps are looked for: a version and year of the plan, a day, units (None = the whole Pemda)."""

    versi: VersiRencana
    tahun: int
    on: date
    unit: frozenset[int] | None = None

    def di_dalam(self, unit_id: int | None) -> bool:
        """Whether a unit is among these."""
        return self.unit is None or unit_id in self.unit


@dataclass(frozen=True, slots=True)
class BarisCelah:
    """One gap: a node or a person, in which unit, what is the matter, and where it is mended."""

    unit: str
    kode: str
    nama: str
    keterangan: str
    url: str
    url_perbaiki: str


@dataclass(frozen=True, slots=True)
class JumlahCelah:
    """One kind with its number."""

    kode: str
    judul: str
    jumlah: int
