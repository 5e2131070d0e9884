"""The search of the top bar."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from kinerja.organisasi.sesi import Permintaan, butuh_masuk
from kinerja.web.selectors.cari import PALING_PENDEK, cari


@require_safe
@butuh_masuk
def halaman(request: Permintaan) -> HttpResponse:
    """Hits by kind, only what this person may see."""
    teks = request.GET.get("q", "").replace("\0", "").strip()[:100]
    kelompok = cari(teks, request.sesi)
    konteks = {
        "teks": teks,
        "kelompok": kelompok,
        "terlalu_pendek": len(teks.replace(" ", "")) < PALING_PENDEK,
        "banyak": sum(len(k.daftar) for k in kelompok),
    }
    return render(request, "web/cari.html", konteks)
