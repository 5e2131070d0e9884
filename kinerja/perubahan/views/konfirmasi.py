"""One's own list of new versions, confirmed in one go."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from kinerja.organisasi.sesi import Permintaan, butuh_masuk
from kinerja.perjanjian.services import Pengesahan
from kinerja.perubahan import services
from kinerja.perubahan.forms import FormKonfirmasi
from kinerja.perubahan.permissions import boleh_konfirmasi
from kinerja.perubahan.selectors import menunggu_konfirmasi


@butuh_masuk
def konfirmasi(request: Permintaan) -> HttpResponse:
    """What changed in each, side by side; what is chosen is done together, or not at all."""
    if not boleh_konfirmasi(request.sesi):
        raise PermissionDenied
    form = FormKonfirmasi(request.POST if request.method == "POST" else None)
    pilih = request.POST.getlist("pilih")
    if request.method == "POST" and form.is_valid():
        jumlah = form.jalankan(lambda: _lakukan(request, form, pilih))
        if jumlah is not None:
            messages.success(request, _("%d versi baru Anda konfirmasi.") % jumlah)
            return redirect("perubahan:konfirmasi")
    daftar = menunggu_konfirmasi(request.sesi)
    konteks = {
        "form": form,
        "daftar": daftar,
        "terpilih": set(pilih) if request.method == "POST" else {b.kode for b in daftar},
        "butuh_sandi": any(b.butuh_sandi for b in daftar),
        "kapasitas": request.pelaku.kapasitas,
    }
    return render(request, "perubahan/konfirmasi.html", konteks)


def _lakukan(request: Permintaan, form: FormKonfirmasi, pilih: list[str]) -> int:
    sandi = form.cleaned_data["sandi"]
    assert request.sesi.pengguna is not None  # butuh_masuk
    sah = Pengesahan.dengan_sandi(request.sesi.pengguna, sandi, request) if sandi else None
    return services.konfirmasi(kode=pilih, sesi=request.sesi, pengesahan=sah, at=timezone.now())
