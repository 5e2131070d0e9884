"""Lists: the own ones, those of others in reach, and the people one may propose something for."""

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from kinerja.dasar.daftar import Daftar, KolomDaftar, Kosong, Saring
from kinerja.dasar.tabel import TANGGAL
from kinerja.organisasi.models import Penugasan
from kinerja.organisasi.sesi import Permintaan, butuh_masuk
from kinerja.tindaklanjut.models import JenisTindakLanjut, KeadaanTindakLanjut, TindakLanjut
from kinerja.tindaklanjut.permissions import boleh_daftar, boleh_mengusulkan, lingkup_lain, lingkup_sendiri, memantau
from kinerja.tindaklanjut.selectors.daftar import baca_semua, dengan_nama, penugasan_diusulkan
from kinerja.tindaklanjut.views.bersama import alamat_satu

RINGKAS = ("jenis", "perihal", "diusulkan", "keadaan")  # columns of the own list


@require_safe
@butuh_masuk
def saya(request: Permintaan) -> HttpResponse:
    """About oneself, the newest first; nothing of it is hidden from the person."""
    sesi = request.sesi
    if sesi.pegawai is None or sesi.pelaku_lain:
        raise PermissionDenied(_("Halaman ini milik pegawai, dari akunnya sendiri."))
    semua = list(dengan_nama(lingkup_sendiri(sesi), sesi.hari)[:100])
    return render(request, "tindaklanjut/saya.html", {"semua": semua, "daftar": boleh_daftar(sesi)})


@require_safe
@butuh_masuk
def daftar(request: Permintaan) -> HttpResponseBase:
    """About others: the desk, superiors, who decides."""
    sesi = request.sesi
    if not boleh_daftar(sesi):
        raise PermissionDenied(_("Daftar ini dibaca atasan langsung, pejabat yang memutus, BKPSDM, dan Inspektorat."))
    boleh, pegawai = boleh_mengusulkan(sesi), sesi.pegawai.pk if sesi.pegawai else None
    isi: Daftar[TindakLanjut] = Daftar(
        request,
        lambda: dengan_nama(lingkup_lain(sesi), sesi.hari).order_by("-diusulkan", "-pk"),
        potong=(lambda potongan: baca_semua(pegawai, sesi.hari, potongan)) if memantau(sesi) else None,
        hitung=lambda: lingkup_lain(sesi).count(),
        kolom=(
            KolomDaftar("nama", _("Nama"), "pegawai.nama_lengkap", urut="pegawai__nama", tautan=alamat_satu),
            KolomDaftar("nip", _("NIP"), layar=False),
            KolomDaftar("nama_jabatan", _("Jabatan"), urut="nama_jabatan"),
            KolomDaftar("nama_unit", _("Unit"), urut="nama_unit"),
            KolomDaftar("jenis", _("Jenis"), "get_jenis_display", urut="jenis"),
            KolomDaftar("perihal", _("Perihal"), urut="perihal"),
            KolomDaftar("diusulkan", _("Dibuat"), urut="diusulkan", jenis=TANGGAL),
            KolomDaftar("nama_pengusul", _("Oleh"), layar=False),
            KolomDaftar("keadaan", _("Keadaan"), "get_keadaan_display", templat="tindaklanjut/_keadaan.html"),
        ),
        cari=("pegawai__nama", "perihal", "nama_jabatan", "nama_unit"),
        saring=(
            Saring("jenis", _("Jenis"), JenisTindakLanjut.choices),
            Saring("keadaan", _("Keadaan"), KeadaanTindakLanjut.choices),
        ),
        kosong=Kosong(
            _("Belum ada tindak lanjut."),
            _("Penghargaan, prioritas pengembangan, usul mutasi, dan nota pembinaan dibuat manusia dengan alasannya."),
            reverse("tindaklanjut:baru") if boleh else "",
            _("Pilih pegawai") if boleh else "",
        ),
    )
    konteks = {"daftar": isi, "boleh": boleh}
    return isi.unduhan("tindak-lanjut") or render(request, "tindaklanjut/daftar.html", konteks)


@require_safe
@butuh_masuk
def baru(request: Permintaan) -> HttpResponseBase:
    """Whom it is about: the own people, for the desk everybody; each with the kinds one may begin."""
    sesi = request.sesi
    if not boleh_mengusulkan(sesi):
        raise PermissionDenied(_("Usul dibuat atasan langsung pada hari ini atau BKPSDM."))
    isi: Daftar[Penugasan] = Daftar(
        request,
        penugasan_diusulkan(sesi),
        kolom=(
            KolomDaftar("nama", _("Nama"), "pegawai.nama_lengkap", urut="pegawai__nama"),
            KolomDaftar("nama_jabatan", _("Jabatan"), urut="nama_jabatan"),
            KolomDaftar("nama_unit", _("Unit"), urut="nama_unit"),
            KolomDaftar("mulai", _("Sejak"), urut="mulai", jenis=TANGGAL),
            KolomDaftar("buat", _("Buat"), "pk", templat="tindaklanjut/_buat.html", unduh=False),
        ),
        cari=("pegawai__nama", "nama_jabatan", "nama_unit"),
        kosong=Kosong(_("Tidak ada pegawai di bawah jabatan Anda hari ini.")),
    )
    return isi.unduhan("pegawai-tindak-lanjut") or render(request, "tindaklanjut/baru.html", {"daftar": isi})
