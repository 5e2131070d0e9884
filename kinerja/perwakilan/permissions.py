"""Who may see the pages as another person does: who looks after the account, never of a role above one's own."""

from kinerja.jejak.pelaku import Pelaku
from kinerja.organisasi.permissions import boleh_mengelola, lingkup_kode
from kinerja.organisasi.sesi import Sesi


def boleh_melihat_sebagai(sesi: Sesi, pegawai: int) -> bool:
    """BKPSDM everybody, a pengelola kinerja the people of the own units: those with an account, not oneself."""
    if not boleh_mengelola(sesi) or (sesi.pegawai and sesi.pegawai.pk == pegawai):
        return False
    return lingkup_kode(sesi, sesi.hari).filter(pk=pegawai, akun__isnull=False).exists()


def pelaku_pelihat(asli: Pelaku, nama: str) -> Pelaku:
    """The officer stays the officer, whatever is looked at: nothing is ever recorded in the other's name."""
    return Pelaku(pengguna_id=asli.pengguna_id, nama=asli.nama, kapasitas=f"melihat sebagai {nama}")
