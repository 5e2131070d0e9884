"""What papers print as it was: the particulars that changed, and the papers that nobody has signed yet."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, F, OuterRef, QuerySet, TextField, Value
from django.db.models.expressions import Combinable
from django.db.models.functions import Cast
from django.utils.translation import gettext as _

from kinerja.dokumen.models import Dokumen, KeadaanTandaTangan, TandaTangan
from kinerja.mutasi.models import Pelantikan, PesertaPelantikan
from kinerja.mutasi.naskah.bahan import kelompok_dokumen
from kinerja.mutasi.selectors.penanda import BELUM_SELESAI, Sambung
from kinerja.mutasi.selectors.tertulis import PEMISAH

BUTIR = "\x1e"  # between those of a paper


@dataclass(frozen=True, slots=True)
class KeteranganBerubah:
    """One particular that a paper prints as it was."""

    nama: str
    lama: str
    baru: str


@dataclass(frozen=True, slots=True)
class DokumenUsang:
    """A paper nobody has signed yet, and who else signs it and has changed."""

    pk: int
    jenis: str
    judul: str
    penanda: KeteranganBerubah | None = None


@dataclass(frozen=True, slots=True)
class NaskahUsang:
    """Papers that print what is no longer so and that nobody has signed yet: of a participant, or of the whole day."""

    peserta: PesertaPelantikan | None
    beda: tuple[KeteranganBerubah, ...]
    dokumen: tuple[DokumenUsang, ...]

    @property
    def nama(self) -> str:
        """Whose papers."""
        return self.peserta.pegawai.nama_lengkap if self.peserta else _("Naskah hari itu")


def belum_ditandatangani(satu: Pelantikan) -> QuerySet[Dokumen]:
    """Papers that hold and that nobody has signed or refused."""
    return belum(kelompok_dokumen(satu.pk))


def belum(kelompok: str) -> QuerySet[Dokumen]:
    """The same by the name of the group."""
    tersentuh = TandaTangan.objects.filter(dokumen=OuterRef("pk")).exclude(keadaan=KeadaanTandaTangan.MENUNGGU)
    return Dokumen.objects.filter(~Exists(tersentuh), keadaan__in=BELUM_SELESAI, kelompok=kelompok)


def penanda_pertama(penanda: QuerySet[TandaTangan]) -> QuerySet[TandaTangan, Any]:
    """The first signer of the outer query's paper among these, as `baca_penanda` takes it."""
    milik = penanda.filter(dokumen=OuterRef("pk")).order_by("urutan")
    return milik.annotate(x=berbatas("nama", "jabatan", "nama_kini", "jabatan_kini")).values("x")[:1]


def baca_penanda(teks: str, sebutan: str) -> KeteranganBerubah:
    """A signer whose name or post is no longer as printed."""
    nama, jabatan, nama_kini, jabatan_kini = teks.split(PEMISAH)
    kini = f"{nama_kini}, {jabatan_kini or _('tidak lagi dalam jabatan itu')}"
    return KeteranganBerubah(sebutan, f"{nama}, {jabatan}", kini)


def berbatas(*bagian: str | Combinable, batas: str = PEMISAH) -> Combinable:
    """These as one text."""
    teks = [Cast(F(x) if isinstance(x, str) else x, TextField()) for x in bagian]
    return Sambung(*[y for x in teks for y in (Value(batas), x)][1:])


def berubah(nama: str, lama: str, kini: str) -> KeteranganBerubah:
    """One of them, in words."""
    return KeteranganBerubah(nama, lama or _("tidak ada"), kini or _("tidak ada"))
