"""Relief from the duty of a post: the one that runs, and who carries out the daily tasks meanwhile."""

from datetime import date

from django.db.models import QuerySet

from kinerja.disiplin.kata import boleh_dibebaskan, perlu_plh
from kinerja.disiplin.models import PembebasanSementara, PerkaraDisiplin
from kinerja.organisasi.models import JenisPenugasan, Penugasan
from kinerja.organisasi.selectors import penugasan_pada

PENGGANTI = (JenisPenugasan.PLH, JenisPenugasan.PLT)


def pembebasan_kini(satu: PerkaraDisiplin) -> PembebasanSementara | None:
    """The one that has not ended; of a case read by `lengkap` without a query."""
    return next((b for b in satu.pembebasan.all() if b.sampai is None), None)


def dapat_dibebaskan(satu: PerkaraDisiplin) -> bool:
    """Whether relief is open by the rule: a regulation that knows it, and a level alleged that is grave enough."""
    return boleh_dibebaskan(satu.rezim, {p.tingkat for p in satu.pasal.all()}, satu.tanggal)


def pelaksana_pada(on: date) -> QuerySet[Penugasan]:
    """Assignments of a day that act in a post."""
    return penugasan_pada(on).filter(jenis__in=PENGGANTI)


def ada_pelaksana(satu: PerkaraDisiplin, on: date) -> bool:
    """Whether somebody else acts in the post of the examined on a day."""
    return pelaksana_pada(on).filter(jabatan=satu.penugasan.jabatan_id).exclude(pegawai=satu.pegawai_id).exists()


def kurang_plh(satu: PerkaraDisiplin, on: date) -> bool:
    """Whether the post needs somebody for its daily tasks and has nobody."""
    return perlu_plh(satu.jenis_jabatan, satu.tanggal) and not ada_pelaksana(satu, on)
