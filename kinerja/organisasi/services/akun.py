"""Accounts of people: made from what is imported, opened by a one-time code on a printed slip."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from kinerja.akun.models import Pengguna
from kinerja.akun.services import buat_banyak_kode, buat_banyak_pengguna
from kinerja.akun.services.kode import MASA
from kinerja.dasar.waktu import hari
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan
from kinerja.organisasi.models import AkunPegawai, Pegawai
from kinerja.organisasi.selectors.pegawai import nip_dari


@dataclass(frozen=True, slots=True)
class Slip:
    """What is printed for one person, once: the code cannot be read again."""

    pegawai: Pegawai
    username: str
    kode: str
    sampai: datetime


def hubungkan_akun(*, pegawai: Pegawai, pengguna: Pengguna, by: Pelaku, at: datetime) -> AkunPegawai:
    """From now on this account is this person's."""
    with tindakan("organisasi.akun_dihubungkan", by=by, at=at) as catatan:
        akun = AkunPegawai.objects.create(pegawai=pegawai, pengguna=pengguna)
        catatan.perihal("pegawai", pegawai.pk)
        catatan.muatan(pengguna=pengguna.pk)
    return akun


def buat_slip(*, pegawai: Sequence[Pegawai], by: Pelaku, at: datetime) -> list[Slip]:
    """New codes for these people, accounts for those who have none yet; one act.

    Who has no identifier, or a closed account, is left out.
    """
    nip = nip_dari((p.pk for p in pegawai), hari(at))
    with tindakan("organisasi.kode_diserahkan", by=by, at=at) as catatan:
        akun = {a.pegawai_id: a.pengguna for a in _akun(pegawai)}
        baru = [p for p in pegawai if p.pk not in akun and p.pk in nip]
        akun |= _buat_akun(baru, nip, by, at)
        penerima = [p for p in pegawai if p.pk in akun and akun[p.pk].is_active]
        kode = buat_banyak_kode(daftar=[akun[p.pk] for p in penerima], by=by, at=at)
        for p in penerima:
            catatan.perihal("pegawai", p.pk)
        catatan.muatan(jumlah=len(penerima), akun_baru=len(baru))
    return [Slip(p, akun[p.pk].username, kode[akun[p.pk].pk], at + MASA) for p in penerima]


def _akun(pegawai: Sequence[Pegawai]) -> QuerySet[AkunPegawai]:
    return AkunPegawai.objects.filter(pegawai__in=[p.pk for p in pegawai]).select_related("pengguna")


def _buat_akun(baru: Sequence[Pegawai], nip: dict[int, str], by: Pelaku, at: datetime) -> dict[int, Pengguna]:
    """Accounts by identifier; one that was made by hand under the same name is taken over."""
    ada = {p.username: p for p in Pengguna.objects.filter(username__in=[nip[p.pk] for p in baru])}
    perlu = [(nip[p.pk], p.nama) for p in baru if nip[p.pk] not in ada]
    ada |= {p.username: p for p in buat_banyak_pengguna(daftar=perlu, by=by, at=at)}
    AkunPegawai.objects.bulk_create([AkunPegawai(pegawai=p, pengguna=ada[nip[p.pk]]) for p in baru])
    return {p.pk: ada[nip[p.pk]] for p in baru}
