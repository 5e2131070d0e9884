"""Who may see and change the plan, by the session of the day."""

from datetime import date

from django.db.models import QuerySet

from kinerja.akun.models import Peran
from kinerja.organisasi.permissions import punya_peran
from kinerja.organisasi.sesi import Sesi
from kinerja.rencana.models import Simpul


def lingkup_simpul(sesi: Sesi, on: date) -> QuerySet[Simpul]:
    """Everybody who has signed in reads the whole tree: plans are public documents and the path to the vision is
    everybody's; nobody else reads any of it here.
    """
    return Simpul.objects.all() if sesi.pengguna else Simpul.objects.none()


def boleh_ubah_rencana(sesi: Sesi, unit_id: int | None = None) -> bool:
    """Planners, for the units their role reaches; documents and versions (no unit) only with a role for the Pemda."""
    if unit_id is None:
        return Peran.PERENCANA in sesi.peran and sesi.cakupan(Peran.PERENCANA) is None
    return punya_peran(sesi, Peran.PERENCANA, unit_id)


def boleh_tambah_simpul(sesi: Sesi) -> bool:
    """Planners of any reach; the unit of the new node is checked again with `boleh_ubah_rencana`."""
    return Peran.PERENCANA in sesi.peran


def boleh_catat_realisasi(sesi: Sesi, simpul: Simpul) -> bool:
    """Planners and the performance officer of the unit, and whoever holds the owner post today."""
    if any(punya_peran(sesi, peran, simpul.unit_id) for peran in (Peran.PERENCANA, Peran.PENGELOLA_KINERJA)):
        return True
    return simpul.pemilik_id is not None and simpul.pemilik_id in {p.jabatan_id for p in sesi.semua_penugasan}
