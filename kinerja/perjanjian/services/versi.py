"""New versions: of an agreement in force with a reason, of all that a change of plan touches; the end of a year."""

from collections.abc import Sequence
from datetime import datetime

from django.db.models import F
from django.utils.translation import gettext as _

from kinerja.dasar.waktu import hari
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import Catatan, tindakan
from kinerja.perjanjian.galat import PKDitolak
from kinerja.perjanjian.isian import IsianPK
from kinerja.perjanjian.models import PerjanjianKinerja
from kinerja.perjanjian.selectors import terdampak
from kinerja.perjanjian.services.dasar import S, catat, ganti_isian, isian_tersimpan, kunci_pk
from kinerja.perjanjian.services.susun import isian_segar, terbuka
from kinerja.rencana.kunci import simpan_versi


def ubah_pk(*, pk_id: int, kunci: int, alasan: str, by: Pelaku, at: datetime) -> PerjanjianKinerja:
    """A new version of an agreement in force as a draft with its reason; the old one holds until the new one does."""
    alasan = _beralasan(alasan)
    with tindakan("pk.versi_baru_disiapkan", by=by, at=at) as catatan:
        pk = kunci_pk(pk_id, kunci, boleh=[S.BERLAKU])
        if ada := terbuka(pk.penugasan_id, pk.tahun):
            raise PKDitolak(_("Versi %d sedang disiapkan. Lanjutkan yang itu.") % ada.versi)
        baru = salin_draf(pk, isian_tersimpan(pk), alasan, at)
        simpan_versi(pk)
        catat(catatan, baru, sebelumnya=pk.pk)
        catatan.perihal("pk", pk.pk)
    return baru


def ubah_banyak_pk(*, pk_ids: Sequence[int], alasan: str, by: Pelaku, at: datetime) -> list[PerjanjianKinerja]:
    """After a change of plan: new versions, filled from the tree, of all these that differ from it, as one act."""
    alasan = _beralasan(alasan)
    with tindakan("pk.versi_baru_disiapkan", by=by, at=at) as catatan:
        hasil = salin_terdampak(pk_ids, alasan, catatan, at)
    return hasil


def salin_terdampak(pk_ids: Sequence[int], alasan: str, catatan: Catatan, at: datetime) -> list[PerjanjianKinerja]:
    """The drafts of `ubah_banyak_pk`, named in the entry of an act that is open already. Whoever comes second finds
    that a new version is on its way, and makes none.
    """
    berlaku = PerjanjianKinerja.objects.select_for_update().filter(pk__in=pk_ids, status=S.BERLAKU).order_by("pk")
    list(berlaku.values_list("pk"))  # wait for whoever is at it, then look
    hasil: list[PerjanjianKinerja] = []
    for pk, _beda in terdampak(PerjanjianKinerja.objects.filter(pk__in=pk_ids), hari(at)):
        hasil.append(salin_draf(pk, isian_segar(pk, at), alasan, at))
        catatan.perihal("pk", pk.pk)
    for baru in hasil:
        catat(catatan, baru)
    catatan.muatan(pk=[baru.pk for baru in hasil])
    return hasil


def selesaikan_pk(*, tahun: int, by: Pelaku, at: datetime) -> int:
    """Close the agreements of a year that is over and those before; how many. None: no entry in the ledger."""
    if hari(at).year <= tahun:
        raise PKDitolak(_("Tahun %d belum berakhir.") % tahun)
    if not PerjanjianKinerja.objects.filter(tahun__lte=tahun, status=S.BERLAKU).exists():
        return 0
    with tindakan("pk.selesai", by=by, at=at) as catatan:
        berlaku = PerjanjianKinerja.objects.select_for_update().filter(tahun__lte=tahun, status=S.BERLAKU)
        ids = list(berlaku.values_list("pk", flat=True))
        PerjanjianKinerja.objects.filter(pk__in=ids).update(status=S.SELESAI, kunci=F("kunci") + 1)
        for pk_id in ids:
            catatan.perihal("pk", pk_id)
        catatan.muatan(tahun=tahun, pk=ids)
    return len(ids)


def tutup_dan_buat_draf(pk: PerjanjianKinerja, *, alasan: str, at: datetime) -> PerjanjianKinerja:
    """Close a version that was agreed but never in force; a draft with the same rows takes its place."""
    isian = isian_tersimpan(pk)
    pk.status = S.DIUBAH
    simpan_versi(pk)
    return salin_draf(pk, isian, alasan, at)


def salin_draf(pk: PerjanjianKinerja, isian: IsianPK, alasan: str, at: datetime) -> PerjanjianKinerja:
    """The next version as a draft."""
    akhir = PerjanjianKinerja.objects.filter(penugasan_id=pk.penugasan_id, tahun=pk.tahun).order_by("-versi").first()
    baru = PerjanjianKinerja.objects.create(
        penugasan_id=pk.penugasan_id,
        tahun=pk.tahun,
        versi=(akhir or pk).versi + 1,
        pihak_kedua_id=pk.pihak_kedua_id,
        dari_skp=pk.dari_skp,
        sebelumnya=pk,
        alasan_perubahan=alasan,
        dibuat=at,
    )
    ganti_isian(baru, isian)
    baru.save(update_fields=["tempat"])
    return baru


def _beralasan(alasan: str) -> str:
    if not alasan.strip():
        raise PKDitolak(_("Tulis alasan perubahan: apa yang berubah dan dasarnya."))
    return alasan.strip()
