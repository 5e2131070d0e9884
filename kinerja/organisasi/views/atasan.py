"""Another superior post than the structure's: the exceptions of a post, a new one, the end of one."""

from django.contrib import messages
from django.http import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kinerja.dasar.pemicu import Bentrok
from kinerja.organisasi.forms import FormAtasanKhusus
from kinerja.organisasi.models import Jabatan, PengecualianAtasan, VersiJabatan
from kinerja.organisasi.selectors.penugasan import pada_hari
from kinerja.organisasi.selectors.rinci import nama_jabatan
from kinerja.organisasi.services import Ditolak, akhiri_pengecualian, kecualikan_atasan
from kinerja.organisasi.sesi import Permintaan, butuh_masuk
from kinerja.organisasi.views.penugasan import pastikan_mencatat


@butuh_masuk
def atasan_khusus(request: Permintaan, pk: int) -> HttpResponseBase:
    """The exceptions of a post with their reasons, and a form for another one."""
    pastikan_mencatat(request)
    jabatan, hari = get_object_or_404(Jabatan, pk=pk), request.sesi.hari
    form = FormAtasanKhusus(request.POST or None, jabatan=jabatan)
    if request.method == "POST" and form.is_valid() and _simpan(request, jabatan, form):
        messages.success(request, _("Atasan khusus disimpan. Atasan yang terdampak sudah dihitung ulang."))
        return redirect("organisasi:atasan_khusus", pk=pk)
    daftar = list(jabatan.pengecualian_atasan.order_by("-mulai", "pk"))
    versi = VersiJabatan.objects.filter(pada_hari(hari), jabatan=jabatan).first()
    nama = nama_jabatan({jabatan.pk, *(x.jabatan_atasan_id for x in daftar), *_struktur(versi)}, hari)
    konteks = {
        "form": form,
        "jabatan": jabatan,
        "nama": nama.get(jabatan.pk, jabatan.kode),
        "unit_id": versi.unit_id if versi else None,
        "struktur": nama.get(versi.atasan_id or 0, "") if versi else "",
        "daftar": [(x, nama.get(x.jabatan_atasan_id, ""), x.sampai is None or x.sampai >= hari) for x in daftar],
    }
    return render(request, "organisasi/atasan_khusus.html", konteks)


def _struktur(versi: VersiJabatan | None) -> list[int]:
    return [versi.atasan_id] if versi and versi.atasan_id else []


def _simpan(request: Permintaan, jabatan: Jabatan, form: FormAtasanKhusus) -> bool:
    isi = {**form.cleaned_data}
    try:
        kecualikan_atasan(
            jabatan=jabatan, jabatan_atasan=isi.pop("kode_atasan"), **isi, by=request.pelaku, at=timezone.now()
        )
    except Ditolak as galat:
        form.add_error("sampai", str(galat))
        return False
    except Bentrok as galat:
        form.add_error(None, galat.pesan)
        return False
    return True


@require_POST
@butuh_masuk
def akhiri_atasan_khusus(request: Permintaan, pk: int) -> HttpResponseBase:
    """Today is the last day of an exception."""
    pastikan_mencatat(request)
    khusus = get_object_or_404(PengecualianAtasan, pk=pk)
    try:
        akhiri_pengecualian(pengecualian=khusus, sampai=request.sesi.hari, by=request.pelaku, at=timezone.now())
    except Ditolak as galat:
        messages.error(request, str(galat))
    else:
        messages.success(request, _("Mulai besok atasan kembali menurut susunan jabatan."))
    return redirect("organisasi:atasan_khusus", pk=khusus.jabatan_id)
