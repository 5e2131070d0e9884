"""Say how documents of a kind are numbered in a unit from a day on."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.utils.translation import gettext as _

from kinerja.dasar.pemicu import bentrok_dikenali
from kinerja.dasar.waktu import tulis_tanggal
from kinerja.dokumen.galat import Kendala, NomorDitolak
from kinerja.dokumen.models import AturanNomor, CaraNomor
from kinerja.dokumen.pola import bentuk_nomor, periksa_pola
from kinerja.dokumen.selectors import seri_ada, unit_berbentuk_sama
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan

BERPOLA = (CaraNomor.PENCACAH, CaraNomor.BLOK)


@dataclass(frozen=True, slots=True)
class IsiAturanNomor:
    """A rule as it is typed. `awal`: the first number of the first year, where others were given elsewhere before."""

    jenis: str
    unit: int
    cara: str
    mulai: date
    klasifikasi: str = ""
    pola: str = ""
    lebar: int = 3
    singkatan: str = ""
    awal: int = 1
    ingatkan_sisa: int = 20
    dasar: str = ""

    @property
    def berpola(self) -> bool:
        """Whether the product itself writes the number."""
        return self.cara in BERPOLA


def tetapkan_aturan_nomor(*, isi: IsiAturanNomor, by: Pelaku, at: datetime) -> AturanNomor:
    """The rule from `mulai` on; the one before ends the day before. Raises NomorDitolak (all problems), Bentrok.

    A rule of the same first day is written over as long as no number was taken by it.
    """
    if kendala := periksa_aturan_nomor(isi):
        raise NomorDitolak(kendala)
    with bentrok_dikenali(), tindakan("nomor.aturan_ditetapkan", by=by, at=at) as catatan:
        satu = isikan(_tempat(isi), isi)
        satu.ditetapkan, satu.oleh = at, by.nama
        satu.save()
        catatan.perihal("aturan_nomor", satu.pk)
        catatan.perihal("unit", isi.unit)
        catatan.muatan(jenis=isi.jenis, cara=isi.cara, klasifikasi=isi.klasifikasi, pola=isi.pola, mulai=isi.mulai)
    return satu


def isikan(satu: AturanNomor, isi: IsiAturanNomor) -> AturanNomor:
    """The rule as it was typed, in its place or not saved at all."""
    satu.jenis, satu.unit_id, satu.mulai = isi.jenis, isi.unit, isi.mulai
    satu.cara, satu.klasifikasi, satu.pola = isi.cara, isi.klasifikasi, isi.pola
    satu.lebar, satu.singkatan, satu.awal = isi.lebar, isi.singkatan, isi.awal
    satu.ingatkan_sisa, satu.dasar = isi.ingatkan_sisa, isi.dasar
    return satu


def periksa_aturan_nomor(isi: IsiAturanNomor) -> list[Kendala]:
    """All that speaks against a rule; its place among the other rules is looked at when it is written."""
    if not isi.berpola:
        return []
    kendala = periksa_pola(pola=isi.pola, klasifikasi=isi.klasifikasi, singkatan=isi.singkatan, lebar=isi.lebar)
    return kendala or [*_periksa_unit_lain(isi), *_periksa_awal(isi)]


def _periksa_unit_lain(isi: IsiAturanNomor) -> list[Kendala]:
    bentuk = bentuk_nomor(pola=isi.pola, klasifikasi=isi.klasifikasi, singkatan=isi.singkatan)
    lain = unit_berbentuk_sama(bentuk, kecuali=isi.unit, sejak=isi.mulai)
    pesan = _("Unit %(unit)s memakai bentuk nomor yang sama. Bedakan singkatan atau kode klasifikasinya.")
    return [Kendala("singkatan", pesan % {"unit": lain})] if lain else []


def _periksa_awal(isi: IsiAturanNomor) -> list[Kendala]:
    seri = seri_ada(isi.unit, isi.klasifikasi, isi.mulai.year) if isi.awal > 1 else None
    if seri is None or seri.terakhir + 1 >= isi.awal:
        return []
    pesan = _("Seri ini sudah sampai nomor %(terakhir)s. Nomor awal tidak dapat melompat ke %(awal)s.")
    return [Kendala("awal", pesan % {"terakhir": seri.terakhir, "awal": isi.awal})]


def _tempat(isi: IsiAturanNomor) -> AturanNomor:
    """The row to write: a new one after the rule before was ended, or the unused one of the same first day."""
    milik = AturanNomor.objects.select_for_update().filter(jenis=isi.jenis, unit_id=isi.unit)
    ada = list(milik.order_by("-mulai"))
    if ada and ada[0].mulai > isi.mulai:
        pesan = _("Sudah ada aturan yang mulai berlaku %s. Pilih hari itu atau sesudahnya.")
        raise NomorDitolak([Kendala("mulai", pesan % tulis_tanggal(ada[0].mulai))])
    if not ada or ada[0].mulai < isi.mulai:
        _akhiri(ada[:1], isi.mulai)
        return AturanNomor()
    if ada[0].dipakai_pada:
        pesan = _("Aturan yang mulai %s sudah dipakai. Tetapkan aturan baru mulai hari lain.")
        raise NomorDitolak([Kendala("mulai", pesan % tulis_tanggal(ada[0].mulai))])
    return ada[0]


def _akhiri(sebelum: list[AturanNomor], mulai: date) -> None:
    for satu in sebelum:
        terakhir = satu.nomor.filter(tanggal__gte=mulai).order_by("-tanggal").values_list("tanggal", flat=True).first()
        if terakhir:
            pesan = _("Aturan sebelumnya sudah memberi nomor untuk tanggal %s. Mulai sesudah hari itu.")
            raise NomorDitolak([Kendala("mulai", pesan % tulis_tanggal(terakhir))])
        satu.sampai = mulai - timedelta(days=1)
        satu.save(update_fields=["sampai"])
