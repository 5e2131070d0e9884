"""What moved, with counts a unit, filter and download; the act that prepares all new versions after saying so."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_safe

from kinerja.dasar.daftar import DaftarTurunan, KolomDaftar, Saring
from kinerja.dasar.tabel import HITUNG
from kinerja.dasar.tampilan import Teks
from kinerja.organisasi.sesi import Permintaan, butuh_masuk
from kinerja.perubahan.forms import FormSiapkan
from kinerja.perubahan.permissions import boleh_menyiapkan
from kinerja.perubahan.selectors import BarisDampak, dampak
from kinerja.perubahan.selectors.dampak import PK_, SKP_
from kinerja.perubahan.services import siapkan_perubahan
from kinerja.rencana.models import VersiRencana
from kinerja.rencana.selectors import versi_berlaku

JENIS: dict[str, Teks] = {PK_: gettext_lazy("Perjanjian kinerja"), SKP_: gettext_lazy("SKP")}


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
    baris = _daftar(request, semua)
    if unduhan := baris.unduhan("perubahan-rencana"):
        return unduhan
    konteks = {
        "daftar": baris,
        "jumlah": len(semua),
        "tersaring": len(baris.tersaring),
        "per_unit": _per_unit(semua),
        "alamat": request.GET.urlencode(),
        "versi": versi,
    }
    return render(request, "perubahan/daftar.html", konteks)


@butuh_masuk
def siapkan(request: Permintaan) -> HttpResponse:
    """Say what it binds, ask for the reason once, prepare all of the list (narrowed as it was)."""
    baris = _daftar(request, _dampak(request, versi_berlaku(request.sesi.hari))).tersaring
    if not baris:
        messages.info(request, _("Tidak ada yang perlu disiapkan: semuanya sama dengan rencana yang berjalan."))
        return redirect("perubahan:daftar")
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


def _daftar(request: Permintaan, semua: Sequence[BarisDampak]) -> DaftarTurunan[BarisDampak]:
    """One list for the page, its file, and what one act prepares: narrowed by the same address."""
    unit = [(str(u), nama) for u, nama in {b.unit_id: b.unit for b in semua if b.unit_id}.items()]
    return DaftarTurunan(
        request,
        semua,
        kolom=[
            KolomDaftar(
                "nama",
                _("Pemegang"),
                urut="nama",
                templat="perubahan/sel_pemegang.html",
                tautan=lambda b: reverse("perjanjian:rinci" if b.jenis == PK_ else "skp:rinci", args=[b.pk]),
            ),
            KolomDaftar("jabatan", _("Jabatan"), layar=False),
            KolomDaftar("jenis", _("Jenis"), lambda b: str(JENIS[b.jenis]), urut="jenis"),
            KolomDaftar("versi", _("Versi sekarang"), jenis=HITUNG),
            KolomDaftar("unit", _("Unit"), urut="unit"),
            KolomDaftar("ubahan", _("Yang berbeda"), lambda b: "; ".join(b.ubahan), templat="perubahan/sel_beda.html"),
        ],
        cari=("nama", "jabatan"),
        saring=(
            Saring("unit_id", _("Unit"), sorted(unit, key=lambda x: x[1])),
            Saring("jenis", _("Jenis"), list(JENIS.items())),
        ),
        keterangan=ngettext("%d terdampak", "%d terdampak", len(semua)) % len(semua),
    )


def _per_unit(semua: Sequence[BarisDampak]) -> list[JumlahUnit]:
    jumlah = Counter((b.unit_id, b.unit, b.jenis) for b in semua)
    unit = sorted({(b.unit, b.unit_id or 0) for b in semua})
    return [
        JumlahUnit(u or None, nama, jumlah[u or None, nama, PK_], jumlah[u or None, nama, SKP_]) for nama, u in unit
    ]
