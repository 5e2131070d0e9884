"""Two versions of a plan side by side, to the row: new, gone, changed; filtered, paged, downloaded."""

from collections.abc import Sequence

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from kinerja.dasar.daftar.unduh import JENIS_UNDUHAN, unduhan_baris
from kinerja.organisasi.sesi import Permintaan, butuh_masuk
from kinerja.rencana.models import Level, VersiRencana
from kinerja.rencana.selectors.banding import BARU, BERUBAH, HILANG, BarisBanding, banding_versi, hitung_banding
from kinerja.rencana.selectors.nama import nama_unit
from kinerja.rencana.selectors.versi import versi_sebelum

SEHALAMAN = 50
SEBUTAN = {BARU: gettext_lazy("Baru"), BERUBAH: gettext_lazy("Berubah"), HILANG: gettext_lazy("Tidak ada lagi")}


@require_safe
@butuh_masuk
def banding(request: Permintaan, versi: int) -> HttpResponse:
    """A version beside the one it followed; the first version of a document has none (404)."""
    baru = get_object_or_404(VersiRencana.objects.select_related("dokumen", "asal"), pk=versi)
    lama = versi_sebelum(baru)
    if lama is None:
        raise Http404
    semua = banding_versi(lama, baru)
    jenis, unit = request.GET.get("jenis", ""), request.GET.get("unit", "")
    baris = [b for b in semua if jenis not in SEBUTAN or b.jenis == jenis]
    baris = [b for b in baris if not unit or str(b.simpul.unit_id) == unit]
    nama = nama_unit({b.simpul.unit_id for b in semua}, request.sesi.hari)
    kode = {b.simpul.unit_id: b.simpul.unit.kode for b in semua}
    if request.GET.get("unduh") in JENIS_UNDUHAN:
        return _unduh(request.GET["unduh"], baru, baris)
    halaman = Paginator(baris, SEHALAMAN).get_page(request.GET.get("halaman"))
    konteks = {
        "baru": baru,
        "lama": lama,
        "jumlah": [(satu, SEBUTAN[satu], n) for satu, n in hitung_banding(semua).items()],
        "jenis": jenis if jenis in SEBUTAN else "",
        "unit": unit,
        "daftar_unit": sorted(((u, nama.get(u, kode[u])) for u in kode), key=lambda x: x[1]),
        "halaman": halaman,
        "baris": [(b, SEBUTAN[b.jenis], nama.get(b.simpul.unit_id, b.simpul.unit.kode)) for b in halaman],
        "unduh": JENIS_UNDUHAN,
    }
    return render(request, "rencana/banding.html", konteks)


def _unduh(jenis: str, versi: VersiRencana, baris: Sequence[BarisBanding]) -> HttpResponse:
    judul = (_("Perubahan"), _("Kode unit"), _("Level"), _("Kode"), _("Nama"), _("Yang berbeda"))
    isi = (
        (
            str(SEBUTAN[b.jenis]),
            b.simpul.unit.kode,
            str(Level(b.simpul.level).label),
            b.simpul.kode,
            b.simpul.nama,
            b.kalimat,
        )
        for b in baris
    )
    return unduhan_baris(f"perubahan-{versi.dokumen.kode}-{versi.kode}", jenis, judul, isi)
