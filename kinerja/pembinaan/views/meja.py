"""The desk of the personnel agency: a list by state and agency, a month, the same as a file."""

from collections.abc import Sequence
from datetime import date

from django.core.exceptions import PermissionDenied
from django.http import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from kinerja.aturan.tenggat import tambah_bulan
from kinerja.dasar.alamat import alamat
from kinerja.dasar.daftar import DaftarTurunan, KolomDaftar, Kosong, Saring
from kinerja.dasar.tabel import TANGGAL
from kinerja.dasar.tampilan import Tab
from kinerja.organisasi.sesi import Permintaan, butuh_masuk
from kinerja.pembinaan.permissions import boleh_memantau
from kinerja.pembinaan.selectors.bulan import bulan_kalender
from kinerja.pembinaan.selectors.meja import KEADAAN, BarisTitik, meja_teringat, ringkas_unit


@require_safe
@butuh_masuk
def meja(request: Permintaan) -> HttpResponseBase:
    """Late, this week, to come, done; by agency."""
    baris = _baris(request)
    daftar = _daftar(request, baris)
    konteks = {"daftar": daftar, "unit": ringkas_unit(baris), "tab": _tab("meja"), "ingatkan": _ingatkan()}
    return daftar.unduhan("titik-evaluasi") or render(request, "pembinaan/meja.html", konteks)


def _daftar(request: Permintaan, baris: Sequence[BarisTitik]) -> DaftarTurunan[BarisTitik]:
    unit = sorted({b.unit for b in baris})
    return DaftarTurunan(
        request,
        baris,
        kolom=(
            KolomDaftar(
                "nama", _("Nama"), urut="nama", tautan=lambda b: reverse("pembinaan:kontrak", args=[b.kontrak])
            ),
            KolomDaftar("jabatan", _("Jabatan"), urut="jabatan"),
            KolomDaftar("unit", _("Perangkat daerah"), urut="unit"),
            KolomDaftar("sebutan_ke", _("Titik"), urut="ke"),
            KolomDaftar("jatuh_tempo", _("Jatuh tempo"), urut="jatuh_tempo", jenis=TANGGAL),
            KolomDaftar("label", _("Keadaan"), templat="pembinaan/_sel_keadaan.html"),
        ),
        cari=("nama", "jabatan", "unit"),
        saring=(
            Saring("keadaan", _("Keadaan"), [(kode, label) for kode, (label, _nada) in KEADAAN.items()]),
            Saring("unit", _("Perangkat daerah"), [(u, u) for u in unit]),
            Saring("ke", _("Titik"), [("1", _("Pertama")), ("2", _("Kedua"))]),
        ),
        kosong=Kosong(
            _("Tidak ada titik evaluasi."),
            _("Titik evaluasi mengikuti kontrak jabatan yang sudah ditandatangani semua pihak."),
        ),
    )


@require_safe
@butuh_masuk
def kalender(request: Permintaan) -> HttpResponseBase:
    """One month: how many checkpoints fall due each day, and the list of them below."""
    baris, bulan = _baris(request), _bulan(request)
    isi = [b for b in baris if (b.jatuh_tempo.year, b.jatuh_tempo.month) == (bulan.year, bulan.month)]
    daftar = _daftar(request, sorted(isi, key=lambda b: (b.jatuh_tempo, b.nama)))
    konteks = {
        "bulan": bulan,
        "minggu": bulan_kalender(baris, bulan.year, bulan.month),
        "daftar": daftar,
        "sebelum": tambah_bulan(bulan, -1),
        "sesudah": tambah_bulan(bulan, 1),
        "tab": _tab("kalender"),
        "hari": [_("Sen"), _("Sel"), _("Rab"), _("Kam"), _("Jum"), _("Sab"), _("Min")],
        "hari_ini": request.sesi.hari,
    }
    return daftar.unduhan(f"titik-evaluasi-{bulan:%Y-%m}") or render(request, "pembinaan/kalender.html", konteks)


def _baris(request: Permintaan) -> Sequence[BarisTitik]:
    sesi = request.sesi
    if not boleh_memantau(sesi):
        raise PermissionDenied(_("Meja ini dibaca BKPSDM dan Inspektorat. Kontrak Anda ada di Kontrak jabatan."))
    return meja_teringat(sesi.hari)


def _bulan(request: Permintaan) -> date:
    """The month of the address (`2026-04`), else this one."""
    try:
        return date.fromisoformat(request.GET.get("bulan", "") + "-01")
    except ValueError:
        return request.sesi.hari.replace(day=1)


def _tab(aktif: str) -> list[Tab]:
    semua = [(_("Daftar"), "meja"), (_("Kalender"), "kalender")]
    return [Tab(label, reverse(f"pembinaan:{nama}"), nama == aktif) for label, nama in semua]


def _ingatkan() -> str:
    return alamat("web:ingatkan") and alamat("web:ingatkan") + "?jenis=titik"
