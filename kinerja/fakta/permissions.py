"""Who may see facts. Discipline is confidential: see docs/keputusan/0011."""

from datetime import date

from django.db.models import QuerySet

from kinerja.akun.models import Peran
from kinerja.fakta.models import HukumanDisiplin
from kinerja.organisasi.permissions import boleh_mencatat, punya_peran
from kinerja.organisasi.sesi import Sesi


def boleh_melihat_semua_hukdis(sesi: Sesi) -> bool:
    """BKPSDM and inspektorat, each for the whole Pemda."""
    return any(punya_peran(sesi, peran) and sesi.cakupan(peran) is None for peran in (Peran.BKPSDM, Peran.INSPEKTORAT))


def lingkup_hukdis(sesi: Sesi, on: date) -> QuerySet[HukumanDisiplin]:
    """Punishments in force as statements: BKPSDM and inspektorat all, everybody else the own ones.

    Whoever may read a whole rapor reads them there; that is decided by `rapor.permissions`.
    """
    semua = HukumanDisiplin.objects.filter(diganti_pada=None)
    if boleh_melihat_semua_hukdis(sesi):
        return semua
    return semua.filter(pegawai=sesi.pegawai) if sesi.pegawai else semua.none()


def boleh_membetulkan(sesi: Sesi) -> bool:
    """BKPSDM, for the whole Pemda: who records is who corrects."""
    return boleh_mencatat(sesi)
