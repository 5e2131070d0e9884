"""Confirm several new versions in one go: each is the ordinary act of its paper; all of them are done, or none."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import datetime

from django.utils.translation import gettext as _

from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan
from kinerja.organisasi.sesi import Sesi
from kinerja.perjanjian.services import Pengesahan, ajukan_pk, sepakati_pk, tandatangani_banyak_pk
from kinerja.perubahan.galat import PerubahanDitolak
from kinerja.perubahan.selectors.konfirmasi import ButirKonfirmasi, menunggu_konfirmasi
from kinerja.skp.services import ajukan_skp, tetapkan_skp


def konfirmasi(*, kode: Collection[str], sesi: Sesi, pengesahan: Pengesahan | None, at: datetime) -> int:
    """Do the open act of each of these (`ButirKonfirmasi.kode`, as read); how many.

    One transaction; the act of each paper has its own entry beside the one of this act. Raises PerubahanDitolak when
    one of them is not this person's turn any more, and what the single acts raise.
    """
    if not kode:
        raise PerubahanDitolak(_("Pilih dahulu yang akan dikonfirmasi."))
    with tindakan("perubahan.dikonfirmasi", by=sesi.pelaku, at=at) as catatan:
        terbuka = {b.kode: b for b in menunggu_konfirmasi(sesi)}
        if lewat := [k for k in kode if k not in terbuka]:
            raise PerubahanDitolak(
                _("%d yang Anda pilih sudah berubah sejak dibaca. Muat ulang daftar ini dan baca sekali lagi.")
                % len(lewat)
            )
        pilihan = [terbuka[k] for k in kode]
        if pengesahan is None and any(b.butuh_sandi for b in pilihan):
            raise PerubahanDitolak(_("Isi kata sandi Anda: ada perjanjian yang akan ditandatangani."))
        for b in pilihan:
            catatan.perihal(b.kerja.partition(":")[0], b.pk)
        _satu_satu([b for b in pilihan if not b.butuh_sandi and b.kerja != "skp:tanggapi"], sesi, at)
        _tetapkan([b for b in pilihan if b.kerja == "skp:tanggapi"], sesi, at)
        if pengesahan is not None:
            _tandatangani([b for b in pilihan if b.butuh_sandi], sesi, pengesahan, at)
        catatan.muatan(jumlah=len(pilihan))
    return len(pilihan)


def _satu_satu(daftar: Sequence[ButirKonfirmasi], sesi: Sesi, at: datetime) -> None:
    for b in daftar:
        by, dibaca = _sebagai(sesi, b.penugasan), int(b.dibaca)
        match b.kerja:
            case "pk:ajukan":
                ajukan_pk(pk_id=b.pk, kunci=dibaca, by=by, at=at)
            case "pk:tanggapi":
                sepakati_pk(pk_id=b.pk, kunci=dibaca, by=by, at=at)
            case _:
                ajukan_skp(skp=b.pk, versi=dibaca, by=by, at=at)


def _tetapkan(daftar: Sequence[ButirKonfirmasi], sesi: Sesi, at: datetime) -> None:
    menurut: dict[int, dict[int, int]] = defaultdict(dict)
    for b in daftar:
        menurut[b.penugasan][b.pk] = int(b.dibaca)
    for penugasan, versi in menurut.items():
        tetapkan_skp(versi=versi, by=_sebagai(sesi, penugasan), at=at)


def _tandatangani(daftar: Sequence[ButirKonfirmasi], sesi: Sesi, pengesahan: Pengesahan, at: datetime) -> None:
    menurut: dict[int, dict[int, str]] = defaultdict(dict)
    for b in daftar:
        menurut[b.penugasan][b.pk] = b.dibaca
    for penugasan, dibaca in menurut.items():
        by = _sebagai(sesi, penugasan)
        tandatangani_banyak_pk(dibaca=dibaca, pengesahan=pengesahan, by=by, at=at)


def _sebagai(sesi: Sesi, penugasan_id: int) -> Pelaku:
    """In the capacity of that own post."""
    pilih = next((p for p in sesi.semua_penugasan if p.pk == penugasan_id), None)
    if pilih is None:
        raise PerubahanDitolak(_("Jabatan yang diperlukan tidak lagi Anda pegang hari ini."))
    return sesi.sebagai(pilih)
