"""Whose turn it is, and why it is not."""

from collections.abc import Iterable, Mapping
from datetime import date

from django.utils.translation import gettext as _

from kinerja.dokumen.models import CaraDokumen, Dokumen, KeadaanDokumen, KeadaanTandaTangan, TandaTangan
from kinerja.dokumen.services.batal import sebut_batal, sebut_digantikan
from kinerja.jejak.pelaku import Pelaku

K = KeadaanTandaTangan


def tempat_saya(semua: Iterable[TandaTangan], by: Pelaku) -> TandaTangan | None:
    """The person's first open place, else the last one that is filled."""
    milik = [x for x in semua if x.pegawai_id and str(x.pegawai_id) == by.pegawai_id]
    buka = [x for x in milik if x.keadaan == KeadaanTandaTangan.MENUNGGU]
    return next(iter(buka or milik[-1:]), None)


def halangan(dokumen: Dokumen, tempat: TandaTangan, semua: Iterable[TandaTangan], on: date) -> str:
    """Why this place cannot be signed now, as a sentence; empty if it can. `semua`: the places of the document."""
    if pesan := halangan_keadaan(dokumen, tempat):
        return pesan
    if dokumen.cara == CaraDokumen.BASAH:
        return _("%s ditandatangani di atas kertas, lalu dipindai.") % dokumen.judul
    if tempat.penugasan and tempat.penugasan.sampai and tempat.penugasan.sampai < on:
        isi = {"judul": dokumen.judul, "jabatan": tempat.jabatan}
        return _("%(judul)s ditandatangani sebagai %(jabatan)s, jabatan yang tidak lagi Anda pegang.") % isi
    return _halangan_urutan(dokumen, [x for x in semua if x.urutan < tempat.urutan])


def halangan_keadaan(dokumen: Dokumen, tempat: TandaTangan) -> str:
    """Why nobody signs or refuses here any more (or not yet)."""
    if dokumen.keadaan == KeadaanDokumen.BATAL:
        return sebut_batal(dokumen)
    if dokumen.digantikan_id:
        return sebut_digantikan(dokumen)
    if tempat.keadaan == K.DITANDATANGANI:
        return _("%s sudah Anda tanda tangani.") % dokumen.judul
    if tempat.keadaan == K.DITOLAK:
        return _("%s sudah Anda tolak.") % dokumen.judul
    if dokumen.keadaan == KeadaanDokumen.DISIAPKAN:
        return _("%s masih dicetak. Tunggu sebentar, lalu muat ulang halaman.") % dokumen.judul
    return ""


def _halangan_urutan(dokumen: Dokumen, sebelum: Iterable[TandaTangan]) -> str:
    pesan: Mapping[str, str] = {
        K.DITOLAK: _("%(judul)s ditolak %(nama)s, jadi tidak dilanjutkan."),
        K.MENUNGGU: _("%(judul)s menunggu tanda tangan %(nama)s lebih dahulu."),
    }
    for satu in sebelum:
        if satu.keadaan in pesan:
            return pesan[satu.keadaan] % {"judul": dokumen.judul, "nama": satu.nama}
    return ""
