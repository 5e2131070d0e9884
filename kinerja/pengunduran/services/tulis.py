"""The person writes: a draft about one own post, in own words; nothing is filled in beforehand."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from kinerja.dasar.kunci import simpan_versi
from kinerja.dasar.waktu import hari
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan
from kinerja.organisasi.models import Penugasan
from kinerja.organisasi.selectors import penugasan_pada
from kinerja.pengunduran.galat import PengunduranDitolak
from kinerja.pengunduran.models import BERJALAN, KeadaanSurat, SuratPengunduran
from kinerja.pengunduran.selectors.surat import DIPEGANG, jabatan_boleh
from kinerja.pengunduran.services.kunci import butuh_sendiri, kunci_surat


@dataclass(frozen=True, slots=True)
class IsiSurat:
    """What the person writes, and from which day."""

    isi: str
    mulai: date


def tulis_surat(*, penugasan: int, isi: IsiSurat, by: Pelaku, at: datetime) -> SuratPengunduran:
    """A draft that nobody else reads. Raises PengunduranDitolak with everything that is wrong."""
    jabatan = penugasan_pada(hari(at)).filter(pk=penugasan).first()
    if jabatan is None:
        raise PengunduranDitolak(_("Jabatan ini tidak sedang Anda pegang."))
    butuh_sendiri(by, jabatan.pegawai_id)
    _butuh_layak(jabatan, isi, hari(at))
    with tindakan("pengunduran.ditulis", by=by, at=at) as catatan:
        satu = SuratPengunduran(
            pegawai_id=jabatan.pegawai_id, penugasan=jabatan, isi=isi.isi, mulai_diminta=isi.mulai, dibuat=at
        )
        _simpan_baru(satu)
        catatan.perihal("pengunduran", satu.pk)
    return satu


def _simpan_baru(satu: SuratPengunduran) -> None:
    try:
        with transaction.atomic():
            satu.save()
    except IntegrityError as galat:
        if not SuratPengunduran.objects.filter(penugasan=satu.penugasan_id, keadaan__in=BERJALAN).exists():
            raise  # something else that must never be
        pesan = _("Sudah ada surat yang berjalan tentang jabatan ini. Buka surat itu, atau tarik lebih dulu.")
        raise PengunduranDitolak(pesan) from galat


def ubah_surat(*, surat: int, versi: int, isi: IsiSurat, by: Pelaku, at: datetime) -> SuratPengunduran:
    """Other words in a draft. Raises PengunduranDitolak, SudahBerubah."""
    with tindakan("pengunduran.diubah", by=by, at=at) as catatan:
        satu = _draf(surat, versi, by)
        jabatan = penugasan_pada(hari(at)).filter(pk=satu.penugasan_id).first()
        if jabatan is None:
            raise PengunduranDitolak(_("Jabatan ini tidak sedang Anda pegang."))
        _butuh_layak(jabatan, isi, hari(at))
        satu.isi, satu.mulai_diminta = isi.isi, isi.mulai
        simpan_versi(satu, update_fields=["isi", "mulai_diminta"])
        catatan.perihal("pengunduran", satu.pk)
    return satu


def buang_surat(*, surat: int, versi: int, by: Pelaku, at: datetime) -> None:
    """A draft that was not signed leaves no trace of its words. Raises PengunduranDitolak, SudahBerubah."""
    with tindakan("pengunduran.draf_dihapus", by=by, at=at) as catatan:
        satu = _draf(surat, versi, by)
        catatan.perihal("pengunduran", satu.pk)
        satu.delete()


def _draf(surat: int, versi: int, by: Pelaku) -> SuratPengunduran:
    satu = kunci_surat(surat, versi)
    butuh_sendiri(by, satu.pegawai_id)
    if satu.keadaan != KeadaanSurat.DRAF:
        raise PengunduranDitolak(_("Surat ini sudah ditandatangani dan tidak diubah. Tarik, lalu tulis yang baru."))
    return satu


def _butuh_layak(jabatan: Penugasan, isi: IsiSurat, on: date) -> None:
    masalah = []
    if jabatan.jenis not in DIPEGANG or jabatan.jenis_jabatan not in jabatan_boleh(on):
        pesan = _("%s tidak ditinggalkan dengan surat pengunduran diri dari jabatan.")
        masalah.append(pesan % (jabatan.nama_jabatan or jabatan.jabatan.kode))
    if not isi.isi.strip():
        masalah.append(_("Tuliskan permohonan Anda dengan kata-kata sendiri."))
    if isi.mulai <= on:
        masalah.append(_("Tanggal berhenti dari jabatan harus sesudah hari ini."))
    if masalah:
        raise PengunduranDitolak(*masalah)
