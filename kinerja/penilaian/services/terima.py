"""Acceptance: by the person, or deemed after the dated number of days."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from django.utils.translation import gettext as _

from kinerja.dasar.kunci import SudahBerubah
from kinerja.dasar.waktu import hari
from kinerja.jejak.kunci import sejak
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan
from kinerja.penilaian.models import Penilaian
from kinerja.penilaian.tenggat import batas_menjawab
from kinerja.peraturan.selectors import Batas


def terima_penilaian(*, penilaian: Penilaian, by: Pelaku, at: datetime) -> Penilaian:
    """The person accepts a delivered mark."""
    (satu,) = terima_banyak_penilaian(penilaian=[penilaian], by=by, at=at)
    return satu


def terima_banyak_penilaian(*, penilaian: Sequence[Penilaian], by: Pelaku, at: datetime) -> list[Penilaian]:
    """The person accepts these delivered marks, all or none.

    PermissionError for anybody else, SudahBerubah when one is closed already.
    """
    with tindakan("penilaian.diterima", by=by, at=at) as catatan:
        baris = Penilaian.semua.select_for_update(of=("self",)).select_related("penugasan")
        hasil = list(baris.filter(pk__in=[p.pk for p in penilaian]).order_by("pk"))
        if any(str(p.penugasan.pegawai_id) != by.pegawai_id for p in hasil):
            raise PermissionError(_("Hanya yang dinilai dapat menerima nilainya."))
        batas = batas_menjawab(hasil, hari(at))
        for satu in hasil:
            if not dapat_dijawab(satu, batas.get(satu.pk), at):
                raise SudahBerubah(satu.kunci, sejak(f"penilaian:{satu.pk}", 1))
            satu.status, satu.diterima_pada, satu.kunci = Penilaian.Status.DITERIMA, at, satu.kunci + 1
            catatan.perihal("penilaian", satu.pk)
        Penilaian.objects.bulk_update(hasil, ["status", "diterima_pada", "kunci"])
        catatan.muatan(penilaian=[p.pk for p in hasil])
    return hasil


def dapat_dijawab(satu: Penilaian, batas: Batas | None, at: datetime) -> bool:
    """Whether the person may answer: until the mark is deemed accepted, and again where the deadline was reopened."""
    if satu.status == Penilaian.Status.DIANGGAP_DITERIMA:
        return batas is not None and batas.dibuka and at <= batas.sampai
    return satu.status == Penilaian.Status.DITETAPKAN


def anggap_diterima(*, at: datetime) -> int:
    """Daily, idempotent: marks delivered so long ago that they count as accepted. Returns how many became so."""
    calon = Penilaian.objects.filter(status=Penilaian.Status.DITETAPKAN, ditetapkan_pada__lt=at - timedelta(days=1))
    batas = batas_menjawab(list(calon.select_related("penugasan")), hari(at))
    ids = [pk for pk, b in batas.items() if b.sampai < at]
    if not ids:
        return 0
    by = Pelaku.dari_tugas("penilaian.anggap_diterima")
    with tindakan("penilaian.dianggap_diterima", by=by, at=at) as catatan:
        jumlah = Penilaian.objects.filter(pk__in=ids, status=Penilaian.Status.DITETAPKAN).update(
            status=Penilaian.Status.DIANGGAP_DITERIMA, diterima_pada=at
        )
        catatan.muatan(penilaian=ids)
    return jumlah
