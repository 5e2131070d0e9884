"""The head of a rapor: who this is today, in one query."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db.models import OuterRef, QuerySet, Subquery

from kinerja.organisasi.models import Pegawai, RiwayatGolongan, RiwayatPendidikan, StatusKepegawaian, StatusPegawai
from kinerja.organisasi.selectors import pada_hari
from kinerja.organisasi.selectors.pegawai import nip_subquery


def dengan_keterangan(qs: QuerySet[Pegawai], on: date) -> QuerySet[Pegawai]:
    """Adds nip, golongan_kini, pendidikan_kini, status_kini and kedudukan_kini (None = aktif) of a day."""
    golongan = RiwayatGolongan.objects.filter(pegawai=OuterRef("pk"), tmt__lte=on).order_by("-tmt")
    pendidikan = RiwayatPendidikan.objects.filter(pegawai=OuterRef("pk")).order_by("-tahun_lulus", "-pk")
    status = StatusKepegawaian.objects.filter(pada_hari(on), pegawai=OuterRef("pk"))
    kedudukan = StatusPegawai.objects.filter(pada_hari(on), pegawai=OuterRef("pk"))
    keterangan: Mapping[str, Any] = {"nip": nip_subquery(on)}  # declared on Pegawai
    return qs.annotate(
        **keterangan,
        golongan_kini=Subquery(golongan.values("golongan")[:1]),
        pendidikan_kini=Subquery(pendidikan.values("tingkat")[:1]),
        status_kini=Subquery(status.values("status")[:1]),
        kedudukan_kini=Subquery(kedudukan.values("kedudukan")[:1]),
    )
