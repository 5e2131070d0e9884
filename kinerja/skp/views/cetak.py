"""The papers of an SKP as archival PDF: the plan with its annexes, the action plan, feedback and dialogues."""

from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from kinerja.dokumen.formulir.sekitar import CaraCetak, pilih_kertas, unduh_formulir
from kinerja.organisasi.sesi import Permintaan, butuh_masuk
from kinerja.peraturan.periode import periode_dari_kode
from kinerja.skp.cetak import formulir_rencana_aksi, formulir_skp, formulir_umpan_balik
from kinerja.skp.forms.formulir import formulir_baca
from kinerja.skp.models import SKP
from kinerja.skp.selectors import isian_tersimpan
from kinerja.skp.selectors.cetak import PihakSKP, dialog_segmen, pihak_skp, rencana_aksi_skp
from kinerja.skp.selectors.umpan import umpan_balik_terbaca
from kinerja.skp.views.umum import ambil_skp


def _siap(request: Permintaan, pk: int) -> tuple[SKP, PihakSKP, CaraCetak]:
    skp = ambil_skp(request, pk)
    cara = CaraCetak(timezone.now(), pilih_kertas(request.GET))
    return skp, pihak_skp(skp, request.sesi.hari, request.sesi.pohon), cara


@require_safe
@butuh_masuk
def skp_pdf(request: Permintaan, pk: int) -> HttpResponse:
    """The plan with its three annexes."""
    skp, pihak, cara = _siap(request, pk)
    f = formulir_baca(skp, isian_tersimpan([skp])[skp.pk])
    return unduh_formulir(formulir_skp(skp, f, pihak, cara), f"skp {skp.tahun} {pihak.pegawai.nama}")


@require_safe
@butuh_masuk
def rencana_aksi_pdf(request: Permintaan, pk: int) -> HttpResponse:
    """The action plan of all periods."""
    skp, pihak, cara = _siap(request, pk)
    naskah = formulir_rencana_aksi(skp, rencana_aksi_skp(skp), pihak, cara)
    return unduh_formulir(naskah, f"rencana aksi {skp.tahun} {pihak.pegawai.nama}")


@require_safe
@butuh_masuk
def umpan_balik_pdf(request: Permintaan, pk: int) -> HttpResponse:
    """Feedback and dialogues of the year, as far as who prints them may read them."""
    skp, pihak, cara = _siap(request, pk)
    umpan = umpan_balik_terbaca(request.sesi, skp, periode_dari_kode(str(skp.tahun)))
    naskah = formulir_umpan_balik(skp, umpan, dialog_segmen(request.sesi, skp), pihak, cara)
    return unduh_formulir(naskah, f"umpan balik {skp.tahun} {pihak.pegawai.nama}")
