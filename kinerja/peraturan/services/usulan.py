"""Four eyes: one person proposes a value from a future day on, a second approves or refuses; only then it counts."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.db import connection
from django.utils.translation import gettext as _

from kinerja.dasar.waktu import hari, tulis_tanggal
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import Catatan, tindakan
from kinerja.peraturan.models import PaketDaerah, Setelan, Usulan
from kinerja.peraturan.paket import PeriksaIsi, baris_isi, baris_setelan, periksa_isi
from kinerja.peraturan.selectors.setelan import jenis_lengkap, setelan
from kinerja.peraturan.singgahan import lupakan
from kinerja.peraturan.usulan import UsulanSalah

KUNCI_USULAN = 7_246_003  # PostgreSQL advisory lock: one proposal at a time; SQLite writes one at a time anyway


def usulkan_setelan(*, kunci: str, nilai: object, mulai: date, alasan: str, by: Pelaku, at: datetime) -> Usulan:
    """Propose a value of a declared key from a future day on.

    Raises SetelanTidakDikenal, NilaiSetelanSalah, UsulanSalah (messages for the screen).
    """
    sah = jenis_lengkap(kunci, mulai).periksa(nilai)
    salah = _salah(mulai, alasan, by, at)
    if setelan(kunci, mulai) == sah:
        salah.append(_("Nilai itu sudah berlaku pada hari tersebut. Pilih nilai lain."))
    return _usulkan(Usulan.Jenis.SETELAN, kunci, {"nilai": sah}, mulai, alasan, salah, by, at)


def usulkan_paket(
    *, paket: PaketDaerah, mulai: date, alasan: str, by: Pelaku, at: datetime, periksa: PeriksaIsi = periksa_isi
) -> Usulan:
    """Propose a draft for adoption from a future day on. Raises UsulanSalah with everything found.

    `periksa` is the check of the floor that knows what the draft says; without it a draft of rule values is meant.
    """
    salah = _salah(mulai, alasan, by, at)
    if paket.ditetapkan_pada:
        salah.append(_("Aturan daerah ini sudah ditetapkan. Susun naskah baru untuk mengubahnya."))
    salah += periksa(paket.isi, mulai)
    return _usulkan(paket.jenis, str(paket.pk), paket.isi, mulai, alasan, salah, by, at)


def setujui_usulan(*, usulan: Usulan, catatan: str, by: Pelaku, at: datetime) -> Usulan:
    """Approve: the value stands from its day on. Raises UsulanSalah: own, no longer waiting, begun already."""
    with tindakan("peraturan.usulan_disetujui", by=by, at=at) as jejak:
        kini = _terkunci(usulan, hari(at))
        _bukan_pengusul(kini, by)
        _putus(kini, Usulan.Status.DISETUJUI, catatan, by, at)
        _berlakukan(kini, at)
        _catat(jejak, kini)
        lupakan()
    return kini


def tolak_usulan(*, usulan: Usulan, catatan: str, by: Pelaku, at: datetime) -> Usulan:
    """Refuse with a note; nothing changes. Raises UsulanSalah."""
    if not catatan.strip():
        raise UsulanSalah(_("Tuliskan catatan untuk pengusul: mengapa usulan ini ditolak."))
    with tindakan("peraturan.usulan_ditolak", by=by, at=at) as jejak:
        kini = _terkunci(usulan, hari(at))
        _bukan_pengusul(kini, by)
        _putus(kini, Usulan.Status.DITOLAK, catatan, by, at)
        _catat(jejak, kini)
    return kini


def tarik_usulan(*, usulan: Usulan, by: Pelaku, at: datetime) -> Usulan:
    """Take back one's own proposal while it waits. Raises UsulanSalah."""
    with tindakan("peraturan.usulan_ditarik", by=by, at=at) as jejak:
        kini = _terkunci(usulan, hari(at))
        if not sama_orang(kini, by):
            raise UsulanSalah(_("Usulan hanya ditarik oleh yang mengusulkan. Orang lain dapat menolaknya."))
        _putus(kini, Usulan.Status.DITARIK, "", by, at)
        _catat(jejak, kini)
    return kini


def sama_orang(usulan: Usulan, by: Pelaku) -> bool:
    """Whether the proposer and this actor are one: the same account, or two accounts of one person."""
    pegawai = bool(by.pegawai_id) and by.pegawai_id == usulan.pengusul_pegawai
    return by.pengguna_id == usulan.pengusul or pegawai


def _salah(mulai: date, alasan: str, by: Pelaku, at: datetime) -> list[str]:
    """What every proposal must have: a person, a reason, a day to come."""
    on, salah = hari(at), []
    if not by.pengguna_id:
        salah.append(_("Usulan diajukan oleh seseorang, bukan oleh program."))
    if mulai <= on:
        salah.append(
            _("Perubahan hanya dapat berlaku sesudah hari ini (%(hari)s), agar orang kedua sempat memeriksanya.")
            % {"hari": tulis_tanggal(on)}
        )
    if not alasan.strip():
        salah.append(_("Tuliskan alasan usulan ini, misalnya keputusan yang mendasarinya."))
    return salah


def _usulkan(
    jenis: str,
    kunci: str,
    isi: Mapping[str, Any],
    mulai: date,
    alasan: str,
    salah: list[str],
    by: Pelaku,
    at: datetime,
) -> Usulan:
    with tindakan("peraturan.usulan_diajukan", by=by, at=at) as catatan:
        _bergiliran()
        salah += _bentrok(jenis, kunci, isi, hari(at))
        if salah:
            raise UsulanSalah(*salah)
        usulan = Usulan.objects.create(
            jenis=jenis,
            kunci=kunci,
            isi=isi,
            mulai=mulai,
            alasan=alasan.strip(),
            pengusul=by.pengguna_id,
            pengusul_pegawai=by.pegawai_id,
            pengusul_nama=by.nama,
            diusulkan_pada=at,
        )
        _catat(catatan, usulan)
    return usulan


def _bergiliran() -> None:
    """One proposal at a time, so that of two at the same moment the second sees the first."""
    if connection.vendor == "postgresql":
        with connection.cursor() as kursor:
            kursor.execute("SELECT pg_advisory_xact_lock(%s)", [KUNCI_USULAN])


def _bentrok(jenis: str, kunci: str, isi: Mapping[str, Any], on: date) -> list[str]:
    """Proposals still waiting for the same setting, the same pack, or a value that this pack also speaks of."""
    pesan = _("Usulan %(nama)s untuk hal yang sama masih menunggu persetujuan. Tunggu putusannya atau tarik dahulu.")
    salah = []
    for lain in Usulan.objects.filter(jenis=jenis, status=Usulan.Status.DIUSULKAN, mulai__gt=on).order_by("pk"):
        sama = sorted(_pokok(jenis, lain.isi) & _pokok(jenis, isi))
        if lain.kunci == kunci:
            salah.append(pesan % {"nama": lain.pengusul_nama})
        elif sama:
            uraian = _("Usulan %(nama)s atas nilai yang sama (%(nilai)s) masih menunggu persetujuan.")
            tunggu = _("Tunggu putusannya, atau keluarkan nilai itu dari naskah ini.")
            salah.append(f"{uraian % {'nama': lain.pengusul_nama, 'nilai': ', '.join(sama)}} {tunggu}")
    return salah


def _pokok(jenis: str, isi: Mapping[str, Any]) -> set[str]:
    """What a draft speaks of: the ids of its values, or the one text or set it replaces."""
    if jenis == Usulan.Jenis.SETELAN:
        return set()
    return set(isi.get("nilai") or {}) if jenis == Usulan.Jenis.PAKET else {str(isi["perihal"])}


def _terkunci(usulan: Usulan, on: date) -> Usulan:
    """The proposal, locked, if it may still be decided."""
    kini = Usulan.objects.select_for_update().get(pk=usulan.pk)
    if kini.status != Usulan.Status.DIUSULKAN:
        sudah = str(kini.get_status_display()).lower()
        raise UsulanSalah(_("Usulan ini sudah diputus: %(status)s.") % {"status": sudah})
    if not kini.terbuka(on):
        raise UsulanSalah(
            _("Usulan ini kedaluwarsa: hari mulainya, %(hari)s, sudah tiba. Ajukan usulan baru dengan hari lain.")
            % {"hari": tulis_tanggal(kini.mulai)}
        )
    return kini


def _bukan_pengusul(usulan: Usulan, by: Pelaku) -> None:
    if not by.pengguna_id or sama_orang(usulan, by):
        raise UsulanSalah(_("Usulan diputus oleh orang kedua, bukan oleh yang mengusulkan."))


def _putus(usulan: Usulan, status: Usulan.Status, catatan: str, by: Pelaku, at: datetime) -> None:
    usulan.status, usulan.catatan, usulan.diputus_pada = status, catatan.strip(), at
    usulan.pemutus, usulan.pemutus_pegawai, usulan.pemutus_nama = by.pengguna_id, by.pegawai_id, by.nama
    usulan.save(update_fields=["status", "catatan", "diputus_pada", "pemutus", "pemutus_pegawai", "pemutus_nama"])


def _berlakukan(usulan: Usulan, at: datetime) -> None:
    """What was approved becomes rows that hold from the day on."""
    isi: Mapping[str, object] = {usulan.kunci: usulan.isi.get("nilai")}
    if usulan.jenis != Usulan.Jenis.SETELAN:
        PaketDaerah.objects.filter(pk=usulan.kunci).update(
            isi=usulan.isi, mulai=usulan.mulai, ditetapkan_pada=at, diubah_pada=at
        )
        isi = baris_setelan(usulan, hari(at)) if usulan.jenis == Usulan.Jenis.PAKET else baris_isi(usulan, hari(at))
    Setelan.objects.bulk_create(
        Setelan(kunci=kunci, nilai=nilai, mulai=usulan.mulai, alasan=usulan.alasan, usulan=usulan)
        for kunci, nilai in isi.items()
    )


def _catat(catatan: Catatan, usulan: Usulan) -> None:
    catatan.perihal("usulan", usulan.pk)
    catatan.perihal("setelan" if usulan.jenis == Usulan.Jenis.SETELAN else "paket_daerah", usulan.kunci)
    catatan.muatan(usulan=usulan.pk, jenis=usulan.jenis, kunci=usulan.kunci, isi=usulan.isi, mulai=usulan.mulai)
