"""The dossier and the letters as PDF, for whoever may read the case; the look is remembered."""

from django.http import Http404, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from kinerja.disiplin.cetak import naskah_berkas, naskah_surat
from kinerja.disiplin.selectors.berkas import susun_berkas
from kinerja.disiplin.selectors.daftar import jabatan_terlapor
from kinerja.disiplin.views.bersama import buka_berkas
from kinerja.dokumen.formulir.sekitar import CaraCetak, pilih_kertas, unduh_formulir
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
def surat(request: Permintaan, pk: int, jenis: str) -> HttpResponse:
    """A summons, the minutes, the decision."""
    satu, milik = buka_berkas(request, pk)
    naskah = naskah_surat(jenis, susun_berkas(satu, milik=milik), _cara(request))
    if naskah is None:
        raise Http404(_("Surat ini belum ada."))
    return unduh_formulir(naskah, f"{jenis} {pk}")


def _cara(request: Permintaan) -> CaraCetak:
    return CaraCetak(timezone.now(), pilih_kertas(request.GET))
