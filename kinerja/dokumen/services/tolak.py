"""Refuse to sign: with a reason, for good. A document of local policy never holds up an appointment."""

from datetime import datetime

from django.utils.translation import gettext as _

from kinerja.dasar.kunci import kunci_versi, simpan_versi
from kinerja.dokumen.galat import DokumenDitolak, Kendala
from kinerja.dokumen.models import Dokumen, KeadaanTandaTangan, TandaTangan
from kinerja.dokumen.perubahan import perubahan_dokumen
from kinerja.dokumen.services.giliran import halangan_keadaan, tempat_saya
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan


def tolak_dokumen(*, dokumen: Dokumen, alasan: str, versi: int, by: Pelaku, at: datetime) -> TandaTangan:
    """The person of `by` does not sign this document; nor does anybody after. Raises DokumenDitolak, SudahBerubah."""
    if not alasan.strip():
        raise DokumenDitolak([Kendala("alasan", _("Tuliskan mengapa Anda tidak menandatangani."))])
    with tindakan("dokumen.ditolak", by=by, at=at) as catatan:
        satu = kunci_versi(Dokumen, pk=dokumen.pk, versi=versi, sejak=perubahan_dokumen(dokumen))
        tempat = tempat_saya(satu.tanda_tangan.all(), by)
        if tempat is None:
            raise DokumenDitolak(_("Dokumen ini tidak menunggu tanda tangan Anda."))
        if pesan := halangan_keadaan(satu, tempat):
            raise DokumenDitolak(pesan)
        tempat.keadaan, tempat.pada, tempat.alasan = KeadaanTandaTangan.DITOLAK, at, alasan.strip()[:500]
        tempat.save(update_fields=["keadaan", "pada", "alasan"])
        simpan_versi(satu, update_fields=[])
        catatan.perihal("dokumen", satu.pk)
        catatan.muatan(urutan=tempat.urutan, jenis=satu.jenis, sifat=satu.sifat)
    return tempat
