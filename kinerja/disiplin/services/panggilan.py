"""Summonses with their clocks: the first, the second once the first was missed, and whether the summoned came."""

from dataclasses import dataclass
from datetime import date, datetime, time

from django.utils.translation import gettext as _

from kinerja.dasar.waktu import hari, tulis_tanggal
from kinerja.disiplin.galat import DisiplinDitolak
from kinerja.disiplin.kata import batas_hari
from kinerja.disiplin.models import KeadaanPerkara, Panggilan, PerkaraDisiplin
from kinerja.disiplin.naskah import isi_panggilan
from kinerja.disiplin.services.dasar import SUBJEK, bukan_diri_sendiri, kunci_perkara, maju, simpan
from kinerja.disiplin.services.surat import butuh_sah, penanda_pemeriksa, siapkan_surat
from kinerja.dokumen.surat import CaraSurat
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan


@dataclass(frozen=True, slots=True)
class IsiPanggilan:
    """A summons as it is written; later than the rule allows only with a reason."""

    nomor: str
    tanggal_surat: date
    hari_periksa: date
    tempat: str
    jam: time | None = None
    alasan_lewat: str = ""
    cara: str = ""  # how the paper made here is signed; empty: it was made elsewhere, under the number that is typed
    penanda_id: int | None = None  # the assignment that signs it


def batas_panggilan(satu: PerkaraDisiplin, tanggal_surat: date) -> date | None:
    """The last examination day that the next summons may name: from the letter, or from the first day missed."""
    pertama = satu.panggilan.filter(ke=1).first()
    if pertama is None:
        return batas_hari("panggilan_1", tanggal_surat)
    return batas_hari("panggilan_2", pertama.hari_periksa)


def panggil(*, perkara: int, isi: IsiPanggilan, versi: int | None, by: Pelaku, at: datetime) -> Panggilan:
    """The first summons, or the second once the first was missed."""
    with tindakan("disiplin.dipanggil", by=by, at=at) as catatan:
        satu = kunci_perkara(perkara, versi, KeadaanPerkara.TERBUKA)
        bukan_diri_sendiri(satu, by)
        ke = _ke(satu)
        maju(satu, isi.tanggal_surat, at)
        batas = batas_panggilan(satu, isi.tanggal_surat)
        _butuh_panggilan_wajar(isi, batas)
        panggilan = Panggilan(
            perkara=satu,
            ke=ke,
            nomor=isi.nomor.strip(),
            tanggal_surat=isi.tanggal_surat,
            hari_periksa=isi.hari_periksa,
            jam=isi.jam,
            tempat=isi.tempat.strip(),
            pemeriksa=by.nama,
            batas=batas,
            alasan_lewat=isi.alasan_lewat.strip(),
            penanda_id=penanda_pemeriksa(satu, isi.penanda_id, isi.tanggal_surat) if isi.cara else None,
            dicatat=at,
        )
        if isi.cara:
            surat = isi_panggilan(panggilan, CaraSurat(isi.cara, at, isi.nomor))
            panggilan.dokumen, panggilan.nomor = siapkan_surat(surat, by, at)
        panggilan.save()
        simpan(satu)
        catatan.perihal(SUBJEK, satu.pk)
        catatan.muatan(ke=ke, tanggal_surat=isi.tanggal_surat, hari_periksa=isi.hari_periksa, batas=batas)
    return panggilan


def catat_kehadiran(
    *, perkara: int, hadir: bool, keterangan: str = "", versi: int | None, by: Pelaku, at: datetime
) -> Panggilan:
    """Whether the summoned came, recorded on the day or after."""
    with tindakan("disiplin.kehadiran_dicatat", by=by, at=at) as catatan:
        satu = kunci_perkara(perkara, versi, KeadaanPerkara.TERBUKA)
        bukan_diri_sendiri(satu, by)
        panggilan = satu.panggilan.filter(hadir=None).first()
        if panggilan is None:
            raise DisiplinDitolak(_("Tidak ada panggilan yang kehadirannya belum dicatat."))
        if panggilan.hari_periksa > hari(at):
            pesan = _("Hari pemeriksaannya %s; kehadiran dicatat pada atau sesudah hari itu.")
            raise DisiplinDitolak(pesan % tulis_tanggal(panggilan.hari_periksa))
        if not hadir:
            butuh_sah(panggilan.dokumen)
        panggilan.hadir, panggilan.keterangan = hadir, keterangan.strip()
        panggilan.save(update_fields=["hadir", "keterangan"])
        satu.terakhir = max(satu.terakhir, panggilan.hari_periksa)
        simpan(satu)
        catatan.perihal(SUBJEK, satu.pk)
        catatan.muatan(ke=panggilan.ke, hadir=hadir)
    return panggilan


def _ke(satu: PerkaraDisiplin) -> int:
    """Which summons is next; there is no third, and none while the one before is not over."""
    ada = list(satu.panggilan.all())
    if any(p.hadir is None for p in ada):
        raise DisiplinDitolak(_("Catat dahulu hadir atau tidaknya pada panggilan yang sudah dikirim."))
    if any(p.hadir for p in ada):
        raise DisiplinDitolak(_("Yang diperiksa sudah hadir; catat berita acaranya."))
    if len(ada) >= 2:
        raise DisiplinDitolak(
            _("Dua panggilan tidak dihadiri: tidak ada panggilan ketiga. Catat dan putuskan dari bukti.")
        )
    return len(ada) + 1


def _butuh_panggilan_wajar(isi: IsiPanggilan, batas: date | None) -> None:
    if not (isi.nomor.strip() or isi.cara) or not isi.tempat.strip():
        raise DisiplinDitolak(_("Isi nomor surat dan tempat pemeriksaan."))
    if isi.hari_periksa < isi.tanggal_surat:
        raise DisiplinDitolak(_("Hari pemeriksaan sebelum tanggal suratnya. Periksa tanggalnya."))
    if batas is not None and isi.hari_periksa > batas and not isi.alasan_lewat.strip():
        pesan = _("Pemeriksaan paling lambat %s (7 hari kerja). Majukan harinya, atau tulis alasannya.")
        raise DisiplinDitolak(pesan % tulis_tanggal(batas))
