"""What the realisation sheet of a period shows, as values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from kinerja.dasar.angka import tulis_angka
from kinerja.peraturan.periode import Periode
from kinerja.rencana.models import Arah
from kinerja.skp.lembar import Kunci, target_tampil
from kinerja.skp.models import SKP, Akumulasi, Bukti, HasilKerja, PeriodeRealisasi


@dataclass(frozen=True)
class BuktiTampil:
    """An evidence of a realisation, with whether it came after the period was handed in."""

    bukti: Bukti
    terlambat: bool


@dataclass(frozen=True)
class Capaian:
    """Achievement of an indicator over the year so far, in per cent as printed, with its receipt; or why none."""

    persen: str = ""
    sebab: str = ""
    rincian: Mapping[str, object] = field(default_factory=dict)

    @property
    def persen_tampil(self) -> str:
        """As people read it: `104,17`."""
        return tulis_angka(Decimal(self.persen)) if self.persen else ""

    @property
    def di_atas(self) -> bool:
        """More than was promised."""
        return bool(self.persen) and Decimal(self.persen) > 100


@dataclass(frozen=True)
class BarisLembar:
    """One indicator in the period: what was promised, what came before, what is typed now."""

    kunci: Kunci
    nama: str
    target: str = ""
    satuan: str = ""
    aspek: str = ""
    arah: str = Arah.NAIK
    akumulasi: str = Akumulasi.JUMLAH
    sebelumnya: tuple[tuple[str, str], ...] = ()
    sampai_lalu: Decimal | None = None
    sampai_kini: Decimal | None = None
    teks: str = ""
    catatan: str = ""
    galat: str = ""
    bukti: tuple[BuktiTampil, ...] = ()
    capaian: Capaian = Capaian()

    @property
    def kotak(self) -> str:
        """How the form names it: `r-4-9`, or `r-4` for a qualitative result."""
        hasil, indikator = self.kunci
        return f"r-{hasil}" if indikator is None else f"r-{hasil}-{indikator}"

    @property
    def target_tampil(self) -> str:
        """The target as people read it."""
        return target_tampil(self.target)

    @property
    def desimal(self) -> int | None:
        """To how many decimals a total is shown: a mean to two, a sum and a last value as exact as typed."""
        return 2 if self.akumulasi == Akumulasi.RATA_RATA else None

    @property
    def id_bukti(self) -> set[int]:
        """The evidence that proves it already."""
        return {t.bukti.pk for t in self.bukti}

    @property
    def cara(self) -> str:
        """How the periods make the year, in words."""
        return str(Akumulasi(self.akumulasi).label)


@dataclass(frozen=True)
class HasilLembar:
    """One result in the period with its action plan and indicators."""

    hasil: HasilKerja
    rencana: str = ""
    target_periode: str = ""
    baris: tuple[BarisLembar, ...] = ()


@dataclass(frozen=True)
class Lembar:
    """The whole sheet; `versi` is what a form carries."""

    skp: SKP
    periode: Periode
    keadaan: PeriodeRealisasi | None
    hasil: tuple[HasilLembar, ...]
    semua_keadaan: Mapping[str, PeriodeRealisasi] = field(default_factory=dict)  # of every period of the assignment

    @property
    def versi(self) -> int:
        """The version read; 0 = nothing typed yet."""
        return self.keadaan.kunci if self.keadaan else 0

    @property
    def terbuka(self) -> bool:
        """Neither handed in nor rated."""
        return not (self.keadaan and (self.keadaan.diajukan_pada or self.keadaan.ditutup_pada))

    @property
    def baris(self) -> list[BarisLembar]:
        """All indicators in their order."""
        return [b for h in self.hasil for b in h.baris]
