"""Corrections, objections and moves of a session: to decide, to answer, to pass on; what waits for others."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from kinerja.dasar.alamat import alamat
from kinerja.dasar.tampilan import Tugas
from kinerja.dasar.waktu import hari
from kinerja.organisasi.sesi import Sesi
from kinerja.penilaian.models import Penilaian
from kinerja.penilaian.tenggat import batas_keterangan
from kinerja.peraturan.periode import periode_dari_kode


def dari_perkara(daftar: Sequence[Penilaian], sesi: Sesi) -> Iterator[Tugas]:
    """What waits for this person, with the clock of each objection."""
    saya = sesi.pegawai.pk if sesi.pegawai else 0
    for n in daftar:
        x: Any = n  # the annotations of `perkara_terbuka`
        objek = f"{n.penugasan.pegawai.nama_lengkap}, {periode_dari_kode(n.periode).label}"
        menilai = n.penilai.pegawai_id == saya
        if x.koreksi_pk and x.pengusul != saya and n.penugasan.pegawai_id != saya and _memutus_koreksi(x, sesi):
            url = alamat("penilaian:koreksi", x.koreksi_pk)
            yield Tugas(_("Putuskan koreksi nilai"), objek, url, _("menunggu orang kedua"), keadaan="menunggu_anda")
        if x.keberatan_pk and n.penugasan.pegawai_id != saya:
            yield from _keberatan(x, objek, sesi, menilai=menilai)
        if x.pembahasan_pk and menilai:
            url = alamat("penilaian:pembahasan", x.pembahasan_pk)
            yield Tugas(_("Jawab usul perpindahan nilai"), objek, url, _("dari pembahasan"), keadaan="menunggu_anda")


def perkara_menunggu(daftar: Sequence[Penilaian], sesi: Sesi) -> Iterator[Tugas]:
    """Own objections that wait for their decision, own proposals that wait for the second person."""
    saya = sesi.pegawai.pk if sesi.pegawai else 0
    for n in daftar:
        x: Any = n
        label = periode_dari_kode(n.periode).label
        if x.keberatan_pk and n.penugasan.pegawai_id == saya:
            url = alamat("penilaian:keberatan", x.keberatan_pk)
            yield _berjam(_("Keberatan Anda"), label, url, _("menunggu putusan"), x.batas, sesi.hari, "menunggu")
        if x.koreksi_pk and x.pengusul == saya:
            nama = f"{n.penugasan.pegawai.nama_lengkap}, {label}"
            url = alamat("penilaian:koreksi", x.koreksi_pk)
            yield Tugas(_("Usul koreksi Anda"), nama, url, _("menunggu orang kedua"), keadaan="menunggu")


def _memutus_koreksi(x: Any, sesi: Sesi) -> bool:
    return x.memutus or (x.sebab == "salah_ketik" and "bkpsdm" in sesi.peran)


def _keberatan(x: Any, objek: str, sesi: Sesi, *, menilai: bool) -> Iterator[Tugas]:
    url, on = alamat("penilaian:keberatan", x.keberatan_pk), sesi.hari
    if x.status_keberatan == "diajukan":
        if x.saluran in sesi.peran:
            yield _berjam(_("Teruskan keberatan"), objek, url, _("jam putusan berjalan"), x.batas, on)
        return
    if menilai and not x.didengar:
        batas = batas_keterangan(hari(x.diteruskan))
        yield _berjam(_("Beri keterangan atas keberatan"), objek, url, _("sebelum diputus"), batas, on)
    if x.memutus:
        ket = _("kedua pihak sudah didengar") if x.didengar else _("penilai belum memberi keterangan")
        yield _berjam(_("Putuskan keberatan"), objek, url, ket, x.batas, on)


def _berjam(kerja: str, objek: str, url: str, ket: str, batas: date, on: date, keadaan: str = "menunggu_anda") -> Tugas:
    return Tugas(kerja, objek, url, ket, batas, (batas - on).days, keadaan)
