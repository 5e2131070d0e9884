"""Undoing what was recorded wrongly: an assignment that never was. The ledger keeps what it said, with the reason."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.db.models import Model, ProtectedError
from django.utils.translation import gettext as _

from kinerja.dasar.pemicu import bentrok_dikenali
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan
from kinerja.organisasi.models import JenisPenugasan, Penugasan, RentangAtasan
from kinerja.organisasi.services.atasan import hitung_ulang_atasan
from kinerja.organisasi.services.baris import Ditolak, Masalah
from kinerja.organisasi.services.penugasan import RINCI


def penugasan_ditutup(penugasan: Penugasan) -> Penugasan | None:
    """The definitive post that ended the day before this one began: what a cancelled move would open again."""
    if penugasan.jenis != JenisPenugasan.DEFINITIF:
        return None
    kemarin = penugasan.mulai - timedelta(days=1)
    milik = Penugasan.objects.filter(pegawai_id=penugasan.pegawai_id, jenis=penugasan.jenis, sampai=kemarin)
    return milik.exclude(pk=penugasan.pk).first()


def batalkan_penugasan(*, penugasan: Penugasan, alasan: str, buka_kembali: bool, by: Pelaku, at: datetime) -> None:
    """The assignment was never true. `buka_kembali`: the post it ended runs on as if nothing had happened.

    Refused (`Ditolak`) once anything was built on it: an SKP, an agreement, a mark. Then it can only be ended.
    """
    with bentrok_dikenali(), tindakan("organisasi.penugasan_dibatalkan", by=by, at=at) as catatan:
        lama = penugasan_ditutup(penugasan) if buka_kembali else None
        catatan.perihal("pegawai", penugasan.pegawai_id)
        catatan.perihal("penugasan", penugasan.pk)
        isi = {nama: getattr(penugasan, nama) for nama in ("jabatan_id", "jenis", "mulai", "sampai", *RINCI)}
        catatan.muatan(alasan=alasan, isi=isi, dibuka_kembali=lama.pk if lama else None)
        jabatan = {penugasan.jabatan_id, *_bawahan(penugasan)}
        sampai = penugasan.sampai
        _hapus(penugasan)
        if lama is not None:
            lama.sampai = sampai
            lama.save(update_fields=["sampai"])
            jabatan.add(lama.jabatan_id)
        hitung_ulang_atasan(jabatan)


def _bawahan(penugasan: Penugasan) -> Iterable[int]:
    """Posts of those who had it above them: their ranges go with it, so they must be counted anew."""
    rentang = RentangAtasan.objects.filter(atasan=penugasan)
    return rentang.values_list("penugasan__jabatan_id", flat=True).distinct()


def _hapus(penugasan: Penugasan) -> None:
    try:
        Penugasan.objects.filter(pk=penugasan.pk).delete()
    except ProtectedError as galat:
        pesan = _(
            "Penugasan ini sudah dipakai: %s. Yang sudah dibuat di atasnya tidak dihapus; akhiri saja penugasannya, "
            "atau hapus dulu yang belum ditetapkan."
        )
        raise Ditolak([Masalah(0, "", pesan % _sebut(galat.protected_objects))]) from galat


def _sebut(objek: Iterable[Model]) -> str:
    return ", ".join(sorted({str(x._meta.verbose_name) for x in objek}))
