"""The documents that were issued of the forms of one work."""

from django.db.models import Q, QuerySet

from kinerja.dasar.kueri import disiapkan
from kinerja.dokumen.karya import pembaca_karya
from kinerja.dokumen.models import Dokumen, KeadaanDokumen
from kinerja.dokumen.permissions import dokumen_sendiri, hanya_sendiri, lingkup_dokumen
from kinerja.organisasi.sesi import Sesi


def terbitan(sesi: Sesi, rujukan: str) -> list[Dokumen]:
    """Those of a work (`skp:12`) that somebody who reads the work may open, the newest first. One query."""
    if sesi.pegawai is not None and hanya_sendiri(sesi):
        return _sendiri(sesi.pegawai.pk, rujukan)
    boleh = Q(pegawai=sesi.pegawai) if sesi.penyiap else Q(pk__in=lingkup_dokumen(sesi, sesi.hari).values("pk"))
    return list(_dari(boleh if sesi.penyiap else boleh | Q(jenis__in=tuple(pembaca_karya())), rujukan))


@disiapkan
def _sendiri(pegawai: int, rujukan: str) -> QuerySet[Dokumen]:
    return _dari(dokumen_sendiri(pegawai) | Q(jenis__in=tuple(pembaca_karya())), rujukan)


def _dari(boleh: Q, rujukan: str) -> QuerySet[Dokumen]:
    """Without their texts."""
    milik = Dokumen.objects.filter(boleh, kelompok=rujukan).exclude(sidik_isi="").exclude(keadaan=KeadaanDokumen.BATAL)
    return milik.select_related("nomor").defer("naskah").order_by("-pk")
