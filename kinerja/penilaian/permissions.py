"""Who may see and do what with marks, by the organisation of the day."""

from datetime import date

from django.db.models import Q, QuerySet

from kinerja.organisasi.models import Penugasan, RentangAtasan, Tujuan
from kinerja.organisasi.permissions import punya_peran, unit_dipimpin
from kinerja.organisasi.selectors import pada_hari
from kinerja.organisasi.sesi import Sesi
from kinerja.penilaian.kewenangan import bawahan_jabatan, masih_bertenggang
from kinerja.penilaian.models import Keberatan, Koreksi, Pembahasan, Penilaian

PERAN_SEMUA = ("bkpsdm", "inspektorat")


def lingkup_penilaian(sesi: Sesi, on: date, *, semua: bool = False) -> QuerySet[Penilaian]:
    """Marks a person may reach; with `semua` also those that a correction has struck.

    Own ones once delivered; those of the people of own posts today (as superior for `kinerja`, this year's months of
    people taken over included); those one gave or may still give; two levels down for the superior's superior;
    everything for BKPSDM and, read-only, the inspectorate.
    """
    nilai = Penilaian.semua.all() if semua else Penilaian.objects.all()
    if any(punya_peran(sesi, peran) for peran in PERAN_SEMUA):
        return nilai
    if sesi.pegawai is None:
        return nilai.none()
    sendiri = Q(penugasan__pegawai=sesi.pegawai) & ~Q(status=Penilaian.Status.DINILAI)
    diberikan = Q(penilai__pegawai=sesi.pegawai)
    return nilai.filter(sendiri | diberikan | Q(penugasan__pegawai__in=pegawai_dinilai(sesi, on).values("pegawai_id")))


def lingkup_koreksi(sesi: Sesi, on: date) -> QuerySet[Koreksi]:
    """Corrections of marks one may reach; of the own marks only those that were made."""
    terbaca = Koreksi.objects.filter(penilaian__in=lingkup_penilaian(sesi, on, semua=True).values("pk"))
    if sesi.pegawai is None:
        return terbaca
    return terbaca.exclude(Q(penilaian__penugasan__pegawai=sesi.pegawai) & ~Q(status=Koreksi.Status.DISETUJUI))


def lingkup_keberatan(sesi: Sesi, on: date) -> QuerySet[Keberatan]:
    """Objections are confidential: who objects, who rated, who decides, and the officers of the letter box used.

    Who decides: the superior of the rater today, and whoever decided it.
    """
    syarat = Q(pk__in=[])
    for saluran in (Keberatan.Saluran.BKPSDM, Keberatan.Saluran.INSPEKTORAT):
        if punya_peran(sesi, saluran) and sesi.cakupan(saluran) is None:
            syarat |= Q(saluran=saluran)
    if sesi.pegawai is not None:
        syarat |= (
            Q(pemohon=sesi.pegawai) | Q(penilaian__penilai__pegawai=sesi.pegawai) | Q(pemutus__pegawai=sesi.pegawai)
        )
        syarat |= Q(penilaian__penilai__in=bawahan_langsung(sesi, on))
    return Keberatan.objects.filter(syarat)


def keberatan_nilai(sesi: Sesi, penilaian: Penilaian) -> Keberatan | None:
    """The newest objection to a mark, or the one it came of, if this person may read it."""
    tentang = Q(penilaian=penilaian) | Q(koreksi__pengganti=penilaian)
    return lingkup_keberatan(sesi, sesi.hari).filter(tentang).order_by("-diajukan_pada").first()


def bawahan_langsung(sesi: Sesi, on: date) -> QuerySet[RentangAtasan, int]:
    """Assignments of which this person is the superior for performance today."""
    rentang = RentangAtasan.objects.filter(pada_hari(on), tujuan=Tujuan.KINERJA, atasan__in=sesi.penugasan_ids)
    return rentang.values_list("penugasan_id", flat=True)


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
        | bawahan_jabatan(masih_bertenggang(sesi.pegawai.pk, on), date(on.year, 1, 1), on)
    )


def boleh_lihat_orang(sesi: Sesi, penugasan_id: int, on: date) -> bool:
    """Whether somebody who does not rate this assignment may still look at what its mark stands on."""
    if any(punya_peran(sesi, peran) for peran in PERAN_SEMUA):
        return True
    return pegawai_dinilai(sesi, on).filter(pk=penugasan_id).exists()


def boleh_membahas(sesi: Sesi, unit_id: int, on: date) -> bool:
    """Who leads a session about an agency's marks: its head, those above it, and BKPSDM on their behalf."""
    if punya_peran(sesi, "bkpsdm"):
        return True
    dipimpin = unit_dipimpin(sesi, on)
    return dipimpin is None or unit_id in dipimpin


def lingkup_pembahasan(sesi: Sesi, on: date) -> QuerySet[Pembahasan]:
    """Sessions one leads, and those in which a mark one gave was to move."""
    if any(punya_peran(sesi, peran) for peran in PERAN_SEMUA):
        return Pembahasan.objects.all()
    dipimpin = unit_dipimpin(sesi, on)
    if dipimpin is None:
        return Pembahasan.objects.all()
    diberi = Pembahasan.objects.filter(perpindahan__penilaian__penilai__pegawai=sesi.pegawai).values("pk")
    return Pembahasan.objects.filter(Q(unit__in=dipimpin) | Q(pk__in=diberi))


def boleh_tetapkan_predikat_organisasi(sesi: Sesi, on: date) -> bool:
    """The heads above the agencies (kepala daerah, Sekda) set an agency's mark; BKPSDM prepares it on their behalf."""
    return punya_peran(sesi, "bkpsdm") or unit_dipimpin(sesi, on) is None
