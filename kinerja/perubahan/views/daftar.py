"""What moved, with counts a unit, filter and download; the act that prepares all new versions after saying so."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from kinerja.dasar.daftar.unduh import JENIS_UNDUHAN, unduhan_baris
from kinerja.organisasi.sesi import Permintaan, butuh_masuk
from kinerja.perubahan.forms import FormSiapkan
from kinerja.perubahan.permissions import boleh_menyiapkan
from kinerja.perubahan.selectors import BarisDampak, dampak
from kinerja.perubahan.selectors.dampak import PK_, SKP_
from kinerja.perubahan.services import siapkan_perubahan
from kinerja.rencana.models import VersiRencana
from kinerja.rencana.selectors import versi_berlaku

SEHALAMAN = 25


@dataclass(frozen=True, slots=True)
class JumlahUnit:
    """How many agreements and SKP of a unit moved."""

    unit_id: int | None
    unit: str
    pk: int
    skp: int


@require_safe
@butuh_masuk
def daftar(request: Permintaan) -> HttpResponse:
    """The list, narrowed by unit and kind; nothing is changed by looking."""
    versi = versi_berlaku(request.sesi.hari)
    semua = _dampak(request, versi)
    baris = _saring(request, semua)
    if request.GET.get("unduh") in JENIS_UNDUHAN:
        return _unduh(request, baris)
    konteks = {
        "halaman": Paginator(baris, SEHALAMAN).get_page(request.GET.get("halaman")),
        "jumlah": len(semua),
        "tersaring": len(baris),
        "per_unit": _per_unit(semua),
        "unit": request.GET.get("unit", ""),
        "jenis": request.GET.get("jenis", ""),
        "versi": versi,
        "tahun": request.sesi.hari.year,
        "unduh": JENIS_UNDUHAN,
    }
    return render(request, "perubahan/daftar.html", konteks)


@butuh_masuk
def siapkan(request: Permintaan) -> HttpResponse:
    """Say what it binds, ask for the reason once, prepare all of the list (narrowed as it was)."""
    baris = _saring(request, _dampak(request, versi_berlaku(request.sesi.hari)))
    form = FormSiapkan(request.POST if request.method == "POST" else None)
    pk, skp = ([b.pk for b in baris if b.jenis == jenis] for jenis in (PK_, SKP_))
    if request.method == "POST" and form.is_valid():
        hasil = form.jalankan(
            lambda: siapkan_perubahan(
                pk_ids=pk, skp_ids=skp, alasan=form.cleaned_data["alasan"], by=request.pelaku, at=timezone.now()
            )
        )
        if hasil is not None:
            isi = {"pk": len(hasil.pk), "skp": len(hasil.skp)}
            messages.success(
                request,
                _(
                    "%(pk)d versi baru perjanjian kinerja dan %(skp)d versi baru SKP disiapkan. "
                    "Setiap pihak tinggal mengonfirmasi."
                )
                % isi,
            )
            return redirect("perubahan:daftar")
    konteks = {
        "judul": _("Siapkan semua versi baru?"),
        "perihal": _("%(pk)d perjanjian kinerja dan %(skp)d SKP") % {"pk": len(pk), "skp": len(skp)},
        "mengikat": [
            _("Draf versi baru dibuat sekaligus, diisi dari rencana yang berjalan; satu catatan di buku jejak."),
            _("Yang sekarang tetap berlaku sampai versi barunya disepakati, ditandatangani, atau ditetapkan."),
            _("Yang tidak ada dalam daftar tidak tersentuh."),
        ],
        "aksi": _("Siapkan semua"),
        "url_batal": f"{reverse('perubahan:daftar')}?{request.GET.urlencode()}",
        "form": form,
    }
    return render(request, "web/konfirmasi.html", konteks)


def _dampak(request: Permintaan, versi: VersiRencana | None) -> list[BarisDampak]:
    if not boleh_menyiapkan(request.sesi):
        raise PermissionDenied
    return dampak(request.sesi, request.sesi.hari.year, versi)


def _saring(request: Permintaan, semua: Sequence[BarisDampak]) -> list[BarisDampak]:
    unit, jenis = request.GET.get("unit", ""), request.GET.get("jenis", "")
    baris = [b for b in semua if not unit or str(b.unit_id) == unit]
    return [b for b in baris if jenis not in (PK_, SKP_) or b.jenis == jenis]


def _per_unit(semua: Sequence[BarisDampak]) -> list[JumlahUnit]:
    jumlah = Counter((b.unit_id, b.unit, b.jenis) for b in semua)
    unit = sorted({(b.unit, b.unit_id or 0) for b in semua})
    return [
        JumlahUnit(u or None, nama, jumlah[u or None, nama, PK_], jumlah[u or None, nama, SKP_]) for nama, u in unit
    ]


def _unduh(request: Permintaan, baris: Sequence[BarisDampak]) -> HttpResponse:
    judul = (_("Jenis"), _("Nama"), _("Jabatan"), _("Unit"), _("Versi sekarang"), _("Yang berbeda"))
    isi = ((b.jenis.upper(), b.nama, b.jabatan, b.unit, str(b.versi), "; ".join(b.ubahan)) for b in baris)
    return unduhan_baris("perubahan-rencana", request.GET["unduh"], judul, isi)
