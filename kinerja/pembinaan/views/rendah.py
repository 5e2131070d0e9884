"""Low yearly marks without an evaluation: the list of the personnel agency, and the act not to open one."""

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from kinerja.dasar.daftar import Daftar, KolomDaftar, Kosong, Saring
from kinerja.dasar.tabel import TANGGAL
from kinerja.organisasi.permissions import boleh_mencatat
from kinerja.organisasi.sesi import Permintaan, butuh_masuk
from kinerja.pembinaan.forms import FormTidakDibuka
from kinerja.pembinaan.models import EvaluasiTidakDibuka
from kinerja.pembinaan.permissions import milik_terbaca
from kinerja.pembinaan.selectors.rendah import BELUM, TIDAK, nilai_rendah, saring_putusan, tahun_rendah
from kinerja.pembinaan.services import tidak_membuka
from kinerja.pembinaan.views.bersama import Konfirmasi, butuh_atasan, konfirmasi, milik_sendiri
from kinerja.penilaian.models import Penilaian


@require_safe
@butuh_masuk
def daftar(request: Permintaan) -> HttpResponseBase:
    """Those nobody has decided about first; no mark in the list, each is below the limit."""
    sesi = request.sesi
    if sesi.pelaku_lain or not boleh_mencatat(sesi):
        raise PermissionDenied(_("Daftar ini dibaca BKPSDM."))
    semua = nilai_rendah(sesi.hari).order_by("-periode", "penugasan__pegawai__nama", "pk")
    isi: Daftar[Penilaian] = Daftar(
        request,
        semua.exclude(penugasan__pegawai=sesi.pegawai) if sesi.pegawai else semua,
        kolom=(
            KolomDaftar(
                "nama", _("Pegawai"), "penugasan.pegawai.nama_lengkap", urut="penugasan__pegawai__nama", tautan=_alamat
            ),
            KolomDaftar("nip", _("NIP"), layar=False),
            KolomDaftar("nama_jabatan", _("Jabatan"), urut="nama_jabatan"),
            KolomDaftar("nama_unit", _("Unit"), urut="nama_unit"),
            KolomDaftar("periode", _("Tahun"), urut="periode"),
            KolomDaftar("ditetapkan_pada", _("Disampaikan"), urut="ditetapkan_pada", jenis=TANGGAL),
            KolomDaftar("dipegang", _("Jabatannya"), _dipegang),
            KolomDaftar("putusan", _("Putusan"), _putusan),
            KolomDaftar("alasan", _("Alasan"), "evaluasi_tidak_dibuka.alasan", layar=False),
        ),
        cari=("penugasan__pegawai__nama", "nama_jabatan", "nama_unit"),
        saring=(
            Saring("periode", _("Tahun"), [(t, t) for t in tahun_rendah()]),
            Saring(
                "putusan",
                _("Putusan"),
                [(BELUM, _("Belum diputus")), (TIDAK, _("Tidak dibuka"))],
                saring_putusan,
                BELUM,
            ),
        ),
        kosong=Kosong(
            _("Tidak ada predikat tahunan di bawah batas yang menunggu putusan."),
            _("Yang muncul di sini: predikat final di bawah batas, tanpa evaluasi dan tanpa putusan tidak membukanya."),
        ),
    )
    return isi.unduhan("predikat-tanpa-evaluasi") or render(request, "pembinaan/rendah.html", {"daftar": isi})


def _alamat(n: Penilaian) -> str:
    return reverse("pembinaan:buka", args=[n.pk])


def _dipegang(n: Penilaian) -> str:
    return _("masih dipegang") if getattr(n, "dipegang", False) else _("sudah ditinggalkan")


def _putusan(n: Penilaian) -> str:
    satu = getattr(n, "evaluasi_tidak_dibuka", None)
    return _("Tidak dibuka, oleh %s") % satu.nama if satu else _("Belum diputus")


@butuh_masuk
def tidak(request: Permintaan, nilai: int) -> HttpResponse:
    """A person decides not to open one, and says why."""
    sesi = request.sesi
    terbaca = Penilaian.objects.filter(milik_terbaca(sesi, sesi.hari), jenis="tahunan")
    n = get_object_or_404(terbaca.select_related("penugasan__pegawai"), pk=nilai)
    if not boleh_mencatat(sesi):
        butuh_atasan(request, n.penugasan_id)
    if sesi.pelaku_lain or milik_sendiri(request, n.penugasan.pegawai_id):
        raise PermissionDenied
    url = reverse("pembinaan:perkara_daftar")
    if request.method != "POST" and EvaluasiTidakDibuka.objects.filter(penilaian=n).exists():
        return redirect(url)
    form = FormTidakDibuka(request.POST or None, initial={"kunci": 0})

    def lakukan() -> None:
        tidak_membuka(penilaian=nilai, alasan=form.cleaned_data["alasan"], sesi=sesi, at=timezone.now())

    tanya = Konfirmasi(
        judul=_("Putuskan tidak membuka evaluasi?"),
        perihal=f"{n.penugasan.pegawai.nama_lengkap}, {n.periode}",
        mengikat=(
            _("Tidak ada masa perbaikan menurut jalur resmi atas predikat ini. Bantuan tetap dapat diberikan."),
            _("Pegawai membaca alasannya. Putusan ini tidak dapat diubah; evaluasi masih dapat dibuka kemudian."),
        ),
        aksi=_("Tidak membuka"),
        sesudah=_("Putusan tersimpan beserta alasannya."),
        url=url,
    )
    return konfirmasi(request, form, lakukan, tanya)
