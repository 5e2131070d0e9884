"""The public address of a document: what its QR holds and what stands in small type beside it."""

from django.conf import settings

from kinerja.dasar.kode import tulis_kode
from kinerja.dokumen.naskah import TandaPeriksa


def alamat_dokumen(kode: str) -> str:
    """The whole address of a document's open page. Written out here: it stands on paper and outlives every url name."""
    return f"{settings.ALAMAT_PUBLIK}/d/{kode}/"


def tanda_periksa(kode: str) -> TandaPeriksa:
    """What a document prints for whoever wants to verify it. `kode` as it is kept (`kinerja.dasar.kode.kode_acak`)."""
    return TandaPeriksa(tautan=alamat_dokumen(kode), kode=tulis_kode(kode))
