"""Lists: my SKP over the years, my people with their state, all I may read; and how an SKP begins."""

from collections.abc import Mapping, Sized

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kinerja.dasar.daftar import Daftar, KolomDaftar, Kosong, Saring
from kinerja.dasar.kunci import SudahBerubah
from kinerja.dasar.tabel import HITUNG
from kinerja.dasar.tampilan import Tab
from kinerja.organisasi.models import Pegawai, Penugasan
from kinerja.organisasi.selectors import Segmen, bernama
from kinerja.organisasi.selectors.tim import keanggotaan
from kinerja.organisasi.sesi import Permintaan, butuh_masuk
from kinerja.skp.galat import Ditolak
from kinerja.skp.models import SKP
from kinerja.skp.selectors.daftar import skp_saya, skp_terbaca, tim, tim_wakil
from kinerja.skp.selectors.matriks import jumlah_peran
from kinerja.skp.selectors.mulai import daftar_sumber, segmen_ber_skp
from kinerja.skp.services import buat_skp, salin_skp
from kinerja.skp.services.susun import pakai_peran
from kinerja.skp.views.umum import kini

KOLOM: tuple[KolomDaftar[SKP], ...] = (
    KolomDaftar(
        "nama",
        gettext_lazy("Nama"),
        nilai="penugasan.pegawai.nama_lengkap",
        urut="penugasan__pegawai__nama",
        tautan=lambda x: reverse("skp:rinci", args=[x.pk]),
    ),
    KolomDaftar("nip", gettext_lazy("NIP")),
    KolomDaftar("jabatan", gettext_lazy("Jabatan"), nilai="nama_jabatan"),
    KolomDaftar("unit", gettext_lazy("Unit"), nilai="nama_unit"),
    KolomDaftar("tahun", gettext_lazy("Tahun"), nilai=lambda x: str(x.tahun), urut="tahun"),
    KolomDaftar("mulai", gettext_lazy("Mulai"), urut="mulai"),
    KolomDaftar("sampai", gettext_lazy("Sampai"), urut="sampai"),
    KolomDaftar("versi", gettext_lazy("Versi"), jenis=HITUNG, layar=False),
    KolomDaftar("status", gettext_lazy("Keadaan"), urut="status", templat="skp/_sel_keadaan.html"),
)


@butuh_masuk
def daftar(request: Permintaan) -> HttpResponse:
    """One of four lists; a person with nobody below and no delegation sees the own one only."""
    sesi = request.sesi
    tahun = _tahun(request)
    lihat = request.GET.get("lihat") or ("saya" if sesi.pegawai else "semua")
    orang = {"tim": tim(sesi, tahun), "wakil": tim_wakil(sesi)}
    isi: dict[str, object] = {"lihat": lihat, "tahun": tahun, "tab": _tab(request, lihat, orang)}
    if baris := orang.get(lihat):
        menunggu = sum(b.boleh_ditetapkan for b in baris)
        return render(request, "skp/daftar.html", {**isi, "baris": baris, "menunggu": menunggu})
    if lihat == "semua":
        semua = _daftar_semua(request)
        return semua.unduhan("skp") or render(request, "skp/daftar.html", {**isi, "daftar": semua})
    return render(request, "skp/daftar.html", {**isi, "lihat": "saya", "daftar_tahun": skp_saya(sesi)})


def _tahun(request: Permintaan) -> int:
    teks = request.GET.get("tahun", "")
    return int(teks) if teks.isdecimal() and len(teks) == 4 else request.sesi.hari.year


def _tab(request: Permintaan, lihat: str, orang: Mapping[str, Sized]) -> list[Tab]:
    url = reverse("skp:daftar")
    tab = [Tab(_("SKP saya"), url, lihat == "saya")] if request.sesi.pegawai else []
    for kode, label in (("tim", _("Bawahan saya")), ("wakil", _("Atas nama"))):
        if orang[kode]:
            tab.append(Tab(label, f"{url}?lihat={kode}", lihat == kode, len(orang[kode])))
    if request.sesi.pegawai and keanggotaan(request.sesi.pegawai.pk, request.sesi.hari).exists():
        tab.append(Tab(_("Tim kerja"), reverse("skp:tim_saya")))
    return [*tab, Tab(_("Semua yang dapat saya baca"), f"{url}?lihat=semua", lihat == "semua")]


def _daftar_semua(request: Permintaan) -> Daftar[SKP]:
    tahun_ini = request.sesi.hari.year
    pilihan = [(str(t), str(t)) for t in range(tahun_ini, tahun_ini - 5, -1)]
    return Daftar(
        request,
        skp_terbaca(request.sesi, request.sesi.hari),
        kolom=KOLOM,
        cari=("penugasan__pegawai__nama", "penugasan__pegawai__pengenal__nilai"),
        saring=(
            Saring("tahun", _("Tahun"), pilihan, bawaan=str(tahun_ini)),
            Saring("status", _("Keadaan"), SKP.Status.choices),
        ),
        kosong=Kosong(_("Belum ada SKP yang dapat Anda baca.")),
        keterangan=_("Versi terbaru setiap SKP"),
    )


@butuh_masuk
def baru(request: Permintaan) -> HttpResponse:
    """Choose the segment and what to begin from: nothing, last year, a colleague in the same post."""
    sesi = request.sesi
    if sesi.pegawai is None:
        messages.info(request, _("Akun ini tidak terhubung dengan pegawai, jadi tidak memiliki SKP."))
        return redirect("skp:daftar")
    tahun = _tahun(request)
    pilihan = _pilihan_segmen(request, sesi.pegawai, tahun)
    sumber = daftar_sumber(sesi.pegawai, [p for p, _s in pilihan], tahun)
    if request.method == "POST":
        return _mulai(request, tahun, pilihan, sumber)
    peran = jumlah_peran([p.pk for p, _s in pilihan], tahun)
    return render(request, "skp/baru.html", {"tahun": tahun, "pilihan": pilihan, "sumber": sumber, "peran": peran})


def _pilihan_segmen(request: Permintaan, pegawai: Pegawai, tahun: int) -> list[tuple[Penugasan, Segmen]]:
    """Segments of the year without an SKP, with their names."""
    ada = set(SKP.objects.filter(penugasan__pegawai=pegawai, tahun=tahun).values_list("penugasan_id", flat=True))
    belum = {s.penugasan.pk: s for s in segmen_ber_skp(pegawai, tahun) if s.penugasan.pk not in ada}
    bernama_ = bernama(Penugasan.objects.filter(pk__in=belum), request.sesi.hari)
    return [(p, belum[p.pk]) for p in bernama_.order_by("mulai", "pk")]


def _mulai(request: Permintaan, tahun: int, pilihan: list[tuple[Penugasan, Segmen]], sumber: list[SKP]) -> HttpResponse:
    dipilih = next((p for p, _s in pilihan if str(p.pk) == request.POST.get("penugasan")), None)
    asal = next((x for x in sumber if str(x.pk) == request.POST.get("sumber")), None)
    if dipilih is None:
        messages.error(request, _("Pilih jabatan dan masa yang belum memiliki SKP."))
        return redirect(f"{reverse('skp:baru')}?tahun={tahun}")
    try:
        skp = buat_skp(penugasan=dipilih, tahun=tahun, by=request.pelaku, at=kini())
        if request.POST.get("sumber") == "peran":
            pakai_peran(skp=skp.pk, versi=skp.kunci, by=request.pelaku, at=kini())
        elif asal is not None:
            salin_skp(skp=skp.pk, versi=skp.kunci, sumber=asal, by=request.pelaku, at=kini())
    except (Ditolak, SudahBerubah) as galat:
        messages.error(request, str(galat))
        return redirect("skp:daftar")
    return redirect("skp:sunting", skp.pk)
