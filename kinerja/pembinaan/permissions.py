"""Who may read a contract of office and what came of it: confidential, by the organisation of the day."""

from datetime import date

from django.db.models import Q, QuerySet

from kinerja.akun.models import Peran
from kinerja.organisasi.models import Penugasan, RentangAtasan, Tujuan
from kinerja.organisasi.selectors.penugasan import pada_hari
from kinerja.organisasi.sesi import Sesi
from kinerja.pembinaan.models import EvaluasiJabatan, KoreksiTitik


def boleh_memantau(sesi: Sesi) -> bool:
    """The desk of all contracts: BKPSDM and inspektorat, each for the whole Pemda."""
    return any(peran in sesi.peran and sesi.cakupan(peran) is None for peran in (Peran.BKPSDM, Peran.INSPEKTORAT))


def bawahan(sesi: Sesi, on: date) -> "QuerySet[RentangAtasan, int]":
    """Assignments whose superior for performance one is today, in the own name."""
    posts = [] if sesi.pelaku_lain else sesi.penugasan_ids
    rentang = RentangAtasan.objects.filter(pada_hari(on), tujuan=Tujuan.KINERJA, atasan__in=posts)
    return rentang.values_list("penugasan_id", flat=True)


def lingkup_kontrak(sesi: Sesi, on: date) -> QuerySet[Penugasan]:
    """Assignments whose contract one reads: the own ones, those of the own people today, all for the desk.

    Whoever helps or prepares in another's name reads none.
    """
    if boleh_memantau(sesi):
        return Penugasan.objects.all()
    if sesi.pegawai is None or sesi.pelaku_lain:
        return Penugasan.objects.none()
    return Penugasan.objects.filter(Q(pegawai=sesi.pegawai) | Q(pk__in=bawahan(sesi, on)))


def milik_terbaca(sesi: Sesi, on: date) -> Q:
    """The same of rows about an assignment; nothing is left out for the desk, nor is a list of everybody made."""
    return Q() if boleh_memantau(sesi) else Q(penugasan__in=lingkup_kontrak(sesi, on))


def lingkup_koreksi(sesi: Sesi, on: date) -> QuerySet[KoreksiTitik]:
    """Corrections one reads: of the contracts one reads, and as superior of who held the checkpoint."""
    terbaca = KoreksiTitik.objects.all()
    if not boleh_memantau(sesi):
        milik = Q(titik__penugasan__in=lingkup_kontrak(sesi, on))
        terbaca = terbaca.filter(milik | Q(titik__penilai__in=bawahan(sesi, on)))
    return terbaca.select_related("titik__penugasan__pegawai", "titik__penilai", "titik__kontrak")


def lingkup_perkara(sesi: Sesi, on: date) -> QuerySet[EvaluasiJabatan]:
    """Statutory evaluations one reads: of the own post, of the own people today, all for the desk."""
    return EvaluasiJabatan.objects.filter(milik_terbaca(sesi, on))
