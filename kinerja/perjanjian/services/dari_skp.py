"""Agreements of JF and pelaksana, made from their SKP: same data, no second typing. Called by the act that sets SKP."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from django.utils.translation import gettext as _

from kinerja.dasar.waktu import hari
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan
from kinerja.organisasi.models import Penugasan
from kinerja.perjanjian.galat import PKDitolak
from kinerja.perjanjian.isian import IsianButir, IsianPK
from kinerja.perjanjian.models import TERBUKA, PerjanjianKinerja
from kinerja.perjanjian.pihak import penugasan_bernama, pihak_kedua_pada
from kinerja.perjanjian.services.alur import sepakat
from kinerja.perjanjian.services.dasar import S, catat, ganti_isian, isian_tersimpan
from kinerja.perjanjian.services.versi import salin_draf
from kinerja.rencana.kunci import simpan_versi


def siapkan_pk_dari_butir(
    *, penugasan: Penugasan | int, tahun: int, butir: Sequence[IsianButir], by: Pelaku, at: datetime
) -> PerjanjianKinerja | None:
    """One agreement from the rows of an SKP that was set; None when the newest version already says the same."""
    pk_id = penugasan if isinstance(penugasan, int) else penugasan.pk
    hasil = siapkan_banyak_pk_dari_butir(isi={pk_id: butir}, tahun=tahun, by=by, at=at)
    return hasil[0] if hasil else None


def siapkan_banyak_pk_dari_butir(
    *, isi: Mapping[int, Sequence[IsianButir]], tahun: int, by: Pelaku, at: datetime
) -> list[PerjanjianKinerja]:
    """Agreements of several assignments (id -> rows) in one act.

    The superior who set the SKP has agreed to the same words, so the agreement is ready to sign. Where the superior
    for agreements is somebody else, it is handed to that one.
    """
    with tindakan("pk.disiapkan_dari_skp", by=by, at=at) as catatan:
        hasil = [pk for p, butir in isi.items() if (pk := _satu(p, tahun, butir, by, at))]
        for pk in hasil:
            catat(catatan, pk)
        catatan.muatan(pk=[pk.pk for pk in hasil])
    return hasil


def _satu(
    penugasan_id: int, tahun: int, butir: Sequence[IsianButir], by: Pelaku, at: datetime
) -> PerjanjianKinerja | None:
    semua = PerjanjianKinerja.objects.select_for_update().filter(penugasan_id=penugasan_id, tahun=tahun)
    akhir = semua.order_by("-versi").first()
    isian = IsianPK(butir=tuple(butir), tempat=akhir.tempat if akhir else "")
    if akhir and isian_tersimpan(akhir).butir == isian.butir and akhir.status != S.DRAF:
        return None
    pk = _wadah(akhir, penugasan_id, tahun, isian, at)
    pk.dari_skp = True
    _serahkan(pk, by, at)
    simpan_versi(pk)
    return pk


def _serahkan(pk: PerjanjianKinerja, by: Pelaku, at: datetime) -> None:
    """Agreed at once by the superior who set the SKP, else handed over; without any superior it stays a draft."""
    on = hari(at)
    try:
        atasan = pihak_kedua_pada(penugasan_bernama(pk.penugasan_id, on), on)
    except PKDitolak:
        pk.status = S.DRAF
        return
    pk.pihak_kedua, pk.status, pk.diajukan_pada = atasan, S.DIAJUKAN, at
    if atasan is None or by.penugasan_id == str(atasan.pk):
        sepakat(pk, atasan, at)


def _wadah(
    akhir: PerjanjianKinerja | None, penugasan_id: int, tahun: int, isian: IsianPK, at: datetime
) -> PerjanjianKinerja:
    """The draft the rows go into: a first version, the one on its way while nothing is fixed, or the next version."""
    if akhir is None:
        akhir = PerjanjianKinerja.objects.create(penugasan_id=penugasan_id, tahun=tahun, dari_skp=True, dibuat=at)
        ganti_isian(akhir, isian)
        return akhir
    if akhir.status in (S.DRAF, S.DIAJUKAN):
        ganti_isian(akhir, isian)
        return akhir
    if akhir.status in TERBUKA:
        akhir.status = S.DIUBAH
        simpan_versi(akhir)
    return salin_draf(akhir, isian, _("SKP diubah."), at)
