"""The dossier and the letters as PDF, for whoever may read the case; the look is remembered."""

from django.http import Http404, HttpResponse, HttpResponseBase
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from kinerja.disiplin.cetak import naskah_berkas
from kinerja.disiplin.selectors.berkas import susun_berkas
from kinerja.disiplin.selectors.daftar import jabatan_terlapor
from kinerja.disiplin.views.bersama import buka_berkas
from kinerja.dokumen.formulir.sekitar import CaraCetak, pilih_kertas, unduh_formulir
from kinerja.dokumen.unduh import unduh_dokumen
from kinerja.organisasi.sesi import Permintaan, butuh_masuk


@require_safe
@butuh_masuk
def berkas(request: Permintaan, pk: int) -> HttpResponse:
    """The whole dossier."""
    satu, milik = buka_berkas(request, pk)
    jabatan, unit = jabatan_terlapor(satu)
    naskah = naskah_berkas(susun_berkas(satu, milik=milik), jabatan, unit, _cara(request))
    return unduh_formulir(naskah, f"berkas disiplin {pk}")


@require_safe
@butuh_masuk
def surat(request: Permintaan, pk: int, jenis: str) -> HttpResponseBase:
    """A summons, the order of the team, the minutes, the decision: its file as it stands, or what will be printed."""
    satu, milik = buka_berkas(request, pk)
    b = susun_berkas(satu, milik=milik)
    dokumen = next((p.dokumen for p in b.peristiwa if p.dokumen and p.surat == jenis), None)
    if dokumen is None:
        raise Http404(_("Surat ini belum ada, atau dibuat di luar aplikasi ini."))
    return unduh_dokumen(dokumen, f"{jenis} {pk}")


def _cara(request: Permintaan) -> CaraCetak:
    return CaraCetak(timezone.now(), pilih_kertas(request.GET))
