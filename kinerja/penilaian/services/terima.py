"""Acceptance: by the person, or deemed after the dated number of days."""

from datetime import date, datetime, timedelta

from django.utils.translation import gettext as _

from kinerja.aturan import tenggat
from kinerja.dasar.kunci import SudahBerubah
from kinerja.dasar.waktu import hari
from kinerja.jejak.kunci import sejak
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan
from kinerja.penilaian.models import Penilaian

MASA = "masa.dianggap_diterima"


def terima_penilaian(*, penilaian: Penilaian, by: Pelaku, at: datetime) -> Penilaian:
    """The person accepts a delivered mark. PermissionError for anybody else, SudahBerubah when it is closed already."""
    with tindakan("penilaian.diterima", by=by, at=at) as catatan:
        satu = Penilaian.objects.select_for_update(of=("self",)).select_related("penugasan").get(pk=penilaian.pk)
        if str(satu.penugasan.pegawai_id) != by.pegawai_id:
            raise PermissionError(_("Hanya yang dinilai dapat menerima nilainya."))
        if satu.status != Penilaian.Status.DITETAPKAN:
            raise SudahBerubah(satu.kunci, sejak(f"penilaian:{satu.pk}", 1))
        satu.status, satu.diterima_pada, satu.kunci = Penilaian.Status.DITERIMA, at, satu.kunci + 1
        satu.save(update_fields=["status", "diterima_pada", "kunci"])
        catatan.perihal("penilaian", satu.pk)
        catatan.muatan(penilaian=satu.pk)
    return satu


def jatuh_tempo_diterima(ditetapkan: datetime) -> date:
    """The last day on which the person may still answer; the day after, the mark is deemed accepted."""
    return tenggat.jatuh_tempo(MASA, hari(ditetapkan)).tanggal


def anggap_diterima(*, at: datetime) -> int:
    """Daily, idempotent: marks delivered so long ago that they count as accepted. Returns how many became so."""
    on = hari(at)
    calon = Penilaian.objects.filter(status=Penilaian.Status.DITETAPKAN, ditetapkan_pada__lt=at - timedelta(days=1))
    lewat = [
        p
        for p in calon.only("pk", "ditetapkan_pada")
        if p.ditetapkan_pada and jatuh_tempo_diterima(p.ditetapkan_pada) < on
    ]
    if not lewat:
        return 0
    by = Pelaku.dari_tugas("penilaian.anggap_diterima")
    with tindakan("penilaian.dianggap_diterima", by=by, at=at) as catatan:
        ids = [p.pk for p in lewat]
        jumlah = Penilaian.objects.filter(pk__in=ids, status=Penilaian.Status.DITETAPKAN).update(
            status=Penilaian.Status.DIANGGAP_DITERIMA, diterima_pada=at
        )
        catatan.muatan(penilaian=ids)
    return jumlah
