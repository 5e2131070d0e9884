"""Record a block of numbers that the correspondence office gave to this unit."""

from datetime import date, datetime

from django.utils.translation import gettext as _

from kinerja.dokumen.galat import Kendala, NomorDitolak
from kinerja.dokumen.models import AturanNomor, BlokNomor, CaraNomor, SeriNomor
from kinerja.dokumen.services.jatah import seri_terkunci
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan

PALING_PANJANG = 100_000


def cadangkan_blok(
    *,
    aturan: int,
    tahun: int,
    dari: int,
    sampai: int,
    by: Pelaku,
    at: datetime,
    nomor_surat: str = "",
    tanggal_surat: date | None = None,
) -> BlokNomor:
    """Numbers `dari`-`sampai` of the year are this unit's; used in order, before those of a later block.

    All kinds of the unit with the same kode klasifikasi draw from it. Raises NomorDitolak.
    """
    with tindakan("nomor.blok_dicadangkan", by=by, at=at) as catatan:
        satu = AturanNomor.objects.get(pk=aturan)
        _periksa(satu, tahun, dari, sampai)
        seri = seri_terkunci(unit=satu.unit_id, klasifikasi=satu.klasifikasi, tahun=tahun)
        _periksa_bentrok(seri, dari, sampai)
        blok = BlokNomor.objects.create(
            seri=seri,
            dari=dari,
            sampai=sampai,
            terakhir=dari - 1,
            ingatkan_sisa=satu.ingatkan_sisa,
            nomor_surat=nomor_surat.strip(),
            tanggal_surat=tanggal_surat,
            dicadangkan=at,
            oleh=by.nama,
        )
        catatan.perihal("unit", satu.unit_id)
        catatan.perihal("aturan_nomor", satu.pk)
        catatan.muatan(blok=blok.pk, klasifikasi=seri.klasifikasi, tahun=tahun, dari=dari, sampai=sampai)
    return blok


def _periksa(aturan: AturanNomor, tahun: int, dari: int, sampai: int) -> None:
    if aturan.cara != CaraNomor.BLOK:
        raise NomorDitolak([Kendala("aturan", _("Aturan ini tidak memakai blok. Pilih aturan yang memakai blok."))])
    if not 1 <= dari <= sampai:
        raise NomorDitolak([Kendala("sampai", _("Nomor terakhir mendahului nomor pertama. Periksa kedua angkanya."))])
    if sampai - dari >= PALING_PANJANG:
        pesan = _("Satu blok paling banyak %s nomor. Periksa kedua angkanya.")
        raise NomorDitolak([Kendala("sampai", pesan % PALING_PANJANG)])
    if tahun < aturan.mulai.year or (aturan.sampai and tahun > aturan.sampai.year):
        raise NomorDitolak([Kendala("tahun", _("Aturan ini tidak berlaku pada tahun %s.") % tahun)])


def _periksa_bentrok(seri: SeriNomor, dari: int, sampai: int) -> None:
    if lain := seri.blok.filter(dari__lte=sampai, sampai__gte=dari).first():
        isi = {"dari": lain.dari, "sampai": lain.sampai}
        pesan = _("Bertumpang tindih dengan blok %(dari)s sampai %(sampai)s yang sudah dicatat.")
        raise NomorDitolak([Kendala("dari", pesan % isi)])
    if ada := seri.nomor.filter(urut__range=(dari, sampai)).order_by("urut").first():
        raise NomorDitolak([Kendala("dari", _("Nomor %s di dalam blok ini sudah terpakai.") % ada.nomor)])
