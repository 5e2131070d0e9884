"""The ledger's word on a document: the entry that recorded its file, and the proof of that entry."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from kinerja.dokumen.models import Dokumen
from kinerja.jejak.bukti import BuktiBelumAda, BuktiEntri, bukti_entri
from kinerja.jejak.models import Muatan
from kinerja.jejak.pohon import RantaiRusak

TERBUKA = ("dokumen.dicetak", "dokumen.ditandatangani", "dokumen.bukti_dilengkapi")


@dataclass(frozen=True, slots=True)
class BuktiDokumen:
    """The entry that recorded the file (None: no file yet), its proof, and in words why there is none (yet)."""

    urutan: int | None
    bukti: BuktiEntri | None
    kalimat: str


def bukti_dokumen(dokumen: Dokumen) -> BuktiDokumen:
    """At most six queries, whatever the ledger's length."""
    urutan = entri_berkas(dokumen.pk, dokumen.berkas) if dokumen.berkas else None
    if urutan is None:
        return BuktiDokumen(None, None, _("Belum ada berkas yang tercatat."))
    try:
        return BuktiDokumen(urutan, bukti_entri(urutan), "")
    except BuktiBelumAda:
        kata = _("Tercatat sebagai entri %s. Bukti jejaknya tersedia mulai besok, setelah akar hari ini ditutup.")
        return BuktiDokumen(urutan, None, kata % urutan)
    except RantaiRusak as galat:
        return BuktiDokumen(urutan, None, str(galat))


def entri_berkas(dokumen: int, sha256: str) -> int | None:
    """The number of the newest entry on this document that names this file: its last signature, else its printing.

    Such an entry is about this document alone and names nobody but who signed it, so that anybody may have its proof.
    """
    milik = Muatan.objects.filter(
        entri__perihal__subjek=f"dokumen:{dokumen}", entri__peristiwa__in=TERBUKA, isi__contains=sha256
    )
    return milik.order_by("-entri").values_list("entri", flat=True).first()
