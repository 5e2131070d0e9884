"""Acts around reading: grant, record a visit, put the day's digest of visits into the ledger."""

import hashlib
from datetime import date, datetime, timedelta

from django.utils.translation import gettext as _

from kinerja.akun.models import Pengguna
from kinerja.dasar.sisip import sisip_sekali
from kinerja.dasar.waktu import hari
from kinerja.jejak.models import Perihal
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.rantai import kanonik
from kinerja.jejak.services import tindakan
from kinerja.organisasi.models import Pegawai
from kinerja.rapor.models import IzinBaca, Kunjungan, TujuanBaca

DIBERIKAN = (TujuanBaca.ADMINISTRASI, TujuanBaca.SELEKSI, TujuanBaca.KASUS, TujuanBaca.AUDIT)


class IzinDitolak(ValueError):
    """A grant that cannot be given; the message is for the screen."""


def beri_izin_baca(
    *,
    pegawai: Pegawai,
    pengguna: Pengguna,
    tujuan: str,
    alasan: str,
    mulai: date,
    sampai: date,
    by: Pelaku,
    at: datetime,
    nomor_surat: str = "",
) -> IzinBaca:
    """Let somebody read one rapor from-to, for a purpose and a reason. Raises IzinDitolak."""
    if not alasan.strip():
        raise IzinDitolak(_("Tuliskan alasan membuka rapor ini. Alasan disimpan dan dapat dilihat kemudian."))
    if tujuan not in DIBERIKAN:
        raise IzinDitolak(_("Pilih untuk apa rapor ini dibaca."))
    if sampai < mulai:
        raise IzinDitolak(_("Tanggal akhir izin sebelum tanggal mulainya. Perbaiki salah satu."))
    with tindakan("rapor.izin_diberikan", by=by, at=at) as catatan:
        izin = IzinBaca.objects.create(
            pegawai=pegawai,
            pengguna=pengguna,
            tujuan=tujuan,
            alasan=alasan.strip(),
            nomor_surat=nomor_surat,
            mulai=mulai,
            sampai=sampai,
            dibuat=at,
        )
        catatan.perihal("pegawai", pegawai.pk)
        catatan.muatan(izin=izin.pk, pengguna=pengguna.pk, tujuan=tujuan, mulai=mulai, sampai=sampai)
    return izin


def catat_kunjungan(*, pegawai: Pegawai, tujuan: str, by: Pelaku, at: datetime) -> None:
    """Remember that this rapor was read today; the same reader and purpose is one row a day. One statement."""
    if tujuan == TujuanBaca.SENDIRI:
        return
    baris = Kunjungan(
        pegawai=pegawai,
        pengguna_id=int(by.pengguna_id),
        penugasan_id=int(by.penugasan_id) if by.penugasan_id else None,
        tujuan=tujuan,
        nama=by.nama,
        kapasitas=by.kapasitas,
        hari=hari(at),
        pada=at,
    )
    sisip_sekali(baris)


def tutup_izin_baca(*, izin: IzinBaca, by: Pelaku, at: datetime) -> IzinBaca:
    """The decision is taken or the case is over: the grant ends, and the person sees the visits made under it."""
    with tindakan("rapor.izin_ditutup", by=by, at=at) as catatan:
        satu = IzinBaca.objects.select_for_update().get(pk=izin.pk)
        if satu.ditutup is not None:
            raise IzinDitolak(_("Izin ini sudah ditutup."))
        satu.ditutup = hari(at)
        satu.save(update_fields=["ditutup"])
        catatan.perihal("pegawai", satu.pegawai_id)
        catatan.muatan(izin=satu.pk)
    return satu


def catat_cetakan(*, pegawai: Pegawai, by: Pelaku, at: datetime) -> None:
    """A rapor printed outside a session (command line): the ledger says so."""
    with tindakan("rapor.dicetak", by=by, at=at) as catatan:
        catatan.perihal("pegawai", pegawai.pk)


def sidik_kunjungan(on: date) -> tuple[int, str]:
    """How many visits a day had, and a hash over them in a fixed order."""
    kolom = ("pegawai_id", "pengguna_id", "penugasan_id", "tujuan", "nama", "kapasitas")
    baris = list(Kunjungan.objects.filter(hari=on).order_by("pegawai_id", "pengguna_id", "tujuan").values_list(*kolom))
    return len(baris), hashlib.sha256(kanonik([list(b) for b in baris]).encode()).hexdigest()


def catat_sidik_kunjungan(*, on: date, at: datetime) -> bool:
    """Daily, idempotent: the digest of a day's visits enters the ledger. False when it is there already."""
    subjek = f"kunjungan:{on.isoformat()}"
    if Perihal.objects.filter(subjek=subjek).exists():
        return False
    jumlah, sidik = sidik_kunjungan(on)
    with tindakan("rapor.kunjungan_sehari", by=Pelaku.dari_tugas("rapor.kunjungan"), at=at) as catatan:
        catatan.perihal("kunjungan", on.isoformat())
        catatan.muatan(hari=on, jumlah=jumlah, sidik=sidik)
    return True


def catat_sidik_tertunda(*, at: datetime) -> int:
    """The digest of yesterday, and of every earlier day with visits that has none yet; how many were written."""
    hari_ini = hari(at)
    hari_kunjungan = set(
        Kunjungan.objects.filter(hari__lt=hari_ini).order_by().values_list("hari", flat=True).distinct()
    )
    semua = hari_kunjungan | {hari_ini - timedelta(days=1)}
    sudah = set(Perihal.objects.filter(subjek__startswith="kunjungan:").values_list("subjek", flat=True))
    belum = sorted(d for d in semua if f"kunjungan:{d.isoformat()}" not in sudah)
    return sum(catat_sidik_kunjungan(on=d, at=at) for d in belum)
