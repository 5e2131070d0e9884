"""The papers of a mark as archival PDF: the evaluation it came of, and the dokumen evaluasi."""

from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from kinerja.dokumen.formulir.sekitar import CaraCetak, pilih_kertas, unduh_formulir
from kinerja.organisasi.sesi import Permintaan, butuh_masuk
from kinerja.penilaian.cetak import formulir_dokumen_evaluasi, formulir_evaluasi
from kinerja.penilaian.selectors.cetak import BahanNilai, bahan_evaluasi, bahan_nilai
from kinerja.penilaian.views.milik import ambil_nilai


def _siap(request: Permintaan, pk: int) -> tuple[BahanNilai, CaraCetak]:
    cara = CaraCetak(timezone.now(), pilih_kertas(request.GET))
    return bahan_nilai(ambil_nilai(request, pk), request.sesi.pohon), cara


def _nama(apa: str, b: BahanNilai) -> str:
    return f"{apa} {b.periode.kode} {b.pihak.pegawai.nama}"


@require_safe
@butuh_masuk
def evaluasi_pdf(request: Permintaan, pk: int) -> HttpResponse:
    """Results and behaviour with feedback, ratings, predikat."""
    b, cara = _siap(request, pk)
    return unduh_formulir(formulir_evaluasi(b, bahan_evaluasi(request.sesi, b), cara), _nama("evaluasi kinerja", b))


@require_safe
@butuh_masuk
def dokumen_pdf(request: Permintaan, pk: int) -> HttpResponse:
    """The sheet that is handed over and signed for."""
    b, cara = _siap(request, pk)
    return unduh_formulir(formulir_dokumen_evaluasi(b, cara), _nama("dokumen evaluasi", b))
