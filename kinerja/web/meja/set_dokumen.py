"""The desk of sets: which documents each kind of post signs, the ready ones and the Pemda's own."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from kinerja.dokumen.naskah import SetNaskah
from kinerja.dokumen.naskah.set import MasaSet, daftar_set
from kinerja.dokumen.naskah.set_daerah import kode_set, sebut_jabatan, sebut_jenis
from kinerja.dokumen.selectors.naskah import peraturan_dikutip, set_tersedia
from kinerja.mutasi.selectors.set import set_pada
from kinerja.organisasi.sesi import Permintaan
from kinerja.peraturan.kata import STATUS
from kinerja.peraturan.models import JenisPaket, PaketDaerah
from kinerja.web.meja.baca_draf import sifat_dokumen
from kinerja.web.meja.draf import formulir_set, simpan_set
from kinerja.web.meja.form_paket import FormPaket
from kinerja.web.meja.form_set import susun_dokumen
from kinerja.web.meja.izin import PENGATUR, butuh_peran


@require_safe
@butuh_peran(*PENGATUR)
def daftar(request: Permintaan) -> HttpResponse:
    """Every set with its documents, and which one holds today."""
    on, peraturan = request.sesi.hari, peraturan_dikutip(JenisPaket.SET)
    berlaku = set_pada(on).kode
    konteks = {
        "daftar": [
            (s, _tabel(masa), peraturan[masa.dasar.peraturan], STATUS[masa.verifikasi.status], s.kode == berlaku)
            for s in set_tersedia().values()
            for masa in [s.riwayat[-1]]
        ],
        "bawaan": frozenset(daftar_set()),
        "draf": PaketDaerah.objects.filter(jenis=JenisPaket.SET, ditetapkan_pada=None).order_by("-diubah_pada"),
    }
    return render(request, "web/peraturan/set.html", konteks)


@butuh_peran(*PENGATUR)
def baru(request: Permintaan) -> HttpResponse:
    """Begin a draft: empty, from a copy of a set (`?dari=bekasi`), or the next version of an own one."""
    dari = set_tersedia().get(request.GET.get("dari", ""))
    if request.GET.get("dari") and dari is None:
        raise Http404
    sendiri = dari is not None and dari.kode not in daftar_set()
    form = FormPaket(request.POST or None, initial={"kunci": 0, "judul": dari.judul if sendiri and dari else ""})
    dokumen = susun_dokumen(_isi(dari), request.POST or None)
    if request.method == "POST":
        kode = dari.kode if sendiri and dari else kode_set(request.POST.get("judul", ""))
        if form.is_valid() and kode in set_tersedia() and not sendiri:
            form.add_error("judul", _("Sudah ada set dengan nama itu. Pilih nama lain, atau ubah set itu."))
        paket = simpan_set(request, form, dokumen, None, kode)
        if paket:
            return redirect("peraturan:draf", paket.pk)
    return formulir_set(request, form, dokumen, None)


def _isi(dari: SetNaskah | None) -> list[dict[str, object]]:
    return [d.model_dump(exclude_none=True) for d in dari.riwayat[-1].dokumen] if dari else []


def _tabel(masa: MasaSet) -> list[tuple[str, str, str, bool]]:
    return [
        (sebut_jenis(d.jenis), sifat_dokumen(d), sebut_jabatan(d.jabatan), d.pengelola_anggaran) for d in masa.dokumen
    ]
