"""The board of vacant and acting posts; an order to act; why one goes beyond its limit."""

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from kinerja.dasar.daftar import DaftarTurunan, KolomDaftar, Kosong, Saring
from kinerja.dasar.tabel import HITUNG, TANGGAL
from kinerja.mutasi.forms import FormAlasan
from kinerja.mutasi.forms.pelaksana import FormPerintah
from kinerja.mutasi.permissions import boleh_melantik, boleh_membaca_lowong
from kinerja.mutasi.selectors.kosong import JabatanLowong, batas_peringatan, papan_lowong
from kinerja.mutasi.services import perintahkan_pelaksana, tulis_alasan_lewat
from kinerja.mutasi.views.bersama import kirim, tampil
from kinerja.organisasi.models import JenisJabatan, Penugasan
from kinerja.organisasi.models.unit import BANYAK_PEMANGKU
from kinerja.organisasi.selectors import bernama, judul_jabatan
from kinerja.organisasi.sesi import Permintaan, butuh_masuk

KEADAAN = (
    ("lewat", _("Melewati batas")),
    ("segera", _("Segera berakhir")),
    ("berjalan", _("Ada pelaksananya")),
    ("kosong", _("Tanpa pelaksana")),
)


@require_safe
@butuh_masuk
def papan(request: Permintaan) -> HttpResponseBase:
    """Since when vacant, who acts by which order, days left; the most urgent first."""
    sesi = request.sesi
    if not boleh_membaca_lowong(sesi):
        raise PermissionDenied(_("Papan ini dibaca BKPSDM, Inspektorat, kepala daerah, dan Sekda."))
    semua = papan_lowong(sesi.hari)
    jenis = [x for x in JenisJabatan.choices if x[0] not in BANYAK_PEMANGKU]
    daftar: DaftarTurunan[JabatanLowong] = DaftarTurunan(
        request,
        semua,
        kolom=(
            KolomDaftar("nama", _("Jabatan"), urut="nama"),
            KolomDaftar("kode", _("Kode jabatan"), layar=False),
            KolomDaftar("unit", _("Unit"), urut="unit"),
            KolomDaftar("jenis_tampil", _("Jenis"), layar=False),
            KolomDaftar("kosong_sejak", _("Kosong sejak"), urut="kosong_sejak", jenis=TANGGAL),
            KolomDaftar("orang", _("Yang bertugas"), _bertugas, urut="orang"),
            KolomDaftar("nomor", _("Surat perintah")),
            KolomDaftar("pertama", _("Mulai"), urut="pertama", jenis=TANGGAL),
            KolomDaftar("ke", _("Perintah ke"), layar=False, jenis=HITUNG),
            KolomDaftar("sampai", _("Sampai"), urut="sampai", jenis=TANGGAL),
            KolomDaftar("batas", _("Batas"), urut="batas", jenis=TANGGAL),
            KolomDaftar("sisa", _("Sisa hari"), urut="sisa", jenis=HITUNG),
            KolomDaftar(
                "keadaan",
                _("Keadaan"),
                _sebut_keadaan,
                templat="mutasi/_sel_lowong.html",
                tautan=_url_alasan if boleh_melantik(sesi) else None,
            ),
            KolomDaftar("alasan", _("Alasan"), layar=False),
        ),
        cari=("nama", "unit", "orang", "nomor"),
        saring=(Saring("keadaan", _("Keadaan"), KEADAAN), Saring("jenis", _("Jenis jabatan"), jenis)),
        kosong=Kosong(_("Semua jabatan ada pemangkunya."), _("Jabatan yang kosong atau dirangkap muncul di sini.")),
    )
    konteks = {
        "daftar": daftar,
        "jumlah": [(kode, label, sum(b.keadaan == kode for b in semua)) for kode, label in KEADAAN],
        "peringatan": batas_peringatan(sesi.hari),
        "boleh": boleh_melantik(sesi),
    }
    return daftar.unduhan("jabatan-kosong") or render(request, "mutasi/kosong.html", konteks)


def _url_alasan(b: JabatanLowong) -> str:
    return reverse("mutasi:alasan_lewat", args=[b.penugasan]) if b.keadaan == "lewat" else ""


def _bertugas(b: JabatanLowong) -> str:
    return f"{b.sebagai} {b.orang}" if b.orang else ""


def _sebut_keadaan(b: JabatanLowong) -> str:
    return str(dict(KEADAAN)[b.keadaan])


@butuh_masuk
def perintah(request: Permintaan) -> HttpResponse:
    """Record an order to act; what the rules find is told before it stands."""
    _butuh_melantik(request)
    awal = {"kunci": 0, "kode_jabatan": request.GET.get("jabatan", ""), "jenis": "plt", "mulai": request.sesi.hari}
    form = FormPerintah(request.POST or None, initial=awal)

    def lakukan() -> None:
        alasan = form.cleaned_data["alasan"]
        perintahkan_pelaksana(isi=form.isi(), alasan=alasan, by=request.pelaku, at=timezone.now())

    url = reverse("mutasi:kosong")
    if jawaban := kirim(request, form, lakukan, _("Surat perintah dicatat."), url):
        return jawaban
    konteks = {"judul": _("Catat surat perintah Plt. atau Plh."), "aksi": _("Catat"), "url_batal": url}
    return tampil(request, "mutasi/perintah.html", konteks, form)


@butuh_masuk
def alasan(request: Permintaan, penugasan: int) -> HttpResponse:
    """Why this order goes beyond its limit."""
    _butuh_melantik(request)
    semua = bernama(Penugasan.objects.filter(jenis__in=("plt", "plh")), request.sesi.hari)
    satu = get_object_or_404(semua, pk=penugasan)
    form = FormAlasan(request.POST or None, initial={"kunci": 0})

    def lakukan() -> None:
        isi = form.cleaned_data["alasan"]
        tulis_alasan_lewat(penugasan=satu.pk, alasan=isi, by=request.pelaku, at=timezone.now())

    url = reverse("mutasi:kosong")
    if jawaban := kirim(request, form, lakukan, _("Alasan ditulis."), url):
        return jawaban
    judul = _("Mengapa %(jabatan)s (%(nama)s) melewati batas?")
    isi = {"jabatan": judul_jabatan(satu), "nama": satu.pegawai.nama_lengkap}
    konteks = {"judul": judul % isi, "aksi": _("Simpan"), "url_batal": url}
    return tampil(request, "mutasi/perintah.html", konteks, form)


def _butuh_melantik(request: Permintaan) -> None:
    if not boleh_melantik(request.sesi):
        raise PermissionDenied(_("Surat perintah dicatat oleh BKPSDM."))
