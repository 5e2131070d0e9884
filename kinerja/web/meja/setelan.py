"""The settings desk: what the Pemda has chosen, since when, what is planned, and the proposal of a change."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from kinerja.dasar.waktu import tulis_tanggal
from kinerja.organisasi.sesi import Permintaan
from kinerja.peraturan.models import Usulan
from kinerja.peraturan.selectors import KeadaanSetelan, daftar_setelan, keadaan_setelan
from kinerja.peraturan.selectors.usulan import usulan_menunggu
from kinerja.peraturan.services import usulkan_setelan
from kinerja.peraturan.setelan import Nilai, NilaiSetelanSalah, SetelanTidakDikenal
from kinerja.peraturan.usulan import UsulanSalah
from kinerja.web.meja.akibat import akibat_setelan
from kinerja.web.meja.form_peraturan import FormSetelan
from kinerja.web.meja.izin import PENGATUR, butuh_peran


@require_safe
@butuh_peran(*PENGATUR)
def daftar(request: Permintaan) -> HttpResponse:
    """Every key with the value of today, and what waits for a second person."""
    menunggu = {u.kunci: u for u in usulan_menunggu(request.sesi.hari) if u.jenis == Usulan.Jenis.SETELAN}
    baris = [(k, menunggu.get(k.jenis.kunci)) for k in daftar_setelan(request.sesi.hari)]
    return render(request, "web/peraturan/setelan.html", {"daftar": baris})


@butuh_peran(*PENGATUR)
def ubah(request: Permintaan, kunci: str) -> HttpResponse:
    """One key: its history, and a proposal in two steps (what would follow, then yes)."""
    keadaan = _keadaan(request, kunci)
    form = FormSetelan(request.POST or None, jenis=keadaan.jenis, on=request.sesi.hari)
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        nilai = form.menurut_teks[data["nilai"]]
        if not data["setuju"]:
            return _tanya(request, keadaan, form, nilai)
        try:
            usulan = usulkan_setelan(
                kunci=kunci,
                nilai=nilai,
                mulai=data["mulai"],
                alasan=data["alasan"],
                by=request.sesi.pelaku,
                at=timezone.now(),
            )
        except (NilaiSetelanSalah, UsulanSalah) as galat:
            form.tampilkan(str(galat))
        else:
            messages.success(request, _("Usulan dikirim. Perubahan berlaku setelah disetujui orang kedua."))
            return redirect("peraturan:usulan_rinci", usulan.pk)
    konteks = {
        "keadaan": keadaan,
        "form": form,
        "menunggu": [u for u in usulan_menunggu(request.sesi.hari) if u.kunci == kunci],
    }
    return render(request, "web/peraturan/ubah_setelan.html", konteks)


def _keadaan(request: Permintaan, kunci: str) -> KeadaanSetelan:
    try:
        return keadaan_setelan(kunci, request.sesi.hari)
    except SetelanTidakDikenal:
        raise Http404 from None


def _tanya(request: Permintaan, keadaan: KeadaanSetelan, form: FormSetelan, nilai: Nilai) -> HttpResponse:
    """What the change would do, before it is proposed."""
    mulai = form.cleaned_data["mulai"]
    akibat = [
        *akibat_setelan(keadaan.jenis, nilai, mulai, request.sesi.hari),
        _("Usulan ini baru berlaku setelah disetujui orang lain sebelum hari mulainya."),
    ]
    form.sembunyikan()
    konteks = {
        "judul": _("Usulkan perubahan %(apa)s?") % {"apa": str(keadaan.jenis.label).lower()},
        "perihal": _("%(lama)s menjadi %(baru)s mulai %(hari)s")
        % {"lama": keadaan.sebutan, "baru": keadaan.jenis.sebut(nilai), "hari": tulis_tanggal(mulai, panjang=True)},
        "mengikat": akibat,
        "aksi": _("Kirim usulan"),
        "url_batal": reverse("peraturan:ubah_setelan", args=[keadaan.jenis.kunci]),
        "form": form,
    }
    return render(request, "web/konfirmasi.html", konteks)
