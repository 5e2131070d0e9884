"""The authority accepts (one act closes the post left and opens the next), postpones with a reason, or refuses."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from django.utils.translation import gettext as _

from kinerja.dasar.kunci import simpan_versi
from kinerja.dasar.pemicu import bentrok_dikenali
from kinerja.dasar.waktu import hari
from kinerja.dokumen.surat import CaraSurat
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan
from kinerja.organisasi.models import JenisPenugasan, Penugasan
from kinerja.organisasi.selectors import nip_pada, penugasan_pada
from kinerja.organisasi.services import Ditolak, IsiPenugasan
from kinerja.organisasi.services.pindah import pindahkan
from kinerja.pengunduran.galat import PengunduranDitolak
from kinerja.pengunduran.models import KeadaanSurat, SuratPengunduran
from kinerja.pengunduran.naskah import isi_jawaban, isi_keputusan
from kinerja.pengunduran.selectors.kurang import IsiPutusan, kurang_diterima
from kinerja.pengunduran.selectors.surat import terhenti
from kinerja.pengunduran.services.kunci import butuh_pemutus, kunci_surat, pemutus_dari
from kinerja.pengunduran.services.surat import siapkan_surat

PUTUSAN = ("dokumen_putusan", "keadaan", "alasan", "tunda_sampai", "diputus", "diputus_hari", "pemutus", "selesai")
PENERIMAAN = (*PUTUSAN, "nomor_keputusan", "tanggal_keputusan", "nomor_izin", "penugasan_baru")


def terima_surat(*, surat: int, versi: int, isi: IsiPutusan, by: Pelaku, at: datetime) -> SuratPengunduran:
    """Everything or nothing. Raises PengunduranDitolak with every missing link, SudahBerubah, Bentrok."""
    with bentrok_dikenali(), tindakan("pengunduran.diterima", by=by, at=at) as catatan:
        satu = kunci_surat(surat, versi)
        pemutus = pemutus_dari(by, hari(at))
        if masalah := kurang_diterima(satu, isi, pemutus, hari(at)):
            raise PengunduranDitolak(*masalah)
        satu.nomor_izin, satu.alasan, satu.tunda_sampai = isi.nomor_izin.strip(), "", None
        satu.tanggal_keputusan = isi.tanggal
        isi = _bersurat(satu, isi, pemutus, by, at)
        satu.penugasan_baru = _pindahkan(satu, isi, pemutus, at)
        _putuskan(satu, KeadaanSurat.DITERIMA, pemutus, at)
        satu.selesai = at
        simpan_versi(satu, update_fields=PENERIMAAN)
        catatan.perihal("pengunduran", satu.pk)
        catatan.perihal("pegawai", satu.pegawai_id)
        catatan.muatan(ditutup=satu.penugasan_id, dibuka=satu.penugasan_baru_id, mulai=satu.mulai, nomor=isi.nomor)
    return satu


def _bersurat(
    satu: SuratPengunduran, isi: IsiPutusan, pemutus: Penugasan | None, by: Pelaku, at: datetime
) -> IsiPutusan:
    """With the order made here, and the number that the register gave it."""
    assert pemutus is not None
    assert isi.tanggal is not None
    nomor = isi.nomor.strip()
    if isi.cara:
        cara = CaraSurat(isi.cara, at, nomor)
        satu.dokumen_putusan, nomor = siapkan_surat(isi_keputusan(satu, pemutus, isi.tanggal, cara), by, at)
    satu.nomor_keputusan = nomor
    return replace(isi, nomor=nomor)


def _pindahkan(satu: SuratPengunduran, isi: IsiPutusan, pemutus: Penugasan | None, at: datetime) -> Penugasan:
    """The post left ends the day before; the next one begins, unless the person holds it already."""
    assert satu.mulai is not None
    assert satu.tujuan is not None
    assert pemutus is not None
    milik = penugasan_pada(satu.mulai).filter(pegawai=satu.pegawai_id, jabatan=satu.tujuan, jenis="definitif")
    tetap = milik.exclude(pk=satu.penugasan_id).first()
    baris = IsiPenugasan(
        nip_pada(satu.pegawai, satu.mulai),
        satu.tujuan.kode,
        JenisPenugasan.DEFINITIF,
        satu.mulai,
        nomor_sk=isi.nomor.strip(),
        tanggal_sk=isi.tanggal,
        pejabat_penetap=pemutus.nama_jabatan or "",
    )
    try:
        kemarin = satu.mulai - timedelta(days=1)
        pindahkan(tutup=[satu.penugasan], sampai=kemarin, buka=[] if tetap else [baris], at=at)
    except Ditolak as galat:
        raise PengunduranDitolak(*(m.pesan for m in galat.masalah)) from galat
    return tetap or milik.exclude(pk=satu.penugasan_id).get()


def tunda_surat(
    *, surat: int, versi: int, alasan: str, sampai: date, by: Pelaku, at: datetime, cara: str = "", nomor: str = ""
) -> SuratPengunduran:
    """Not yet, until a day, for a reason. Raises PengunduranDitolak, SudahBerubah."""
    with tindakan("pengunduran.ditunda", by=by, at=at) as catatan:
        satu = _terbuka(surat, versi, alasan, at)
        pemutus = butuh_pemutus(by, hari(at))
        if sampai <= hari(at):
            raise PengunduranDitolak(_("Penundaan berlaku sampai hari sesudah hari ini. Isi tanggalnya."))
        satu.alasan, satu.tunda_sampai = alasan.strip(), sampai
        _putuskan(satu, KeadaanSurat.DITUNDA, pemutus, at)
        _jawab(satu, CaraSurat(cara, at, nomor), pemutus, by)
        simpan_versi(satu, update_fields=PUTUSAN)
        catatan.perihal("pengunduran", satu.pk)
        catatan.muatan(sampai=sampai)
    return satu


def tolak_surat(
    *, surat: int, versi: int, alasan: str, by: Pelaku, at: datetime, cara: str = "", nomor: str = ""
) -> SuratPengunduran:
    """The person stays in the post, and reads why. Raises PengunduranDitolak, SudahBerubah."""
    with tindakan("pengunduran.ditolak", by=by, at=at) as catatan:
        satu = _terbuka(surat, versi, alasan, at)
        pemutus = butuh_pemutus(by, hari(at))
        satu.alasan, satu.tunda_sampai, satu.selesai = alasan.strip(), None, at
        _putuskan(satu, KeadaanSurat.DITOLAK, pemutus, at)
        _jawab(satu, CaraSurat(cara, at, nomor), pemutus, by)
        simpan_versi(satu, update_fields=PUTUSAN)
        catatan.perihal("pengunduran", satu.pk)
    return satu


def _jawab(satu: SuratPengunduran, cara: CaraSurat, pemutus: Penugasan, by: Pelaku) -> None:
    """The answer on paper, where it is made here; an earlier one stays in the register, no longer the last."""
    satu.dokumen_putusan = None
    if cara.cara:
        isi = isi_jawaban(satu, pemutus, hari(cara.pada), cara)
        satu.dokumen_putusan, _nomor = siapkan_surat(isi, by, cara.pada)


def _terbuka(surat: int, versi: int, alasan: str, at: datetime) -> SuratPengunduran:
    satu = kunci_surat(surat, versi)
    if not satu.terbuka:
        pesan = _("Surat ini tidak sedang menunggu keputusan (%s).")
        raise PengunduranDitolak(pesan % satu.get_keadaan_display())
    if pesan := terhenti(satu, hari(at)):
        raise PengunduranDitolak(pesan)
    if not alasan.strip():
        raise PengunduranDitolak(_("Tuliskan alasannya; yang menulis surat membacanya."))
    return satu


def _putuskan(satu: SuratPengunduran, keadaan: KeadaanSurat, pemutus: Penugasan | None, at: datetime) -> None:
    satu.keadaan, satu.pemutus = keadaan, pemutus
    satu.diputus, satu.diputus_hari = at, hari(at)
