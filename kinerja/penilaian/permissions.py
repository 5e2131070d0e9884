"""Who may see and do what with marks, by the organisation of the day."""

from datetime import date

from django.db.models import Q, QuerySet

from kinerja.organisasi.models import Penugasan, RentangAtasan, Tujuan
from kinerja.organisasi.permissions import punya_peran, unit_dipimpin
from kinerja.organisasi.selectors import pada_hari
from kinerja.organisasi.sesi import Sesi
from kinerja.penilaian.kewenangan import bawahan_masa_tenggang, jabatan_ditinggalkan
from kinerja.penilaian.models import Penilaian

PERAN_SEMUA = ("bkpsdm", "inspektorat")


def lingkup_penilaian(sesi: Sesi, on: date) -> QuerySet[Penilaian]:
    """Marks a person may reach.

    Own ones once delivered; those of the people of own posts today (as superior for `kinerja`, this year's months of
    people taken over included); those one gave or may still give; two levels down for the superior's superior;
    everything for BKPSDM and, read-only, the inspectorate.
    """
    if any(punya_peran(sesi, peran) for peran in PERAN_SEMUA):
        return Penilaian.objects.all()
    if sesi.pegawai is None:
        return Penilaian.objects.none()
    sendiri = Q(penugasan__pegawai=sesi.pegawai) & ~Q(status=Penilaian.Status.DINILAI)
    diberikan = Q(penilai__pegawai=sesi.pegawai)
    return Penilaian.objects.filter(
        sendiri | diberikan | Q(penugasan__pegawai__in=pegawai_dinilai(sesi, on).values("pegawai_id"))
    )


def pegawai_dinilai(sesi: Sesi, on: date) -> QuerySet[Penugasan]:
    """Assignments whose rater today is this person, or whose rater's rater is."""
    if sesi.pegawai is None:
        return Penugasan.objects.none()
    milik = Penugasan.objects.filter(pada_hari(on), pegawai=sesi.pegawai)
    rentang = RentangAtasan.objects.filter(pada_hari(on), tujuan=Tujuan.KINERJA)
    satu = rentang.filter(atasan__in=milik.values("pk")).values("penugasan_id")
    dua = rentang.filter(atasan__in=satu).values("penugasan_id")
    tahun_ini = Penugasan.objects.filter(pk__in=satu).values("pegawai_id")
    jabatan = milik.values("jabatan_id")
    lewat = RentangAtasan.objects.filter(
        tujuan=Tujuan.KINERJA, atasan__jabatan__in=jabatan, sampai__gte=date(on.year, 1, 1)
    ).values("penugasan_id")
    return Penugasan.objects.filter(
        Q(pk__in=satu)
        | Q(pk__in=dua)
        | Q(pk__in=lewat)
        | Q(pegawai__in=tahun_ini)
        | bawahan_masa_tenggang(jabatan_ditinggalkan(sesi.pegawai.pk, on), date(on.year, 1, 1), on)
    )


def boleh_lihat_orang(sesi: Sesi, penugasan_id: int, on: date) -> bool:
    """Whether somebody who does not rate this assignment may still look at what its mark stands on."""
    if any(punya_peran(sesi, peran) for peran in PERAN_SEMUA):
        return True
    return pegawai_dinilai(sesi, on).filter(pk=penugasan_id).exists()


def boleh_tetapkan_predikat_organisasi(sesi: Sesi, on: date) -> bool:
    """The heads above the agencies (kepala daerah, Sekda) set an agency's mark; BKPSDM prepares it on their behalf."""
    return punya_peran(sesi, "bkpsdm") or unit_dipimpin(sesi, on) is None
