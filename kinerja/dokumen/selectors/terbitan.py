"""The documents that were issued of the forms of one work."""

from django.db.models import QuerySet

from kinerja.dasar.kueri import disiapkan
from kinerja.dokumen.models import Dokumen, KeadaanDokumen
from kinerja.dokumen.permissions import dokumen_sendiri, hanya_sendiri, lingkup_dokumen
from kinerja.organisasi.sesi import Sesi


def terbitan(sesi: Sesi, rujukan: str) -> list[Dokumen]:
    """Those of a work (`skp:12`) that this reader may open, the newest first, without their texts. One query."""
    if sesi.pegawai is not None and hanya_sendiri(sesi):
        return _sendiri(sesi.pegawai.pk, rujukan)
    return list(_dari(lingkup_dokumen(sesi, sesi.hari), rujukan))


@disiapkan
def _sendiri(pegawai: int, rujukan: str) -> QuerySet[Dokumen]:
    return _dari(Dokumen.objects.filter(dokumen_sendiri(pegawai)), rujukan)


def _dari(dokumen: QuerySet[Dokumen], rujukan: str) -> QuerySet[Dokumen]:
    milik = dokumen.filter(kelompok=rujukan).exclude(sidik_isi="").exclude(keadaan=KeadaanDokumen.BATAL)
    return milik.select_related("nomor").defer("naskah").order_by("-pk")
