"""Objections: handed in by the rated person, heard and decided by the rater's superior, read by those named on it."""

from collections.abc import Callable

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_POST, require_safe

from kinerja.dasar.daftar import Daftar, KolomDaftar, Kosong, Saring
from kinerja.dasar.kunci import SudahBerubah
from kinerja.dasar.tabel import TANGGAL
from kinerja.dasar.waktu import hari
from kinerja.dokumen.formulir.sekitar import CaraCetak, pilih_kertas
from kinerja.organisasi.sesi import Permintaan, butuh_masuk
from kinerja.penilaian.cetak import unduh_keberatan
from kinerja.penilaian.forms import FormKeberatan, FormPernyataan, FormPutusanKeberatan
from kinerja.penilaian.galat import PenilaianDitolak
from kinerja.penilaian.isian import IsianKeberatan, IsianPernyataan
from kinerja.penilaian.kuasa import boleh_memutus_keberatan, boleh_meneruskan, pihak_keberatan
from kinerja.penilaian.matriks import petak_predikat
from kinerja.penilaian.models import Keberatan, Pernyataan
from kinerja.penilaian.permissions import lingkup_keberatan
from kinerja.penilaian.selectors.keberatan import bernama_keberatan, susun_berkas
from kinerja.penilaian.selectors.koreksi import label_periode
from kinerja.penilaian.selectors.milik import sebut_nilai
from kinerja.penilaian.services import (
    ajukan_keberatan,
    catat_pernyataan,
    putuskan_keberatan,
    tarik_keberatan,
    teruskan_banyak_keberatan,
    teruskan_keberatan,
)
from kinerja.penilaian.tenggat import batas_keberatan
from kinerja.penilaian.views.milik import ambil_nilai
from kinerja.penilaian.views.perkara import coba_ajukan, coba_banyak, yang_dipilih

FormPerkara = FormPernyataan | FormPutusanKeberatan
KOLOM: tuple[KolomDaftar[Keberatan], ...] = (
    KolomDaftar(
        "nama",
        gettext_lazy("Pegawai"),
        nilai="pemohon.nama_lengkap",
        urut="pemohon__nama",
        templat="penilaian/_sel_pilih.html",
        tautan=lambda x: reverse("penilaian:keberatan", args=[x.pk]),
    ),
    KolomDaftar("periode", gettext_lazy("Periode"), lambda x: label_periode(x.penilaian.periode)),
    KolomDaftar("penilai", gettext_lazy("Penilai"), nilai="penilaian.penilai.pegawai.nama_lengkap"),
    KolomDaftar("saluran", gettext_lazy("Saluran"), lambda x: str(x.get_saluran_display())),
    KolomDaftar("diajukan_pada", gettext_lazy("Diajukan"), urut="diajukan_pada"),
    KolomDaftar("batas_putusan", gettext_lazy("Putusan paling lambat"), urut="batas_putusan", jenis=TANGGAL),
    KolomDaftar("status", gettext_lazy("Keadaan"), templat="penilaian/_sel_keadaan.html"),
)


@butuh_masuk
@require_safe
def daftar(request: Permintaan) -> HttpResponse:
    """The objections one has a part in."""
    isi: Daftar[Keberatan] = Daftar(
        request,
        bernama_keberatan(lingkup_keberatan(request.sesi, request.sesi.hari)).order_by("-diajukan_pada", "-pk"),
        kolom=KOLOM,
        cari=("pemohon__nama",),
        saring=(Saring("status", gettext_lazy("Keadaan"), Keberatan.Status.choices),),
        kosong=Kosong(
            gettext_lazy("Tidak ada keberatan yang melibatkan Anda."),
            gettext_lazy("Keberatan diajukan dari halaman nilai yang sudah disampaikan."),
        ),
    )
    if unduhan := isi.unduhan("keberatan"):
        return unduhan
    dapat = {k.pk for k in isi.halaman if k.status == Keberatan.Status.DIAJUKAN and boleh_meneruskan(request.sesi, k)}
    return render(request, "penilaian/keberatan_daftar.html", {"daftar": isi, "dapat": dapat})


@butuh_masuk
@require_POST
def teruskan_banyak(request: Permintaan) -> HttpResponse:
    """The letter box passes on what is ticked, in one act."""
    dipilih = yang_dipilih(request, lingkup_keberatan(request.sesi, request.sesi.hari))
    if dipilih:
        n = len(dipilih)
        coba_banyak(
            request,
            lambda: teruskan_banyak_keberatan(keberatan=dipilih, sesi=request.sesi, at=timezone.now()),
            ngettext("%(n)d keberatan diteruskan.", "%(n)d keberatan diteruskan.", n) % {"n": n},
        )
    else:
        messages.info(request, _("Pilih dahulu keberatan yang akan diteruskan."))
    return redirect("penilaian:keberatan_daftar")


@butuh_masuk
def ajukan(request: Permintaan, pk: int) -> HttpResponse:
    """Object to an own delivered mark."""
    nilai = ambil_nilai(request, pk)
    sesi = request.sesi
    if sesi.pegawai is None or nilai.penugasan.pegawai_id != sesi.pegawai.pk:
        raise Http404
    form = FormKeberatan(request.POST or None, request.FILES or None, initial={"saluran": "atasan"})
    jawab = coba_ajukan(
        request,
        form,
        nilai,
        lambda isi, berkas: ajukan_keberatan(
            penilaian=nilai, isian=IsianKeberatan(**isi, berkas=berkas), by=request.pelaku, at=timezone.now()
        ),
        _("Keberatan Anda diterima. Kedua pihak didengar sebelum diputus."),
    )
    if jawab:
        return jawab
    konteks = {
        "n": sebut_nilai([nilai])[0],
        "form": form,
        "petak": petak_predikat(nilai.mulai),
        "batas": batas_keberatan([nilai], sesi.hari).get(nilai.pk),
    }
    return render(request, "penilaian/keberatan_ajukan.html", konteks, status=422 if form.errors else 200)


@butuh_masuk
@require_safe
def satu(request: Permintaan, pk: int) -> HttpResponse:
    """The matter: clocks, both sides, readers, what one may do now."""
    return _halaman(request, _ambil(request, pk))


@butuh_masuk
@require_POST
def teruskan(request: Permintaan, pk: int) -> HttpResponse:
    """The letter box passes it on."""
    k = _ambil(request, pk)
    berhasil = _("Keberatan diteruskan kepada yang memutus.")
    return _coba(request, k, lambda: teruskan_keberatan(keberatan=k, sesi=request.sesi, at=timezone.now()), berhasil)


@butuh_masuk
@require_POST
def tarik(request: Permintaan, pk: int) -> HttpResponse:
    """Who objects takes it back."""
    k = _ambil(request, pk)
    berhasil = _("Keberatan ditarik. Nilai Anda tetap seperti semula.")
    return _coba(request, k, lambda: tarik_keberatan(keberatan=k, by=request.pelaku, at=timezone.now()), berhasil)


@butuh_masuk
@require_POST
def pernyataan(request: Permintaan, pk: int) -> HttpResponse:
    """One side says something, or who decides notes it."""
    k = _ambil(request, pk)
    if not _dapat_bicara(request, k):
        raise PermissionDenied(_("Keterangan dicatat oleh kedua pihak sendiri atau oleh yang memutus."))
    form = _form_pernyataan(request, k, memutus=boleh_memutus_keberatan(request.sesi, k, request.sesi.hari))
    if not form.is_valid() or (berkas := form.simpan_lampiran()) is None:
        return _halaman(request, k, form)
    isian, berhasil = (
        IsianPernyataan(**form.tanpa_berkas, berkas=berkas),
        _("Keterangan tercatat dan dapat dibaca kedua pihak."),
    )
    return _coba(
        request,
        k,
        lambda: catat_pernyataan(keberatan=k, isian=isian, sesi=request.sesi, at=timezone.now()),
        berhasil,
        form,
    )


@butuh_masuk
@require_POST
def putuskan(request: Permintaan, pk: int) -> HttpResponse:
    """The final decision."""
    k = _ambil(request, pk)
    if not boleh_memutus_keberatan(request.sesi, k, request.sesi.hari):
        raise PermissionDenied(_("Keberatan diputus oleh atasan pejabat penilai kinerja."))
    form = FormPutusanKeberatan(request.POST)
    if not form.is_valid():
        return _halaman(request, k, form)
    return _coba(
        request,
        k,
        lambda: putuskan_keberatan(keberatan=k, **form.cleaned_data, sesi=request.sesi, at=timezone.now()),
        _("Putusan tersimpan dan disampaikan kepada kedua pihak. Keberatan ini selesai."),
        form,
    )


@butuh_masuk
@require_safe
def pdf(request: Permintaan, pk: int) -> HttpResponse:
    """The whole matter for the archive."""
    k = _ambil(request, pk)
    cara = CaraCetak(timezone.now(), pilih_kertas(request.GET))
    return unduh_keberatan(susun_berkas(k, request.sesi.hari), cara)


def _ambil(request: Permintaan, pk: int) -> Keberatan:
    """Confidential: 404 for everybody who is not named on it."""
    sesi = request.sesi
    terbaca = bernama_keberatan(lingkup_keberatan(sesi, sesi.hari)).filter(pk=pk).first()
    if terbaca:
        return terbaca
    k = get_object_or_404(bernama_keberatan(Keberatan.objects.all()), pk=pk)
    if boleh_memutus_keberatan(sesi, k, sesi.hari):  # whose rater has left the post since
        return k
    raise Http404


def _dapat_bicara(request: Permintaan, k: Keberatan) -> bool:
    sesi = request.sesi
    return bool(pihak_keberatan(sesi, k, sesi.hari)) or boleh_memutus_keberatan(sesi, k, sesi.hari)


def _coba(
    request: Permintaan, k: Keberatan, tindakan: Callable[[], object], berhasil: str, form: FormPerkara | None = None
) -> HttpResponse:
    """One act and how it ends; reasons of a refusal stand in the form, where there is one."""
    try:
        tindakan()
        messages.success(request, berhasil)
    except PermissionError as galat:
        raise PermissionDenied(str(galat)) from galat
    except SudahBerubah as galat:
        messages.warning(request, str(galat))
    except PenilaianDitolak as galat:
        if form is None:
            raise
        form.tambah_temuan(galat.temuan)
        return _halaman(request, k, form)
    return redirect("penilaian:keberatan", k.pk)


def _form_pernyataan(request: Permintaan, k: Keberatan, *, memutus: bool) -> FormPernyataan:
    """Who decides may note either side; a side speaks for itself."""
    sesi = request.sesi
    kirim = request.method == "POST" and request.resolver_match and request.resolver_match.url_name == "pernyataan"
    form = FormPernyataan(
        request.POST if kirim else None, request.FILES if kirim else None, initial={"tanggal": sesi.hari}
    )
    if memutus:
        return form
    pihak = pihak_keberatan(sesi, k, sesi.hari)
    pilihan = form.fields["pihak"]
    setattr(pilihan, "choices", [x for x in Pernyataan.Pihak.choices if x[0] in pihak])  # noqa: B010 (a ChoiceField)
    return form


def _halaman(request: Permintaan, k: Keberatan, form: FormPerkara | None = None) -> HttpResponse:
    sesi, on = request.sesi, request.sesi.hari
    berkas = susun_berkas(k, on)
    pemutus = berkas.pemutus.pegawai_id if berkas.pemutus else None
    memutus = k.status == Keberatan.Status.DIPERIKSA and bool(sesi.pegawai and sesi.pegawai.pk == pemutus)
    nilai = k.penilaian
    awal = {"hasil_kerja": nilai.hasil_kerja, "perilaku": nilai.perilaku}
    petak = petak_predikat(nilai.mulai)
    konteks = {
        "b": berkas,
        "k": k,
        "periode": label_periode(nilai.periode),
        "hari": on,
        "jam": [(j, j.sisa(on)) for j in berkas.jam],
        "memutus": memutus,
        "meneruskan": k.status == Keberatan.Status.DIAJUKAN and boleh_meneruskan(sesi, k),
        "bicara": berkas.terbuka and (memutus or bool(pihak_keberatan(sesi, k, on))),
        "milik": berkas.terbuka and sesi.pegawai is not None and k.pemohon_id == sesi.pegawai.pk,
        "form_pernyataan": form if isinstance(form, FormPernyataan) else _form_pernyataan(request, k, memutus=memutus),
        "form_putusan": form if isinstance(form, FormPutusanKeberatan) else FormPutusanKeberatan(initial=awal),
        "petak": petak,
        "predikat_diminta": petak.get((k.hasil_kerja, k.perilaku), ""),
        "subjek": f"keberatan:{k.pk}",
        "diajukan": hari(k.diajukan_pada),
    }
    return render(request, "penilaian/keberatan.html", konteks, status=422 if form and form.errors else 200)
