"""The superior of an assignment that has ended: who answers for it today, as if it still ran."""

from collections.abc import Collection
from datetime import date

from kinerja.organisasi.atasan import Pemangku, atasan_pada
from kinerja.organisasi.models import Penugasan
from kinerja.organisasi.services.catatan_atasan import muat_catatan

TAK_SEORANG = 0  # no person has this id: the ended assignment of somebody who died or retired still has a superior


def atasan_lanjutan(penugasan_ids: Collection[int], tujuan: str, on: date) -> dict[int, Penugasan]:
    """Assignment -> the assignment that is its superior on `on` by post, whether or not it is still in force."""
    daftar = list(Penugasan.objects.filter(pk__in=penugasan_ids))
    if not daftar:
        return {}
    catatan = muat_catatan({p.jabatan_id for p in daftar})
    hasil: dict[int, int] = {}
    for p in daftar:
        for pegawai in (p.pegawai_id, TAK_SEORANG):
            satu = atasan_pada(catatan, Pemangku(p.pk, pegawai, p.jabatan_id, p.jenis, p.mulai), tujuan, on)
            if satu and satu.atasan:
                hasil[p.pk] = satu.atasan
                break
    ada = Penugasan.objects.in_bulk(set(hasil.values()))
    return {pk: ada[atasan] for pk, atasan in hasil.items()}
