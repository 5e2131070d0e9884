"""The tree as a folding list; where single nodes are searched for, as a list of hits."""

from django.core.paginator import Page, Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from kinerja.organisasi.sesi import Permintaan, Sesi, butuh_masuk
from kinerja.rencana.forms.saring import CELAH, Saringan, SaringPohon, tahun_bawaan
from kinerja.rencana.models import Level, Simpul, VersiRencana
from kinerja.rencana.permissions import boleh_tambah_simpul, boleh_ubah_rencana, lingkup_simpul
from kinerja.rencana.selectors import daftar_versi, jalur, pohon, rakit, tahun_versi
from kinerja.rencana.selectors.cari import UnitTampil, cari_simpul, daftar_unit
from kinerja.rencana.selectors.kerangka import baca_kerangka
from kinerja.rencana.selectors.nama import dengan_nama
from kinerja.rencana.selectors.pohon import cabang
from kinerja.rencana.selectors.simpul import isikan_indikator
from kinerja.rencana.selectors.versi import pilih_berlaku
from kinerja.rencana.views.alamat import akar_alamat, alamat_tampil
from kinerja.rencana.views.gambar import isi_gambar, isi_jalur

AKAR_PALING_BANYAK = 30  # more roots than this: the units come first, folded
SEHALAMAN = 25


@require_safe
@butuh_masuk
def daftar_pohon(request: Permintaan) -> HttpResponse:
    """The tree of a version: from its roots, of a unit, below a node, or the hits of a search."""
    semua = daftar_versi()
    if not semua:
        return render(request, "rencana/kosong.html", {"boleh_kelola": boleh_ubah_rencana(request.sesi)})
    if request.GET.get("tampil") == "gambar":
        return _gambar(request, semua)
    return _daftar(request, semua)


def _gambar(request: Permintaan, semua: list[VersiRencana]) -> HttpResponse:
    """As a drawing; whoever searches for single nodes gets the list of hits."""
    versi, ada, tahun = baca_versi(request, semua, request.sesi)
    kerangka = baca_kerangka(versi, tahun, request.sesi.hari)
    saring = saringan_alamat(request, versi, tahun, kerangka.unit)
    if saring.menyaring:
        return _daftar(request, semua)
    konteks = _konteks(request, saring, kerangka.unit, semua, ada or [tahun])
    return render(request, "rencana/gambar.html", konteks | isi_gambar(request, saring, kerangka))


def _daftar(request: Permintaan, semua: list[VersiRencana]) -> HttpResponse:
    """As a folding list, or the hits of a search."""
    saring, unit, tahun = baca_saringan(request, semua, request.sesi)
    konteks = _konteks(request, saring, unit, semua, tahun)
    if saring.menyaring:
        halaman = _hasil_cari(request, saring)
        kartu = rakit(saring.versi, list(halaman.object_list), saring.tahun, request.sesi.hari)
        hasil = [kartu[s.pk] for s in halaman.object_list]
        return render(request, "rencana/cari.html", konteks | {"halaman": halaman, "hasil": hasil})
    return render(request, "rencana/pohon.html", konteks | _isi_pohon(request, saring, unit))


@require_safe
@butuh_masuk
def buka_cabang(request: Permintaan, pk: int) -> HttpResponse:
    """The children of a node, to open in place; without JavaScript its link leads to the tree below the node."""
    boleh = lingkup_simpul(request.sesi, request.sesi.hari)
    induk = get_object_or_404(boleh.select_related("versi__dokumen"), pk=pk)
    tahun = tahun_alamat(request, tahun_versi(induk.versi), request.sesi)
    anak = cabang(induk.versi, induk, tahun=tahun, on=request.sesi.hari)
    return render(request, "rencana/cabang.html", {"daftar": anak, "tahun": tahun, "versi": induk.versi})


@require_safe
@butuh_masuk
def buka_unit(request: Permintaan, versi: int, unit: int) -> HttpResponse:
    """The roots of one unit of a plan, to open in place."""
    satu = get_object_or_404(VersiRencana.objects.select_related("dokumen"), pk=versi)
    tahun = tahun_alamat(request, tahun_versi(satu), request.sesi)
    akar = pohon(satu, tahun=tahun, on=request.sesi.hari, unit=unit, dalam=1)
    return render(request, "rencana/cabang.html", {"daftar": akar, "tahun": tahun, "versi": satu})


def baca_saringan(
    request: HttpRequest, semua: list[VersiRencana], sesi: Sesi
) -> tuple[Saringan, list[UnitTampil], list[int]]:
    """The filter of the address with its defaults, and the units and years of the chosen version."""
    versi, ada, tahun = baca_versi(request, semua, sesi)
    unit = daftar_unit(versi, tahun, sesi.pohon(sesi.hari))
    return saringan_alamat(request, versi, tahun, unit), unit, ada or [tahun]


def baca_versi(request: HttpRequest, semua: list[VersiRencana], sesi: Sesi) -> tuple[VersiRencana, list[int], int]:
    """The version of the address, else the one in force; its years, and which of them."""
    versi = next((v for v in semua if str(v.pk) == request.GET.get("versi")), None)
    versi = versi or pilih_berlaku(semua, sesi.hari) or semua[0]
    ada = tahun_versi(versi)
    return versi, ada, tahun_alamat(request, ada, sesi)


def saringan_alamat(request: HttpRequest, versi: VersiRencana, tahun: int, unit: list[UnitTampil]) -> Saringan:
    """The filter of the address; what it does not know is left out."""
    pilih, level, celah = (request.GET.get(nama, "") for nama in ("unit", "level", "celah"))
    return Saringan(
        versi=versi,
        tahun=tahun,
        unit=next((u.unit_id for u in unit if str(u.unit_id) == pilih), None),
        level=level if level in Level.values else "",
        celah=celah if celah in dict(CELAH) else "",
        cari=request.GET.get("cari", "").replace("\0", "").strip()[:100],
    )


def tahun_alamat(request: HttpRequest, ada: list[int], sesi: Sesi) -> int:
    """The year asked for if the version has it, else the nearest to today."""
    isi = request.GET.get("tahun", "")
    return int(isi) if isi.isdecimal() and int(isi) in ada else tahun_bawaan(ada, sesi.hari)


def _konteks(
    request: Permintaan, saring: Saringan, unit: list[UnitTampil], semua: list[VersiRencana], tahun: list[int]
) -> dict[str, object]:
    """What tree and hits share: the filter form and who may do what."""
    isi = {
        "cari": saring.cari,
        "versi": str(saring.versi.pk),
        "tahun": str(saring.tahun),
        "unit": str(saring.unit or ""),
        "level": saring.level,
        "celah": saring.celah,
    }
    form = SaringPohon(isi, daftar_versi=semua, tahun=tahun, unit=[(u.unit_id, u.nama) for u in unit])
    sendiri = [p.unit_pada_id for p in request.sesi.semua_penugasan if p.unit_pada_id]
    milik = request.sesi.pohon(request.sesi.hari).perangkat_dari(sendiri) if sendiri else ()
    return {
        "form": form,
        "saring": saring,
        "versi": saring.versi,
        "tahun": saring.tahun,
        "unit_saya": next((u for u in unit if u.unit_id in milik), None),
        "unit": unit,
        "alamat": alamat_tampil(request),
        "tampil_gambar": request.GET.get("tampil") == "gambar" and not saring.menyaring,
        "jalur_saya": request.GET.get("jalur") == "saya",
        "boleh_tambah": boleh_tambah_simpul(request.sesi),
        "boleh_kelola": boleh_ubah_rencana(request.sesi),
    }


def _isi_pohon(request: Permintaan, saring: Saringan, unit: list[UnitTampil]) -> dict[str, object]:
    hari, akar = request.sesi.hari, akar_alamat(request, saring)
    if request.GET.get("jalur") == "saya":
        return isi_jalur(request, saring)
    if akar is not None:
        daftar = pohon(saring.versi, tahun=saring.tahun, on=hari, akar=akar, dalam=3)
        return {"daftar": daftar, "jalur": jalur(akar)[:-1], "akar": akar}
    if saring.unit is None and sum(u.akar for u in unit) > AKAR_PALING_BANYAK:
        return {"per_unit": True}
    return {"daftar": pohon(saring.versi, tahun=saring.tahun, on=hari, unit=saring.unit)}


def _hasil_cari(request: Permintaan, saring: Saringan) -> Page[Simpul]:
    ketemu = cari_simpul(
        saring.versi, tahun=saring.tahun, q=saring.cari, unit=saring.unit, level=saring.level, celah=saring.celah
    )
    ketemu = dengan_nama(ketemu, request.sesi.hari).select_related("unit")
    halaman = Paginator(ketemu, SEHALAMAN).get_page(request.GET.get("halaman"))
    halaman.object_list = list(halaman.object_list)
    isikan_indikator(halaman.object_list, saring.tahun)
    return halaman
