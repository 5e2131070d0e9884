"""Where a mark comes from: its receipt on the screen and as a file."""

from django.http import HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from kinerja.organisasi.sesi import Permintaan, butuh_masuk
from kinerja.penilaian.selectors.milik import sebut_nilai
from kinerja.penilaian.views.milik import ambil_nilai
from kinerja.peraturan.selectors import muat_rincian
from kinerja.peraturan.uraian import periksa_ulang, uraikan


@butuh_masuk
@require_safe
def rincian(request: Permintaan, pk: int) -> HttpResponse:
    """Result, inputs, steps, rules; recomputed when asked."""
    satu = ambil_nilai(request, pk)
    isi = muat_rincian(satu.rincian)
    ulang = "hitung-ulang" in request.GET
    konteks = {
        "n": sebut_nilai([satu])[0],
        "r": uraikan(isi),
        "dihitung_ulang": ulang,
        "beda": periksa_ulang(isi) if ulang else None,
        "url_ulang": f"{reverse('penilaian:rincian', args=[pk])}?hitung-ulang=1",
        "url_unduh": reverse("penilaian:rincian_json", args=[pk]),
    }
    return render(request, "penilaian/rincian.html", konteks)


@butuh_masuk
@require_safe
def rincian_json(request: Permintaan, pk: int) -> HttpResponse:
    """The receipt as `kinerja receipt verify` reads it."""
    satu = ambil_nilai(request, pk)
    pilihan = {"ensure_ascii": False, "indent": 1}
    jawaban = JsonResponse(muat_rincian(satu.rincian), json_dumps_params=pilihan)
    jawaban["Content-Disposition"] = f'attachment; filename="rincian-{satu.periode}-{satu.pk}.json"'
    return jawaban
