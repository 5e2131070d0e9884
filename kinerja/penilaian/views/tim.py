"""A whole team on one page, by keyboard."""

from collections.abc import Sequence
from datetime import date

from django.contrib import messages
from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from kinerja.dasar.kunci import SudahBerubah
from kinerja.dasar.tampilan import Butir
from kinerja.organisasi.sesi import Permintaan, butuh_masuk
from kinerja.penilaian.forms import BarisIsian, susun_baris
from kinerja.penilaian.galat import PenilaianDitolak
from kinerja.penilaian.matriks import petak_predikat
from kinerja.penilaian.models import Ekspektasi, Jenis, Penilaian, Predikat
from kinerja.penilaian.selectors.tim import BarisTim, daftar_tim
from kinerja.penilaian.selectors.unit import sebaran_teringat
from kinerja.penilaian.services import nilai_tim, tetapkan_penilaian
from kinerja.peraturan.periode import Periode, daftar_periode, periode_dari_kode, periode_dinilai, periode_tahunan


def baca_periode(kode: str) -> tuple[Periode, str]:
    """The period of an address and the kind of mark it asks for; 404 for an unknown code."""
    try:
        periode = periode_dari_kode(kode)
    except ValueError as galat:
        raise Http404(str(galat)) from galat
    return periode, Jenis.TAHUNAN if len(kode) == 4 else Jenis.PERIODIK


@butuh_masuk
@require_safe
def awal(request: Permintaan) -> HttpResponse:
    """Straight to the period whose marks are due."""
    if request.sesi.pegawai is None:
        raise Http404
    return redirect("penilaian:tim", periode_dinilai(request.sesi.hari).kode)


@butuh_masuk
def tim(request: Permintaan, periode: str) -> HttpResponse:
    """Read, rate, deliver: what is typed is kept until it is accepted."""
    jangka, jenis = baca_periode(periode)
    daftar = _baca_tim(request, jangka, jenis)
    if request.method == "POST":
        return _kirim(request, jangka, jenis, daftar)
    return _halaman(request, jangka, jenis, susun_baris(daftar, None))


def _baca_tim(request: Permintaan, jangka: Periode, jenis: str) -> list[BarisTim]:
    sesi = request.sesi
    if sesi.pegawai is None:
        raise Http404
    return daftar_tim(pegawai_id=sesi.pegawai.pk, periode=jangka, jenis=jenis, on=sesi.hari)


def _kirim(request: Permintaan, jangka: Periode, jenis: str, daftar: list[BarisTim]) -> HttpResponse:
    aksi = request.POST.get("aksi", "simpan")
    if aksi == "isi":
        return _halaman(request, jangka, jenis, susun_baris(daftar, _isi_sesuai(request, daftar)))
    baris = susun_baris(daftar, request.POST)
    if not all(b.form.is_valid() for b in baris if b.form):
        return _halaman(request, jangka, jenis, baris, status=422)
    try:
        _simpan(request, jangka, jenis, baris)
    except SudahBerubah as galat:
        messages.warning(request, str(galat))
        kini = _baca_tim(request, jangka, jenis)
        return _halaman(request, jangka, jenis, susun_baris(kini, versi_kini(request.POST, kini)), status=409)
    except PenilaianDitolak as galat:
        perlu = butir_ditolak(galat)
        return _halaman(request, jangka, jenis, baris, perlu=perlu, status=422)
    return redirect("penilaian:sampaikan" if aksi == "sampaikan" else "penilaian:tim", jangka.kode)


def _simpan(request: Permintaan, jangka: Periode, jenis: str, baris: list[BarisIsian]) -> None:
    isian = [i for b in baris if b.form and b.berubah() and (i := b.isian())]
    if isian:
        nilai_tim(periode=jangka, jenis=jenis, isian=isian, by=request.pelaku, at=timezone.now())
        messages.success(request, _("Nilai %(n)d orang tersimpan. Belum disampaikan.") % {"n": len(isian)})


@butuh_masuk
def sampaikan(request: Permintaan, periode: str) -> HttpResponse:
    """Names and marks read out once more, then delivered."""
    jangka, jenis = baca_periode(periode)
    siap = _siap_tetap(request, jangka, jenis)
    if request.method == "POST":
        pilihan = set(request.POST.getlist("penilaian"))
        try:
            _tetapkan(request, [p for p in siap if f"{p.pk}:{p.kunci}" in pilihan])
        except (SudahBerubah, PenilaianDitolak) as galat:
            messages.warning(request, str(galat))
        return redirect("penilaian:tim", jangka.kode)
    return render(request, "penilaian/sampaikan.html", {"periode": jangka, "siap": siap})


def _tetapkan(request: Permintaan, nilai: list[Penilaian]) -> None:
    if not nilai:
        messages.warning(request, _("Tidak ada nilai yang dipilih, atau nilainya sudah berubah. Periksa lagi."))
        return
    tetapkan_penilaian(penilaian=nilai, by=request.pelaku, at=timezone.now())
    messages.success(request, _("Nilai %(n)d orang disampaikan.") % {"n": len(nilai)})


def _siap_tetap(request: Permintaan, jangka: Periode, jenis: str) -> list[Penilaian]:
    """Marks of the team that are saved and not delivered."""
    return [b.penilaian for b in _baca_tim(request, jangka, jenis) if b.penilaian and b.dapat_dinilai]


def butir_ditolak(galat: PenilaianDitolak) -> list[Butir]:
    """Every reason as a line that leads to its field."""
    hasil = []
    for t in galat.temuan:
        isian, _tanda, penugasan = t.isian.rpartition("-")
        hasil.append(Butir(t.pesan, f"#id_p{penugasan}-{isian}"))
    return hasil


def versi_kini(data: QueryDict, tim: Sequence[BarisTim]) -> QueryDict:
    """What was typed, with the versions of now: sent once more, it is meant to stand over what is there."""
    isi = data.copy()
    for b in tim:
        if b.penilaian:
            isi[f"p{b.penugasan.pk}-kunci"] = str(b.penilaian.kunci)
        if b.lembar_kembali is not None:
            isi[f"p{b.penugasan.pk}-lembar"] = str(b.lembar_kembali)
    return isi


def _isi_sesuai(request: Permintaan, daftar: list[BarisTim]) -> QueryDict:
    """Every empty row as "sesuai", to be changed where it differs; nothing is saved by it.

    A row whose realisation was returned stays empty: its owner is mending it.
    """
    data = request.POST.copy()
    for b in daftar:
        for isian in ("hasil_kerja", "perilaku"):
            nama = f"p{b.penugasan.pk}-{isian}"
            if b.dapat_dinilai and not b.dikembalikan and not data.get(nama):
                data[nama] = Ekspektasi.SESUAI
    return data


def _halaman(
    request: Permintaan,
    jangka: Periode,
    jenis: str,
    baris: list[BarisIsian],
    perlu: list[Butir] | None = None,
    status: int = 200,
) -> HttpResponse:
    sesi = request.sesi
    unit_id = getattr(sesi.penugasan, "unit_pada_id", None)
    siap = [b.baris for b in baris if b.baris.penilaian and b.baris.dapat_dinilai]
    konteks = {
        "periode": jangka,
        "jenis": jenis,
        "baris": baris,
        "siap_tetap": siap,
        "perlu": perlu or [],
        "petak_teks": " ".join(f"{h}/{p}={hasil}" for (h, p), hasil in petak_predikat(jangka.mulai).items()),
        "predikat": Predikat.values,
        "sebaran": sebaran_teringat(unit_id, jangka, jenis, sesi.hari) if unit_id else None,
        **pilihan_periode(jangka, sesi.hari),
        "belum": sum(1 for b in baris if b.dapat_diisi and b.baris.penilaian is None),
    }
    return render(request, "penilaian/tim.html", konteks, status=status)


def pilihan_periode(jangka: Periode, on: date) -> dict[str, object]:
    """For `_periode.html`: the ended periods of the year shown, the year itself once it is over, the year before."""
    tahun = jangka.mulai.year
    daftar = [p for p in [*daftar_periode(tahun), periode_tahunan(tahun)] if p.sampai < on]
    return {"pilihan_periode": daftar, "tahun_lalu": tahun - 1}
