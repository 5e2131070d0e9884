"""Return a period: one page with one text field, from the realisation or from the rating."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from kinerja.dasar.alamat import alamat_kembali
from kinerja.dasar.kunci import SudahBerubah
from kinerja.jejak.pelaku import Pelaku
from kinerja.organisasi.sesi import Permintaan, butuh_masuk
from kinerja.peraturan.periode import Periode
from kinerja.skp.forms.kecil import FormKembali
from kinerja.skp.galat import Ditolak
from kinerja.skp.kewenangan import sebagai_atasan
from kinerja.skp.models import SKP, PeriodeRealisasi
from kinerja.skp.services import kembalikan_realisasi
from kinerja.skp.services.kembali import tidak_menunggu
from kinerja.skp.views.realisasi import ambil_periode
from kinerja.skp.views.umum import ambil_skp, kini


@butuh_masuk
def kembalikan(request: Permintaan, pk: int, periode: str) -> HttpResponse:
    """Ask what is to be mended, then return; what was typed stays if somebody else was first."""
    skp = ambil_skp(request, pk)
    jangka = ambil_periode(skp, periode)
    by = sebagai_atasan(request.sesi, [skp], request.sesi.hari).get(pk)
    if by is None:
        raise PermissionDenied(_("Realisasi dikembalikan oleh pejabat penilai kinerja hari ini atau yang mewakilinya."))
    asal = alamat_kembali(request, request.GET.get("ke", ""), reverse("skp:realisasi", args=[pk, periode]))
    lembar = PeriodeRealisasi.objects.filter(penugasan=skp.penugasan_id, periode=periode).first()
    form = FormKembali(request.POST or None, initial={"kunci": lembar.kunci if lembar else 0})
    if request.method == "POST":
        if form.is_valid() and _kirim(request, form, skp, periode, by):
            return redirect(asal)
    elif galat := tidak_menunggu(lembar):
        messages.info(request, galat)
        return redirect(asal)
    konteks = _halaman(skp, jangka, by) | {"form": form, "url_batal": asal}
    return render(request, "web/konfirmasi.html", konteks, status=422 if form.errors else 200)


def _kirim(request: Permintaan, form: FormKembali, skp: SKP, periode: str, by: Pelaku) -> bool:
    """Whether it is done; a refusal stands over the form."""
    versi, pesan = form.cleaned_data["kunci"], form.cleaned_data["pesan"]
    try:
        kembalikan_realisasi(skp=skp, periode=periode, versi=versi, pesan=pesan, by=by, at=kini())
    except SudahBerubah as galat:
        form.sudah_berubah(galat)
    except Ditolak as galat:
        form.add_error(None, galat.pesan)
    else:
        nama = skp.penugasan.pegawai.nama_lengkap
        messages.success(request, _("Realisasi dikembalikan kepada %(nama)s dengan catatan Anda.") % {"nama": nama})
        return True
    return False


def _halaman(skp: SKP, periode: Periode, by: Pelaku) -> dict[str, object]:
    siapa = {"nama": skp.penugasan.pegawai.nama_lengkap}
    return {
        "judul": _("Kembalikan realisasi %(periode)s?") % {"periode": periode.label},
        "perihal": " · ".join(x for x in (siapa["nama"], skp.nama_jabatan) if x),
        "mengikat": [
            _("%(nama)s memperbaiki dan mengajukannya lagi. Isian dan bukti yang sudah ada tetap tersimpan.") % siapa,
            _("Perbaikan diterima selama periode ini belum dinilai, juga sesudah periodenya berakhir."),
            _("Anda tercatat sebagai yang mengembalikan: %(nama)s, %(sebagai)s.")
            % {"nama": by.nama, "sebagai": by.sebutan},
        ],
        "aksi": _("Kembalikan realisasi"),
    }
