"""Signing: a recorded approval of exactly one snapshot by each party, after the password was asked again."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest
from django.utils.translation import gettext as _

from kinerja.akun.models import Pengguna
from kinerja.akun.services import pastikan_sandi
from kinerja.dasar.waktu import hari
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan
from kinerja.perjanjian.galat import PKDitolak
from kinerja.perjanjian.models import PerjanjianKinerja, TandaTangan
from kinerja.perjanjian.pihak import Pihak, sedang_dipegang
from kinerja.perjanjian.services.dasar import S, catat
from kinerja.perjanjian.snapshot import baca_snapshot, hash_snapshot
from kinerja.rencana.kunci import simpan_versi


@dataclass(frozen=True, slots=True)
class Pengesahan:
    """How the signer was asked again before signing; kept with the signature."""

    cara: str

    @classmethod
    def dengan_sandi(cls, pengguna: Pengguna, sandi: str, request: HttpRequest | None = None) -> "Pengesahan":
        """The password of the account, or its second factor. Raises SandiSalah; with `request` a wrong one counts
        towards the lock-out.
        """
        return cls(pastikan_sandi(pengguna, sandi, request=request))

    @classmethod
    def dari_tugas(cls, by: Pelaku) -> "Pengesahan":
        """A program that runs acts of made-up people (the example); the signature says so for ever."""
        return cls(f"tugas:{by.tugas or 'contoh'}"[:30])


def tandatangani_pk(
    *, pk_id: int, hash_dibaca: str, pengesahan: Pengesahan, by: Pelaku, at: datetime
) -> PerjanjianKinerja:
    """Sign what was read (its fingerprint); with the last signature needed the agreement is in force."""
    return tandatangani_banyak_pk(dibaca={pk_id: hash_dibaca}, pengesahan=pengesahan, by=by, at=at)[0]


def tandatangani_banyak_pk(
    *, dibaca: Mapping[int, str], pengesahan: Pengesahan, by: Pelaku, at: datetime
) -> list[PerjanjianKinerja]:
    """Sign several (id -> fingerprint read) in one act: all or none."""
    with tindakan("pk.ditandatangani", by=by, at=at) as catatan:
        daftar = list(PerjanjianKinerja.objects.select_for_update().filter(pk__in=dibaca).order_by("pk"))
        if len(daftar) != len(dibaca):
            raise PKDitolak(_("Perjanjian kinerja ini tidak ada lagi. Muat ulang daftarnya."))
        for pk in daftar:
            _tandatangani(pk, dibaca[pk.pk], pengesahan, by, at)
            catat(catatan, pk)
        catatan.muatan(tanda_tangan={str(pk.pk): pk.hash_snapshot for pk in daftar}, cara=pengesahan.cara)
    return daftar


def _tandatangani(pk: PerjanjianKinerja, dibaca: str, pengesahan: Pengesahan, by: Pelaku, at: datetime) -> None:
    if pk.status not in (S.DISEPAKATI, S.DITANDATANGANI):
        raise PKDitolak(
            _("Perjanjian ini tidak sedang menunggu tanda tangan (%s). Muat ulang halaman.") % S(pk.status).label
        )
    if dibaca != pk.hash_snapshot or hash_snapshot(pk.snapshot or {}) != pk.hash_snapshot:
        raise PKDitolak(_("Isi perjanjian tidak sama dengan yang Anda baca. Muat ulang dan baca sekali lagi."))
    nomor, siapa = _sebagai_pihak(pk, by, at)
    sudah = set(pk.tanda_tangan.values_list("pihak", flat=True))
    if nomor in sudah:
        raise PKDitolak(_("Anda sudah menandatangani perjanjian ini."))
    TandaTangan.objects.create(
        pk_induk=pk,
        pihak=nomor,
        penugasan_id=siapa.penugasan_id,
        nama=siapa.nama,
        jabatan=siapa.jabatan,
        pada=at,
        hash_snapshot=pk.hash_snapshot,
        cara=pengesahan.cara,
    )
    perlu = {1, 2} if pk.pihak_kedua_id else {1}
    if sudah | {nomor} == perlu:
        _berlakukan(pk, at)
    else:
        pk.status = S.DITANDATANGANI
    simpan_versi(pk)


def _sebagai_pihak(pk: PerjanjianKinerja, by: Pelaku, at: datetime) -> tuple[int, Pihak]:
    """Which party acts, as the snapshot names it; the post must be held on the day of signing."""
    cetak = baca_snapshot(pk)
    pihak = {str(cetak.pertama.penugasan_id): (1, cetak.pertama)}
    if cetak.kedua:
        pihak[str(cetak.kedua.penugasan_id)] = (2, cetak.kedua)
    if by.penugasan_id not in pihak or not sedang_dipegang(int(by.penugasan_id), hari(at)):
        raise PKDitolak(
            _(
                "Hanya kedua pihak yang dapat menandatangani, masing-masing dalam jabatan yang tertulis. "
                "Pilih jabatan itu di bilah atas bila Anda memegangnya."
            )
        )
    return pihak[by.penugasan_id]


def _berlakukan(pk: PerjanjianKinerja, at: datetime) -> None:
    """The old version gives way in the same act."""
    lama = PerjanjianKinerja.objects.filter(penugasan_id=pk.penugasan_id, tahun=pk.tahun, status=S.BERLAKU)
    for satu in lama.select_for_update():
        satu.status = S.DIUBAH
        simpan_versi(satu)
    pk.status, pk.berlaku_pada = S.BERLAKU, at
