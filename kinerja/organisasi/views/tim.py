"""Teams: the list, one team with its people of a day, and recording them."""

from collections.abc import Callable

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from kinerja.dasar.daftar import Daftar, KolomDaftar, Kosong, Saring
from kinerja.dasar.pemicu import Bentrok
from kinerja.dasar.tabel import TANGGAL
from kinerja.organisasi.forms import FormAkhirTim, FormAnggota, FormTim
from kinerja.organisasi.models import AnggotaTim, PeranTim, TimKerja, UnitKerja
from kinerja.organisasi.permissions import boleh_mengatur_tim, lingkup_tim, pegawai_terbaca
from kinerja.organisasi.selectors import penugasan_pada
from kinerja.organisasi.selectors.pegawai import nip_dari
from kinerja.organisasi.selectors.penugasan import pada_hari
from kinerja.organisasi.selectors.tim import anggota_pada
from kinerja.organisasi.services import (
    Ditolak,
    IsiAnggota,
    IsiTim,
    akhiri_anggota,
    simpan_anggota,
    simpan_tim,
)
from kinerja.organisasi.sesi import Permintaan, butuh_masuk


@require_safe
@butuh_masuk
def daftar_tim(request: Permintaan) -> HttpResponseBase:
    """The teams one may see; those of today unless others are asked for."""
    sesi, hari = request.sesi, request.sesi.hari
    ketua: dict[int, str] = {}
    jumlah: dict[int, int] = {}

    def siapkan(baris: list[TimKerja]) -> None:
        for a in anggota_pada([t.pk for t in baris], hari):
            jumlah[a.tim_id] = jumlah.get(a.tim_id, 0) + 1
            if a.peran == PeranTim.KETUA:
                ketua[a.tim_id] = a.pegawai.nama_lengkap

    def unit(t: TimKerja) -> str:
        simpul = sesi.pohon(hari).simpul.get(t.unit_id)
        return simpul.nama if simpul else t.unit.kode

    daftar = Daftar(
        request,
        lingkup_tim(sesi, hari).select_related("unit"),
        kolom=[
            KolomDaftar("nama", _("Tim"), urut="nama", tautan=lambda t: reverse("organisasi:tim", args=[t.pk])),
            KolomDaftar("kode", _("Kode"), urut="kode"),
            KolomDaftar("unit", _("Unit"), unit),
            KolomDaftar("ketua", _("Ketua"), lambda t: ketua.get(t.pk, "")),
            KolomDaftar("anggota", _("Orang"), lambda t: str(jumlah.get(t.pk, 0))),
            KolomDaftar("mulai", _("Mulai"), urut="mulai", jenis=TANGGAL),
            KolomDaftar("sampai", _("Sampai"), urut="sampai", jenis=TANGGAL),
        ],
        cari=("nama", "kode"),
        saring=(
            Saring(
                "masa",
                _("Masa"),
                [("kini", _("Berjalan hari ini"))],
                lambda baris, _kode: baris.filter(pada_hari(hari)),
                bawaan="kini",
            ),
        ),
        kosong=Kosong(_("Belum ada tim kerja."), _("Tim dibentuk dengan keputusan dan dicatat pengelola kinerja.")),
        siapkan=siapkan,
    )
    if unduhan := daftar.unduhan("tim"):
        return unduhan
    boleh = boleh_mengatur_tim(sesi, None, hari)
    return render(request, "organisasi/daftar_tim.html", {"daftar": daftar, "boleh_mengatur": boleh})


@require_safe
@butuh_masuk
def rinci_tim(request: Permintaan, pk: int) -> HttpResponseBase:
    """One team: its order, the people of today with their posts, and those who were in it."""
    sesi, hari = request.sesi, request.sesi.hari
    tim = get_object_or_404(lingkup_tim(sesi, hari).select_related("unit"), pk=pk)
    semua = list(AnggotaTim.objects.filter(tim=tim).select_related("pegawai").order_by("-peran", "pegawai__nama"))
    orang = [a.pegawai_id for a in semua]
    jabatan = {p.pegawai_id: p for p in penugasan_pada(hari).filter(pegawai__in=orang).order_by("-jenis", "-pk")}
    nip, terbaca = nip_dari(orang, hari), pegawai_terbaca(sesi, orang, hari)
    baris = [(a, jabatan.get(a.pegawai_id), nip.get(a.pegawai_id, ""), a.pegawai_id in terbaca) for a in semua]
    simpul = sesi.pohon(hari).simpul.get(tim.unit_id)
    konteks = {
        "tim": tim,
        "unit": simpul.nama if simpul else tim.unit.kode,
        "kini": [b for b in baris if b[0].mulai <= hari <= (b[0].sampai or hari)],
        "lain": [b for b in baris if not b[0].mulai <= hari <= (b[0].sampai or hari)],
        "boleh_mengatur": boleh_mengatur_tim(sesi, tim.unit_id, hari),
        "subjek": f"tim:{pk}",
    }
    return render(request, "organisasi/tim.html", konteks)


@butuh_masuk
def tim_baru(request: Permintaan) -> HttpResponseBase:
    """A team from its order."""
    pastikan_mengatur(request, None)
    form = FormTim(request.POST or None, initial={"mulai": request.sesi.hari})

    def lakukan() -> int:
        if TimKerja.objects.filter(kode=form.cleaned_data["kode"]).exists():
            form.add_error("kode", _("Kode ini sudah dipakai tim lain."))
            return 0
        return _simpan(request, form)

    return _langkah(request, form, lakukan, _("Tim kerja baru"), reverse("organisasi:daftar_tim"))


@butuh_masuk
def ubah_tim(request: Permintaan, pk: int) -> HttpResponseBase:
    """What the order says of a team, mended or ended."""
    tim = _tim(request, pk)
    awal = {k: getattr(tim, k) for k in ("kode", "nama", "nomor_sk", "mulai", "sampai")}
    form = FormTim(request.POST or None, initial={**awal, "kode_unit": tim.unit.kode})
    form.fields["kode"].disabled = True
    return _langkah(
        request, form, lambda: _simpan(request, form), _("Ubah tim kerja"), reverse("organisasi:tim", args=[pk]), tim
    )


def _simpan(request: Permintaan, form: FormTim) -> int:
    pastikan_mengatur(request, UnitKerja.objects.get(kode=form.cleaned_data["kode_unit"]).pk)
    return simpan_tim(isi=IsiTim(**form.cleaned_data), by=request.pelaku, at=timezone.now()).pk


@butuh_masuk
def anggota_baru(request: Permintaan, pk: int) -> HttpResponseBase:
    """A person into the team, or in another part of it, from a day."""
    tim = _tim(request, pk)
    form = FormAnggota(request.POST or None, initial={"mulai": request.sesi.hari})

    def lakukan() -> int:
        isi = IsiAnggota(kode_tim=tim.kode, **form.cleaned_data)
        simpan_anggota(isi=isi, by=request.pelaku, at=timezone.now())
        return pk

    return _langkah(request, form, lakukan, _("Tambah anggota"), reverse("organisasi:tim", args=[pk]), tim)


@butuh_masuk
def akhiri(request: Permintaan, pk: int) -> HttpResponseBase:
    """The last day of somebody in a team."""
    anggota = get_object_or_404(AnggotaTim.objects.select_related("tim", "pegawai"), pk=pk)
    tim = _tim(request, anggota.tim_id)
    form = FormAkhirTim(request.POST or None, initial={"sampai": request.sesi.hari})

    def lakukan() -> int:
        akhiri_anggota(anggota=anggota, **form.cleaned_data, by=request.pelaku, at=timezone.now())
        return anggota.tim_id

    judul = _("Akhiri keanggotaan %s") % anggota.pegawai.nama_lengkap
    return _langkah(request, form, lakukan, judul, reverse("organisasi:tim", args=[tim.pk]), tim)


def _tim(request: Permintaan, pk: int) -> TimKerja:
    tim = get_object_or_404(TimKerja.objects.select_related("unit"), pk=pk)
    pastikan_mengatur(request, tim.unit_id)
    return tim


def pastikan_mengatur(request: Permintaan, unit_id: int | None) -> None:
    """Only those who look after the unit go on."""
    if not boleh_mengatur_tim(request.sesi, unit_id, request.sesi.hari):
        raise PermissionDenied


def _langkah(
    request: Permintaan,
    form: forms.Form,
    lakukan: Callable[[], int],
    judul: str,
    url_batal: str,
    tim: TimKerja | None = None,
) -> HttpResponseBase:
    """Fill in and do it; refusals stand beside their fields."""
    if request.method == "POST" and form.is_valid():
        try:
            if pk := lakukan():
                messages.success(request, _("Tersimpan."))
                return redirect("organisasi:tim", pk)
        except Ditolak as galat:
            for m in galat.masalah:
                form.add_error(m.kolom if m.kolom in form.fields else None, m.pesan)
        except Bentrok as galat:
            form.add_error(None, galat.pesan)
    konteks = {"form": form, "judul": judul, "url_batal": url_batal, "tim": tim}
    return render(request, "organisasi/isi_tim.html", konteks)
