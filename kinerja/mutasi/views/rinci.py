"""One inauguration with its people, the invitation list, and its oath groups."""

from collections import Counter
from datetime import timedelta

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from kinerja.dasar.daftar import Daftar, KolomDaftar, Kosong
from kinerja.mutasi.forms import FormKelompok, agama_dikenal, isian_kelompok, sebut
from kinerja.mutasi.models import KelompokSumpah, Pelantikan, PesertaPelantikan
from kinerja.mutasi.permissions import boleh_melantik, boleh_membaca_semua, lingkup_peserta
from kinerja.mutasi.selectors.daftar import baca_peserta, dengan_jabatan
from kinerja.mutasi.selectors.saya import naskah_saya
from kinerja.mutasi.selectors.set import set_berlaku
from kinerja.mutasi.services import atur_sumpah
from kinerja.mutasi.views.bersama import ambil, ambil_kelola, ambil_semua, kirim, tab_pelantikan, tampil
from kinerja.organisasi.models import JenisPenugasan, Penugasan
from kinerja.organisasi.selectors.pegawai import nip_dari
from kinerja.organisasi.selectors.penugasan import bernama
from kinerja.organisasi.sesi import Permintaan, butuh_masuk


@require_safe
@butuh_masuk
def rinci(request: Permintaan, pk: int) -> HttpResponseBase:
    """Particulars and people; a participant reads the own row."""
    sesi = request.sesi
    satu = ambil(request, pk)
    boleh = boleh_melantik(sesi) and satu.terbuka
    orang = _orang(request, satu, boleh)
    if unduhan := orang.unduhan(f"peserta-{satu.kode}"):
        return unduhan
    milik = naskah_saya(satu, sesi.pegawai.pk) if sesi.pegawai else []
    konteks = {
        "x": satu,
        "daftar": orang,
        "tab": tab_pelantikan(satu, "rinci", sesi),
        "pelantik": _pelantik(satu),
        "set_dokumen": set_berlaku(satu) if boleh_membaca_semua(sesi) else None,
        "boleh": boleh,
        "naskah_saya": milik,
        "giliran": any(n.keadaan == "giliran" for n in milik) and not sesi.pelaku_lain,
        "subjek": f"pelantikan:{pk}" if boleh_melantik(sesi) else "",
    }
    return render(request, "mutasi/rinci.html", konteks)


def _pelantik(satu: Pelantikan) -> str:
    if satu.pelantik is None:
        return ""
    return sebut(bernama(Penugasan.objects.filter(pk=satu.pelantik.pk), satu.tanggal).get())


def _orang(request: Permintaan, satu: Pelantikan, boleh: bool) -> Daftar[PesertaPelantikan]:
    hapus: tuple[KolomDaftar[PesertaPelantikan], ...] = (
        KolomDaftar("hapus", _("Ubah daftar"), lambda x: "", templat="mutasi/_hapus.html", unduh=False),
    )

    def potong(potongan: slice) -> list[PesertaPelantikan]:
        return baca_peserta(satu.pk, satu.tanggal, satu.tanggal - timedelta(days=1), potongan)

    return Daftar(
        request,
        lambda: dengan_jabatan(lingkup_peserta(request.sesi).filter(pelantikan=satu), satu.tanggal),
        potong=potong if boleh_membaca_semua(request.sesi) else None,
        hitung=PesertaPelantikan.objects.filter(pelantikan=satu).count if boleh_membaca_semua(request.sesi) else None,
        kolom=(
            KolomDaftar("nama", _("Nama"), "pegawai.nama_lengkap", urut="pegawai__nama"),
            KolomDaftar("nip", _("NIP"), layar=False),
            KolomDaftar("nama_lama", _("Dari")),
            KolomDaftar("nama_jabatan", _("Ke"), _ke, urut="nama_jabatan"),
            KolomDaftar("unit", _("Unit"), "nama_unit", urut="nama_unit"),
            KolomDaftar("jenis", _("Cara memangku"), "get_jenis_display", layar=False),
            KolomDaftar("nomor_pertek", _("Nomor pertimbangan BKN"), layar=False),
            KolomDaftar("agama_sumpah", _("Agama"), layar=False),
            KolomDaftar("peran_anggaran", _("Peran anggaran")),
            KolomDaftar("akhiri_rangkap", _("Akhiri rangkapan"), layar=False),
            *(hapus if boleh else ()),
        ),
        cari=("pegawai__nama", "nama_jabatan", "nama_unit"),
        kosong=Kosong(_("Belum ada peserta."), _("Muat dari lembar kerja, atau tambahkan satu per satu.")),
    )


def _ke(x: PesertaPelantikan) -> str:
    nama = x.nama_jabatan or x.jabatan.kode
    return nama if x.jenis == JenisPenugasan.DEFINITIF else f"{x.get_jenis_display()}: {nama}"


@require_safe
@butuh_masuk
def undangan(request: Permintaan, pk: int) -> HttpResponseBase:
    """Who is invited: the people, with post and unit, to print or to take out."""
    satu = ambil_semua(request, pk)
    daftar = Daftar(
        request,
        dengan_jabatan(PesertaPelantikan.objects.filter(pelantikan=satu), satu.tanggal),
        kolom=(
            KolomDaftar("nama", _("Nama"), "pegawai.nama_lengkap", urut="pegawai__nama"),
            KolomDaftar("nip", _("NIP")),
            KolomDaftar("lama", _("Jabatan sekarang"), "nama_lama"),
            KolomDaftar("unit", _("Unit jabatan baru"), "nama_unit", urut="nama_unit"),
            KolomDaftar("agama", _("Agama"), lambda x: x.agama_sumpah.capitalize()),
            KolomDaftar("hadir", _("Tanda tangan"), lambda x: ""),
        ),
        cari=("pegawai__nama", "nama_unit"),
        kosong=Kosong(_("Belum ada yang diundang."), _("Tambahkan peserta lebih dulu.")),
        ukuran=100,
    )
    if unduhan := daftar.unduhan(f"undangan-{satu.kode}"):
        return unduhan
    konteks = {"x": satu, "daftar": daftar, "tab": tab_pelantikan(satu, "undangan", request.sesi)}
    return render(request, "mutasi/undangan.html", konteks)


@require_safe
@butuh_masuk
def sumpah(request: Permintaan, pk: int) -> HttpResponse:
    """Oath groups by religion: how many, clergy and witnesses; what is not known yet stands out."""
    satu = ambil_semua(request, pk)
    orang = PesertaPelantikan.objects.filter(pelantikan=satu).select_related("pegawai").order_by("pegawai__nama")
    jumlah = Counter(x.agama_sumpah for x in orang)
    ada = {k.agama: k for k in KelompokSumpah.objects.filter(pelantikan=satu).select_related("saksi_1", "saksi_2")}
    dikenal = agama_dikenal()
    konteks = {
        "x": satu,
        "kelompok": [(a, jumlah[a], ada.get(a), a in dikenal) for a in sorted({*jumlah, *ada} - {""})],
        "tanpa": [x.pegawai.nama_lengkap for x in orang if not x.agama_sumpah],
        "tab": tab_pelantikan(satu, "sumpah", request.sesi),
        "boleh": boleh_melantik(request.sesi) and satu.terbuka,
    }
    return render(request, "mutasi/sumpah.html", konteks)


@butuh_masuk
def atur_kelompok(request: Permintaan, pk: int, agama: str) -> HttpResponse:
    """Clergy and witnesses of one religion."""
    satu = ambil_kelola(request, pk)
    ada = KelompokSumpah.objects.filter(pelantikan=satu, agama=agama).first()
    saksi = [s for s in (ada.saksi_1_id, ada.saksi_2_id) if s] if ada else []
    awal = isian_kelompok(ada, nip_dari(saksi, request.sesi.hari), satu.kunci)
    form = FormKelompok(request.POST or None, initial=awal)

    def lakukan() -> None:
        versi = form.cleaned_data["kunci"]
        atur_sumpah(pelantikan=pk, isi=form.isi(agama), versi=versi, by=request.pelaku, at=timezone.now())

    url = reverse("mutasi:sumpah", args=[pk])
    if jawaban := kirim(request, form, lakukan, _("Rohaniwan dan saksi disimpan."), url):
        return jawaban
    judul = _("Sumpah/janji menurut agama %s") % agama.capitalize()
    return tampil(request, "mutasi/ubah.html", {"judul": judul, "aksi": _("Simpan"), "url_batal": url, "x": satu}, form)
