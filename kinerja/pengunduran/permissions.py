"""Who writes, reads and decides: the person, the head of the region, the desk that holds the role. Nobody else."""

from django.db.models import QuerySet

from kinerja.akun.models import Peran
from kinerja.organisasi.models import JenisJabatan, Penugasan
from kinerja.organisasi.sesi import Sesi
from kinerja.pengunduran.models import KeadaanSurat, SuratPengunduran


def sendiri(sesi: Sesi) -> bool:
    """The person, in the own account; not whoever looks as the person, helps or prepares."""
    return sesi.pegawai is not None and not sesi.pelaku_lain and not sesi.penyiap


def pejabat(sesi: Sesi) -> Penugasan | None:
    """The session's post as pejabat pembina kepegawaian of the Pemda, in earnest or acting."""
    if sesi.pelaku_lain or sesi.penyiap:
        return None
    return next((p for p in sesi.semua_penugasan if p.jenis_jabatan == JenisJabatan.KEPALA_DAERAH), None)


def boleh_meja(sesi: Sesi) -> bool:
    """The desk of the personnel agency: a dated role of its own, for the whole Pemda."""
    return not sesi.pelaku_lain and Peran.PENGUNDURAN in sesi.peran and sesi.cakupan(Peran.PENGUNDURAN) is None


def boleh_daftar(sesi: Sesi) -> bool:
    """Who sees the list of all letters."""
    return boleh_meja(sesi) or pejabat(sesi) is not None


def surat_sendiri(sesi: Sesi) -> QuerySet[SuratPengunduran]:
    """One's own letters."""
    if not sendiri(sesi):
        return SuratPengunduran.objects.none()
    return SuratPengunduran.objects.filter(pegawai=sesi.pegawai)


def surat_meja(sesi: Sesi) -> QuerySet[SuratPengunduran]:
    """Signed letters, for authority and desk: a draft is read by its writer only."""
    if not boleh_daftar(sesi):
        return SuratPengunduran.objects.none()
    return surat_ditandatangani()


def surat_ditandatangani() -> QuerySet[SuratPengunduran]:
    """All but drafts."""
    return SuratPengunduran.objects.exclude(keadaan=KeadaanSurat.DRAF)


def lingkup_surat(sesi: Sesi) -> QuerySet[SuratPengunduran]:
    """What this reader may open."""
    return surat_sendiri(sesi) | surat_meja(sesi)
