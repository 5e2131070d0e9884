"""Cancel documents: with a reason, for ever, their numbers with them."""

from collections.abc import Collection
from datetime import datetime

from django.utils.translation import gettext as _

from kinerja.dasar.kunci import periksa_versi
from kinerja.dasar.waktu import tulis_saat
from kinerja.dokumen.galat import DokumenDitolak, Kendala
from kinerja.dokumen.models import Dokumen, KeadaanDokumen
from kinerja.dokumen.perubahan import perubahan_dokumen
from kinerja.dokumen.services.nomor import batalkan_nomor_dokumen
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan

KOLOM_BATAL = ["keadaan", "alasan", "batal_pada", "batal_oleh", "kunci"]


def batalkan_dokumen(
    *, dokumen: Collection[int], alasan: str, by: Pelaku, at: datetime, versi: int | None = None
) -> list[Dokumen]:
    """These documents no longer hold; they and their numbers stay visible. Those cancelled already stay as they are.

    Signed ones too; who signs at the same moment is told. `versi`: the one document as it was read (SudahBerubah).
    Raises DokumenDitolak when there is no reason, or the one document was cancelled already.
    """
    if not alasan.strip():
        raise DokumenDitolak([Kendala("alasan", _("Tuliskan mengapa dokumen ini dibatalkan."))])
    with tindakan("dokumen.dibatalkan", by=by, at=at) as catatan:
        semua = list(Dokumen.objects.select_for_update(of=("self",)).filter(pk__in=dokumen).order_by("pk"))
        ada = [satu for satu in semua if satu.keadaan != KeadaanDokumen.BATAL]
        if not ada:
            raise DokumenDitolak(sebut_batal(semua[0]) if semua else _("Dokumen itu tidak ada."))
        if versi is not None:
            periksa_versi(ada[0], versi, sejak=perubahan_dokumen(ada[0]))
        for satu in ada:
            satu.keadaan, satu.alasan = KeadaanDokumen.BATAL, alasan.strip()[:500]
            satu.batal_pada, satu.batal_oleh = at, by.nama
            satu.kunci += 1
            catatan.perihal("dokumen", satu.pk)
        Dokumen.objects.bulk_update(ada, KOLOM_BATAL, batch_size=200)
        nomor = [satu.nomor_id for satu in ada if satu.nomor_id]
        batalkan_nomor_dokumen(nomor=nomor, alasan=alasan, by=by, at=at)
        catatan.muatan(jumlah=len(ada), alasan=alasan.strip()[:500])
    return ada


def sebut_batal(satu: Dokumen) -> str:
    """Who cancelled it and when."""
    isi = {"judul": satu.judul, "oleh": satu.batal_oleh, "saat": tulis_saat(satu.batal_pada), "alasan": satu.alasan}
    return _("%(judul)s sudah dibatalkan %(oleh)s, %(saat)s: %(alasan)s") % isi


def sebut_digantikan(satu: Dokumen) -> str:
    """That a later issue of the same form has taken its place."""
    return _("%s sudah digantikan terbitan yang lebih baru dengan isi yang berbeda.") % satu.judul
