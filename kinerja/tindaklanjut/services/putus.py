"""The authorised official decides; four eyes: never who proposed it. An award becomes a fact in the same act."""

from collections.abc import Iterator
from datetime import date, datetime

from django.utils.translation import gettext as _

from kinerja.aturan.periksa import Temuan
from kinerja.dasar.pemicu import bentrok_dikenali
from kinerja.dasar.waktu import hari, tulis_tanggal
from kinerja.dokumen.services import IsiDokumen
from kinerja.dokumen.surat import CaraSurat
from kinerja.fakta.models import Penghargaan
from kinerja.fakta.services import IsiFakta, simpan_banyak_fakta
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan
from kinerja.organisasi.models import Penugasan
from kinerja.organisasi.selectors.pegawai import nip_pada
from kinerja.organisasi.services.baris import Ditolak
from kinerja.organisasi.sesi import Sesi
from kinerja.tindaklanjut.alur import SETUJUI, TOLAK
from kinerja.tindaklanjut.galat import temuan, tolak_bila_ada
from kinerja.tindaklanjut.isian import IsianPutusan
from kinerja.tindaklanjut.models import JenisTindakLanjut, TindakLanjut
from kinerja.tindaklanjut.naskah import isi_penghargaan, isi_putusan_mutasi
from kinerja.tindaklanjut.permissions import pemutus_jenis
from kinerja.tindaklanjut.selectors.mutasi import periksa_mutasi, susun_mutasi
from kinerja.tindaklanjut.services.dasar import asal_pada, boleh_memutus, kunci, pindah, simpan
from kinerja.tindaklanjut.services.surat import beri_surat

J = JenisTindakLanjut


def putuskan(*, tindak_lanjut: int, versi: int, isian: IsianPutusan, sesi: Sesi, at: datetime) -> TindakLanjut:
    """Raises TindakLanjutDitolak with everything that is wrong, PermissionError, SudahBerubah, Bentrok."""
    on = hari(at)
    peristiwa = "tindaklanjut.disetujui" if isian.setuju else "tindaklanjut.ditolak"
    jabatan = pemutus_jenis(sesi)
    with bentrok_dikenali(), tindakan(peristiwa, by=sesi.pelaku, at=at) as catatan:
        satu = kunci(tindak_lanjut, versi)
        if not boleh_memutus(sesi, satu):
            pesan = _("Usul diputus pejabat yang berwenang, bukan yang mengusulkan dan bukan yang bersangkutan.")
            raise PermissionError(pesan)
        p = jabatan[satu.jenis]
        by = sesi.sebagai(p) if p else sesi.pelaku
        pindah(satu, SETUJUI if isian.setuju else TOLAK, at)
        tolak_bila_ada([*_periksa(satu, isian, on, p), *_mutasi_kini(satu, isian, on)])
        _catat(satu, isian, by, at)
        if p and _bersurat(satu, isian):
            beri_surat(satu, _surat(satu, isian, p.pk, at), by, at)
        if isian.setuju and satu.jenis == J.PENGHARGAAN:
            satu.penghargaan = _fakta(satu, by, at)
        simpan(satu, catatan, nomor=satu.nomor_putusan, tanggal=isian.tanggal, penghargaan=satu.penghargaan_id)
    return satu


def _bersurat(satu: TindakLanjut, isian: IsianPutusan) -> bool:
    """Whether a paper is made here: of an award that is given, of every answer to a proposal to move."""
    return bool(isian.cara) and (satu.jenis == J.MUTASI or (satu.jenis == J.PENGHARGAAN and isian.setuju))


def _surat(satu: TindakLanjut, isian: IsianPutusan, penetap: int, at: datetime) -> IsiDokumen:
    cara = CaraSurat(isian.cara, at, isian.nomor)
    if satu.jenis == J.PENGHARGAAN:
        return isi_penghargaan(satu, penetap, isian.tanggal, cara)
    return isi_putusan_mutasi(satu, penetap, isian.tanggal, cara, setuju=isian.setuju)


def _periksa(satu: TindakLanjut, isian: IsianPutusan, on: date, jabatan: Penugasan | None) -> Iterator[Temuan]:
    if isian.tanggal > on or isian.tanggal < hari(satu.diusulkan):
        pesan = _("Tanggal keputusan antara %(awal)s dan %(akhir)s.")
        rentang = {"awal": tulis_tanggal(hari(satu.diusulkan)), "akhir": tulis_tanggal(on)}
        yield temuan(pesan % rentang, "tanggal")
    surat = _bersurat(satu, isian)
    if surat and jabatan is None:
        pesan = _("Surat ditandatangani pejabat dalam jabatannya. Pilih surat yang dibuat di luar aplikasi ini.")
        yield temuan(pesan, "cara")
    if isian.setuju and satu.jenis == J.PENGHARGAAN and not (isian.nomor.strip() or surat):
        yield temuan(_("Isi nomor keputusan penghargaannya; nomor itu masuk rapor."), "nomor")
    if not isian.setuju and not isian.catatan.strip():
        yield temuan(_("Tulis alasan penolakannya; pegawai dan pengusul membacanya."), "catatan")


def _mutasi_kini(satu: TindakLanjut, isian: IsianPutusan, on: date) -> Iterator[Temuan]:
    """Posts change: what stops a proposal is asked again on the day it is agreed."""
    if satu.jenis == J.MUTASI and isian.setuju and satu.tujuan:
        kini = susun_mutasi(asal_pada(satu, on), satu.tujuan.kode, on)
        semua = periksa_mutasi(kini, tuple(satu.pertimbangan.split(",")), satu.dasar, on)
        yield from (t for t in semua if t.menghalangi)


def _catat(satu: TindakLanjut, isian: IsianPutusan, by: Pelaku, at: datetime) -> None:
    satu.pemutus_id, satu.diputus = int(by.pengguna_id), at
    satu.nama_pemutus, satu.kapasitas_pemutus = by.nama, by.kapasitas
    satu.nomor_putusan, satu.tanggal, satu.catatan = isian.nomor.strip(), isian.tanggal, isian.catatan.strip()


def _fakta(satu: TindakLanjut, by: Pelaku, at: datetime) -> Penghargaan:
    """The award on record, as any other award; one of that name and day that is there already stands in its way."""
    assert satu.tanggal is not None
    milik = Penghargaan.objects.filter(
        pegawai=satu.pegawai_id, nama=satu.perihal, tanggal_sk=satu.tanggal, diganti_pada=None
    )
    if milik.exists():
        tolak_bila_ada([temuan(_("Penghargaan bernama ini sudah tercatat pada tanggal itu."), "tanggal")])
    isi = {"nama": satu.perihal, "tanggal_sk": satu.tanggal, "nomor_sk": satu.nomor_putusan}
    try:
        fakta = IsiFakta(nip_pada(satu.pegawai, hari(at)), isi)
        simpan_banyak_fakta(model=Penghargaan, isi=[fakta], by=by, at=at)
    except Ditolak as galat:
        tolak_bila_ada([temuan(m.pesan) for m in galat.masalah])
    return milik.get()
