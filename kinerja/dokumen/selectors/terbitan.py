"""The documents that were issued of the forms of one work."""

from kinerja.dokumen.models import Dokumen, KeadaanDokumen
from kinerja.dokumen.permissions import lingkup_dokumen
from kinerja.organisasi.sesi import Sesi


def terbitan(sesi: Sesi, rujukan: str) -> list[Dokumen]:
    """Those of a work (`skp:12`) that this reader may open, the newest first, without their texts. One query."""
    milik = lingkup_dokumen(sesi, sesi.hari).filter(kelompok=rujukan).exclude(sidik_isi="")
    semua = milik.exclude(keadaan=KeadaanDokumen.BATAL).select_related("nomor").defer("naskah")
    return list(semua.order_by("-pk"))
