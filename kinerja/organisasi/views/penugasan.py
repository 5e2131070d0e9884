"""Single acts of BKPSDM: give a post, end one, record a legal position; each shows first what it changes."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import cast

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from kinerja.dasar.pemicu import Bentrok
from kinerja.dasar.waktu import tulis_tanggal
from kinerja.organisasi.forms import FormAkhiri, FormBatalkan, FormKedudukan, FormPengenal, FormPenugasan
from kinerja.organisasi.models import Pegawai, Penugasan
from kinerja.organisasi.permissions import boleh_mencatat
from kinerja.organisasi.selectors import bernama, judul_jabatan, nip_pada
from kinerja.organisasi.services import (
    Ditolak,
    IsiPenugasan,
    IsiStatus,
    akhiri_penugasan,
    catat_status,
    tetapkan_penugasan,
)
from kinerja.organisasi.services.pembatalan import batalkan_penugasan, penugasan_ditutup
from kinerja.organisasi.services.pengenal import ganti_pengenal, pengenal_kini
from kinerja.organisasi.services.pratinjau import pratinjau
from kinerja.organisasi.sesi import Permintaan, butuh_masuk


@butuh_masuk
def beri_penugasan(request: Permintaan, pk: int) -> HttpResponseBase:
    """A post for a person, from a day."""
    pastikan_mencatat(request)
    pegawai = get_object_or_404(Pegawai, pk=pk)
    nip, at = nip_pada(pegawai, request.sesi.hari), timezone.now()
    form = FormPenugasan(request.POST or None, initial={"kode_jabatan": request.GET.get("jabatan", "")})

    def lakukan() -> None:
        tetapkan_penugasan(isi=IsiPenugasan(nip=nip, **form.cleaned_data), by=request.pelaku, at=at)

    return _langkah(request, form, lakukan, pegawai, _("Beri penugasan"), "mulai")


@butuh_masuk
def akhiri(request: Permintaan, pk: int) -> HttpResponseBase:
    """The last day of an assignment."""
    pastikan_mencatat(request)
    hari, at = request.sesi.hari, timezone.now()
    penugasan = get_object_or_404(bernama(Penugasan.objects.all(), hari), pk=pk)
    form = FormAkhiri(request.POST or None)
    judul = _("Akhiri %s") % judul_jabatan(penugasan)

    def lakukan() -> None:
        segar = Penugasan.objects.get(pk=pk)
        akhiri_penugasan(penugasan=segar, **form.cleaned_data, by=request.pelaku, at=at)

    return _langkah(request, form, lakukan, penugasan.pegawai, judul, "sampai")


@butuh_masuk
def catat_kedudukan(request: Permintaan, pk: int) -> HttpResponseBase:
    """A legal position or absence of a person."""
    pastikan_mencatat(request)
    pegawai = get_object_or_404(Pegawai, pk=pk)
    nip, at = nip_pada(pegawai, request.sesi.hari), timezone.now()
    form = FormKedudukan(request.POST or None)

    def lakukan() -> None:
        catat_status(isi=IsiStatus(nip=nip, **form.cleaned_data), by=request.pelaku, at=at)

    return _langkah(request, form, lakukan, pegawai, _("Catat kedudukan"), "mulai")


@butuh_masuk
def batalkan(request: Permintaan, pk: int) -> HttpResponseBase:
    """An assignment that never was."""
    pastikan_mencatat(request)
    hari, at = request.sesi.hari, timezone.now()
    penugasan = get_object_or_404(bernama(Penugasan.objects.all(), hari), pk=pk)
    form = FormBatalkan(request.POST or None, sebelumnya=_sebelumnya(penugasan))
    judul = _("Batalkan %s") % judul_jabatan(penugasan)

    def lakukan() -> None:
        segar = Penugasan.objects.get(pk=pk)
        buka = form.cleaned_data.get("buka_kembali", False)
        batalkan_penugasan(
            penugasan=segar, alasan=form.cleaned_data["alasan"], buka_kembali=buka, by=request.pelaku, at=at
        )

    return _langkah(request, form, lakukan, penugasan.pegawai, judul, hari=max(penugasan.mulai, hari))


def _sebelumnya(penugasan: Penugasan) -> str:
    """The post that a cancelled move would open again, in words."""
    lama = penugasan_ditutup(penugasan)
    if lama is None:
        return ""
    isi = {"jabatan": judul_jabatan(lama), "hari": tulis_tanggal(lama.sampai) if lama.sampai else ""}
    return _("%(jabatan)s berakhir %(hari)s karena penugasan ini.") % isi


@butuh_masuk
def ganti_nip(request: Permintaan, pk: int) -> HttpResponseBase:
    """Another identifier of a person."""
    pastikan_mencatat(request)
    pegawai = get_object_or_404(Pegawai, pk=pk)
    kini = pengenal_kini(pegawai, request.sesi.hari)
    form = FormPengenal(request.POST or None, initial={"jenis": kini.jenis if kini else "nip"})
    if request.method == "POST" and form.is_valid():
        try:
            ganti_pengenal(pegawai=pegawai, **form.cleaned_data, by=request.pelaku, at=timezone.now())
            messages.success(request, _("Tersimpan. Riwayat orang ini tetap satu, dengan pengenal lama dan baru."))
            return redirect("organisasi:pegawai", pk=pk)
        except Ditolak as galat:
            _beri_galat(form, galat)
        except Bentrok as galat:
            form.add_error(None, galat.pesan)
    konteks = {
        "form": form,
        "pegawai": pegawai,
        "judul": _("Ganti pengenal"),
        "keterangan": _("Pengenal sekarang: %s") % kini.nilai if kini else "",
        "tombol": _("Simpan"),
        "url_batal": reverse("organisasi:pegawai", args=[pk]),
    }
    return render(request, "organisasi/tugas.html", konteks, status=422 if form.errors else 200)


def _beri_galat(form: forms.Form, galat: Ditolak) -> None:
    for m in galat.masalah:
        form.add_error(m.kolom if m.kolom in form.fields else None, m.pesan)


def pastikan_mencatat(request: Permintaan) -> None:
    """Only those who record assignments go on."""
    if not boleh_mencatat(request.sesi):
        raise PermissionDenied


def _langkah(
    request: Permintaan,
    form: forms.Form,
    lakukan: Callable[[], None],
    pegawai: Pegawai,
    judul: str,
    kolom_hari: str = "",
    hari: date | None = None,
) -> HttpResponseBase:
    """Fill in, look at the consequences, do it: three answers of one address."""
    konteks: dict[str, object] = {"form": form, "pegawai": pegawai, "judul": judul}
    if request.method == "POST" and form.is_valid() and "ubah" not in request.POST:
        try:
            if "setuju" in request.POST:
                lakukan()
                messages.success(request, _("Tersimpan. Atasan yang terdampak sudah dihitung ulang."))
                return redirect("organisasi:pegawai", pk=pegawai.pk)
            akibat = hari or _hari_akibat(form.cleaned_data[kolom_hari], kolom_hari, request.sesi.hari)
            konteks |= {"pratinjau": pratinjau(lakukan, akibat), "isian": _terbaca(form)}
            return render(request, "organisasi/pratinjau.html", konteks)
        except Ditolak as galat:
            _beri_galat(form, galat)
        except Bentrok as galat:
            form.add_error(None, galat.pesan)
    konteks["url_batal"] = reverse("organisasi:pegawai", args=[pegawai.pk])
    return render(request, "organisasi/tugas.html", konteks)


def _terbaca(form: forms.Form) -> list[tuple[str, str]]:
    """What was filled in, as people read it."""
    hasil: list[tuple[str, str]] = []
    for nama, isian in form.fields.items():
        nilai = form.cleaned_data[nama]
        if isinstance(isian, forms.ChoiceField):
            nilai = dict(cast("Iterable[tuple[str, str]]", isian.choices)).get(nilai, nilai)
        if isinstance(nilai, bool):
            nilai = _("Ya") if nilai else _("Tidak")
        teks = tulis_tanggal(nilai) if isinstance(nilai, date) else str(nilai or "")
        if teks:
            hasil.append((str(isian.label), teks))
    return hasil


def _hari_akibat(hari: date, kolom: str, hari_ini: date) -> date:
    """The day on which consequences are looked at: the first with them that is not past."""
    return max(hari, hari_ini) if kolom == "mulai" else max(date.fromordinal(hari.toordinal() + 1), hari_ini)
