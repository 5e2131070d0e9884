"""The session about an agency's marks: side by side, moved by agreement, closed with minutes."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from kinerja.dasar.daftar import Daftar, KolomDaftar, Kosong
from kinerja.dasar.kunci import SudahBerubah
from kinerja.dasar.tabel import TANGGAL
from kinerja.organisasi.permissions import punya_peran
from kinerja.organisasi.sesi import Permintaan, butuh_masuk
from kinerja.penilaian.cetak.risalah import unduh_risalah
from kinerja.penilaian.forms.pembahasan import FormBuka, FormJawab, FormPindah, FormTutup
from kinerja.penilaian.galat import PenilaianDitolak
from kinerja.penilaian.isian import IsianPerpindahan
from kinerja.penilaian.matriks import petak_predikat
from kinerja.penilaian.models import Pembahasan, Perpindahan
from kinerja.penilaian.permissions import boleh_membahas, lingkup_pembahasan
from kinerja.penilaian.selectors.koreksi import label_periode
from kinerja.penilaian.selectors.pembahasan import Sidang, susun_sidang, susunan_tutup
from kinerja.penilaian.selectors.unit import perangkat_daerah
from kinerja.penilaian.services import buka_pembahasan, jawab_perpindahan, tutup_pembahasan, usulkan_perpindahan
from kinerja.penilaian.views.tim import baca_periode


@butuh_masuk
@require_safe
def daftar(request: Permintaan) -> HttpResponse:
    """The sessions one leads or had a part in."""
    sesi = request.sesi
    simpul = sesi.pohon(sesi.hari).simpul

    def nama(p: Pembahasan) -> str:
        return simpul[p.unit_id].nama if p.unit_id in simpul else str(p.unit)

    kolom: tuple[KolomDaftar[Pembahasan], ...] = (
        KolomDaftar("unit", gettext_lazy("Unit"), nama, tautan=lambda p: reverse("penilaian:pembahasan", args=[p.pk])),
        KolomDaftar("periode", gettext_lazy("Periode"), lambda p: label_periode(p.periode)),
        KolomDaftar("tanggal", gettext_lazy("Tanggal"), urut="tanggal", jenis=TANGGAL),
        KolomDaftar("pembuka", gettext_lazy("Dibuka oleh"), nilai="nama_pembuka"),
        KolomDaftar("keadaan", gettext_lazy("Keadaan"), lambda p: _("Ditutup") if p.ditutup_pada else _("Terbuka")),
    )
    isi: Daftar[Pembahasan] = Daftar(
        request,
        lingkup_pembahasan(sesi, sesi.hari).select_related("unit").order_by("-dibuka_pada", "-pk"),
        kolom=kolom,
        kosong=Kosong(
            gettext_lazy("Belum ada pembahasan."),
            gettext_lazy("Pembahasan dibuka dari halaman predikat organisasi sebuah unit."),
        ),
    )
    return isi.unduhan("pembahasan") or render(request, "penilaian/pembahasan_daftar.html", {"daftar": isi})


@butuh_masuk
def buka(request: Permintaan, periode: str, unit: int) -> HttpResponse:
    """Open the session of an agency, or go on with the one that is open."""
    sesi = request.sesi
    if not boleh_membahas(sesi, unit, sesi.hari):
        raise PermissionDenied(_("Pembahasan dipimpin kepala perangkat daerah atau pimpinan di atasnya."))
    jangka, jenis = baca_periode(periode)
    satu = get_object_or_404(perangkat_daerah(min(sesi.hari, jangka.sampai)), pk=unit)
    ada = Pembahasan.objects.filter(unit_id=unit, jenis=jenis, periode=jangka.kode, ditutup_pada__isnull=True).first()
    if ada:
        return redirect("penilaian:pembahasan", ada.pk)
    form = FormBuka(request.POST or None, initial={"tanggal": sesi.hari})
    if request.method == "POST" and form.is_valid():
        try:
            p = buka_pembahasan(
                unit_id=unit,
                jenis=jenis,
                periode=jangka.kode,
                **form.cleaned_data,
                by=request.pelaku,
                at=timezone.now(),
            )
            return redirect("penilaian:pembahasan", p.pk)
        except PenilaianDitolak as galat:
            form.add_error(None, str(galat))
    konteks = {"unit": satu, "periode": jangka, "form": form}
    return render(request, "penilaian/pembahasan_buka.html", konteks, status=422 if form.errors else 200)


@butuh_masuk
@require_safe
def satu(request: Permintaan, pk: int) -> HttpResponse:
    """Marks side by side; `?pindah=` opens the form for one of them."""
    return _halaman(request, _ambil(request, pk))


@butuh_masuk
@require_POST
def pindah(request: Permintaan, pk: int) -> HttpResponse:
    """Propose another mark for one person."""
    p = _pimpin(request, pk)
    form = FormPindah(request.POST)
    sidang = susun_sidang(p, request.sesi, semua=True)
    dipilih = next((b for b in sidang.baris if str(b.nilai.pk) == request.POST.get("penilaian")), None)
    if dipilih is None:
        raise Http404
    if form.is_valid():
        try:
            isian = IsianPerpindahan(dipilih.nilai.pk, **form.cleaned_data)
            usulkan_perpindahan(pembahasan=p, isian=isian, by=request.pelaku, at=timezone.now())
            messages.success(request, _("Usul perpindahan dicatat. Nilai berpindah setelah penilainya setuju."))
            return redirect("penilaian:pembahasan", pk)
        except SudahBerubah as galat:
            messages.warning(request, str(galat))
            return redirect("penilaian:pembahasan", pk)
        except PenilaianDitolak as galat:
            for t in galat.temuan:
                form.add_error(t.isian if t.isian in form.fields else None, t.pesan)
    return _halaman(request, p, form_pindah=form)


@butuh_masuk
@require_POST
def jawab(request: Permintaan, pk: int) -> HttpResponse:
    """The rater agrees or not, or who leads the session writes it down."""
    p = get_object_or_404(Perpindahan.objects.select_related("pembahasan"), pk=pk)
    _ambil(request, p.pembahasan_id)
    form = FormJawab(request.POST)
    try:
        tanggapan = form.cleaned_data["tanggapan"] if form.is_valid() else ""
        setuju = request.POST.get("aksi") == "setuju"
        jawab_perpindahan(perpindahan=p, setuju=setuju, tanggapan=tanggapan, sesi=request.sesi, at=timezone.now())
        messages.success(request, _("Nilai berpindah.") if setuju else _("Nilai tidak berpindah."))
    except PermissionError as galat:
        raise PermissionDenied(str(galat)) from galat
    except (SudahBerubah, PenilaianDitolak) as galat:
        messages.warning(request, str(galat))
    return redirect("penilaian:pembahasan", p.pembahasan_id)


@butuh_masuk
@require_POST
def tutup(request: Permintaan, pk: int) -> HttpResponse:
    """Close the session; its minutes no longer change."""
    p = _pimpin(request, pk)
    form = FormTutup(request.POST)
    sidang = susun_sidang(p, request.sesi, semua=True)
    try:
        if form.is_valid():
            tutup_pembahasan(
                pembahasan=p,
                catatan=form.cleaned_data["catatan"],
                susunan=susunan_tutup(sidang),
                by=request.pelaku,
                at=timezone.now(),
            )
            messages.success(request, _("Pembahasan ditutup. Risalahnya dapat dicetak."))
    except (SudahBerubah, PenilaianDitolak) as galat:
        messages.warning(request, str(galat))
    return redirect("penilaian:pembahasan", pk)


@butuh_masuk
@require_safe
def risalah(request: Permintaan, pk: int) -> HttpResponse:
    """The minutes for the archive."""
    p = _pimpin(request, pk)
    return unduh_risalah(susun_sidang(p, request.sesi, semua=True), pada=timezone.now())


def _ambil(request: Permintaan, pk: int) -> Pembahasan:
    return get_object_or_404(lingkup_pembahasan(request.sesi, request.sesi.hari).select_related("unit"), pk=pk)


def _semua(request: Permintaan, p: Pembahasan) -> bool:
    return boleh_membahas(request.sesi, p.unit_id, request.sesi.hari) or punya_peran(request.sesi, "inspektorat")


def _pimpin(request: Permintaan, pk: int) -> Pembahasan:
    p = _ambil(request, pk)
    if not boleh_membahas(request.sesi, p.unit_id, request.sesi.hari):
        raise PermissionDenied(_("Pembahasan dipimpin kepala perangkat daerah atau pimpinan di atasnya."))
    return p


def _halaman(request: Permintaan, p: Pembahasan, form_pindah: FormPindah | None = None) -> HttpResponse:
    sesi = request.sesi
    memimpin = boleh_membahas(sesi, p.unit_id, sesi.hari)
    sidang: Sidang = susun_sidang(p, sesi, semua=_semua(request, p))
    pilih = request.POST.get("penilaian") or request.GET.get("pindah", "")
    dipilih = next((b for b in sidang.baris if str(b.nilai.pk) == pilih), None) if memimpin else None
    awal = {"hasil_kerja": dipilih.nilai.hasil_kerja, "perilaku": dipilih.nilai.perilaku} if dipilih else {}
    konteks = {
        "s": sidang,
        "p": p,
        "terbuka": p.ditutup_pada is None,
        "memimpin": memimpin,
        "dipilih": dipilih if p.ditutup_pada is None else None,
        "form_pindah": form_pindah or FormPindah(initial=awal),
        "form_jawab": FormJawab(),
        "form_tutup": FormTutup(),
        "petak": petak_predikat(sidang.periode.mulai),
        "saya": sesi.pegawai.pk if sesi.pegawai else 0,
    }
    salah = bool(form_pindah and form_pindah.errors)
    return render(request, "penilaian/pembahasan.html", konteks, status=422 if salah else 200)
