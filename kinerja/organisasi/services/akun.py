"""The account of a person."""

from datetime import datetime

from kinerja.akun.models import Pengguna
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan
from kinerja.organisasi.models import AkunPegawai, Pegawai


def hubungkan_akun(*, pegawai: Pegawai, pengguna: Pengguna, by: Pelaku, at: datetime) -> AkunPegawai:
    """From now on this account is this person's."""
    with tindakan("organisasi.akun_dihubungkan", by=by, at=at) as catatan:
        akun = AkunPegawai.objects.create(pegawai=pegawai, pengguna=pengguna)
        catatan.perihal("pegawai", pegawai.pk)
        catatan.muatan(pengguna=pengguna.pk)
    return akun
