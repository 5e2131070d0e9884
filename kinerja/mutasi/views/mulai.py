"""The checks before the start, and the start: what closes and what opens, confirmed once."""

from datetime import timedelta

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from kinerja.mutasi.forms import FormMulai
from kinerja.mutasi.permissions import boleh_melantik
from kinerja.mutasi.selectors.periksa import kelompokkan, periksa_pelantikan
from kinerja.mutasi.selectors.rencana import rencana_mutasi
from kinerja.mutasi.services import mulai_pelantikan
from kinerja.mutasi.views.bersama import ambil_kelola, ambil_semua, kirim, tab_pelantikan, tampil
from kinerja.organisasi.selectors.penugasan import judul_jabatan
from kinerja.organisasi.sesi import Permintaan, butuh_masuk


@require_safe
@butuh_masuk
def periksa(request: Permintaan, pk: int) -> HttpResponse:
    """Every warning, grouped, with its rule."""
    satu = ambil_semua(request, pk)
    semua = periksa_pelantikan(satu, rencana_mutasi(satu)) if satu.terbuka else []
    konteks = {
        "x": satu,
        "kelompok": kelompokkan(semua),
        "jumlah": len(semua),
        "menghalangi": any(p.menghalangi for p in semua),
        "tab": tab_pelantikan(satu, "periksa", request.sesi),
        "boleh": boleh_melantik(request.sesi) and satu.terbuka,
    }
    return render(request, "mutasi/periksa.html", konteks)


@butuh_masuk
def mulai(request: Permintaan, pk: int) -> HttpResponse:
    """What ends, what begins, what goes on; then all of it at once."""
    satu = ambil_kelola(request, pk)
    rencana = rencana_mutasi(satu)
    form = FormMulai(request.POST or None, initial={"kunci": satu.kunci, "sidik": rencana.sidik})

    def lakukan() -> None:
        data = form.cleaned_data
        mulai_pelantikan(pelantikan=pk, versi=data["kunci"], sidik=data["sidik"], by=request.pelaku, at=timezone.now())

    url = reverse("mutasi:rinci", args=[pk])
    pesan = _("Pelantikan dimulai: jabatan baru berlaku bagi %d orang.") % len(rencana.peserta)
    if jawaban := kirim(request, form, lakukan, pesan, url):
        return jawaban
    if form.errors:
        form.perbarui(rencana.sidik)
    semua = periksa_pelantikan(satu, rencana)
    konteks = {
        "x": satu,
        "kemarin": satu.tanggal - timedelta(days=1),
        "tutup": [(t, judul_jabatan(t.penugasan)) for t in rencana.tutup],
        "buka": [(o, rencana.jabatan.get(o.jabatan_id)) for o in rencana.buka],
        "tetap": [(o, rencana.jabatan.get(o.jabatan_id)) for o in rencana.peserta if o.pk in rencana.tetap],
        "peringatan": len(semua),
        "halangan": [p for p in semua if p.menghalangi],
        "url_batal": url,
    }
    return tampil(request, "mutasi/mulai.html", konteks, form)
