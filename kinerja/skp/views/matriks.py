"""The matriks peran hasil: the superior spreads own results over people and teams in one page; others read it."""

from dataclasses import replace

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from kinerja.dasar.kunci import SudahBerubah
from kinerja.organisasi.sesi import Permintaan, butuh_masuk
from kinerja.skp.galat import Ditolak
from kinerja.skp.models import SKP
from kinerja.skp.permissions import milik
from kinerja.skp.selectors.matriks import KunciSel, Matriks, matriks_peran
from kinerja.skp.services.matriks import bagi_peran
from kinerja.skp.views.umum import ambil_skp, kini, versi_terkirim

S = SKP.Status
PANJANG = 2000


@butuh_masuk
def matriks(request: Permintaan, pk: int) -> HttpResponse:
    """Rows: own results; columns: people and teams. The roles of a version being changed stay with the one in force."""
    skp = ambil_skp(request, pk)
    berlaku = _berlaku(skp)
    if berlaku is not None:
        messages.info(request, _("Peran dibagi pada SKP yang berlaku; saat versi baru ditetapkan, perannya ikut."))
        return redirect("skp:matriks", berlaku)
    isi = matriks_peran(skp, request.sesi.pohon(request.sesi.hari), request.sesi.hari)
    saya = milik(request.sesi, skp) and skp.status not in (S.DIUBAH, S.DITUTUP)
    if request.method == "POST":
        if not saya:
            raise PermissionDenied
        return _simpan(request, skp, isi)
    return render(request, "skp/matriks.html", {"skp": skp, "m": isi, "saya": saya, "versi": skp.kunci})


def _berlaku(skp: SKP) -> int | None:
    """The set version of a segment whose new version is being written."""
    if skp.versi == 1 or skp.status not in (S.DRAF, S.DIAJUKAN):
        return None
    segmen = SKP.objects.filter(penugasan=skp.penugasan_id, tahun=skp.tahun, mulai=skp.mulai, status=S.DITETAPKAN)
    return segmen.values_list("pk", flat=True).first()


def _simpan(request: Permintaan, skp: SKP, m: Matriks) -> HttpResponse:
    try:
        isian = _baca(request.POST, m)
        jumlah = bagi_peran(skp=skp.pk, versi=versi_terkirim(request), isian=isian, by=request.pelaku, at=kini())
    except SudahBerubah as galat:
        messages.warning(request, str(galat))
        isi = _dengan_ketikan(m, _baca(request.POST, m))
        konteks = {"skp": skp, "m": isi, "saya": True, "versi": galat.versi_kini}
        return render(request, "skp/matriks.html", konteks, status=409)
    except Ditolak as galat:
        messages.error(request, galat.pesan)
        return redirect("skp:rinci", skp.pk)
    pesan = _("Peran tersimpan: %(ditambah)d ditambah, %(diubah)d diubah, %(dihapus)d dihapus.")
    messages.success(request, pesan % jumlah)
    return redirect("skp:matriks", skp.pk)


def _baca(data: QueryDict, m: Matriks) -> dict[KunciSel, str | None]:
    """Every cell of the page: ticked with its words, or not. Cells of other pages are not read."""
    isian: dict[KunciSel, str | None] = {}
    for b in m.baris:
        for x in b.sel:
            teks = " ".join(data.get(f"{x.kotak}-teks", "").replace("\x00", "").split())[:PANJANG]
            isian[x.hasil, x.kolom.kode] = teks if data.get(x.kotak) or (teks and not x.berperan) else None
    return isian


def _dengan_ketikan(m: Matriks, isian: dict[KunciSel, str | None]) -> Matriks:
    """The page again with what was ticked and typed."""

    def sel(hasil: int, kode: str) -> str | None:
        return isian.get((hasil, kode))

    baris = tuple(
        replace(
            b,
            sel=tuple(
                replace(x, berperan=(t := sel(x.hasil, x.kolom.kode)) is not None, rumusan=t or "") for x in b.sel
            ),
        )
        for b in m.baris
    )
    return replace(m, baris=baris)
