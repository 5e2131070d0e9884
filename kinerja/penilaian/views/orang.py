"""One person of the team: what was promised and done on the left, the choices on the right."""

from dataclasses import dataclass

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from kinerja.dasar.kunci import SudahBerubah
from kinerja.dasar.tampilan import Butir
from kinerja.organisasi.models import Penugasan
from kinerja.organisasi.sesi import Permintaan, butuh_masuk
from kinerja.penilaian.forms import BarisIsian, FormOrang
from kinerja.penilaian.galat import PenilaianDitolak
from kinerja.penilaian.matriks import petak_predikat
from kinerja.penilaian.permissions import boleh_lihat_orang
from kinerja.penilaian.selectors.orang import dasar_nilai
from kinerja.penilaian.selectors.tim import BarisTim, baris_orang, daftar_tim
from kinerja.penilaian.selectors.unit import sebaran_teringat
from kinerja.penilaian.services import nilai_orang
from kinerja.penilaian.views.tim import baca_periode, butir_ditolak, versi_kini
from kinerja.peraturan.periode import Periode


@dataclass(frozen=True, slots=True)
class Halaman:
    """What the page is about: the person's row, the team it belongs to (empty for who only looks), the period."""

    periode: Periode
    jenis: str
    baris: BarisTim
    tim: tuple[BarisTim, ...]

    def tetangga(self, langkah: int) -> BarisTim | None:
        """The person before (-1) or after (1) in the order of the team page."""
        ke = next((i for i, b in enumerate(self.tim) if b.penugasan.pk == self.baris.penugasan.pk), None)
        if ke is None or not 0 <= ke + langkah < len(self.tim):
            return None
        return self.tim[ke + langkah]


@butuh_masuk
def satu(request: Permintaan, periode: str, penugasan: int) -> HttpResponse:
    """Read and rate one person; the row of the team page with everything behind it."""
    halaman = _halaman(request, periode, penugasan)
    isian = BarisIsian(halaman.baris, request.POST if request.method == "POST" else None, FormOrang)
    if request.method == "POST":
        return _kirim(request, halaman, isian)
    return _tampil(request, halaman, isian)


def _halaman(request: Permintaan, kode: str, penugasan: int) -> Halaman:
    jangka, jenis = baca_periode(kode)
    sesi = request.sesi
    milik = sesi.pegawai.pk if sesi.pegawai else 0
    tim = daftar_tim(pegawai_id=milik, periode=jangka, jenis=jenis, on=sesi.hari) if milik else []
    tim.sort(key=lambda b: b.penugasan.pegawai.nama)
    baris = next((b for b in tim if b.penugasan.pk == penugasan), None)
    if baris is None and boleh_lihat_orang(sesi, penugasan, sesi.hari):
        baris = baris_orang(penugasan_id=penugasan, pegawai_id=milik, periode=jangka, jenis=jenis, on=sesi.hari)
    if baris is None:
        raise Http404
    return Halaman(jangka, jenis, baris, tuple(tim))


def _kirim(request: Permintaan, halaman: Halaman, isian: BarisIsian) -> HttpResponse:
    if isian.form is None:
        messages.warning(request, _("Nilai ini tidak dapat Anda ubah sekarang."))
        return redirect("penilaian:rinci", halaman.periode.kode, halaman.baris.penugasan.pk)
    if not isian.form.is_valid():
        return _tampil(request, halaman, isian, status=422)
    try:
        _simpan(request, halaman, isian)
    except SudahBerubah as galat:
        messages.warning(request, str(galat))
        kini = _halaman(request, halaman.periode.kode, halaman.baris.penugasan.pk)
        ulang = BarisIsian(kini.baris, versi_kini(request.POST, [kini.baris]), FormOrang)
        return _tampil(request, kini, ulang, status=409)
    except PenilaianDitolak as galat:
        perlu = butir_ditolak(galat)
        return _tampil(request, halaman, isian, perlu=perlu, status=422)
    lanjut = halaman.tetangga(1) if request.POST.get("aksi") == "lanjut" else halaman.baris
    if lanjut is None:
        return redirect("penilaian:tim", halaman.periode.kode)
    return redirect("penilaian:rinci", halaman.periode.kode, lanjut.penugasan.pk)


def _simpan(request: Permintaan, halaman: Halaman, isian: BarisIsian) -> None:
    assert isian.form is not None
    wenang = halaman.baris.kewenangan
    assert wenang is not None
    dialog = str(isian.form.cleaned_data.get("dialog", ""))
    nilai = isian.isian() if isian.berubah() else None
    nilai_orang(
        periode=halaman.periode,
        jenis=halaman.jenis,
        isian=nilai,
        dialog=dialog,
        dinilai=halaman.baris.penugasan,
        penilai=Penugasan.objects.get(pk=wenang.penilai_id),
        by=request.pelaku,
        at=timezone.now(),
    )
    siapa = {"siapa": halaman.baris.penugasan.pegawai.nama_lengkap}
    if nilai:
        messages.success(request, _("Nilai %(siapa)s tersimpan. Belum disampaikan.") % siapa)
    if dialog.strip():
        messages.success(request, _("Dialog dengan %(siapa)s tercatat.") % siapa)


def _tampil(
    request: Permintaan,
    halaman: Halaman,
    isian: BarisIsian,
    perlu: list[Butir] | None = None,
    status: int = 200,
) -> HttpResponse:
    sesi, baris = request.sesi, halaman.baris
    unit_id = baris.penugasan.unit_pada_id
    konteks = {
        "periode": halaman.periode,
        "jenis": halaman.jenis,
        "t": baris,
        "f": isian.form,
        "awalan": f"p{baris.penugasan.pk}-",
        "dasar": dasar_nilai(sesi, baris, halaman.periode, halaman.tim),
        "petak": petak_predikat(halaman.periode.mulai),
        "sebaran": sebaran_teringat(unit_id, halaman.periode, halaman.jenis, sesi.hari) if unit_id else None,
        "punya_tim": bool(halaman.tim),
        "boleh_kembalikan": baris.kewenangan is not None and baris.kewenangan.dasar == "pemangku",
        "sebelum": halaman.tetangga(-1),
        "sesudah": halaman.tetangga(1),
        "perlu": perlu or [],
    }
    return render(request, "penilaian/orang.html", konteks, status=status)
