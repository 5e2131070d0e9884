"""The lists: cases one works on, the own ones, proposals of the ladder of absence; opening a case."""

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from kinerja.dasar.daftar import Daftar, KolomDaftar, Kosong, Saring
from kinerja.dasar.tabel import HITUNG, TANGGAL
from kinerja.disiplin.forms import FormKesampingkan, FormPerkara, FormUsul
from kinerja.disiplin.models import (
    KeadaanPerkara,
    KeadaanUsul,
    LangkahPerkara,
    PerkaraDisiplin,
    UsulAbsensi,
)
from kinerja.disiplin.permissions import (
    adalah_meja_disiplin,
    boleh_membaca_semua,
    boleh_membuka,
    lingkup_perkara,
    lingkup_sendiri,
    lingkup_usul,
)
from kinerja.disiplin.selectors.daftar import bernip, usul_bernip
from kinerja.disiplin.services import buka_perkara, kesampingkan_usul, usulkan_absensi
from kinerja.disiplin.views.bersama import kirim
from kinerja.fakta.hukdis import sebutan_hukdis
from kinerja.organisasi.selectors.pegawai import nip_pada
from kinerja.organisasi.sesi import Permintaan, butuh_masuk

__all__ = ["baru", "daftar", "kesampingkan", "saya", "usul", "usul_baru"]


@require_safe
@butuh_masuk
def daftar(request: Permintaan) -> HttpResponseBase:
    """Cases one reads by role or part; who has none and opens none is refused."""
    sesi = request.sesi
    boleh = boleh_membuka(sesi)
    lingkup = lingkup_perkara(sesi)
    if not boleh and not boleh_membaca_semua(sesi) and not lingkup.exists():
        raise PermissionDenied(_("Perkara disiplin dibaca meja disiplin dan yang berperan di dalamnya."))
    semua: Daftar[PerkaraDisiplin] = Daftar(
        request,
        bernip(lingkup, sesi.hari),
        kolom=(
            KolomDaftar("nama", _("Yang diperiksa"), "pegawai.nama_lengkap", urut="pegawai__nama", tautan=_ke),
            KolomDaftar("nip", _("NIP"), layar=False),
            KolomDaftar("tanggal", _("Dibuka"), urut="tanggal", jenis=TANGGAL),
            KolomDaftar("langkah", _("Langkah berikut"), "get_langkah_display"),
            KolomDaftar("batas", _("Paling lambat"), urut="batas", jenis=TANGGAL),
            KolomDaftar("keadaan", _("Keadaan"), "get_keadaan_display", templat="disiplin/_keadaan.html"),
        ),
        cari=("pegawai__nama", "pegawai__pengenal__nilai"),
        saring=(
            Saring("keadaan", _("Keadaan"), KeadaanPerkara.choices),
            Saring("langkah", _("Langkah berikut"), LangkahPerkara.choices),
        ),
        kosong=Kosong(
            _("Tidak ada perkara disiplin."),
            _("Pemeriksaan dibuka dengan pasal yang diduga dilanggar, bukan dari nilai kinerja."),
            reverse("disiplin:baru") if boleh else "",
            _("Buka pemeriksaan"),
        ),
    )
    return semua.unduhan("perkara-disiplin") or render(
        request, "disiplin/daftar.html", {"daftar": semua, "boleh": boleh, "meja": adalah_meja_disiplin(sesi)}
    )


def _ke(x: PerkaraDisiplin) -> str:
    return reverse("disiplin:rinci", args=[x.pk])


@require_safe
@butuh_masuk
def saya(request: Permintaan) -> HttpResponseBase:
    """The own cases, from the first summons on."""
    if request.sesi.pegawai is None:
        raise PermissionDenied
    milik: Daftar[PerkaraDisiplin] = Daftar(
        request,
        lingkup_sendiri(request.sesi),
        kolom=(
            KolomDaftar("tanggal", _("Dibuka"), urut="tanggal", jenis=TANGGAL, tautan=_ke),
            KolomDaftar("keadaan", _("Keadaan"), "get_keadaan_display", templat="disiplin/_keadaan.html"),
        ),
        kosong=Kosong(_("Tidak ada pemeriksaan tentang Anda."), _("Berkas terlihat di sini sejak Anda dipanggil.")),
    )
    return milik.unduhan("pemeriksaan-saya") or render(request, "disiplin/saya.html", {"daftar": milik})


@butuh_masuk
def baru(request: Permintaan) -> HttpResponse:
    """Open a case: by hand, or taking up a proposal."""
    sesi = request.sesi
    if not boleh_membuka(sesi):
        raise PermissionDenied(_("Pemeriksaan dibuka atasan langsung atau meja disiplin."))
    awal: dict[str, object] = {"tanggal": sesi.hari}
    nomor = request.GET.get("usul", "")
    usul = lingkup_usul(sesi).filter(pk=int(nomor)).first() if nomor.isdigit() else None
    if usul:
        awal |= {"nip": nip_pada(usul.pegawai_id, sesi.hari), "tanggal_perbuatan": usul.dihitung}
        awal |= {"tingkat_1": usul.tingkat}  # the article is named by a human
    form = FormPerkara(request.POST or None, initial=awal, on=sesi.hari, usul=usul.pk if usul else None)
    hasil: list[PerkaraDisiplin] = []

    def lakukan() -> None:
        hasil.append(buka_perkara(isi=form.isi(), by=request.pelaku, at=timezone.now()))

    if kirim(request, form, lakukan, _("Pemeriksaan dibuka."), "disiplin:daftar"):
        return redirect("disiplin:rinci", hasil[0].pk)
    konteks = {
        "form": form,
        "judul": _("Buka pemeriksaan disiplin"),
        "aksi": _("Buka pemeriksaan"),
        "mengikat": [
            _("Nilai kinerja rendah, tidak mendaftar seleksi, dan menolak surat pengunduran diri bukan pelanggaran."),
            _("Perkara dibaca hanya oleh yang berperan di dalamnya; setiap pembacaan tercatat."),
        ],
        "url_batal": reverse("disiplin:daftar"),
    }
    return render(request, "disiplin/langkah.html", konteks, status=422 if form.errors else 200)


@require_safe
@butuh_masuk
def usul(request: Permintaan) -> HttpResponseBase:
    """Proposals; nothing happens to them by themselves."""
    if not boleh_membuka(request.sesi):
        raise PermissionDenied(_("Usul dari ketidakhadiran dibaca atasan langsung dan meja disiplin."))
    semua: Daftar[UsulAbsensi] = Daftar(
        request,
        usul_bernip(lingkup_usul(request.sesi), request.sesi.hari),
        kolom=(
            KolomDaftar("nama", _("Pegawai"), "pegawai.nama_lengkap", urut="pegawai__nama"),
            KolomDaftar("nip", _("NIP"), layar=False),
            KolomDaftar("hari", _("Hari tidak masuk"), urut="hari", jenis=HITUNG),
            KolomDaftar("dihitung", _("Sampai"), urut="dihitung", jenis=TANGGAL),
            KolomDaftar("jenis", _("Menurut tangga"), lambda x: sebutan_hukdis(x.jenis, x.dihitung)),
            KolomDaftar("sumber", _("Sumber")),
            KolomDaftar("keadaan", _("Keadaan"), "get_keadaan_display", templat="disiplin/_usul.html"),
        ),
        cari=("pegawai__nama",),
        saring=(Saring("keadaan", _("Keadaan"), KeadaanUsul.choices),),
        kosong=Kosong(
            _("Belum ada usul."),
            _("Ketik jumlah hari tidak masuk; tangganya dihitung, dan manusia yang memutuskan kelanjutannya."),
            reverse("disiplin:usul_baru"),
            _("Hitung menurut tangga"),
        ),
    )
    return semua.unduhan("usul-ketidakhadiran") or render(request, "disiplin/usul.html", {"daftar": semua})


@butuh_masuk
def usul_baru(request: Permintaan) -> HttpResponse:
    """Days counted -> the step of the ladder."""
    sesi = request.sesi
    if not boleh_membuka(sesi):
        raise PermissionDenied(_("Usul dari ketidakhadiran dibuat atasan langsung atau meja disiplin."))
    form = FormUsul(request.POST or None, initial={"dihitung": sesi.hari})

    def lakukan() -> None:
        d = form.cleaned_data
        isi = {"berturut_turut": d["berturut_turut"], "dihitung": d["dihitung"], "sumber": d["sumber"]}
        at = timezone.now()
        usulkan_absensi(pegawai=d["nip"], hari_absen=d["hari"], **isi, by=request.pelaku, at=at)

    url = reverse("disiplin:usul")
    if jawaban := kirim(request, form, lakukan, _("Usul dicatat. Tidak ada perkara yang dibuka."), url):
        return jawaban
    konteks = {
        "form": form,
        "judul": _("Hitung menurut tangga ketidakhadiran"),
        "aksi": _("Hitung dan catat usul"),
        "mengikat": [_("Hanya usul: tidak ada pemeriksaan yang terbuka sebelum seseorang mengangkatnya.")],
        "url_batal": url,
    }
    return render(request, "disiplin/langkah.html", konteks, status=422 if form.errors else 200)


@butuh_masuk
def kesampingkan(request: Permintaan, pk: int) -> HttpResponse:
    """Lay a proposal aside, with the reason."""
    satu = get_object_or_404(lingkup_usul(request.sesi).select_related("pegawai"), pk=pk)
    form = FormKesampingkan(request.POST or None)

    def lakukan() -> None:
        alasan = form.cleaned_data["alasan"]
        kesampingkan_usul(usul=pk, alasan=alasan, by=request.pelaku, at=timezone.now())

    url = reverse("disiplin:usul")
    if jawaban := kirim(request, form, lakukan, _("Usul dikesampingkan."), url):
        return jawaban
    konteks = {
        "form": form,
        "judul": _("Kesampingkan usul?"),
        "perihal": satu.pegawai.nama_lengkap,
        "aksi": _("Kesampingkan"),
        "mengikat": [_("Tidak ada pemeriksaan karena usul ini. Alasannya tetap tersimpan.")],
        "url_batal": url,
    }
    return render(request, "disiplin/langkah.html", konteks, status=422 if form.errors else 200)
