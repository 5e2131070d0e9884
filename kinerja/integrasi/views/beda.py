"""The differences as an inbox, and the decisions about them."""

from collections import Counter
from collections.abc import Sequence

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from kinerja.dasar.alamat import alamat
from kinerja.dasar.daftar import DaftarTurunan, KolomDaftar, Kosong, Saring
from kinerja.integrasi.forms import TERIMA, FormPutusan
from kinerja.integrasi.permissions import boleh_melihat, boleh_mencatat_alasan, boleh_menerima, cakupan
from kinerja.integrasi.selectors.beda import bandingkan, daftar_beda
from kinerja.integrasi.selectors.bentuk import ISIAN, TERBUKA, Beda, sebut_nilai
from kinerja.integrasi.services import BedaDitolak, catat_beda, terima_bkn
from kinerja.integrasi.views.tab import tab
from kinerja.organisasi.sesi import Permintaan, butuh_masuk


@require_safe
@butuh_masuk
def beda(request: Permintaan) -> HttpResponse:
    """Every difference with both values; what was noted rests."""
    sesi = request.sesi
    if not boleh_melihat(sesi):
        raise PermissionDenied
    pohon = sesi.pohon(sesi.hari)
    isi = bandingkan(sesi.hari, pohon, cakupan(sesi))
    semua = isi.daftar
    mencatat = boleh_mencatat_alasan(sesi)
    daftar = _daftar_beda(request, semua, mencatat=mencatat)
    if unduhan := daftar.unduhan("beda-dengan-bkn"):
        return unduhan
    jumlah = Counter(b.isian.partition(":")[0] for b in semua if b.tanda == TERBUKA)
    konteks = {
        "daftar": daftar,
        "tab": tab("beda", sesi, sum(jumlah.values())),
        "ringkas": [(isian, judul, jumlah[isian]) for isian, judul in ISIAN.items() if jumlah[isian]],
        "mencatat": mencatat,
        "menerima": boleh_menerima(sesi),
        "dimuat": isi.dimuat,
        "tanpa_data": isi.tanpa_data if cakupan(sesi) is None else 0,
        "tahun_depan": sesi.hari.year + 1,
    }
    return render(request, "integrasi/beda.html", konteks)


def _daftar_beda(request: Permintaan, semua: Sequence[Beda], *, mencatat: bool) -> DaftarTurunan[Beda]:
    pohon = request.sesi.pohon(request.sesi.hari)
    perangkat = {b.perangkat for b in semua if b.perangkat}
    unit = sorted(((pk, pohon.simpul[int(pk)].nama) for pk in perangkat), key=lambda x: x[1])
    sini = "integrasi/sel_kita.html"
    keadaan = [(TERBUKA, _("Terbuka")), ("dicatat", _("Dipertahankan"))]
    pilih = "integrasi/sel_pilih.html" if mencatat else ""
    return DaftarTurunan(
        request,
        semua,
        kolom=[
            KolomDaftar("tempat", _("Siapa"), urut="tempat", templat=pilih, tautan=lambda b: b.url),
            KolomDaftar("nip", _("NIP"), urut="nip", layar=False),
            KolomDaftar("unit", _("Unit"), urut="unit"),
            KolomDaftar("judul", _("Isian"), urut="judul"),
            KolomDaftar("bkn", _("Menurut BKN"), lambda b: sebut_nilai(b.isian, b.bkn)),
            KolomDaftar("kita", _("Di sini"), lambda b: sebut_nilai(b.isian, b.kita), templat=sini),
            KolomDaftar("catatan", _("Alasan dipertahankan"), layar=False),
            KolomDaftar("oleh", _("Dicatat oleh"), layar=False),
        ],
        cari=("tempat", "nip", "bkn", "kita"),
        saring=(
            Saring("isian", _("Isian"), [(k, v) for k, v in ISIAN.items() if k != "nilai"]),
            Saring("perangkat", _("Perangkat daerah"), unit),
            Saring("tanda", _("Keadaan"), keadaan, None, TERBUKA),
        ),
        kosong=Kosong(
            _("Tidak ada perbedaan."),
            _("Muat unduhan pegawai dari SIASN untuk membandingkan. Memuatnya tidak mengubah data apa pun."),
            alamat("web:pertukaran_jenis", "data_bkn") if boleh_menerima(request.sesi) else "",
            _("Muat data BKN"),
        ),
    )


@require_POST
@butuh_masuk
def putuskan(request: Permintaan) -> HttpResponse:
    """What was ticked: BKN's value is taken over (asked once more), or ours stays with a reason."""
    sesi = request.sesi
    if not boleh_mencatat_alasan(sesi):
        raise PermissionDenied
    form, kunci = FormPutusan(request.POST), request.POST.getlist("pilih")
    if not form.is_valid():
        messages.error(request, _("Pilih dahulu apa yang dilakukan dengan perbedaan itu."))
        return redirect("integrasi:beda")
    terima = form.cleaned_data["aksi"] == TERIMA
    if terima and not boleh_menerima(sesi):
        raise PermissionDenied
    tanya = terima and not form.cleaned_data["setuju"]
    pilihan = _yang_dipilih(request, kunci) if tanya or cakupan(sesi) is not None else []
    if tanya and pilihan:
        return _tanya(request, pilihan)
    try:
        if terima:
            n = terima_bkn(kunci=kunci, by=request.pelaku, at=timezone.now())
            pesan = ngettext("%(n)d data BKN dipakai.", "%(n)d data BKN dipakai.", n)
        else:
            n = catat_beda(kunci=kunci, alasan=form.cleaned_data["alasan"], by=request.pelaku, at=timezone.now())
            pesan = ngettext("%(n)d perbedaan dicatat.", "%(n)d perbedaan dicatat.", n)
        messages.success(request, pesan % {"n": n})
    except BedaDitolak as galat:
        messages.error(request, str(galat))
    return redirect("integrasi:beda")


def _yang_dipilih(request: Permintaan, kunci: Sequence[str]) -> list[Beda]:
    """The differences ticked, as they stand now; a limited role decides about its own units only."""
    sesi, unit = request.sesi, cakupan(request.sesi)
    pilih = [b for b in daftar_beda(sesi.hari, sesi.pohon(sesi.hari)) if b.kunci in set(kunci)]
    if unit is not None and any(b.unit_id not in unit for b in pilih):
        raise PermissionDenied
    return pilih


def _tanya(request: Permintaan, beda: Sequence[Beda]) -> HttpResponse:
    """Which people's data would change, and to what."""
    konteks = {
        "judul": _("Pakai data BKN?"),
        "beda": [(b.tempat, b.judul, sebut_nilai(b.isian, b.kita), sebut_nilai(b.isian, b.bkn)) for b in beda],
        "kunci": [b.kunci for b in beda],
        "aksi_terima": TERIMA,
    }
    return render(request, "integrasi/terima.html", konteks)
