"""After the proposal: taken back, carried out, undone, closed; each by who may, each with what it needs."""

from datetime import datetime

from django.utils.translation import gettext as _

from kinerja.dasar.pemicu import bentrok_dikenali
from kinerja.dasar.waktu import hari, tulis_tanggal
from kinerja.fakta.models import Penghargaan
from kinerja.fakta.services import batalkan_fakta
from kinerja.jejak.services import tindakan
from kinerja.organisasi.sesi import Sesi
from kinerja.tindaklanjut.alur import BATALKAN, LAKSANAKAN, TARIK, TUTUP
from kinerja.tindaklanjut.galat import temuan, tolak_bila_ada
from kinerja.tindaklanjut.models import JenisTindakLanjut, KeadaanTindakLanjut, TindakLanjut
from kinerja.tindaklanjut.permissions import petugas
from kinerja.tindaklanjut.selectors.daftar import diklat_pegawai, pelantikan_usul
from kinerja.tindaklanjut.services.dasar import (
    adalah_atasan,
    boleh_mengakhiri,
    butuh_alasan,
    kunci,
    pindah,
    simpan,
    tentang_sendiri,
)
from kinerja.tindaklanjut.services.surat import batalkan_surat

J = JenisTindakLanjut


def tarik(*, tindak_lanjut: int, versi: int, catatan: str, sesi: Sesi, at: datetime) -> TindakLanjut:
    """Who made it, the superior of today or the desk takes it back, with a reason."""
    with tindakan("tindaklanjut.ditarik", by=sesi.pelaku, at=at) as jejak:
        satu = kunci(tindak_lanjut, versi)
        if not boleh_menarik(sesi, satu, at):
            raise PermissionError(_("Ditarik oleh yang membuatnya, atasan langsung pada hari ini, atau BKPSDM."))
        pindah(satu, TARIK, at)
        satu.catatan = butuh_alasan(catatan)
        batalkan_surat(satu, sesi.pelaku, at)
        simpan(satu, jejak)
    return satu


def boleh_menarik(sesi: Sesi, satu: TindakLanjut, at: datetime) -> bool:
    """Nobody in another's place, nobody about oneself."""
    if sesi.pelaku_lain or tentang_sendiri(sesi, satu):
        return False
    pembuat = sesi.pelaku.pengguna_id == str(satu.pengusul_id)
    return pembuat or petugas(sesi) or adalah_atasan(sesi, satu, hari(at))


def laksanakan(*, tindak_lanjut: int, versi: int, diklat: int | None, sesi: Sesi, at: datetime) -> TindakLanjut:
    """The desk links what happened: the training on record, or the post taken at an inauguration."""
    with bentrok_dikenali(), tindakan("tindaklanjut.terlaksana", by=sesi.pelaku, at=at) as jejak:
        satu = kunci(tindak_lanjut, versi)
        if not petugas(sesi) or tentang_sendiri(sesi, satu):
            raise PermissionError(_("Pelaksanaan dicatat BKPSDM."))
        pindah(satu, LAKSANAKAN, at)
        if satu.jenis == J.PENGEMBANGAN:
            satu.diklat = diklat_pegawai(satu).filter(pk=diklat or 0).first()
            pesan = _("Pilih diklat yang sudah tercatat pada pegawai ini. Bila belum ada, muat dahulu berkas diklat.")
            tolak_bila_ada([] if satu.diklat else [temuan(pesan, "diklat")])
        else:
            satu.penugasan_baru = pelantikan_usul(satu)
            pesan = _(
                "Belum ada pelantikan pada jabatan yang diusulkan sejak keputusannya. Usul berakhir di pelantikan."
            )
            tolak_bila_ada([] if satu.penugasan_baru else [temuan(pesan)])
        simpan(satu, jejak, diklat=satu.diklat_id, penugasan_baru=satu.penugasan_baru_id)
    return satu


def batalkan(*, tindak_lanjut: int, versi: int, catatan: str, sesi: Sesi, at: datetime) -> TindakLanjut:
    """What was agreed is undone with a reason; the fact of an award goes back in the same act."""
    with bentrok_dikenali(), tindakan("tindaklanjut.dibatalkan", by=sesi.pelaku, at=at) as jejak:
        satu = kunci(tindak_lanjut, versi)
        if not boleh_mengakhiri(sesi, satu):
            raise PermissionError(_("Dibatalkan oleh pejabat yang berwenang memutusnya atau BKPSDM."))
        pindah(satu, BATALKAN, at)
        satu.selesai, satu.catatan = at, butuh_alasan(catatan)
        batalkan_surat(satu, sesi.pelaku, at)
        if (fakta := _berlaku(satu)) is not None:
            batalkan_fakta(fakta=fakta, alasan=satu.catatan, by=sesi.pelaku, at=at)
        simpan(satu, jejak, penghargaan=satu.penghargaan_id)
    return satu


def _berlaku(satu: TindakLanjut) -> Penghargaan | None:
    """The award as it stands now: a corrected one took the place of the first; none if it was taken back already."""
    fakta = satu.penghargaan
    while fakta is not None and fakta.diganti_pada is not None:
        fakta = Penghargaan.objects.filter(menggantikan=fakta).order_by("-pk").first()
    return fakta


def tutup(*, tindak_lanjut: int, versi: int, catatan: str, sesi: Sesi, at: datetime) -> TindakLanjut:
    """The superior of today closes a note: once it was answered, or its days to answer are over."""
    with tindakan("tindaklanjut.ditutup", by=sesi.pelaku, at=at) as jejak:
        satu = kunci(tindak_lanjut, versi)
        if not adalah_atasan(sesi, satu, hari(at)) and (not petugas(sesi) or tentang_sendiri(sesi, satu)):
            raise PermissionError(_("Nota ditutup atasan langsung pada hari ini atau BKPSDM."))
        menunggu = satu.keadaan == KeadaanTindakLanjut.DISAMPAIKAN
        pindah(satu, TUTUP, at)
        if menunggu and satu.batas_tanggapan and hari(at) <= satu.batas_tanggapan:
            pesan = _("Pegawai masih berhak menanggapi sampai %s.") % tulis_tanggal(satu.batas_tanggapan)
            tolak_bila_ada([temuan(pesan)])
        satu.catatan = butuh_alasan(catatan)
        simpan(satu, jejak)
    return satu
