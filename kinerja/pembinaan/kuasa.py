"""Who acts: the superior of the day in the own name, never in another's; the person for the own answers."""

from datetime import date

from kinerja.jejak.pelaku import Pelaku
from kinerja.organisasi.models import Penugasan, RentangAtasan, Tujuan
from kinerja.organisasi.selectors.penugasan import bernama, pada_hari


def pegawai_pelaku(by: Pelaku) -> int | None:
    """The person behind an act, if there is one."""
    return int(by.pegawai_id) if by.pegawai_id else None


def atasan_penilai(by: Pelaku, penugasan_id: int, on: date) -> Penugasan | None:
    """The post in which this person is the superior of an assignment on a day; nobody stands in for a superior."""
    orang = pegawai_pelaku(by)
    if orang is None or by.atas_nama:
        return None
    rentang = RentangAtasan.objects.filter(
        pada_hari(on), penugasan_id=penugasan_id, tujuan=Tujuan.KINERJA, atasan__pegawai_id=orang
    )
    return bernama(Penugasan.objects.filter(pk__in=rentang.values("atasan_id")), on).first()


def milik_sendiri(by: Pelaku, penugasan: Penugasan) -> bool:
    """Whether the person answers for the own post; nobody answers in another's name."""
    return penugasan.pegawai_id == pegawai_pelaku(by) and not by.atas_nama
