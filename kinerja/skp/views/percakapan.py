"""Feedback on a person and notes of a dialogue: two taps from the person's page."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from kinerja.organisasi.models import Pegawai, Penugasan, Tujuan
from kinerja.organisasi.selectors import atasan_pada, penugasan_pada
from kinerja.organisasi.sesi import Permintaan, butuh_masuk
from kinerja.skp.forms.kecil import FormDialog, FormUmpanBalik
from kinerja.skp.forms.tampil import daftar_perilaku
from kinerja.skp.galat import Ditolak
from kinerja.skp.models import SKP, HasilKerja
from kinerja.skp.permissions import boleh_memberi_umpan_balik, boleh_mencatat_dialog, lingkup_hasil_tim, lingkup_skp
from kinerja.skp.selectors.umpan import dialog_pegawai, umpan_balik_pegawai
from kinerja.skp.services import IsianDialog, beri_umpan_balik, catat_dialog
from kinerja.skp.views.umum import kini


@butuh_masuk
def umpan_balik(request: Permintaan, pegawai: int) -> HttpResponse:
    """Write feedback on somebody; below it, what one may read. About oneself one only reads."""
    orang = get_object_or_404(Pegawai, pk=pegawai)
    boleh = boleh_memberi_umpan_balik(request.sesi, orang)
    if not boleh and (request.method == "POST" or not _diri(request, orang)):
        raise PermissionDenied
    skp = _skp_terbaca(request, orang)
    pilihan = _pilihan(skp) if skp else _pilihan_tim(request, orang)
    form = FormUmpanBalik(request.POST or None, pilihan=pilihan) if boleh else None
    if form is not None and request.method == "POST" and form.is_valid():
        hasil, nilai = _tentang(request, form.cleaned_data["tentang"], skp)
        try:
            beri_umpan_balik(
                pegawai=orang,
                isi=form.cleaned_data["isi"],
                skp=skp,
                hasil_kerja=hasil,
                nilai_perilaku=nilai,
                by=request.pelaku,
                at=kini(),
            )
        except Ditolak as galat:
            form.add_error("isi", galat.pesan)
        else:
            messages.success(request, _("Umpan balik tersimpan."))
            return redirect("skp:umpan_balik", orang.pk)
    return render(
        request,
        "skp/umpan_balik.html",
        {
            "orang": orang,
            "form": form,
            "daftar": umpan_balik_pegawai(request.sesi, orang),
            "jabatan": _jabatan(request, orang),
        },
    )


def _diri(request: Permintaan, orang: Pegawai) -> bool:
    return request.sesi.pegawai is not None and request.sesi.pegawai.pk == orang.pk


def _jabatan(request: Permintaan, orang: Pegawai) -> Penugasan | None:
    return penugasan_pada(request.sesi.hari).filter(pegawai=orang).order_by("jenis", "pk").first()


def _skp_terbaca(request: Permintaan, orang: Pegawai) -> SKP | None:
    """The set SKP of today whose results may be named: only for whoever may read it."""
    on = request.sesi.hari
    terbaca = lingkup_skp(request.sesi, on).filter(
        penugasan__pegawai=orang, mulai__lte=on, sampai__gte=on, status=SKP.Status.DITETAPKAN
    )
    return terbaca.order_by("-mulai").first()


def _pilihan(skp: SKP | None) -> list[tuple[str, object]]:
    if skp is None:
        return []
    hasil = [(f"hasil:{h.pk}", h.rumusan) for h in HasilKerja.objects.filter(skp=skp)]
    nilai = [(f"nilai:{n.kode}", n.nama) for n in daftar_perilaku(skp, {})]
    return [(_("Hasil kerja"), hasil), (_("Perilaku"), nilai)]


def _pilihan_tim(request: Permintaan, orang: Pegawai) -> list[tuple[str, object]]:
    """A team leader names the results that serve the team."""
    hasil = lingkup_hasil_tim(request.sesi, request.sesi.hari).filter(skp__penugasan__pegawai=orang)
    daftar = [(f"hasil:{h.pk}", h.rumusan) for h in hasil.order_by("skp_id", "urutan")]
    return [(_("Hasil kerja untuk tim"), daftar)] if daftar else []


def _tentang(request: Permintaan, kode: str, skp: SKP | None) -> tuple[HasilKerja | None, str]:
    jenis, _titik, isi = kode.partition(":")
    if jenis == "hasil":
        tim = lingkup_hasil_tim(request.sesi, request.sesi.hari)
        return (HasilKerja.objects.filter(skp=skp) if skp else tim).filter(pk=int(isi)).first(), ""
    return None, isi if jenis == "nilai" else ""


@butuh_masuk
def dialog(request: Permintaan, pegawai: int) -> HttpResponse:
    """Note a dialogue between a person and the superior; below it, the earlier ones."""
    orang = get_object_or_404(Pegawai, pk=pegawai)
    sesi = request.sesi
    if not boleh_mencatat_dialog(sesi, orang, sesi.hari):
        raise PermissionDenied
    dengan = _dengan(request, orang)
    form = FormDialog(request.POST or None, initial={"tanggal": sesi.hari})
    if request.method == "POST" and form.is_valid() and dengan is not None:
        try:
            catat_dialog(
                pegawai=orang, dengan=dengan, isian=IsianDialog(**form.cleaned_data), by=request.pelaku, at=kini()
            )
        except Ditolak as galat:
            form.add_error(None, galat.pesan)
        else:
            messages.success(request, _("Catatan dialog tersimpan."))
            return redirect("skp:dialog", orang.pk)
    return render(
        request,
        "skp/dialog.html",
        {
            "orang": orang,
            "dengan": dengan,
            "form": form,
            "daftar": dialog_pegawai(sesi, orang),
            "jabatan": _jabatan(request, orang),
        },
    )


def _dengan(request: Permintaan, orang: Pegawai) -> Penugasan | None:
    """The superior's side of the talk: one's own assignment when one is the superior, else the superior of today."""
    sesi, on = request.sesi, request.sesi.hari
    if not _diri(request, orang):
        return sesi.penugasan
    milik = penugasan_pada(on).filter(pegawai=orang).order_by("jenis", "pk")
    return next((a for p in milik if (a := atasan_pada(p, Tujuan.KINERJA, on))), None)
