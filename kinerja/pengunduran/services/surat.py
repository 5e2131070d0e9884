"""The papers of a letter: made within the act, cancelled when the letter is taken back."""

from datetime import datetime

from django.utils.translation import gettext as _

from kinerja.dokumen.galat import DokumenDitolak, NomorDitolak
from kinerja.dokumen.models import Dokumen, KeadaanDokumen
from kinerja.dokumen.services import IsiDokumen, batalkan_dokumen
from kinerja.dokumen.surat import siapkan_surat as siapkan
from kinerja.jejak.pelaku import Pelaku
from kinerja.pengunduran.galat import PengunduranDitolak
from kinerja.pengunduran.models import SuratPengunduran

TANPA_NOMOR = "pengunduran_diri"  # the person's own letter


def siapkan_surat(isi: IsiDokumen, by: Pelaku, at: datetime) -> tuple[Dokumen, str]:
    """The paper, and its number as printed. Raises PengunduranDitolak with all that is wrong."""
    try:
        dokumen, nomor = siapkan(isi, by, at)
    except (DokumenDitolak, NomorDitolak) as galat:
        raise PengunduranDitolak(str(galat)) from galat
    if not nomor and isi.jenis != TANPA_NOMOR:
        raise PengunduranDitolak(_("Menurut aturan penomorannya, nomor surat ini diketik. Isi nomornya."))
    return dokumen, nomor


def batalkan_surat(satu: SuratPengunduran, by: Pelaku, at: datetime) -> None:
    """A letter that was taken back holds nowhere, also for who has a copy of its paper."""
    if satu.dokumen and satu.dokumen.keadaan != KeadaanDokumen.BATAL:
        alasan = _("Surat ditarik oleh penulisnya.")
        batalkan_dokumen(dokumen=[satu.dokumen.pk], alasan=alasan, by=by, at=at)
