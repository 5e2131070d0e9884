"""Delegation: whom the setting of SKP was handed to, one in full with all done by it, give, and take back."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from kinerja.dasar.daftar import Daftar, KolomDaftar, Kosong
from kinerja.dasar.waktu import tulis_tanggal
from kinerja.organisasi.models import Delegasi
from kinerja.organisasi.sesi import Permintaan, butuh_masuk
from kinerja.perwakilan.forms import FormDelegasi
from kinerja.perwakilan.galat import PerwakilanDitolak
from kinerja.perwakilan.permissions import boleh_mencabut_delegasi, dapat_didelegasikan, lingkup_delegasi
from kinerja.perwakilan.services import batas_delegasi, beri_delegasi, cabut_delegasi
from kinerja.perwakilan.views.masa import berjalan, sebut_keadaan

LENGKAP = ("penugasan__pegawai", "orang")


@require_safe
@butuh_masuk
def daftar(request: Permintaan) -> HttpResponse:
    """Every delegation I may read: given, received, for officers all."""
    sesi = request.sesi
    semua: Daftar[Delegasi] = Daftar(
        request,
        lingkup_delegasi(sesi).select_related(*LENGKAP),
        kolom=(
            KolomDaftar(
                "orang",
                _("Penerima"),
                "orang.nama_lengkap",
                urut="orang__nama",
                tautan=lambda x: reverse("perwakilan:delegasi", args=[x.pk]),
            ),
            KolomDaftar("oleh", _("Atas nama"), urut="oleh"),
            KolomDaftar("kapasitas", _("Jabatan")),
            KolomDaftar("mulai", _("Mulai"), urut="mulai"),
            KolomDaftar("sampai", _("Sampai"), urut="sampai"),
            KolomDaftar("alasan", _("Alasan")),
            KolomDaftar("keadaan", _("Keadaan"), lambda x: sebut_keadaan(x, sesi.hari)),
        ),
        cari=("oleh", "orang__nama", "alasan"),
        kosong=Kosong(
            _("Belum ada delegasi."),
            _("Saat Anda berhalangan beberapa hari, seorang lain dapat menetapkan SKP atas nama Anda, tanpa menilai."),
        ),
    )
    konteks = {"daftar": semua, "dapat": bool(dapat_didelegasikan(sesi))}
    return semua.unduhan("delegasi") or render(request, "perwakilan/delegasi_daftar.html", konteks)


@require_safe
@butuh_masuk
def rinci(request: Permintaan, pk: int) -> HttpResponse:
    """One delegation, and every act done by it."""
    satu = _ambil(request, pk)
    konteks = {
        "x": satu,
        "keadaan": sebut_keadaan(satu, request.sesi.hari),
        "boleh_mencabut": berjalan(satu, request.sesi.hari) and boleh_mencabut_delegasi(request.sesi, satu),
        "subjek": f"delegasi:{satu.pk}",
    }
    return render(request, "perwakilan/delegasi.html", konteks)


def _ambil(request: Permintaan, pk: int) -> Delegasi:
    return get_object_or_404(lingkup_delegasi(request.sesi).select_related(*LENGKAP), pk=pk)


@butuh_masuk
def beri(request: Permintaan) -> HttpResponse:
    """Name who acts, for which post, on which days, and why."""
    sesi = request.sesi
    jabatan = dapat_didelegasikan(sesi)
    if not jabatan:
        raise PermissionDenied(_("Hanya pejabat yang memimpin orang hari ini yang mendelegasikan penetapan SKP."))
    batas = batas_delegasi(sesi.hari)
    awal = {"penugasan": jabatan[0].pk, "mulai": sesi.hari.isoformat(), "sampai": batas.isoformat()}
    form = FormDelegasi(request.POST or None, jabatan=jabatan, initial=awal)
    if request.method == "POST" and form.is_valid() and _beri(request, form):
        return redirect("perwakilan:daftar_delegasi")
    konteks = {
        "judul": _("Siapa menetapkan SKP atas nama Anda?"),
        "mengikat": [
            _("Penerima menetapkan SKP serta mengembalikan SKP dan realisasi bawahan Anda; Anda juga tetap dapat."),
            _("Nilai, koreksi, dan keberatan tidak ikut. SKP penerima sendiri dan SKP atasannya juga tidak."),
            _("Mulai hari ini paling lama sampai %s. Untuk lebih lama, ajukan Plh.") % tulis_tanggal(batas),
            _("Setiap tindakan tercatat dengan nama penerima, atas nama Anda. Penerima tidak dapat meneruskannya."),
        ],
        "aksi": _("Delegasikan"),
        "url_batal": reverse("perwakilan:daftar_delegasi"),
        "form": form,
    }
    return render(request, "web/konfirmasi.html", konteks, status=422 if form.errors else 200)


def _beri(request: Permintaan, form: FormDelegasi) -> bool:
    data, sesi = form.cleaned_data, request.sesi
    jabatan = next(p for p in sesi.semua_penugasan if p.pk == data["penugasan"])
    try:
        satu = beri_delegasi(
            penugasan=jabatan.pk,
            orang=data["nip"],
            mulai=data["mulai"],
            sampai=data["sampai"],
            alasan=data["alasan"],
            by=sesi.sebagai(jabatan),
            at=timezone.now(),
        )
    except PerwakilanDitolak as galat:
        form.add_error(None, str(galat))
        return False
    isi = {"nama": satu.orang.nama_lengkap, "sampai": tulis_tanggal(satu.sampai)}
    messages.success(request, _("%(nama)s dapat menetapkan SKP atas nama Anda sampai %(sampai)s.") % isi)
    return True


@butuh_masuk
def cabut(request: Permintaan, pk: int) -> HttpResponse:
    """Ask once, then end it at once."""
    satu = _ambil(request, pk)
    if not boleh_mencabut_delegasi(request.sesi, satu):
        raise PermissionDenied(_("Delegasi dicabut oleh pemberi, penerima, atau BKPSDM."))
    galat = ""
    if request.method == "POST":
        galat = _cabut(request, satu)
        if not galat:
            return redirect("perwakilan:delegasi", pk)
    konteks = {
        "judul": _("Cabut delegasi kepada %(nama)s?") % {"nama": satu.orang.nama_lengkap},
        "mengikat": [galat] if galat else [_("Berlaku seketika. SKP yang sudah ditetapkan tetap berlaku.")],
        "aksi": _("Cabut delegasi"),
        "url_batal": reverse("perwakilan:delegasi", args=[pk]),
    }
    return render(request, "web/konfirmasi.html", konteks, status=409 if galat else 200)


def _cabut(request: Permintaan, satu: Delegasi) -> str:
    """Done: nothing; else why not."""
    try:
        cabut_delegasi(delegasi=satu.pk, by=request.pelaku, at=timezone.now())
    except PerwakilanDitolak as galat:
        return str(galat)
    messages.success(request, _("Delegasi dicabut."))
    return ""
