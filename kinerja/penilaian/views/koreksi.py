"""Corrections: proposed from the page of a mark, decided by a second person, read by whoever reads the mark."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_POST, require_safe

from kinerja.dasar.berkas import kirim_berkas
from kinerja.dasar.daftar import Daftar, KolomDaftar, Kosong, Saring
from kinerja.dasar.kunci import SudahBerubah
from kinerja.organisasi.sesi import Permintaan, butuh_masuk
from kinerja.penilaian.forms import FormKoreksi, FormPutusan, FormSetujui
from kinerja.penilaian.galat import PenilaianDitolak
from kinerja.penilaian.isian import IsianKoreksi
from kinerja.penilaian.kuasa import boleh_putus_koreksi, boleh_usul_koreksi, koreksi_dapat_diputus
from kinerja.penilaian.matriks import petak_predikat
from kinerja.penilaian.models import Koreksi, Lampiran
from kinerja.penilaian.permissions import lingkup_keberatan, lingkup_koreksi
from kinerja.penilaian.selectors.koreksi import daftar_koreksi, label_periode
from kinerja.penilaian.selectors.milik import sebut_nilai
from kinerja.penilaian.services import (
    setujui_banyak_koreksi,
    setujui_koreksi,
    tarik_koreksi,
    tolak_koreksi,
    usulkan_koreksi,
)
from kinerja.penilaian.views.milik import ambil_nilai
from kinerja.penilaian.views.perkara import coba_ajukan, coba_banyak, yang_dipilih

KOLOM: tuple[KolomDaftar[Koreksi], ...] = (
    KolomDaftar(
        "nama",
        gettext_lazy("Pegawai"),
        nilai="penilaian.penugasan.pegawai.nama_lengkap",
        urut="penilaian__penugasan__pegawai__nama",
        templat="penilaian/_sel_pilih.html",
        tautan=lambda x: reverse("penilaian:koreksi", args=[x.pk]),
    ),
    KolomDaftar("periode", gettext_lazy("Periode"), lambda x: label_periode(x.penilaian.periode)),
    KolomDaftar("dari", gettext_lazy("Dari"), lambda x: str(x.penilaian.get_predikat_display())),
    KolomDaftar("menjadi", gettext_lazy("Menjadi"), lambda x: str(x.get_predikat_display())),
    KolomDaftar("sebab", gettext_lazy("Sebab"), lambda x: str(x.get_sebab_display())),
    KolomDaftar("pengusul", gettext_lazy("Pengusul"), nilai="nama_pengusul"),
    KolomDaftar("diusulkan_pada", gettext_lazy("Diusulkan"), urut="diusulkan_pada"),
    KolomDaftar("status", gettext_lazy("Keadaan"), templat="penilaian/_sel_keadaan.html"),
    KolomDaftar("alasan", gettext_lazy("Alasan"), layar=False),
    KolomDaftar("pemutus", gettext_lazy("Diputus oleh"), nilai="nama_pemutus", layar=False),
)


@butuh_masuk
@require_safe
def daftar(request: Permintaan) -> HttpResponse:
    """All corrections one may read."""
    isi: Daftar[Koreksi] = Daftar(
        request,
        daftar_koreksi(lingkup_koreksi(request.sesi, request.sesi.hari)),
        kolom=KOLOM,
        cari=("penilaian__penugasan__pegawai__nama", "nama_pengusul"),
        saring=(Saring("status", gettext_lazy("Keadaan"), Koreksi.Status.choices),),
        kosong=Kosong(
            gettext_lazy("Belum ada koreksi."),
            gettext_lazy("Nilai yang keliru dikoreksi dari halaman nilainya oleh pejabat penilai."),
        ),
    )
    if unduhan := isi.unduhan("koreksi"):
        return unduhan
    dapat = _dapat_diputus(request, list(isi.halaman))
    return render(request, "penilaian/koreksi_daftar.html", {"daftar": isi, "dapat": dapat})


def _dapat_diputus(request: Permintaan, semua: list[Koreksi]) -> set[int]:
    """Those that wait for this reader."""
    terbuka = [k for k in semua if k.status == Koreksi.Status.DIUSULKAN]
    return koreksi_dapat_diputus(request.sesi, terbuka, request.sesi.hari)


@butuh_masuk
@require_POST
def setujui_banyak(request: Permintaan) -> HttpResponse:
    """What is ticked is read out once more with old and new marks, then agreed to in one act."""
    terbaca = daftar_koreksi(lingkup_koreksi(request.sesi, request.sesi.hari))
    dipilih = yang_dipilih(request, terbaca)
    form = FormSetujui(request.POST if "yakin" in request.POST else None)
    if not dipilih:
        messages.info(request, _("Pilih dahulu usul koreksi yang akan disetujui."))
        return redirect("penilaian:koreksi_daftar")
    n = len(dipilih)
    sah = form.is_valid()
    if sah and coba_banyak(
        request,
        lambda: setujui_banyak_koreksi(koreksi=dipilih, **form.cleaned_data, sesi=request.sesi, at=timezone.now()),
        ngettext("%(n)d koreksi disetujui.", "%(n)d koreksi disetujui.", n) % {"n": n},
    ):
        return redirect("penilaian:koreksi_daftar")
    kini = list(terbaca.filter(pk__in=[k.pk for k in dipilih]))  # what is left to agree to, with what was typed
    dapat = _dapat_diputus(request, kini)
    konteks = {"baris": [(k, label_periode(k.penilaian.periode)) for k in kini if k.pk in dapat], "form": form}
    status = 409 if sah else 422 if form.errors else 200
    return render(request, "penilaian/koreksi_setujui.html", konteks, status=status)


@butuh_masuk
def usul(request: Permintaan, pk: int) -> HttpResponse:
    """Propose another mark with reason and evidence."""
    nilai = ambil_nilai(request, pk)
    sesi = request.sesi
    if not boleh_usul_koreksi(nilai, sesi.pegawai.pk if sesi.pegawai else 0, sesi.hari):
        raise PermissionDenied(_("Koreksi diusulkan oleh pejabat penilai yang memberi nilai, atau penggantinya."))
    awal = {"hasil_kerja": nilai.hasil_kerja, "perilaku": nilai.perilaku}
    form = FormKoreksi(request.POST or None, request.FILES or None, initial=awal)
    jawab = coba_ajukan(
        request,
        form,
        nilai,
        lambda isi, berkas: usulkan_koreksi(
            penilaian=nilai, isian=IsianKoreksi(**isi, berkas=berkas), by=request.pelaku, at=timezone.now()
        ),
        _("Usul koreksi dikirim. Nilai berubah setelah orang kedua menyetujui."),
    )
    if jawab:
        return jawab
    konteks = {"n": sebut_nilai([nilai])[0], "form": form, "petak": petak_predikat(nilai.mulai)}
    return render(request, "penilaian/koreksi_usul.html", konteks, status=422 if form.errors else 200)


@butuh_masuk
@require_safe
def satu(request: Permintaan, pk: int) -> HttpResponse:
    """One correction: both marks side by side, reason, evidence, the decision."""
    return _halaman(request, _ambil(request, pk), FormPutusan())


@butuh_masuk
@require_POST
def putus(request: Permintaan, pk: int) -> HttpResponse:
    """Agree (`aksi=setuju`), refuse, or take back the own proposal (`aksi=tarik`)."""
    koreksi = _ambil(request, pk)
    form = FormPutusan(request.POST)
    aksi = request.POST.get("aksi")
    if not form.is_valid():
        return _halaman(request, koreksi, form)
    try:
        pesan = _lakukan(request, koreksi, str(aksi), form.cleaned_data["putusan"])
        messages.success(request, pesan)
    except PermissionError as galat:
        raise PermissionDenied(str(galat)) from galat
    except SudahBerubah as galat:
        messages.warning(request, str(galat))
    except PenilaianDitolak as galat:
        for t in galat.temuan:
            form.add_error("putusan" if t.isian == "putusan" else None, t.pesan)
        return _halaman(request, koreksi, form)
    return redirect("penilaian:koreksi", pk)


def _lakukan(request: Permintaan, koreksi: Koreksi, aksi: str, putusan: str) -> str:
    sekarang = timezone.now()
    if aksi == "setuju":
        setujui_koreksi(koreksi=koreksi, putusan=putusan, sesi=request.sesi, at=sekarang)
        return _("Koreksi disetujui. Nilai yang lama dicoret dan tetap terbaca.")
    if aksi == "tarik":
        tarik_koreksi(koreksi=koreksi, by=request.pelaku, at=sekarang)
        return _("Usul koreksi ditarik. Nilai tidak berubah.")
    tolak_koreksi(koreksi=koreksi, putusan=putusan, sesi=request.sesi, at=sekarang)
    return _("Usul koreksi tidak disetujui. Nilai tidak berubah.")


@butuh_masuk
@require_safe
def lampiran(request: Permintaan, pk: int) -> HttpResponseBase:
    """A file of a correction or a statement, for whoever may read that."""
    sesi = request.sesi
    satu = get_object_or_404(Lampiran.objects.select_related("pernyataan"), pk=pk)
    if satu.koreksi_id is not None:
        boleh = lingkup_koreksi(sesi, sesi.hari).filter(pk=satu.koreksi_id).exists()
    else:
        assert satu.pernyataan is not None
        boleh = lingkup_keberatan(sesi, sesi.hari).filter(pk=satu.pernyataan.keberatan_id).exists()
    if not boleh:
        raise Http404
    return kirim_berkas(satu.sha256, nama=satu.nama, jenis=satu.jenis)


def _ambil(request: Permintaan, pk: int) -> Koreksi:
    terkait = ("penilaian__penugasan__pegawai", "penilaian__penilai__pegawai", "pengganti")
    koreksi = get_object_or_404(Koreksi.objects.select_related(*terkait), pk=pk)
    sesi = request.sesi
    if lingkup_koreksi(sesi, sesi.hari).filter(pk=pk).exists() or boleh_putus_koreksi(sesi, koreksi, sesi.hari):
        return koreksi
    raise Http404


def _halaman(request: Permintaan, koreksi: Koreksi, form: FormPutusan) -> HttpResponse:
    sesi = request.sesi
    terbuka = koreksi.status == Koreksi.Status.DIUSULKAN
    konteks = {
        "k": koreksi,
        "periode": label_periode(koreksi.penilaian.periode),
        "form": form,
        "terbuka": terbuka,
        "memutus": terbuka and boleh_putus_koreksi(sesi, koreksi, sesi.hari),
        "milik": terbuka and sesi.pegawai is not None and koreksi.pegawai_pengusul_id == sesi.pegawai.pk,
        "lampiran": list(koreksi.lampiran.all()),
        "subjek": f"koreksi:{koreksi.pk}",
    }
    return render(request, "penilaian/koreksi.html", konteks, status=422 if form.errors else 200)
