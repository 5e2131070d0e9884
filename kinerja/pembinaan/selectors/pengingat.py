"""Reminders by e-mail: whether the Pemda wants them, between which hours, and to which addresses."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Exists, OuterRef

from kinerja.dasar.waktu import awal_hari, hari
from kinerja.organisasi.models import Kedudukan, Pegawai, StatusPegawai
from kinerja.organisasi.selectors.penugasan import pada_hari, penugasan_pada
from kinerja.peraturan.selectors import pustaka_berlaku, setelan


@dataclass(frozen=True, slots=True)
class Menunggu:
    """A kind of work that waits: how many, and the nearest day by which, if there is one."""

    kerja: str
    banyak: int
    batas: date | None = None


@dataclass(frozen=True, slots=True)
class SuratPengingat:
    """What one person is told on one day."""

    pegawai: int
    alamat: str
    isi: tuple[Menunggu, ...]


def pengingat_menyala(on: date) -> bool:
    """Whether the Pemda sends reminders by e-mail on a day."""
    return setelan("pengingat_surel", on) is True


def jam_kirim(on: date) -> tuple[datetime, datetime]:
    """From when until when mails may leave on a day; the rest are quiet hours."""
    awal = awal_hari(on)
    mulai, akhir = (timedelta(hours=int(setelan(f"pengingat_{x}", on))) for x in ("mulai", "akhir"))
    return awal + mulai, awal + akhir


def boleh_sekarang(at: datetime) -> bool:
    """Whether it is not a quiet hour."""
    mulai, akhir = jam_kirim(hari(at))
    return mulai <= at < akhir


def alamat_surel(pegawai: Iterable[int], on: date) -> dict[int, str]:
    """Of these people, those with an address who hold a post and whose legal position has not ended it. One query."""
    buku = pustaka_berlaku()
    henti = [k for k in Kedudukan.values if "definitif" in buku.nilai(f"kedudukan.{k}", on).isi.penugasan_berakhir]
    pergi = StatusPegawai.objects.filter(pada_hari(on), pegawai=OuterRef("pk"), kedudukan__in=henti)
    bertugas = penugasan_pada(on).filter(pegawai=OuterRef("pk")).order_by()
    orang = Pegawai.objects.filter(~Exists(pergi), Exists(bertugas)).exclude(email="")
    cari = set(pegawai)
    return {pk: email for pk, email in orang.values_list("pk", "email") if pk in cari}
