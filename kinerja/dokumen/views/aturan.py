"""Rules of numbering: which hold, which come, and a new one with the number it would give next."""

from datetime import date

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from kinerja.dasar.daftar import Daftar, KolomDaftar, Kosong, Saring
from kinerja.dasar.pemicu import Bentrok
from kinerja.dasar.waktu import tulis_rentang
from kinerja.dokumen.forms import FormAturan
from kinerja.dokumen.galat import NomorDitolak
from kinerja.dokumen.models import AturanNomor, CaraNomor, JenisDokumen
from kinerja.dokumen.permissions import boleh_melihat_aturan, jenis_ditetapkan, lingkup_aturan
from kinerja.dokumen.selectors import nomor_berikutnya, nomor_berikutnya_semua
from kinerja.dokumen.services import IsiAturanNomor, tetapkan_aturan_nomor
from kinerja.dokumen.services.aturan import isikan, periksa_aturan_nomor
from kinerja.dokumen.views.bersama import nama_unit, tab_nomor
from kinerja.organisasi.sesi import Permintaan, butuh_masuk


@require_safe
@butuh_masuk
def daftar(request: Permintaan) -> HttpResponseBase:
    """Every rule within reach, of today, later and before."""
    sesi = request.sesi
    if not boleh_melihat_aturan(sesi):
        raise PermissionDenied(_("Aturan penomoran dibuka oleh pengelola kinerja, BKPSDM, dan administrator."))
    nama, boleh = nama_unit(sesi), bool(jenis_ditetapkan(sesi))
    url = reverse("dokumen:aturan_nomor_baru")
    tabel: Daftar[AturanNomor] = Daftar(
        request,
        lingkup_aturan(sesi, sesi.hari).select_related("unit"),
        kolom=(
            KolomDaftar("jenis", _("Jenis dokumen"), "get_jenis_display", urut="jenis"),
            KolomDaftar("unit", _("Unit"), lambda x: nama.get(x.unit_id, x.unit.kode)),
            KolomDaftar("cara", _("Asal nomor"), "get_cara_display", urut="cara"),
            KolomDaftar("berikutnya", _("Nomor berikutnya"), templat="dokumen/_berikutnya.html"),
            KolomDaftar("masa", _("Berlaku"), lambda x: tulis_rentang(x.mulai, x.sampai), urut="mulai"),
            KolomDaftar("pola", _("Pola"), layar=False),
            KolomDaftar("klasifikasi", _("Kode klasifikasi"), layar=False),
            KolomDaftar("singkatan", _("Singkatan"), layar=False),
            KolomDaftar("dasar", _("Dasar"), layar=False),
            KolomDaftar("oleh", _("Ditetapkan oleh"), layar=False),
        ),
        cari=("pola", "klasifikasi", "singkatan", "dasar"),
        saring=(
            Saring("jenis", _("Jenis dokumen"), JenisDokumen.choices),
            Saring("cara", _("Asal nomor"), CaraNomor.choices),
        ),
        kosong=Kosong(
            _("Belum ada aturan penomoran."),
            _("Tetapkan dari mana setiap jenis dokumen mendapat nomornya, sebelum dokumen pertama dibuat."),
            url if boleh else "",
            _("Tetapkan aturan"),
        ),
        siapkan=lambda baris: _siapkan(baris, sesi.hari),
    )
    konteks = {"daftar": tabel, "tab": tab_nomor(sesi, "aturan_nomor"), "boleh": boleh}
    return tabel.unduhan("aturan-penomoran") or render(request, "dokumen/aturan_nomor.html", konteks)


def _siapkan(baris: list[AturanNomor], on: date) -> None:
    """What each rule of today would give next; the others give nothing."""
    kini = [x for x in baris if x.berlaku(on)]
    nomor = dict(zip((x.pk for x in kini), nomor_berikutnya_semua(kini, on), strict=True))
    for satu in baris:
        satu.berikutnya = nomor.get(satu.pk, "")


@butuh_masuk
def baru(request: Permintaan) -> HttpResponse:
    """Two buttons: see the next number, or set the rule."""
    sesi = request.sesi
    jenis = jenis_ditetapkan(sesi)
    if not jenis:
        raise PermissionDenied(_("Aturan penomoran ditetapkan oleh administrator, atau BKPSDM untuk naskahnya."))
    form = FormAturan(
        request.POST or None,
        jenis=jenis,
        unit=sorted(nama_unit(sesi).items(), key=lambda x: x[1]),
        initial={"mulai": sesi.hari},
    )
    berikut: str | None = None
    if request.method == "POST" and form.is_valid():
        if "lihat" in request.POST:
            berikut = _lihat(form, form.isi())
        elif _tetapkan(request, form):
            return redirect("dokumen:aturan_nomor")
    konteks = {"form": form, "berikut": berikut, "terbaca": berikut is not None}
    return render(request, "dokumen/aturan_nomor_baru.html", konteks, status=422 if form.errors else 200)


def _lihat(form: FormAturan, isi: IsiAturanNomor) -> str | None:
    """The number this rule would give first; its problems at their fields."""
    if kendala := periksa_aturan_nomor(isi):
        form.tolak(NomorDitolak(kendala))
        return None
    return nomor_berikutnya(isikan(AturanNomor(), isi), isi.mulai)


def _tetapkan(request: Permintaan, form: FormAturan) -> bool:
    try:
        satu = tetapkan_aturan_nomor(isi=form.isi(), by=request.pelaku, at=timezone.now())
    except NomorDitolak as galat:
        form.tolak(galat)
        return False
    except Bentrok as galat:
        form.add_error(None, galat.pesan)
        return False
    berikut = nomor_berikutnya(satu, satu.mulai)
    messages.success(
        request, _("Aturan ditetapkan. Nomor berikutnya: %s") % berikut if berikut else _("Aturan ditetapkan.")
    )
    return True
