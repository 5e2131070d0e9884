"""One page of gaps: the kinds with their numbers, and the rows of the kind that is open; as a page or a file."""

from dataclasses import dataclass, replace

from django.core.exceptions import PermissionDenied
from django.core.paginator import Page, Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from kinerja.celah.permissions import boleh_lihat_celah, cakupan_celah
from kinerja.celah.selectors import (
    JENIS,
    BarisCelah,
    DasarCelah,
    IsiCelah,
    JumlahCelah,
    baca_celah,
    baris_celah,
    hitung_celah,
)
from kinerja.dasar.daftar.unduh import JENIS_UNDUHAN, unduhan_baris
from kinerja.organisasi.sesi import Permintaan, butuh_masuk
from kinerja.rencana.forms.saring import tahun_bawaan
from kinerja.rencana.models import VersiRencana
from kinerja.rencana.permissions import boleh_tambah_simpul
from kinerja.rencana.selectors import tahun_versi, versi_berlaku
from kinerja.rencana.selectors.celah import UnitCelah

SEHALAMAN = 25


@dataclass(frozen=True, slots=True)
class Pilihan:
    """What the address chooses, and what it may choose from."""

    dasar: DasarCelah
    isi: IsiCelah
    jenis: str
    unit: str
    daftar_unit: list[UnitCelah]


@require_safe
@butuh_masuk
def daftar(request: Permintaan) -> HttpResponse:
    """Of the plan in force: all kinds with their numbers; without a plan it leads to the tree."""
    if not boleh_lihat_celah(request.sesi):
        raise PermissionDenied
    versi = versi_berlaku(request.sesi.hari)
    if versi is None:
        return redirect("rencana:pohon")
    p = _pilihan(request, versi)
    if request.GET.get("unduh") in JENIS_UNDUHAN:
        return _unduh(request, p)
    jumlah = hitung_celah(p.dasar, p.isi)
    if request.GET.get("jenis") not in JENIS:  # nothing chosen: the first kind that has any
        p = replace(p, jenis=next((j.kode for j in jumlah if j.jumlah), p.jenis))
    konteks = {
        "p": p,
        "jumlah": jumlah,
        "semua": sum(j.jumlah for j in jumlah),
        "judul": JENIS[p.jenis][0],
        "aksi": JENIS[p.jenis][1],
        "orang": p.jenis in ("tanpa_perjanjian", "tanpa_jalur"),
        "boleh_perbaiki": boleh_tambah_simpul(request.sesi) or p.jenis == "tanpa_perjanjian",
        "halaman": _halaman(request, p, jumlah),
        "unduh": JENIS_UNDUHAN,
    }
    return render(request, "celah/daftar.html", konteks)


def _pilihan(request: Permintaan, versi: VersiRencana) -> Pilihan:
    hari = request.sesi.hari
    tahun = tahun_bawaan(tahun_versi(versi), hari)
    boleh, isi = cakupan_celah(request.sesi), baca_celah(versi, tahun, hari)
    unit = [u for u in isi.unit if boleh is None or u.unit_id in boleh]
    pilih = next((u.unit_id for u in unit if str(u.unit_id) == request.GET.get("unit")), None)
    lingkup = request.sesi.pohon(hari).bawah([pilih]) if pilih else boleh
    dasar = DasarCelah(versi, tahun, hari, None if lingkup is None else frozenset(lingkup))
    jenis = request.GET.get("jenis", "")
    return Pilihan(dasar, isi, jenis if jenis in JENIS else next(iter(JENIS)), str(pilih or ""), unit)


def _halaman(request: Permintaan, p: Pilihan, jumlah: list[JumlahCelah]) -> Page[BarisCelah]:
    """Only the rows of the page are read; how many there are is known already."""
    banyak = next(j.jumlah for j in jumlah if j.kode == p.jenis)
    pembagi: Paginator[BarisCelah] = Paginator(_Tempat(banyak), SEHALAMAN)
    kosong = pembagi.get_page(request.GET.get("halaman"))
    awal = (kosong.number - 1) * SEHALAMAN
    return Page(baris_celah(p.dasar, p.isi, p.jenis, slice(awal, awal + SEHALAMAN)), kosong.number, pembagi)


class _Tempat(list[BarisCelah]):
    """As long as the list would be, without its rows."""

    def __init__(self, banyak: int) -> None:
        super().__init__()
        self._banyak = banyak

    def __len__(self) -> int:
        return self._banyak


def _unduh(request: Permintaan, p: Pilihan) -> HttpResponse:
    judul = (_("Celah"), _("Unit"), _("Kode atau jabatan"), _("Nama"), _("Keterangan"))
    sebut = str(JENIS[p.jenis][0])
    isi = ((sebut, b.unit, b.kode, b.nama, b.keterangan) for b in baris_celah(p.dasar, p.isi, p.jenis))
    return unduhan_baris(f"celah-{p.jenis}", request.GET["unduh"], judul, isi)
