"""Relief from the duty of a post: the one that runs, and who carries out the daily tasks meanwhile."""

from datetime import date

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


def pelaksana_harian(satu: PerkaraDisiplin, on: date) -> Penugasan | None:
    """Who acts in the post of the examined on a day."""
    semua = penugasan_pada(on).filter(jabatan=satu.penugasan.jabatan_id, jenis__in=PENGGANTI)
    return semua.exclude(pegawai=satu.pegawai_id).order_by("mulai", "pk").first()


def kurang_plh(satu: PerkaraDisiplin, on: date) -> bool:
    """Whether the post needs somebody for its daily tasks and has nobody."""
    return perlu_plh(satu.jenis_jabatan, satu.tanggal) and pelaksana_harian(satu, on) is None
