"""The papers of a mark as archival PDF: the evaluation it came of, and the dokumen evaluasi."""

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from kinerja.dokumen.formulir.sekitar import CaraCetak, pilih_kertas, unduh_formulir
from kinerja.dokumen.views.terbitkan import Asal, tanya_terbit
from kinerja.organisasi.sesi import Permintaan, butuh_masuk
from kinerja.penilaian.cetak import formulir_dokumen_evaluasi, formulir_evaluasi
from kinerja.penilaian.cetak.terbit import terbitan_nilai
from kinerja.penilaian.selectors.cetak import BahanNilai, bahan_evaluasi, bahan_nilai, berpola
from kinerja.penilaian.views.milik import ambil_nilai
from kinerja.penilaian.views.terbit import TERBITAN, nilai_berlaku
from kinerja.skp.selectors.umpan import umpan_balik_terbaca


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
    umpan = umpan_balik_terbaca(request.sesi, b.skp, b.periode)
    naskah = formulir_evaluasi(berpola(b), bahan_evaluasi(b, umpan), cara)
    return unduh_formulir(naskah, _nama("evaluasi kinerja", b))


@require_safe
@butuh_masuk
def dokumen_pdf(request: Permintaan, pk: int) -> HttpResponse:
    """The sheet that is handed over and signed for."""
    b, cara = _siap(request, pk)
    return unduh_formulir(formulir_dokumen_evaluasi(b, cara), _nama("dokumen evaluasi", b))


@butuh_masuk
def terbitkan(request: Permintaan, pk: int, jenis: str) -> HttpResponse:
    """One of the papers becomes an issued document."""
    if jenis not in TERBITAN:
        raise Http404
    url_pdf, susun = TERBITAN[jenis]
    b, cara = _siap(request, pk)
    belum = _("Nilai ini belum disampaikan atau sudah dicoret, jadi dokumennya tidak terbit.")
    asal = Asal(
        f"{b.pihak.pegawai.bernama}, {b.periode.label}",
        reverse("penilaian:nilai", args=[pk]),
        reverse(url_pdf, args=[pk]),
        "" if nilai_berlaku(b.nilai) else belum,
    )
    return tanya_terbit(request, terbitan_nilai(b, jenis, lambda: susun(b, cara)), asal)
