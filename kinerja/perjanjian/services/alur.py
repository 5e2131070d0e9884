"""The way of an agreement: submit, withdraw, return, agree. At agreement the snapshot is fixed."""

from datetime import datetime

from django.utils.translation import gettext as _

from kinerja.dasar.waktu import hari
from kinerja.dokumen.selectors.naskah import naskah_berlaku
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan
from kinerja.organisasi.models import Penugasan
from kinerja.perjanjian.galat import PKDitolak
from kinerja.perjanjian.models import PerjanjianKinerja
from kinerja.perjanjian.periksa import periksa_isian
from kinerja.perjanjian.pihak import penugasan_bernama, pihak_kedua_pada
from kinerja.perjanjian.services.dasar import S, butuh_atasan, butuh_pihak_pertama, catat, isian_tersimpan, kunci_pk
from kinerja.perjanjian.services.versi import tutup_dan_buat_draf
from kinerja.perjanjian.snapshot import berpihak, hash_snapshot, jadikan_snapshot, susun
from kinerja.rencana.kunci import simpan_versi

DAPAT_DIKEMBALIKAN = (S.DIAJUKAN, S.DISEPAKATI, S.DITANDATANGANI)


def ajukan_pk(*, pk_id: int, kunci: int, by: Pelaku, at: datetime) -> PerjanjianKinerja:
    """Hand a complete draft to the superior of the day; the head of the region agrees to the own one at once."""
    with tindakan("pk.diajukan", by=by, at=at) as catatan:
        pk = kunci_pk(pk_id, kunci, boleh=[S.DRAF])
        butuh_pihak_pertama(pk, by, hari(at))
        if kurang := [t.pesan for t in periksa_isian(pk.tahun, isian_tersimpan(pk)) if t.menghalangi]:
            raise PKDitolak(kurang)
        pk.pihak_kedua = pihak_kedua_pada(penugasan_bernama(pk.penugasan_id, hari(at)), hari(at))
        pk.status, pk.diajukan_pada, pk.catatan_pengembalian = S.DIAJUKAN, at, ""
        if pk.pihak_kedua is None:
            sepakat(pk, None, at)
        simpan_versi(pk)
        catat(catatan, pk, pihak_kedua=pk.pihak_kedua_id, hash=pk.hash_snapshot)
    return pk


def tarik_pk(*, pk_id: int, kunci: int, by: Pelaku, at: datetime) -> PerjanjianKinerja:
    """Take back a submission that has not been answered."""
    with tindakan("pk.ditarik", by=by, at=at) as catatan:
        pk = kunci_pk(pk_id, kunci, boleh=[S.DIAJUKAN])
        butuh_pihak_pertama(pk, by, hari(at))
        pk.status, pk.diajukan_pada = S.DRAF, None
        simpan_versi(pk)
        catat(catatan, pk)
    return pk


def kembalikan_pk(*, pk_id: int, kunci: int, pesan: str, by: Pelaku, at: datetime) -> PerjanjianKinerja:
    """Send back with a note: a submitted one becomes a draft again.

    What was agreed but not yet signed by all is closed as it stands, and a new draft carries the note: a snapshot
    never changes. That one either party may do.
    """
    pesan = pesan.strip()
    if not pesan:
        raise PKDitolak(_("Tulis catatan: apa yang perlu diubah sebelum perjanjian diajukan lagi."))
    with tindakan("pk.dikembalikan", by=by, at=at) as catatan:
        pk = kunci_pk(pk_id, kunci, boleh=DAPAT_DIKEMBALIKAN)
        if pk.status == S.DIAJUKAN:
            butuh_atasan(pk, by, hari(at))
            pk.status, pk.catatan_pengembalian = S.DRAF, pesan
            simpan_versi(pk)
            kembali = pk
        else:
            _butuh_pihak(pk, by, at)
            kembali = tutup_dan_buat_draf(pk, alasan=pk.alasan_perubahan, at=at)
            kembali.catatan_pengembalian = pesan
            kembali.save(update_fields=["catatan_pengembalian"])
        catat(catatan, pk, draf=kembali.pk)
    return kembali


def _butuh_pihak(pk: PerjanjianKinerja, by: Pelaku, at: datetime) -> None:
    if by.penugasan_id == str(pk.penugasan_id):
        butuh_pihak_pertama(pk, by, hari(at))
    else:
        butuh_atasan(pk, by, hari(at))


def sepakati_pk(*, pk_id: int, kunci: int, by: Pelaku, at: datetime) -> PerjanjianKinerja:
    """The superior of the day agrees: parties, words, targets and money are fixed as one snapshot, ready to sign."""
    with tindakan("pk.disepakati", by=by, at=at) as catatan:
        pk = kunci_pk(pk_id, kunci, boleh=[S.DIAJUKAN])
        atasan = butuh_atasan(pk, by, hari(at))
        sepakat(pk, atasan, at)
        simpan_versi(pk)
        catat(catatan, pk, hash=pk.hash_snapshot)
    return pk


def sepakat(pk: PerjanjianKinerja, atasan: Penugasan | None, at: datetime) -> None:
    """Fix the snapshot; the caller saves."""
    on = hari(at)
    cetak = susun(pk, berpihak(penugasan_bernama(pk.penugasan_id, on), atasan, on), naskah_berlaku())
    pk.pihak_kedua = atasan
    pk.snapshot = jadikan_snapshot(cetak, pk.sebelumnya.hash_snapshot if pk.sebelumnya else "")
    pk.hash_snapshot = hash_snapshot(pk.snapshot)
    pk.status, pk.disepakati_pada = S.DISEPAKATI, at
