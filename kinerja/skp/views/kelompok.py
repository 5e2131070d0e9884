"""Prepare an SKP for a group of like posts: choose the people, each gets a draft of the own."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import ngettext

from kinerja.organisasi.sesi import Permintaan, butuh_masuk
from kinerja.skp.galat import Ditolak
from kinerja.skp.kewenangan import pastikan_kelompok
from kinerja.skp.selectors.kelompok import calon_kelompok
from kinerja.skp.services.kelompok import siapkan_kelompok
from kinerja.skp.views.umum import ambil_skp, kini


@butuh_masuk
def kelompok(request: Permintaan, pk: int) -> HttpResponse:
    """Who leads people of this post, or looks after their unit, copies this SKP to those without one."""
    skp = ambil_skp(request, pk)
    pastikan_kelompok(request.sesi, skp)
    calon = calon_kelompok(request.sesi, skp, request.sesi.hari)
    if request.method == "POST":
        pilih = [p for p in calon if str(p.pk) in request.POST.getlist("pilih")]
        try:
            baru = siapkan_kelompok(sumber=skp, penugasan=pilih, by=request.pelaku, at=kini())
        except Ditolak as galat:
            messages.error(request, galat.pesan)
            return redirect("skp:kelompok", pk)
        pesan = ngettext(
            "%(n)d draf SKP disiapkan. Setiap orang memeriksa dan mengajukannya sendiri.",
            "%(n)d draf SKP disiapkan. Setiap orang memeriksa dan mengajukannya sendiri.",
            len(baru),
        )
        messages.success(request, pesan % {"n": len(baru)})
        return redirect(f"{reverse('skp:daftar')}?lihat=tim")
    return render(request, "skp/kelompok.html", {"skp": skp, "calon": calon})
