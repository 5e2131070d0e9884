"""Penyiap: who prepares drafts for whom, give and take back, begin and end to prepare."""

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from kinerja.dasar.daftar import Daftar, KolomDaftar, Kosong
from kinerja.organisasi.models import Pegawai
from kinerja.organisasi.sesi import Permintaan, butuh_masuk
from kinerja.perwakilan.forms import FormPenyiap
from kinerja.perwakilan.galat import PerwakilanDitolak
from kinerja.perwakilan.menyiapkan import KUNCI_SESI, MEJA
from kinerja.perwakilan.models import Penyiap
from kinerja.perwakilan.permissions import boleh_memberi_penyiap, lingkup_penyiap, menyiapkan_untuk
from kinerja.perwakilan.services import beri_penyiap, cabut_penyiap, mulai_menyiapkan
from kinerja.perwakilan.views.masa import berjalan, sebut_keadaan


@require_safe
@butuh_masuk
def daftar(request: Permintaan) -> HttpResponse:
    """For whom I prepare today, and every grant I may read."""
    sesi = request.sesi
    semua: Daftar[Penyiap] = Daftar(
        request,
        lingkup_penyiap(sesi).select_related("pegawai", "orang"),
        kolom=(
            KolomDaftar("pegawai", _("Untuk"), "pegawai.nama_lengkap", urut="pegawai__nama"),
            KolomDaftar("orang", _("Penyiap"), "orang.nama_lengkap", urut="orang__nama"),
            KolomDaftar("mulai", _("Mulai"), urut="mulai"),
            KolomDaftar("sampai", _("Sampai"), urut="sampai"),
            KolomDaftar(
                "keadaan",
                _("Keadaan"),
                lambda x: _keadaan(request, x),
                tautan=lambda x: reverse("perwakilan:cabut_penyiap", args=[x.pk]) if _dapat_dicabut(request, x) else "",
            ),
            KolomDaftar("oleh", _("Diberikan oleh"), urut="oleh"),
        ),
        cari=("pegawai__nama", "orang__nama"),
        kosong=Kosong(
            _("Belum ada penyiap."),
            _("Seorang penyiap menyusun draf SKP, perjanjian, dan realisasi Anda. Hanya Anda yang mengajukan."),
        ),
    )
    konteks = {"daftar": semua, "untuk": list(menyiapkan_untuk(sesi)), "pegawai": sesi.pegawai}
    return semua.unduhan("penyiap") or render(request, "perwakilan/penyiap.html", konteks)


def _dapat_dicabut(request: Permintaan, x: Penyiap) -> bool:
    return berjalan(x, request.sesi.hari) and boleh_memberi_penyiap(request.sesi, x.pegawai_id)


def _keadaan(request: Permintaan, x: Penyiap) -> str:
    kata = sebut_keadaan(x, request.sesi.hari)
    return _("%(keadaan)s · cabut") % {"keadaan": kata} if _dapat_dicabut(request, x) else kata


@butuh_masuk
def beri(request: Permintaan, pk: int) -> HttpResponse:
    """Name who prepares, and the days."""
    if not boleh_memberi_penyiap(request.sesi, pk):
        raise PermissionDenied(_("Penyiap diberikan oleh orang itu sendiri atau BKPSDM."))
    pegawai = get_object_or_404(Pegawai, pk=pk)
    form = FormPenyiap(request.POST or None, initial={"mulai": request.sesi.hari.isoformat()})
    if request.method == "POST" and form.is_valid() and _beri(request, pk, form):
        return redirect("perwakilan:penyiap")
    konteks = {
        "judul": _("Siapa menyiapkan draf untuk %(nama)s?") % {"nama": pegawai.nama_lengkap},
        "mengikat": [
            _("Penyiap menyusun draf SKP, perjanjian kinerja, dan realisasi pada hari yang Anda tentukan."),
            _("Penyiap tidak mengajukan, menandatangani, menilai, atau membaca nilai."),
            _("Setiap simpanan tercatat dengan nama penyiap dan nama pemilik."),
        ],
        "aksi": _("Beri izin"),
        "url_batal": reverse("perwakilan:penyiap"),
        "form": form,
    }
    return render(request, "web/konfirmasi.html", konteks, status=422 if form.errors else 200)


def _beri(request: Permintaan, pk: int, form: FormPenyiap) -> bool:
    data = form.cleaned_data
    try:
        beri_penyiap(
            pegawai=pk,
            orang=data["nip"],
            mulai=data["mulai"],
            sampai=data["sampai"],
            by=request.pelaku,
            at=timezone.now(),
        )
    except PerwakilanDitolak as galat:
        form.add_error(None, str(galat))
        return False
    return True


@butuh_masuk
def cabut(request: Permintaan, pk: int) -> HttpResponse:
    """Ask once, then end the grant at once."""
    izin = get_object_or_404(lingkup_penyiap(request.sesi).select_related("pegawai", "orang"), pk=pk)
    if not boleh_memberi_penyiap(request.sesi, izin.pegawai_id):
        raise PermissionDenied(_("Izin ini dicabut oleh pemberinya atau BKPSDM."))
    galat = ""
    if request.method == "POST":
        try:
            cabut_penyiap(penyiap=pk, by=request.pelaku, at=timezone.now())
        except PerwakilanDitolak as ditolak:
            galat = str(ditolak)
        else:
            return redirect("perwakilan:penyiap")
    konteks = {
        "judul": _("Cabut izin %(nama)s?") % {"nama": izin.orang.nama_lengkap},
        "mengikat": [galat] if galat else [_("Berlaku seketika. Draf yang sudah disiapkan tetap ada.")],
        "aksi": _("Cabut izin"),
        "url_batal": reverse("perwakilan:penyiap"),
    }
    return render(request, "web/konfirmasi.html", konteks, status=409 if galat else 200)


@require_POST
@butuh_masuk
def mulai(request: Permintaan, pk: int) -> HttpResponse:
    """Begin to prepare for one person."""
    izin = menyiapkan_untuk(request.sesi).filter(pk=pk).first()
    if izin is None:
        raise PermissionDenied(_("Anda tidak menjadi penyiap orang ini pada hari ini."))
    mulai_menyiapkan(penyiap=izin, by=request.pelaku, at=timezone.now())
    request.session[KUNCI_SESI] = izin.pk
    return redirect(MEJA)


@require_POST
@butuh_masuk
def selesai(request: Permintaan) -> HttpResponse:
    """Be oneself again."""
    request.session.pop(KUNCI_SESI, None)
    return redirect("perwakilan:penyiap")
