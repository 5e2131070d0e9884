"""The papers of follow-ups: made within the act, cancelled when what they say is taken back."""

from datetime import datetime

from django.utils.translation import gettext as _

from kinerja.dokumen.galat import DokumenDitolak, NomorDitolak
from kinerja.dokumen.models import KeadaanDokumen
from kinerja.dokumen.services import IsiDokumen, batalkan_dokumen
from kinerja.dokumen.surat import siapkan_surat
from kinerja.jejak.pelaku import Pelaku
from kinerja.tindaklanjut.galat import temuan, tolak_bila_ada
from kinerja.tindaklanjut.models import TindakLanjut


def beri_surat(satu: TindakLanjut, isi: IsiDokumen, by: Pelaku, at: datetime) -> None:
    """The paper and its number on the row, not yet stored. Raises TindakLanjutDitolak with all that is wrong."""
    pesan = ""
    try:
        satu.dokumen, satu.nomor_putusan = siapkan_surat(isi, by, at)
    except (DokumenDitolak, NomorDitolak) as galat:
        pesan = str(galat)
    if not pesan and not satu.nomor_putusan:
        pesan = _("Menurut aturan penomorannya, nomor surat ini diketik. Isi nomornya.")
    tolak_bila_ada([temuan(pesan, "cara")] if pesan else [])


def batalkan_surat(satu: TindakLanjut, by: Pelaku, at: datetime) -> None:
    """What is taken back or undone holds nowhere, also for who has a copy; the register is not told why."""
    if satu.dokumen and satu.dokumen.keadaan != KeadaanDokumen.BATAL:
        alasan = _("Dasar surat ini ditarik atau dibatalkan.")
        batalkan_dokumen(dokumen=[satu.dokumen.pk], alasan=alasan, by=by, at=at)
