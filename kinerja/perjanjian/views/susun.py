"""Preparing and editing drafts: own one, a whole unit's."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from kinerja.organisasi.selectors import penugasan_pada
from kinerja.organisasi.sesi import Permintaan, butuh_masuk
from kinerja.perjanjian import services
from kinerja.perjanjian.forms import KunciForm, SiapkanForm, SuntingPK
from kinerja.perjanjian.permissions import boleh_siapkan_banyak, boleh_siapkan_pk, cakupan_siapkan
from kinerja.perjanjian.selectors.calon import calon_pk
from kinerja.perjanjian.views.dasar import ambil_pk, konfirmasi


@butuh_masuk
def siapkan(request: Permintaan, penugasan: int) -> HttpResponse:
    """A draft for one assignment, filled from the tree."""
    satu = get_object_or_404(penugasan_pada(request.sesi.hari), pk=penugasan)
    if not boleh_siapkan_pk(request.sesi, satu.pk, satu.unit_pada_id):
        raise PermissionDenied
    form = SiapkanForm(request.POST or None, initial={"tahun": request.sesi.hari.year})
    if request.method == "POST" and form.is_valid():
        tahun = form.cleaned_data["tahun"]
        pk = form.jalankan(
            lambda: services.siapkan_pk(penugasan=satu, tahun=tahun, by=request.pelaku, at=timezone.now())
        )
        if pk:
            messages.success(request, _("Draf disiapkan. Periksa isinya, lalu ajukan."))
            return redirect("perjanjian:rinci", pk.pk)
    konteks = {
        "judul": _("Siapkan perjanjian kinerja?"),
        "perihal": f"{satu.pegawai.nama_lengkap}, {satu.nama_jabatan}",
        "mengikat": [
            _("Draf diisi dari simpul pohon kinerja yang dimiliki jabatan ini: sasaran, indikator, target, anggaran."),
            _("Belum ada yang mengikat sampai disepakati dan ditandatangani."),
        ],
        "aksi": _("Siapkan draf"),
        "url_batal": reverse("perjanjian:daftar"),
        "form": form,
    }
    return render(request, "web/konfirmasi.html", konteks)


@butuh_masuk
def siapkan_banyak(request: Permintaan) -> HttpResponse:
    """Drafts for everybody of one's units who owns nodes of the tree and has no agreement yet."""
    if not boleh_siapkan_banyak(request.sesi):
        raise PermissionDenied
    form = SiapkanForm(request.POST or None, initial={"tahun": request.sesi.hari.year})
    tahun = form.cleaned_data["tahun"] if form.is_bound and form.is_valid() else request.sesi.hari.year
    calon = calon_pk(cakupan_siapkan(request.sesi), tahun, request.sesi.hari)
    if request.method == "POST" and form.is_valid():
        daftar = form.jalankan(
            lambda: services.siapkan_banyak_pk(
                penugasan_ids=[p.pk for p in calon], tahun=tahun, by=request.pelaku, at=timezone.now()
            )
        )
        if daftar is not None:
            messages.success(request, _("%d draf disiapkan.") % len(daftar))
            return redirect("perjanjian:daftar")
    return render(request, "perjanjian/siapkan_banyak.html", {"form": form, "calon": calon, "tahun": tahun})


@butuh_masuk
def sunting(request: Permintaan, pk: int) -> HttpResponse:
    """The whole annex as one form."""
    satu = ambil_pk(request, pk, "sunting")
    form = SuntingPK(request.POST if request.method == "POST" else None, satu)
    if request.method == "POST" and form.is_valid():
        simpan = form.jalankan(
            lambda: services.simpan_pk(
                pk_id=pk,
                kunci=form.cleaned_data["kunci"],
                isian=form.isian(),
                by=request.pelaku,
                at=timezone.now(),
            )
        )
        if simpan:
            messages.success(request, _("Draf disimpan."))
            lanjut = "perjanjian:sunting" if "tambah" in request.POST else "perjanjian:rinci"
            return redirect(lanjut, pk)
    return render(request, "perjanjian/sunting.html", {"form": form, "pk": satu})


@butuh_masuk
def isi_ulang(request: Permintaan, pk: int) -> HttpResponse:
    """Take the annex anew from the tree."""
    satu = ambil_pk(request, pk, "isi_ulang")
    form = KunciForm(request.POST if request.method == "POST" else None, initial={"kunci": satu.kunci})
    return konfirmasi(
        request,
        satu,
        form,
        lambda f: services.isi_ulang_pk(pk_id=pk, kunci=f.cleaned_data["kunci"], by=request.pelaku, at=timezone.now()),
        pesan=_("Draf diisi ulang dari pohon kinerja."),
        konteks={
            "judul": _("Isi ulang dari pohon kinerja?"),
            "mengikat": [
                _("Baris yang berasal dari pohon diganti dengan isi pohon yang berjalan."),
                _("Baris yang Anda tambahkan sendiri tetap ada."),
            ],
            "aksi": _("Isi ulang"),
        },
    )


@butuh_masuk
def hapus(request: Permintaan, pk: int) -> HttpResponse:
    """Throw a draft away."""
    satu = ambil_pk(request, pk, "hapus")
    form = KunciForm(request.POST if request.method == "POST" else None, initial={"kunci": satu.kunci})
    if request.method == "POST" and form.is_valid():
        selesai = form.jalankan(
            lambda: services.hapus_draf_pk(
                pk_id=pk, kunci=form.cleaned_data["kunci"], by=request.pelaku, at=timezone.now()
            )
        )
        if selesai:
            messages.success(request, _("Draf dihapus."))
            return redirect("perjanjian:daftar")
    konteks = {
        "judul": _("Hapus draf ini?"),
        "mengikat": [_("Draf dan isinya hilang. Yang sudah berlaku tidak tersentuh.")],
        "aksi": _("Hapus draf"),
        "url_batal": reverse("perjanjian:rinci", args=[pk]),
        "form": form,
        "berbahaya": True,
    }
    return render(request, "web/konfirmasi.html", konteks)
