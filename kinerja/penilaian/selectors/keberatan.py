"""An objection as its readers see it: the clocks, what each side said, who may read it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _

from kinerja.akun.models import PeranPengguna
from kinerja.dasar.waktu import hari
from kinerja.organisasi.models import Penugasan
from kinerja.organisasi.selectors import pada_hari
from kinerja.penilaian.kuasa import pemutus_keberatan
from kinerja.penilaian.models import Keberatan, Pernyataan
from kinerja.penilaian.tenggat import akibat_tanpa_putusan, batas_keterangan


@dataclass(frozen=True, slots=True)
class Jam:
    """One clock of an objection: what runs, from when, until when, and what became of it (empty = it runs)."""

    apa: str
    mulai: date
    batas: date
    selesai: date | None
    akibat: str = ""

    def sisa(self, on: date) -> int:
        """Days left on a day; below zero = late."""
        return (self.batas - on).days

    @property
    def terlambat(self) -> bool:
        """Whether it ended after its last day."""
        return self.selesai is not None and self.selesai > self.batas


@dataclass(frozen=True, slots=True)
class Pembaca:
    """One who may read the matter, and why."""

    nama: str
    sebagai: str


@dataclass(frozen=True, slots=True)
class Berkas:
    """The whole matter on one page."""

    keberatan: Keberatan
    pernyataan: tuple[Pernyataan, ...]
    jam: tuple[Jam, ...]
    pembaca: tuple[Pembaca, ...]
    pemutus: Penugasan | None

    @property
    def terbuka(self) -> bool:
        """Whether it still waits for its decision."""
        return self.keberatan.diputus_pada is None

    @property
    def penilai_didengar(self) -> bool:
        """Whether the rater's side was heard."""
        return any(p.pihak == Pernyataan.Pihak.PENILAI for p in self.pernyataan)


def bernama_keberatan(baris: QuerySet[Keberatan]) -> QuerySet[Keberatan]:
    """With the mark, both people and the decision."""
    return baris.select_related(
        "pemohon", "penilaian__penugasan__pegawai", "penilaian__penilai__pegawai", "koreksi__pengganti", "pemutus"
    )


def susun_berkas(k: Keberatan, on: date) -> Berkas:
    """Everything of one objection fetched by `bernama_keberatan`. Six queries, whatever was said."""
    pernyataan = tuple(k.pernyataan.prefetch_related("lampiran"))
    pemutus = k.pemutus or pemutus_keberatan([k], on)[k.pk]
    if pemutus:
        pemutus = Penugasan.objects.select_related("pegawai").get(pk=pemutus.pk)
    return Berkas(k, pernyataan, tuple(_jam(k, pernyataan)), tuple(_pembaca(k, pemutus, on)), pemutus)


def _jam(k: Keberatan, pernyataan: Sequence[Pernyataan]) -> list[Jam]:
    """What runs in this matter; a letter box that has not passed it on has no clock of its own: the decision's runs."""
    hasil = []
    if k.diteruskan_pada:
        dari = hari(k.diteruskan_pada)
        keterangan = [p.tanggal for p in pernyataan if p.pihak == Pernyataan.Pihak.PENILAI]
        hasil.append(Jam(_("Keterangan penilai"), dari, batas_keterangan(dari), min(keterangan, default=None)))
    akibat = _("sesudahnya keberatan dianggap dikabulkan")
    lewat = akibat if akibat_tanpa_putusan(hari(k.diajukan_pada)) == "dikabulkan" else ""
    selesai = hari(k.diputus_pada) if k.diputus_pada else None
    hasil.append(Jam(_("Putusan"), hari(k.diajukan_pada), k.batas_putusan, selesai, lewat))
    return hasil


def _pembaca(k: Keberatan, pemutus: Penugasan | None, on: date) -> list[Pembaca]:
    """Those who may open the matter today, by name."""
    hasil = [
        Pembaca(k.pemohon.nama_lengkap, _("yang mengajukan")),
        Pembaca(k.penilaian.penilai.pegawai.nama_lengkap, _("pejabat penilai kinerja")),
    ]
    if pemutus and pemutus.pegawai_id != k.penilaian.penilai.pegawai_id:
        hasil.append(Pembaca(pemutus.pegawai.nama_lengkap, _("yang memutus")))
    if k.saluran != Keberatan.Saluran.ATASAN:
        hasil += [Pembaca(nama, _("petugas %s") % _petugas(k)) for nama in _nama_petugas(k.saluran, on)]
    return hasil


def _petugas(k: Keberatan) -> str:
    return "BKPSDM" if k.saluran == Keberatan.Saluran.BKPSDM else _("Inspektorat")


def _nama_petugas(peran: str, on: date) -> list[str]:
    """The officers of a letter box: holders of the role for the whole Pemda."""
    nama = Coalesce("pengguna__akun_pegawai__pegawai__nama", "pengguna__username")
    baris = PeranPengguna.objects.filter(pada_hari(on), peran=peran, cakupan="").order_by("pengguna__username")
    return list(baris.values_list(nama, flat=True))
