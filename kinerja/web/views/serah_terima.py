"""The hand-over note of a post: the leaving holder writes, the successor reads and acknowledges."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from kinerja.dasar.kunci import FormVersi, SudahBerubah
from kinerja.organisasi.models import Penugasan, SerahTerima
from kinerja.organisasi.selectors import judul_jabatan
from kinerja.organisasi.selectors.serah_terima import bernama_akhir, berpenerus, penerus
from kinerja.organisasi.services.serah_terima import terima_serah_terima, tulis_serah_terima
from kinerja.organisasi.sesi import Permintaan, butuh_masuk
from kinerja.web.forms import FormCatatan
from kinerja.web.selectors.serah_terima import butir_terbuka


@butuh_masuk
def serah_terima(request: Permintaan, pk: int) -> HttpResponse:
    """One page for both; nobody else may look."""
    sesi = request.sesi
    ada_akhir = berpenerus(Penugasan.objects.filter(sampai__isnull=False))
    lama = get_object_or_404(
        bernama_akhir(ada_akhir).select_related("pegawai", "serah_terima__penerima__pegawai"), pk=pk
    )
    catatan: SerahTerima | None = getattr(lama, "serah_terima", None)
    baru = catatan.penerima if catatan and catatan.penerima else penerus(lama)
    saya = sesi.pegawai.pk if sesi.pegawai else 0
    menyerahkan, menerima = lama.pegawai_id == saya, baru is not None and baru.pegawai_id == saya
    if not (menyerahkan or menerima):
        raise Http404
    selesai = catatan is not None and catatan.diterima_pada is not None
    menerima = menerima and baru is not None and baru.mulai <= sesi.hari
    form = _form(request, catatan, menulis=menyerahkan and not selesai)
    if request.method == "POST":
        if selesai or not (menyerahkan or menerima):  # a successor reads beforehand and acknowledges in the post
            raise PermissionDenied
        if form.is_valid() and _lakukan(request, form, lama, baru, menerima=menerima):
            return redirect("web:serah_terima", pk)
    konteks = {
        "lama": lama,
        "judul": judul_jabatan(lama),
        "baru": baru,
        "catatan": catatan,
        "selesai": selesai,
        "menyerahkan": menyerahkan,
        "menerima": menerima,
        "form": form,
        "butir": catatan.terbuka if selesai and catatan else butir_terbuka(lama, baru, sesi.hari),
    }
    return render(request, "web/serah_terima.html", konteks)


def _form(request: Permintaan, catatan: SerahTerima | None, *, menulis: bool) -> FormVersi:
    """The leaving holder types words, the successor only says which version was read."""
    isi = {"kunci": catatan.kunci if catatan else 0, "catatan": catatan.catatan if catatan else ""}
    kelas = FormCatatan if menulis else FormVersi
    return kelas(request.POST if request.method == "POST" else None, initial=isi)


def _lakukan(request: Permintaan, form: FormVersi, lama: Penugasan, baru: Penugasan | None, *, menerima: bool) -> bool:
    """Write or acknowledge; what is refused stands on the form."""
    sesi, kini = request.sesi, timezone.now()
    terbuka = [b.catat() for b in butir_terbuka(lama, baru, sesi.hari)]
    versi = form.cleaned_data["kunci"]
    try:
        if baru is not None and menerima:
            terima_serah_terima(penugasan=lama, penerima=baru, versi=versi, terbuka=terbuka, by=request.pelaku, at=kini)
            messages.success(request, _("Serah terima Anda terima. Daftar dan catatannya tersimpan apa adanya."))
        else:
            catatan = form.cleaned_data.get("catatan", "")
            tulis_serah_terima(
                penugasan=lama, versi=versi, catatan=catatan, terbuka=terbuka, by=request.pelaku, at=kini
            )
            messages.success(request, _("Catatan tersimpan. Pengganti Anda membacanya sesudah menjabat."))
    except SudahBerubah as galat:
        form.sudah_berubah(galat)
        return False
    return True
