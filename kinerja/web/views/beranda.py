"""Home: who one is today, what waits, and the part of one's role; and the units side by side on a page of their own."""

from dataclasses import replace

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from kinerja.akun.models import Peran
from kinerja.dewan.permissions import boleh_membaca_paket
from kinerja.organisasi.sesi import Permintaan, Sesi, butuh_masuk
from kinerja.peraturan.periode import Periode, periode_dinilai
from kinerja.web.kepala import susun_kepala
from kinerja.web.selectors import beranda as selector
from kinerja.web.selectors.meja import Meja, baca_meja
from kinerja.web.selectors.perangkat import (
    BarisUnit,
    baris_unit,
    tertinggal,
    unit_diawasi,
    unit_dipimpin_tampil,
    urutkan_unit,
)
from kinerja.web.selectors.petugas import celah_rencana, ketidaksesuaian, tugas_petugas
from kinerja.web.selectors.tim import urutkan

KOLOM_TIM = (
    ("nama", _("Nama")),
    ("skp", _("SKP")),
    ("realisasi", _("Realisasi terakhir")),
    ("umpan", _("Umpan balik terakhir")),
    ("nilai", _("Nilai")),
)
KOLOM_UNIT = (
    ("nama", _("Unit")),
    ("pk", _("Perjanjian kinerja")),
    ("skp", _("SKP")),
    ("hasil", _("Target tercapai")),
    ("serapan", _("Serapan")),
    ("nilai", _("Nilai")),
)
TERTINGGAL_PALING_BANYAK = 8  # the rest stands one click away


@require_safe
@butuh_masuk
def beranda(request: Permintaan) -> HttpResponse:
    """Tasks first, then what waits for others, then the role's own part."""
    sesi = request.sesi
    meja = baca_meja(sesi, timezone.now())
    isi = selector.beranda(sesi, meja)
    if hasattr(request, "lihat_sebagai"):  # marks of the team are for its superior's eyes
        isi = replace(isi, tim=(), rapor=selector.RaporKecil((), None), berskp=False)
    urut = request.GET.get("urut", "")
    temuan = ketidaksesuaian(sesi, meja) if meja else None
    celah = celah_rencana(sesi) if Peran.PERENCANA in sesi.peran else None
    konteks: dict[str, object] = {
        "sesi": sesi,
        "isi": replace(isi, perlu=[*isi.perlu, *tugas_petugas(temuan or (), celah)]),
        "tim": urutkan(isi.tim, urut),
        "kepala_tim": susun_kepala(KOLOM_TIM, urut),
        "meja": meja,
        "ketidaksesuaian": temuan,
        "celah": celah,
    }
    return render(request, "web/beranda.html", konteks | _bagian_unit(request, meja, isi.dinilai))


def _bagian_unit(request: Permintaan, meja: Meja | None, dinilai: Periode) -> dict[str, object]:
    """What only leaders and the personnel agency see of units."""
    sesi = request.sesi
    if meja:
        telat = tertinggal(meja.tertinggal, sesi)
        return {"tertinggal": telat[:TERTINGGAL_PALING_BANYAK], "banyak_tertinggal": len(telat)}
    dipimpin = unit_dipimpin_tampil(sesi)
    return _tabel_unit(request, dipimpin, dinilai) if dipimpin else {}


@require_safe
@butuh_masuk
def perangkat(request: Permintaan) -> HttpResponse:
    """All units one leads or looks after, with a row each."""
    unit = unit_diawasi(request.sesi)
    if not unit:
        raise PermissionDenied
    dinilai = periode_dinilai(request.sesi.hari)
    paket = {"paket_dprd": boleh_membaca_paket(request.sesi)}
    return render(request, "web/perangkat.html", _tabel_unit(request, unit, dinilai) | paket)


def _tabel_unit(request: Permintaan, unit: list[int], dinilai: Periode) -> dict[str, object]:
    urut = request.GET.get("urut_unit", "")
    return {
        "unit": urutkan_unit(_baris(request.sesi, unit, dinilai), urut),
        "kepala_unit": susun_kepala(KOLOM_UNIT, urut, "urut_unit"),
        "dinilai": dinilai,
        "tahun": request.sesi.hari.year,
    }


def _baris(sesi: Sesi, unit: list[int], dinilai: Periode) -> list[BarisUnit]:
    return baris_unit(unit, sesi.pohon(sesi.hari), sesi.hari, dinilai)
