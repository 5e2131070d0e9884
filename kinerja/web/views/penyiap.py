"""The desk of a penyiap: the drafts of the person one prepares for, without marks."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from kinerja.organisasi.sesi import Permintaan, butuh_masuk
from kinerja.perjanjian.models import PerjanjianKinerja
from kinerja.perjanjian.permissions import lingkup_pk
from kinerja.perjanjian.selectors import dengan_nama
from kinerja.perjanjian.selectors.baca import URUT_DAFTAR
from kinerja.skp.selectors.daftar import skp_saya

TAHUN_TAMPIL = 2  # this year's and the one before: older ones are not prepared any more


@require_safe
@butuh_masuk
def meja(request: Permintaan) -> HttpResponse:
    """SKP, realisation and agreements of the owner; who does not prepare for anybody goes to the choice."""
    sesi = request.sesi
    if not sesi.penyiap:
        return redirect("perwakilan:penyiap")
    sejak = sesi.hari.year - TAHUN_TAMPIL + 1
    pk = dengan_nama(lingkup_pk(sesi, sesi.hari), sesi.hari).filter(tahun__gte=sejak).order_by(*URUT_DAFTAR)
    daftar_pk: list[PerjanjianKinerja] = list(pk)
    ada = {x.penugasan_id for x in daftar_pk if x.tahun == sesi.hari.year}
    konteks = {
        "pegawai": sesi.pegawai,
        "daftar_tahun": [t for t in skp_saya(sesi) if t.tahun >= sejak],
        "perjanjian": daftar_pk,
        "belum": [p for p in sesi.semua_penugasan if p.pk not in ada and p.jenis != "plh"],
    }
    return render(request, "web/meja_penyiap.html", konteks)
