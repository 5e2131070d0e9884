"""People whose rapor, or at least last mark, is within reach; everybody's way to the own rapor."""

from django.http import Http404, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from kinerja.dasar.daftar import Daftar, KolomDaftar, Kosong, Saring
from kinerja.organisasi.models import Pegawai
from kinerja.organisasi.sesi import Permintaan, butuh_masuk
from kinerja.rapor.permissions import boleh_beri_izin
from kinerja.rapor.selectors.daftar import di_unit, pegawai_terjangkau, pilihan_unit, siapkan_baris


@butuh_masuk
@require_safe
def daftar(request: Permintaan) -> HttpResponseBase:
    """A person without people of own goes straight to the own rapor."""
    sesi = request.sesi
    baris = pegawai_terjangkau(sesi, sesi.hari)
    pilihan = pilihan_unit(sesi, sesi.hari)
    tabel = Daftar(
        request,
        baris,
        kolom=_kolom(boleh_izin=boleh_beri_izin(sesi)),
        cari=("nama", "nip"),
        saring=(Saring("unit", _("Perangkat daerah"), pilihan, di_unit(sesi.hari)),) if len(pilihan) > 1 else (),
        kosong=Kosong(_("Belum ada pegawai dalam jangkauan Anda.")),
        siapkan=lambda rows: siapkan_baris(rows, sesi.hari),
        ukuran=50,
    )
    if unduhan := tabel.unduhan("daftar-rapor"):
        return unduhan
    if not tabel.disaring and [p.pk for p in tabel.halaman.object_list] == [sesi.pegawai.pk if sesi.pegawai else 0]:
        return redirect("rapor:rinci", tabel.halaman.object_list[0].pk)
    if sesi.pegawai is None and not sesi.peran & {"bkpsdm", "inspektorat"}:
        raise Http404
    return render(request, "rapor/daftar.html", {"daftar": tabel, "saya": sesi.pegawai})


def _kolom(*, boleh_izin: bool) -> tuple[KolomDaftar[Pegawai], ...]:
    def tautan(orang: Pegawai) -> str:
        return reverse("rapor:rinci", args=[orang.pk]) if boleh_izin or getattr(orang, "boleh", False) else ""

    return (
        KolomDaftar("nama", _("Nama"), "nama_lengkap", urut="nama", tautan=tautan),
        KolomDaftar("nip", _("NIP")),
        KolomDaftar("jabatan", _("Jabatan"), "jabatan_kini"),
        KolomDaftar("unit", _("Unit"), "unit_kini"),
        KolomDaftar("predikat", _("Predikat tahunan"), "predikat_tahunan", templat="rapor/_predikat.html"),
        KolomDaftar("periodik", _("Predikat periodik"), "predikat_periodik", templat="rapor/_predikat.html"),
    )
