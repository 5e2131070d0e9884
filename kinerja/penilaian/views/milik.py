"""Marks as the person they concern reads them: one delivered mark, acceptance, all own marks over the years."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from kinerja.dasar.kunci import SudahBerubah
from kinerja.dokumen.selectors.terbitan import terbitan
from kinerja.organisasi.sesi import Permintaan, butuh_masuk
from kinerja.penilaian.kuasa import boleh_usul_koreksi, membuka_evaluasi
from kinerja.penilaian.matriks import petak_predikat
from kinerja.penilaian.models import Koreksi, Penilaian
from kinerja.penilaian.permissions import keberatan_nilai, lingkup_penilaian
from kinerja.penilaian.selectors.koreksi import nilai_dicoret
from kinerja.penilaian.selectors.milik import bernama_nilai, nilai_milik, sebut_nilai
from kinerja.penilaian.services import terima_banyak_penilaian, terima_penilaian
from kinerja.penilaian.services.koreksi import TIDAK_DIKOREKSI
from kinerja.penilaian.services.terima import dapat_dijawab
from kinerja.penilaian.tenggat import batas_jawab_dan_keberatan
from kinerja.penilaian.views.perkara import coba_banyak, yang_dipilih
from kinerja.penilaian.views.terbit import url_terbit
from kinerja.peraturan.selectors import Batas


def ambil_nilai(request: Permintaan, pk: int) -> Penilaian:
    """A mark the reader may reach, with its words; 404 for every other."""
    terbaca = lingkup_penilaian(request.sesi, request.sesi.hari, semua=True)
    return get_object_or_404(bernama_nilai(terbaca.select_related("koreksi")), pk=pk)


@butuh_masuk
@require_safe
def nilai(request: Permintaan, pk: int) -> HttpResponse:
    """One mark: what it is, why, who gave it, until when one may answer."""
    satu = ambil_nilai(request, pk)
    milik = request.sesi.pegawai is not None and satu.penugasan.pegawai_id == request.sesi.pegawai.pk
    batas, keberatan = batas_jawab_dan_keberatan(satu, request.sesi.hari)
    konteks = {
        "n": sebut_nilai([satu])[0],
        "milik": milik,
        "menunggu": milik and dapat_dijawab(satu, batas, timezone.now()),
        "batas": batas,
        "petak": petak_predikat(satu.mulai),
        "terbit": url_terbit(request.sesi, satu),
        "terbitan": terbitan(request.sesi, f"penilaian:{satu.pk}") if satu.ditetapkan_pada else [],
        "dapat_dievaluasi": satu.koreksi_id is None and membuka_evaluasi(request.sesi, satu),
        **_perkara(request, satu, keberatan if milik else None),
    }
    return render(request, "penilaian/nilai.html", konteks)


def _perkara(request: Permintaan, satu: Penilaian, batas: Batas | None) -> dict[str, object]:
    """Struck marks, an open correction or objection, and what the reader may begin. `batas`: of the own objection."""
    sesi = request.sesi
    if satu.koreksi_id is not None:
        return {"pengganti": satu.koreksi.pengganti_id if satu.koreksi else None}
    milik = sesi.pegawai is not None and satu.penugasan.pegawai_id == sesi.pegawai.pk
    terbuka = batas is not None and dapat_dijawab(satu, batas, timezone.now()) and timezone.now() <= batas.sampai
    terkait = milik or satu.status in (Penilaian.Status.KEBERATAN, Penilaian.Status.DIPUTUS)
    usul = None if milik else satu.usulan_koreksi.filter(status=Koreksi.Status.DIUSULKAN).first()
    dapat = not milik and satu.status not in TIDAK_DIKOREKSI and usul is None
    return {
        "dicoret": nilai_dicoret(satu),
        "batas_keberatan": batas if terbuka else None,
        "keberatan": keberatan_nilai(sesi, satu) if terkait else None,
        "usul": usul,
        "boleh_usul": dapat and boleh_usul_koreksi(satu, sesi.pegawai.pk if sesi.pegawai else 0, sesi.hari),
    }


@butuh_masuk
@require_POST
def terima(request: Permintaan, pk: int) -> HttpResponse:
    """The person accepts the mark."""
    satu = ambil_nilai(request, pk)
    if request.sesi.pegawai is None or satu.penugasan.pegawai_id != request.sesi.pegawai.pk:
        raise Http404
    try:
        terima_penilaian(penilaian=satu, by=request.pelaku, at=timezone.now())
        messages.success(request, _("Anda menerima nilai ini."))
    except SudahBerubah as galat:
        messages.warning(request, str(galat))
    return redirect("penilaian:nilai", pk)


@butuh_masuk
@require_safe
def milik_saya(request: Permintaan) -> HttpResponse:
    """Own delivered marks of all years."""
    if request.sesi.pegawai is None:
        raise Http404
    tahun = nilai_milik(request.sesi.pegawai, request.sesi.hari)
    semua = [n.nilai for t in tahun for n in (*t.tahunan, *t.periodik)]
    menunggu = {n.pk for n in semua if n.status == Penilaian.Status.DITETAPKAN}
    dapat = menunggu if len(menunggu) > 1 else set()  # one alone is accepted on its own page
    return render(request, "penilaian/saya.html", {"tahun": tahun, "dapat": dapat})


@butuh_masuk
@require_POST
def terima_banyak(request: Permintaan) -> HttpResponse:
    """Own marks that are ticked are read out once more, then accepted in one act."""
    if request.sesi.pegawai is None:
        raise Http404
    milik = Penilaian.objects.filter(penugasan__pegawai=request.sesi.pegawai).exclude(status=Penilaian.Status.DINILAI)
    dipilih = yang_dipilih(request, bernama_nilai(milik.order_by("sampai", "-mulai", "pk")))
    if not dipilih:
        messages.info(request, _("Pilih dahulu nilai yang Anda terima."))
    elif "yakin" not in request.POST:
        return render(request, "penilaian/terima.html", {"baris": sebut_nilai(dipilih)})
    else:
        n = len(dipilih)
        coba_banyak(
            request,
            lambda: terima_banyak_penilaian(penilaian=dipilih, by=request.pelaku, at=timezone.now()),
            ngettext("Anda menerima %(n)d nilai.", "Anda menerima %(n)d nilai.", n) % {"n": n},
        )
    return redirect("penilaian:saya")
