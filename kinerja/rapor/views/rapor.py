"""One person's rapor on the screen and on paper; each reading is recorded with its purpose."""

from datetime import date

from django.conf import settings
from django.db.models import QuerySet
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils import timezone
from django.utils.text import slugify
from django.views.decorators.http import require_safe

from kinerja.dasar.kueri import disiapkan
from kinerja.organisasi.models import Pegawai
from kinerja.organisasi.sesi import Permintaan, butuh_masuk
from kinerja.rapor.cetak import cetak_rapor
from kinerja.rapor.models import TujuanBaca
from kinerja.rapor.permissions import boleh_beri_izin, boleh_lihat_hukdis, rapor_terbaca
from kinerja.rapor.selectors.kunjungan import kunjungan_terlihat, sudah_dicatat
from kinerja.rapor.selectors.orang import dengan_keterangan
from kinerja.rapor.selectors.rapor import Bacaan, pita_rapor, susun_rapor
from kinerja.rapor.services import catat_kunjungan
from kinerja.skp.selectors.umpan import umpan_tentang


@butuh_masuk
@require_safe
def rinci(request: Permintaan, pk: int) -> HttpResponseBase:
    """The one long page."""
    pegawai = _baca(request, pk)
    if pegawai is None:
        return _belum_boleh(request, pk)
    urut = request.GET.get("urut", "")
    rapor = susun_rapor(pegawai, request.sesi.hari, _bacaan(request, pegawai, urut))
    konteks = {
        "r": rapor,
        "milik": _tujuan(pegawai) == TujuanBaca.SENDIRI,
        "grafik": pita_rapor(rapor),
        "urut": urut,
        "boleh_izin": boleh_beri_izin(request.sesi),
    }
    return render(request, "rapor/rapor.html", konteks)


@butuh_masuk
@require_safe
def pdf(request: Permintaan, pk: int) -> HttpResponse:
    """The same as PDF/A, two pages for most."""
    pegawai = _baca(request, pk)
    if pegawai is None:
        raise Http404
    rapor = susun_rapor(pegawai, request.sesi.hari, _bacaan(request, pegawai, ""))
    isi = cetak_rapor(rapor, pemda=settings.NAMA_PEMDA, pada=timezone.now())
    jawaban = HttpResponse(isi, content_type="application/pdf")
    jawaban["Content-Disposition"] = f'inline; filename="rapor-{slugify(pegawai.nama)}.pdf"'
    return jawaban


def _baca(request: Permintaan, pk: int) -> Pegawai | None:
    """The person if this reader may read the rapor; the reading is recorded."""
    sesi = request.sesi
    assert sesi.pengguna is not None
    pembaca = sesi.pegawai.pk if sesi.pegawai else None
    pegawai = next(iter(_terbaca(pk, sesi.pengguna.pk, pembaca, sesi.penugasan_ids, sesi.hari)), None)
    if pegawai is not None and not getattr(pegawai, "dicatat", False):
        catat_kunjungan(pegawai=pegawai, tujuan=_tujuan(pegawai), by=sesi.pelaku, at=timezone.now())
    return pegawai


@disiapkan
def _terbaca(pk: int, pengguna: int, pembaca: int | None, penugasan: list[int], on: date) -> QuerySet[Pegawai]:
    baris = dengan_keterangan(rapor_terbaca(pengguna, pembaca, penugasan, on), on)
    return baris.annotate(dicatat=sudah_dicatat(pengguna, on)).filter(pk=pk)


def _tujuan(pegawai: Pegawai) -> str:
    return str(getattr(pegawai, "tujuan", ""))


def _bacaan(request: Permintaan, pegawai: Pegawai, urut: str) -> Bacaan:
    sesi = request.sesi
    milik = _tujuan(pegawai) == TujuanBaca.SENDIRI
    return Bacaan(
        umpan_balik=umpan_tentang(sesi, pegawai.pk, sesi.hari),
        sampai_draf=False,
        kunjungan=kunjungan_terlihat(pegawai) if milik else None,
        urut=urut,
        hukdis=boleh_lihat_hukdis(_tujuan(pegawai)),
    )


def _belum_boleh(request: Permintaan, pk: int) -> HttpResponse:
    """Who may grant is told how; for everybody else the rapor is not there."""
    if not boleh_beri_izin(request.sesi):
        raise Http404
    pegawai = Pegawai.objects.filter(pk=pk).first()
    if pegawai is None:
        raise Http404
    return render(request, "rapor/belum_boleh.html", {"pegawai": pegawai}, status=403)
