"""The ledger as a list, one entry in full, and the daily roots as a file to keep elsewhere."""

import json
from collections.abc import Mapping
from datetime import date, timedelta

from django.db.models import Q, QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from kinerja.dasar.daftar import Daftar, KolomDaftar, Kosong, Saring
from kinerja.dasar.waktu import awal_hari
from kinerja.jejak.kalimat import daftar_bidang, kalimat
from kinerja.jejak.models import AkarHarian, Entri, Perihal
from kinerja.jejak.selectors import buku
from kinerja.organisasi.sesi import Permintaan, Sesi
from kinerja.pengunduran.permissions import boleh_daftar
from kinerja.tindaklanjut.permissions import memantau
from kinerja.web.meja.akar import berkas_akar
from kinerja.web.meja.izin import PEMBACA_JEJAK, butuh_peran
from kinerja.web.meja.subjek import nama_subjek
from kinerja.web.meja.tautan import tautan_perihal

RENTANG = (("1", _("Hari ini")), ("7", _("7 hari terakhir")), ("31", _("31 hari terakhir")), ("366", _("Setahun")))
BANYAK_PERIHAL = 100
SEBUT_PERIHAL = 4  # an import may concern thousands


@require_safe
@butuh_peran(*PEMBACA_JEJAK)
def daftar(request: Permintaan) -> HttpResponse:
    """Every act, newest first; by field, by time, by words, or of one subject (`?perihal=skp:17`)."""
    perihal = request.GET.get("perihal", "")[:80]
    nama = nama_subjek([perihal] if perihal else [], request.sesi.hari)

    def siapkan(baris: list[Entri]) -> None:
        nama.update(nama_subjek((p.subjek for e in baris for p in beberapa(e)), request.sesi.hari))

    baris: Daftar[Entri] = Daftar(
        request,
        buku(perihal, SEBUT_PERIHAL + 1).exclude(tertutup(request.sesi)),
        kolom=_kolom(nama),
        siapkan=siapkan,
        cari=("nama", "kapasitas", "peristiwa"),
        saring=(Saring("bidang", _("Bidang"), _bidang(), _saring_bidang), _saring_waktu(request.sesi.hari)),
        kosong=Kosong(_("Belum ada entri."), _("Setiap tindakan yang mengubah catatan tertulis di sini.")),
    )
    unduhan = baris.unduhan("jejak")
    konteks = {
        "daftar": baris,
        "perihal": perihal,
        "nama_perihal": nama.get(perihal, ""),
        "akar": AkarHarian.objects.order_by("-hari").first(),
    }
    return unduhan or render(request, "web/jejak/daftar.html", konteks)


@require_safe
@butuh_peran(*PEMBACA_JEJAK)
def rinci(request: Permintaan, urutan: int) -> HttpResponse:
    """One entry with everything its hash covers, and its neighbours."""
    terbaca = Entri.objects.exclude(tertutup(request.sesi)).select_related("muatan")
    entri = get_object_or_404(terbaca, urutan=urutan)
    subjek = list(entri.perihal.order_by("pk").values_list("subjek", flat=True)[: BANYAK_PERIHAL + 1])
    nama = nama_subjek(subjek[:BANYAK_PERIHAL], request.sesi.hari)
    muatan = json.loads(entri.muatan.isi) if hasattr(entri, "muatan") else None
    konteks = {
        "entri": entri,
        "muatan": muatan,
        "perihal": [(x, nama[x], tautan_perihal(x)) for x in subjek[:BANYAK_PERIHAL]],
        "lebih": len(subjek) > BANYAK_PERIHAL,
        "berikut": Entri.objects.filter(urutan=urutan + 1).exists(),
    }
    return render(request, "web/jejak/rinci.html", konteks)


@require_safe
@butuh_peran(*PEMBACA_JEJAK)
def akar(request: Permintaan) -> HttpResponse:
    """The roots of all days as a file; everybody has them on the open page too."""
    return berkas_akar()


def tertutup(sesi: Sesi) -> Q:
    """Acts that only some readers of the ledger may know of: letters of resignation, what follows a mark."""
    surat = Q(pk__in=[]) if boleh_daftar(sesi) else Q(peristiwa__startswith="pengunduran.")
    return surat if memantau(sesi) else surat | Q(peristiwa__startswith="tindaklanjut.")


def beberapa(entri: Entri) -> list[Perihal]:
    """The first few subjects, as `buku` fetched them."""
    daftar: list[Perihal] = getattr(entri, "beberapa_perihal", [])
    return daftar


def _kolom(nama: Mapping[str, str]) -> tuple[KolomDaftar[Entri], ...]:
    def perihal(entri: Entri) -> str:
        semua = [nama.get(p.subjek, p.subjek) for p in beberapa(entri)]
        lebih = ["…"] if len(semua) > SEBUT_PERIHAL else []
        return "; ".join([*semua[:SEBUT_PERIHAL], *lebih])

    return (
        KolomDaftar("urutan", _("Nomor"), urut="urutan", templat="web/jejak/nomor.html"),
        KolomDaftar("dicatat", _("Dicatat"), templat="web/jejak/saat.html"),
        KolomDaftar("peristiwa", _("Peristiwa"), nilai=lambda e: kalimat(e.peristiwa)),
        KolomDaftar("pelaku", _("Oleh"), nilai=lambda e: ", ".join(filter(None, [e.nama, e.kapasitas]))),
        KolomDaftar("perihal", _("Perihal"), nilai=perihal, templat="web/jejak/perihal.html"),
    )


def _bidang() -> list[tuple[str, str]]:
    return sorted(((kode, str(nama)) for kode, nama in daftar_bidang().items()), key=lambda x: x[1])


def _saring_bidang(baris: QuerySet[Entri], kode: str) -> QuerySet[Entri]:
    return baris.filter(peristiwa__startswith=f"{kode}.")


def _saring_waktu(hari: date) -> Saring[Entri]:
    def terapkan(baris: QuerySet[Entri], lama: str) -> QuerySet[Entri]:
        return baris.filter(dicatat__gte=awal_hari(hari - timedelta(days=int(lama) - 1)))

    return Saring("waktu", _("Waktu"), RENTANG, terapkan)
