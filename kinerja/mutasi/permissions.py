"""Who prepares and starts inaugurations, who reads them."""

from django.db.models import Q, QuerySet

from kinerja.akun.models import Peran
from kinerja.mutasi.models import KeadaanPelantikan, Pelantikan, PesertaPelantikan
from kinerja.organisasi.permissions import boleh_mencatat, unit_dipimpin
from kinerja.organisasi.sesi import Sesi


def boleh_melantik(sesi: Sesi) -> bool:
    """BKPSDM, for the whole Pemda: who records assignments."""
    return boleh_mencatat(sesi)


def boleh_membaca_semua(sesi: Sesi) -> bool:
    """BKPSDM and inspektorat, each for the whole Pemda."""
    return any(peran in sesi.peran and sesi.cakupan(peran) is None for peran in (Peran.BKPSDM, Peran.INSPEKTORAT))


def boleh_membaca_lowong(sesi: Sesi) -> bool:
    """Who answers for vacant and acting posts: BKPSDM, inspektorat, the head of the region, the deputy, the Sekda."""
    return boleh_membaca_semua(sesi) or (not sesi.pelaku_lain and unit_dipimpin(sesi, sesi.hari) is None)


def lingkup_pelantikan(sesi: Sesi) -> QuerySet[Pelantikan]:
    """BKPSDM and inspektorat all; a participant those that were announced to the people in them, or begun."""
    if boleh_membaca_semua(sesi):
        return Pelantikan.objects.all()
    if sesi.pegawai is None:
        return Pelantikan.objects.none()
    ikut = PesertaPelantikan.objects.filter(pegawai=sesi.pegawai).values("pelantikan")
    terbuka = Q(diumumkan__isnull=False) | Q(keadaan=KeadaanPelantikan.DIMULAI)
    return Pelantikan.objects.filter(terbuka, pk__in=ikut).exclude(keadaan=KeadaanPelantikan.BATAL)


def lingkup_peserta(sesi: Sesi) -> QuerySet[PesertaPelantikan]:
    """People of the inaugurations one reads; a participant only the own rows."""
    semua = PesertaPelantikan.objects.filter(pelantikan__in=lingkup_pelantikan(sesi))
    return semua if boleh_membaca_semua(sesi) else semua.filter(pegawai=sesi.pegawai)
