"""The examination: summonses with their clocks, the team, the minutes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from django.utils.translation import gettext as _

from kinerja.dasar.waktu import hari, tulis_tanggal
from kinerja.disiplin.galat import DisiplinDitolak
from kinerja.disiplin.kata import batas_hari
from kinerja.disiplin.models import (
    AnggotaPemeriksa,
    BeritaAcara,
    JenisBeritaAcara,
    KeadaanPerkara,
    Panggilan,
    PerkaraDisiplin,
    UnsurPemeriksa,
)
from kinerja.disiplin.services.dasar import SUBJEK, bukan_diri_sendiri, kunci_perkara, maju, simpan
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan

TERBUKA = KeadaanPerkara.TERBUKA


@dataclass(frozen=True, slots=True)
class IsiPanggilan:
    """A summons as it is written; later than the rule allows only with a reason."""

    nomor: str
    tanggal_surat: date
    hari_periksa: date
    tempat: str
    jam: time | None = None
    alasan_lewat: str = ""


@dataclass(frozen=True, slots=True)
class IsiBap:
    """Minutes: questions and answers; not signed by the examined = the refusal is noted."""

    tanggal: date
    isi: str
    pemeriksa: str
    ditandatangani: bool
    penolakan: str = ""


def batas_panggilan(satu: PerkaraDisiplin, tanggal_surat: date) -> date | None:
    """The last examination day that the next summons may name: from the letter, or from the first day missed."""
    pertama = satu.panggilan.filter(ke=1).first()
    if pertama is None:
        return batas_hari("panggilan_1", tanggal_surat)
    return batas_hari("panggilan_2", pertama.hari_periksa)


def panggil(*, perkara: int, isi: IsiPanggilan, versi: int | None, by: Pelaku, at: datetime) -> Panggilan:
    """The first summons, or the second once the first was missed."""
    with tindakan("disiplin.dipanggil", by=by, at=at) as catatan:
        satu = kunci_perkara(perkara, versi, TERBUKA)
        bukan_diri_sendiri(satu, by)
        ke = _ke(satu)
        maju(satu, isi.tanggal_surat, at)
        batas = batas_panggilan(satu, isi.tanggal_surat)
        _butuh_panggilan_wajar(isi, batas)
        panggilan = Panggilan.objects.create(
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
            dicatat=at,
        )
        simpan(satu)
        catatan.perihal(SUBJEK, satu.pk)
        catatan.muatan(ke=ke, tanggal_surat=isi.tanggal_surat, hari_periksa=isi.hari_periksa, batas=batas)
    return panggilan


def catat_kehadiran(
    *, perkara: int, hadir: bool, keterangan: str = "", versi: int | None, by: Pelaku, at: datetime
) -> Panggilan:
    """Whether the summoned came, recorded on the day or after."""
    with tindakan("disiplin.kehadiran_dicatat", by=by, at=at) as catatan:
        satu = kunci_perkara(perkara, versi, TERBUKA)
        bukan_diri_sendiri(satu, by)
        panggilan = satu.panggilan.filter(hadir=None).first()
        if panggilan is None:
            raise DisiplinDitolak(_("Tidak ada panggilan yang kehadirannya belum dicatat."))
        if panggilan.hari_periksa > hari(at):
            pesan = _("Hari pemeriksaannya %s; kehadiran dicatat pada atau sesudah hari itu.")
            raise DisiplinDitolak(pesan % tulis_tanggal(panggilan.hari_periksa))
        panggilan.hadir, panggilan.keterangan = hadir, keterangan.strip()
        panggilan.save(update_fields=["hadir", "keterangan"])
        satu.terakhir = max(satu.terakhir, panggilan.hari_periksa)
        simpan(satu)
        catatan.perihal(SUBJEK, satu.pk)
        catatan.muatan(ke=panggilan.ke, hadir=hadir)
    return panggilan


def bentuk_tim(
    *,
    perkara: int,
    nomor: str,
    tanggal: date,
    anggota: Sequence[tuple[int, str]],
    versi: int | None,
    by: Pelaku,
    at: datetime,
) -> PerkaraDisiplin:
    """The team by its order, before there are minutes; formed again, it takes the place of the one before."""
    with tindakan("disiplin.tim_dibentuk", by=by, at=at) as catatan:
        satu = kunci_perkara(perkara, versi, TERBUKA)
        bukan_diri_sendiri(satu, by)
        maju(satu, tanggal, at)
        _butuh_tim_wajar(satu, nomor, anggota)
        satu.tim.all().delete()
        AnggotaPemeriksa.objects.bulk_create(
            AnggotaPemeriksa(perkara=satu, pegawai_id=pegawai, unsur=unsur) for pegawai, unsur in anggota
        )
        satu.nomor_tim, satu.tanggal_tim = nomor.strip(), tanggal
        simpan(satu, "nomor_tim", "tanggal_tim")
        catatan.perihal(SUBJEK, satu.pk)
        catatan.muatan(nomor=satu.nomor_tim, anggota=[list(x) for x in anggota])
    return satu


def catat_bap(*, perkara: int, isi: IsiBap, versi: int | None, by: Pelaku, at: datetime) -> BeritaAcara:
    """Minutes of who came: signed, or the refusal noted."""
    if not isi.isi.strip() or not isi.pemeriksa.strip():
        raise DisiplinDitolak(_("Isi pemeriksa dan tanya jawab pemeriksaannya."))
    if not isi.ditandatangani and not isi.penolakan.strip():
        raise DisiplinDitolak(_("Yang diperiksa tidak menandatangani: catat penolakannya. Berita acara tetap sah."))
    with tindakan("disiplin.bap_dicatat", by=by, at=at) as catatan:
        satu = _siap_bap(perkara, versi, by)
        if not satu.panggilan.filter(hadir=True).exists():
            raise DisiplinDitolak(_("Catat dahulu bahwa yang dipanggil hadir; tanpa hadir tidak ada pemeriksaan."))
        maju(satu, isi.tanggal, at)
        bap = BeritaAcara.objects.create(
            perkara=satu,
            jenis=JenisBeritaAcara.PEMERIKSAAN,
            tanggal=isi.tanggal,
            isi=isi.isi.strip(),
            pemeriksa=isi.pemeriksa.strip(),
            ditandatangani=isi.ditandatangani,
            penolakan="" if isi.ditandatangani else isi.penolakan.strip(),
            dicatat=at,
            oleh=by.nama,
        )
        simpan(satu)
        catatan.perihal(SUBJEK, satu.pk)
        catatan.muatan(berita_acara=bap.pk, ditandatangani=isi.ditandatangani)
    return bap


def catat_tidak_hadir(
    *, perkara: int, tanggal: date, catatan_hadir: str, versi: int | None, by: Pelaku, at: datetime
) -> BeritaAcara:
    """Both summonses failed: the note that takes the place of minutes, so that the evidence at hand decides."""
    if not catatan_hadir.strip():
        raise DisiplinDitolak(_("Tuliskan bukti yang ada dan bagaimana kedua panggilan disampaikan."))
    with tindakan("disiplin.tidak_hadir_dicatat", by=by, at=at) as catatan:
        satu = _siap_bap(perkara, versi, by)
        if satu.panggilan.filter(hadir=False).count() < 2:
            raise DisiplinDitolak(
                _("Panggilan kedua belum dikirim atau belum dilewatkan. Kirim panggilan kedua dahulu.")
            )
        maju(satu, tanggal, at)
        bap = BeritaAcara.objects.create(
            perkara=satu,
            jenis=JenisBeritaAcara.TIDAK_HADIR,
            tanggal=tanggal,
            isi=catatan_hadir.strip(),
            pemeriksa=by.nama,
            dicatat=at,
            oleh=by.nama,
        )
        simpan(satu)
        catatan.perihal(SUBJEK, satu.pk)
        catatan.muatan(berita_acara=bap.pk)
    return bap


def _siap_bap(perkara: int, versi: int | None, by: Pelaku) -> PerkaraDisiplin:
    satu = kunci_perkara(perkara, versi, TERBUKA)
    bukan_diri_sendiri(satu, by)
    if BeritaAcara.objects.filter(perkara=satu).exists():
        raise DisiplinDitolak(_("Berita acara perkara ini sudah dicatat dan tidak diubah."))
    return satu


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
    if not isi.nomor.strip() or not isi.tempat.strip():
        raise DisiplinDitolak(_("Isi nomor surat dan tempat pemeriksaan."))
    if isi.hari_periksa < isi.tanggal_surat:
        raise DisiplinDitolak(_("Hari pemeriksaan sebelum tanggal suratnya. Periksa tanggalnya."))
    if batas is not None and isi.hari_periksa > batas and not isi.alasan_lewat.strip():
        pesan = _("Pemeriksaan paling lambat %s (7 hari kerja). Majukan harinya, atau tulis alasannya.")
        raise DisiplinDitolak(pesan % tulis_tanggal(batas))


def _butuh_tim_wajar(satu: PerkaraDisiplin, nomor: str, anggota: Sequence[tuple[int, str]]) -> None:
    if BeritaAcara.objects.filter(perkara=satu).exists():
        raise DisiplinDitolak(_("Pemeriksaan sudah selesai; timnya tidak diubah."))
    if not nomor.strip() or not anggota:
        raise DisiplinDitolak(_("Isi nomor surat perintah dan paling sedikit satu anggota tim."))
    if len({p for p, _unsur in anggota}) < len(anggota):
        raise DisiplinDitolak(_("Seorang hanya sekali dalam tim. Sisakan satu."))
    if any(p == satu.pegawai_id for p, _unsur in anggota):
        raise DisiplinDitolak(_("Yang diperiksa tidak duduk dalam tim pemeriksanya."))
    if any(unsur not in UnsurPemeriksa.values for _p, unsur in anggota):
        raise DisiplinDitolak(_("Pilih unsur setiap anggota tim."))
