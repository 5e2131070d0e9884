"""Everything the papers of one inauguration print, read before the first is filled."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from kinerja.dokumen.naskah import Pejabat, PustakaNaskah, SetNaskah, TitikEvaluasi
from kinerja.dokumen.naskah.isian import CaraTtd
from kinerja.dokumen.services import Penanda
from kinerja.mutasi.models import KelompokSumpah, Pelantikan, PesertaPelantikan
from kinerja.perjanjian.isian import IsianPK


@dataclass(frozen=True, slots=True)
class Pihak:
    """Somebody on a paper: as printed, and as a signer. Without a person only ink signs."""

    pejabat: Pejabat
    pegawai: int | None = None
    penugasan: int | None = None

    @property
    def penanda(self) -> Penanda:
        """The place for the signature."""
        p = self.pejabat
        return Penanda(p.bernama, p.jabatan_tertulis, self.pegawai, self.penugasan)


@dataclass(frozen=True, slots=True)
class OrangNaskah:
    """One person in the post taken: superior, agency, what the post promises, who held it before."""

    peserta: PesertaPelantikan
    pihak: Pihak
    jabatan: str  # the kind of post
    perangkat: str
    lama: str
    atasan: Pihak | None
    janji: IsianPK
    pendahulu: Pihak | None = None


@dataclass(frozen=True, slots=True)
class BahanNaskah:
    """One inauguration: its people, who orders, inaugurates and keeps the register, the rules of the day."""

    pelantikan: Pelantikan
    set: SetNaskah | None  # which papers each signs
    orang: tuple[OrangNaskah, ...]
    kelompok: Mapping[str, KelompokSumpah]
    saksi: Mapping[int, Pihak]
    penetap: Pihak | None
    pelantik: Pihak | None
    unit: int
    nama_unit: str
    kepala_unit: Pihak | None  # of the register's agency
    kepala_lantik: Pihak | None  # who becomes its head by this inauguration
    dasar_hukum: tuple[str, ...]
    hari_tanggapan: int
    evaluasi: tuple[TitikEvaluasi, TitikEvaluasi]  # the checkpoints of a contract, counted from the ceremony
    pada: datetime
    cara: CaraTtd
    pustaka: PustakaNaskah  # the texts in force, the Pemda's own over the ready ones

    @property
    def kelompok_dokumen(self) -> str:
        """How its papers are found again."""
        return kelompok_dokumen(self.pelantikan.pk)

    @property
    def keputusan(self) -> str:
        """The order as sentences name it."""
        satu = self.pelantikan
        penetap = satu.pejabat_penetap or (self.penetap.pejabat.jabatan if self.penetap else "")
        return f"Keputusan {penetap} Nomor {satu.nomor_sk}".replace("  ", " ")

    @property
    def tanggal(self) -> date:
        """The day of the ceremony, which the papers carry."""
        return self.pelantikan.tanggal

    def rujukan(self, jenis: str, nama: object) -> str:
        """The name of a paper for ever."""
        return f"{self.kelompok_dokumen}/{jenis}/{nama}"


def kelompok_dokumen(pelantikan: int) -> str:
    """The group of all papers of an inauguration, as the ledger names it."""
    return f"pelantikan:{pelantikan}"
