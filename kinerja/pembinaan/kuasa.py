"""Who acts: the superior of the day in the own name, never in another's; the person for the own answers."""

from datetime import date

from kinerja.jejak.pelaku import Pelaku
from kinerja.organisasi.models import Penugasan, RentangAtasan, Tujuan
from kinerja.organisasi.permissions import boleh_mencatat
from kinerja.organisasi.selectors.penugasan import bernama, pada_hari
from kinerja.organisasi.sesi import Sesi
from kinerja.pembinaan.models import EvaluasiTitik, KoreksiTitik


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


def boleh_usul_koreksi(by: Pelaku, titik: EvaluasiTitik, on: date) -> bool:
    """The superior of the day, or who held the checkpoint; never about oneself."""
    orang = pegawai_pelaku(by)
    if orang is None or by.atas_nama or titik.penugasan.pegawai_id == orang:
        return False
    return titik.penilai.pegawai_id == orang or atasan_penilai(by, titik.penugasan_id, on) is not None


def boleh_putus_koreksi(sesi: Sesi, koreksi: KoreksiTitik, on: date) -> bool:
    """The second person: the superior of who held the checkpoint, or BKPSDM; never the proposer, never the person."""
    orang, titik = pegawai_pelaku(sesi.pelaku), koreksi.titik
    if orang is None or sesi.pelaku.atas_nama or orang in (koreksi.pengusul_id, titik.penugasan.pegawai_id):
        return False
    return boleh_mencatat(sesi) or atasan_penilai(sesi.pelaku, titik.penilai_id, on) is not None
