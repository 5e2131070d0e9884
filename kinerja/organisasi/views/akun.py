"""Accounts of the people one looks after: who has one, and slips with one-time codes, shown once."""

from datetime import date

import segno
from django.conf import settings
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from kinerja.dasar.daftar import Daftar, KolomDaftar, Kosong, Saring
from kinerja.dasar.tabel import TANGGAL
from kinerja.organisasi.models import AkunPegawai, Pegawai, Penugasan
from kinerja.organisasi.permissions import boleh_mengelola, lingkup_kelola, lingkup_kode, mengelola
from kinerja.organisasi.selectors import judul_jabatan, penugasan_pada
from kinerja.organisasi.selectors.akun import KEADAAN_AKUN, keadaan_akun, menurut_keadaan
from kinerja.organisasi.selectors.pegawai import bernip
from kinerja.organisasi.selectors.unit import orang_di_unit
from kinerja.organisasi.services.akun import buat_slip
from kinerja.organisasi.sesi import Permintaan, butuh_masuk

SEKALI = 500  # slips a batch


@require_safe
@butuh_masuk
def daftar_akun(request: Permintaan) -> HttpResponseBase:
    """People with the state of their account; some of them are chosen for new codes."""
    sesi, hari = request.sesi, request.sesi.hari
    if not boleh_mengelola(sesi):
        raise PermissionDenied
    tugas: dict[int, Penugasan] = {}
    akun: dict[int, AkunPegawai] = {}

    def siapkan(baris: list[Pegawai]) -> None:
        pilih = {p.pk for p in baris}
        tugas.update((p.pegawai_id, p) for p in penugasan_pada(hari).filter(pegawai_id__in=pilih).order_by("-mulai"))
        akun.update((a.pegawai_id, a) for a in AkunPegawai.objects.filter(pegawai__in=pilih).select_related("pengguna"))

    daftar = Daftar(
        request,
        bernip(lingkup_kelola(sesi, hari), hari).order_by("nama", "pk"),
        kolom=[
            KolomDaftar("nama", _("Nama"), "nama_lengkap", urut="nama", templat="organisasi/sel_pilih.html"),
            KolomDaftar("nip", _("NIP"), urut="nip"),
            KolomDaftar("jabatan", _("Jabatan"), lambda p: judul_jabatan(tugas[p.pk]) if p.pk in tugas else ""),
            KolomDaftar("unit", _("Unit"), lambda p: tugas[p.pk].nama_unit if p.pk in tugas else ""),
            KolomDaftar("keadaan", _("Akun"), lambda p: str(KEADAAN_AKUN[keadaan_akun(akun.get(p.pk))])),
            KolomDaftar("masuk", _("Terakhir masuk"), lambda p: _terakhir_masuk(akun.get(p.pk)), jenis=TANGGAL),
        ],
        cari=("nama", "nip"),
        saring=(
            Saring("unit", _("Unit"), _pilihan_unit(request), lambda qs, kode: _di_unit(qs, int(kode), request)),
            Saring("keadaan", _("Akun"), list(KEADAAN_AKUN.items()), menurut_keadaan),
        ),
        kosong=Kosong(_("Belum ada pegawai."), _("Muat berkas pegawai dan penugasan lebih dulu.")),
        siapkan=siapkan,
        ukuran=50,
    )
    if unduhan := daftar.unduhan("akun-pegawai"):
        return unduhan
    konteks = {"daftar": daftar, "unit": request.GET.get("unit", ""), "sekali": SEKALI}
    return render(request, "organisasi/akun.html", konteks)


def _terakhir_masuk(akun: AkunPegawai | None) -> date | None:
    masuk = akun.pengguna.last_login if akun else None
    return timezone.localtime(masuk).date() if masuk else None


def _pilihan_unit(request: Permintaan) -> list[tuple[str, str]]:
    """Agencies within what one looks after, or the units given where none of them is an agency."""
    sesi = request.sesi
    pohon, unit = sesi.pohon(sesi.hari), mengelola(sesi, sesi.hari)
    dalam = [s for s in pohon.simpul.values() if unit is None or s.pk in unit]
    return [(str(s.pk), s.nama) for s in dalam if s.perangkat_daerah] or [(str(s.pk), s.nama) for s in dalam]


def _di_unit(baris: QuerySet[Pegawai], unit: int, request: Permintaan) -> QuerySet[Pegawai]:
    hari = request.sesi.hari
    return baris.filter(pk__in=orang_di_unit(request.sesi.pohon(hari).bawah([unit]), hari))


@never_cache
@require_POST
@butuh_masuk
def lembar_kode(request: Permintaan) -> HttpResponseBase:
    """New one-time codes for the chosen people, or for all without an account in a unit: printed, never stored."""
    sesi = request.sesi
    if not boleh_mengelola(sesi):
        raise PermissionDenied
    pegawai = list(_dipilih(request)[:SEKALI])
    if not pegawai:
        messages.error(request, _("Belum ada pegawai yang dipilih, atau semuanya sudah punya akun."))
        return redirect("organisasi:akun")
    slip = buat_slip(pegawai=pegawai, by=request.pelaku, at=timezone.now())
    alamat = request.build_absolute_uri(reverse("akun:aktivasi"))
    qr = mark_safe(segno.make(alamat, error="m").svg_inline(scale=2, border=2))  # noqa: S308 (drawn here, from our own address)
    konteks = {"slip": slip, "alamat": alamat, "qr": qr, "nama_pemda": settings.NAMA_PEMDA}
    return render(request, "organisasi/lembar_kode.html", konteks)


def _dipilih(request: Permintaan) -> QuerySet[Pegawai]:
    sesi = request.sesi
    boleh = lingkup_kode(sesi, sesi.hari).order_by("nama", "pk")
    if "semua" in request.POST:
        boleh = boleh.filter(akun__isnull=True, penugasan__isnull=False).distinct()
        unit = request.POST.get("unit", "")
        return _di_unit(boleh, int(unit), request) if unit.isdecimal() else boleh
    return boleh.filter(pk__in=[x for x in request.POST.getlist("pegawai") if x.isdecimal()])
