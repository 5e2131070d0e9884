"""Where a mark comes from: its receipt on the screen and as a file."""

from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from kinerja.dokumen.rincian import unduh_rincian_pdf
from kinerja.organisasi.sesi import Permintaan, butuh_masuk
from kinerja.penilaian.selectors.milik import sebut_nilai
from kinerja.penilaian.views.milik import ambil_nilai
from kinerja.peraturan.rincian import tampilkan_rincian, unduh_rincian


@butuh_masuk
@require_safe
def rincian(request: Permintaan, pk: int) -> HttpResponse:
    """Result, inputs, steps, rules; recomputed when asked."""
    satu = ambil_nilai(request, pk)
    n = sebut_nilai([satu])[0]
    return tampilkan_rincian(
        request,
        satu.rincian,
        perihal=f"{satu.penugasan.pegawai.nama_lengkap}, {n.periode}",
        url_kembali=reverse("penilaian:nilai", args=[pk]),
        url_unduh=reverse("penilaian:rincian_json", args=[pk]),
        url_pdf=reverse("penilaian:rincian_pdf", args=[pk]),
        riwayat=f"penilaian:{pk}",
        templat="penilaian/rincian.html",
        tambahan={"n": n},
    )


@butuh_masuk
@require_safe
def rincian_json(request: Permintaan, pk: int) -> HttpResponse:
    """The receipt as `kinerja receipt verify` reads it."""
    return unduh_rincian(ambil_nilai(request, pk).rincian)


@butuh_masuk
@require_safe
def rincian_pdf(request: Permintaan, pk: int) -> HttpResponse:
    """The receipt for the archive."""
    satu = ambil_nilai(request, pk)
    perihal = f"{satu.penugasan.pegawai.nama_lengkap}, {sebut_nilai([satu])[0].periode}"
    return unduh_rincian_pdf(satu.rincian, perihal=perihal, pada=timezone.now())
