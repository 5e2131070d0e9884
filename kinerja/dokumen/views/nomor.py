"""The register of numbers, on the screen and on paper, and one number with its history."""

from datetime import date

from django.core.exceptions import PermissionDenied
from django.db.models import Min, QuerySet
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from kinerja.dasar.daftar import Daftar, KolomDaftar, Kosong, Saring
from kinerja.dasar.tabel import HITUNG
from kinerja.dokumen.models import BlokNomor, JenisDokumen, NomorSurat, StatusNomor
from kinerja.dokumen.permissions import (
    boleh_melihat_nomor,
    boleh_mengelola_nomor,
    lingkup_blok,
    lingkup_nomor,
    lingkup_nomor_kelola,
)
from kinerja.dokumen.selectors import blok_hampir_habis
from kinerja.dokumen.views.bersama import nama_unit, tab_nomor
from kinerja.organisasi.sesi import Permintaan, butuh_masuk

DICETAK = 2_000  # rows of one print; a longer register is narrowed first, or taken as a file


def _tabel(request: Permintaan) -> Daftar[NomorSurat]:
    """The register as this reader may see it, narrowed by the address."""
    sesi = request.sesi
    baris, nama = lingkup_nomor(sesi, sesi.hari), nama_unit(sesi)
    return Daftar(
        request,
        baris.select_related("aturan__unit"),
        kolom=_kolom(nama),
        cari=("nomor", "perihal", "oleh"),
        saring=(
            Saring("tahun", _("Tahun"), _tahun(baris, sesi.hari), _menurut_tahun),
            Saring("jenis", _("Jenis dokumen"), JenisDokumen.choices, lambda b, k: b.filter(aturan__jenis=k)),
            Saring("unit", _("Unit"), _unit(baris, nama), lambda b, k: b.filter(aturan__unit=int(k))),
            Saring("status", _("Keadaan"), StatusNomor.choices),
        ),
        kosong=Kosong(
            _("Belum ada nomor."),
            _("Nomor tercatat di sini begitu dokumen pertama dibuat, atau diambil untuk surat di luar aplikasi."),
        ),
    )


def _menurut_tahun(baris: QuerySet[NomorSurat], tahun: str) -> QuerySet[NomorSurat]:
    awal = date(int(tahun), 1, 1)
    return baris.filter(tanggal__gte=awal, tanggal__lt=awal.replace(year=awal.year + 1))


def _kolom(nama: dict[int, str]) -> tuple[KolomDaftar[NomorSurat], ...]:
    return (
        KolomDaftar(
            "nomor",
            _("Nomor"),
            urut="nomor",
            templat="dokumen/_nomor.html",
            tautan=lambda x: reverse("dokumen:nomor", args=[x.pk]),
        ),
        KolomDaftar("tanggal", _("Tanggal"), urut="tanggal"),
        KolomDaftar("perihal", _("Perihal"), urut="perihal"),
        KolomDaftar("jenis", _("Jenis dokumen"), lambda x: x.aturan.get_jenis_display()),
        KolomDaftar("unit", _("Unit"), lambda x: nama.get(x.aturan.unit_id, x.aturan.unit.kode)),
        KolomDaftar("status", _("Keadaan"), "get_status_display", templat="dokumen/_keadaan.html"),
        KolomDaftar("urut", _("Nomor urut"), jenis=HITUNG, layar=False),
        KolomDaftar("oleh", _("Diambil oleh"), layar=False),
        KolomDaftar("alasan", _("Alasan batal"), layar=False),
    )


def _tahun(baris: QuerySet[NomorSurat], on: date) -> list[tuple[str, str]]:
    """From the first number's year to this one (and the next, once a paper is dated in it)."""
    awal = baris.order_by().aggregate(awal=Min("tanggal"))["awal"] or on
    return [(str(t), str(t)) for t in range(on.year + 1, awal.year - 1, -1)]


def _unit(baris: QuerySet[NomorSurat], nama: dict[int, str]) -> list[tuple[str, str]]:
    """Units that have numbers."""
    ada = baris.order_by().values_list("aturan__unit", "aturan__unit__kode").distinct()
    return sorted(((str(pk), nama.get(pk, kode)) for pk, kode in ada), key=lambda x: x[1])


@require_safe
@butuh_masuk
def daftar(request: Permintaan) -> HttpResponseBase:
    """The register; blocks that run out stand above it."""
    sesi = request.sesi
    if not boleh_melihat_nomor(sesi):
        raise PermissionDenied(_("Buku agenda nomor dibuka oleh pengelola kinerja, BKPSDM, dan Inspektorat."))
    tabel = _tabel(request)
    if unduhan := tabel.unduhan("buku-agenda-nomor"):
        return unduhan
    konteks = {
        "daftar": tabel,
        "tab": tab_nomor(sesi, "daftar_nomor"),
        "boleh_ambil": boleh_mengelola_nomor(sesi),
        "menipis": [(b, nama_unit(sesi).get(b.seri.unit_id, b.seri.unit.kode)) for b in _menipis(request)],
        "url_cetak": f"{reverse('dokumen:cetak_nomor')}?{request.GET.urlencode()}",
    }
    return render(request, "dokumen/daftar_nomor.html", konteks)


def _menipis(request: Permintaan) -> list[BlokNomor]:
    return [*blok_hampir_habis(lingkup_blok(request.sesi, request.sesi.hari), request.sesi.hari.year)]


@require_safe
@butuh_masuk
def cetak(request: Permintaan) -> HttpResponse:
    """The same rows on paper, without pages, oldest first as in the book."""
    if not boleh_melihat_nomor(request.sesi):
        raise PermissionDenied
    tabel, nama = _tabel(request), nama_unit(request.sesi)
    semua = list(tabel.tersaring.order_by("tanggal", "pk")[: DICETAK + 1])
    saring = [(p.judul, {str(k): v for k, v in p.pilihan}.get(p.terpilih)) for p in tabel.daftar_pilihan]
    konteks = {
        "baris": [(x, nama.get(x.aturan.unit_id, x.aturan.unit.kode)) for x in semua[:DICETAK]],
        "lebih": len(semua) > DICETAK,
        "batas": DICETAK,
        "saring": [(judul, isi) for judul, isi in saring if isi],
        "cari": tabel.teks_cari,
        "pada": timezone.now(),
        "url_daftar": f"{reverse('dokumen:daftar_nomor')}?{request.GET.urlencode()}",
    }
    return render(request, "dokumen/cetak_nomor.html", konteks)


@require_safe
@butuh_masuk
def rinci(request: Permintaan, pk: int) -> HttpResponse:
    """One line of the register with everything that happened to it."""
    sesi = request.sesi
    satu = get_object_or_404(
        lingkup_nomor(sesi, sesi.hari).select_related("aturan__unit", "blok").prefetch_related("seri"), pk=pk
    )
    dikelola = satu.status != StatusNomor.BATAL and lingkup_nomor_kelola(sesi, sesi.hari).filter(pk=pk).exists()
    konteks = {
        "x": satu,
        "unit": nama_unit(sesi).get(satu.aturan.unit_id, satu.aturan.unit.kode),
        "subjek": f"nomor:{satu.pk}",
        "boleh_ketik": dikelola and satu.status == StatusNomor.MENUNGGU,
        "boleh_pakai": dikelola and satu.status == StatusNomor.DIPESAN and satu.diambil_tangan,
        "boleh_batal": dikelola and not satu.dokumen,
    }
    return render(request, "dokumen/nomor.html", konteks)
