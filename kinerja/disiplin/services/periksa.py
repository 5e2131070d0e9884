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
from kinerja.disiplin.naskah import isi_bap, isi_panggilan, isi_tim
from kinerja.disiplin.selectors.pejabat import calon_pemeriksa, tugas_anggota
from kinerja.disiplin.services.dasar import SUBJEK, bukan_diri_sendiri, kunci_perkara, maju, simpan
from kinerja.disiplin.services.surat import butuh_sah, siapkan_surat
from kinerja.dokumen.models import KeadaanDokumen
from kinerja.dokumen.services import batalkan_dokumen
from kinerja.dokumen.surat import CaraSurat
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan
from kinerja.organisasi.selectors import penugasan_pada

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
    cara: str = ""  # how the paper made here is signed; empty: it was made elsewhere, under the number that is typed
    penanda_id: int | None = None  # the assignment that signs it


@dataclass(frozen=True, slots=True)
class IsiBap:
    """Minutes: questions and answers; not signed by the examined = the refusal is noted."""

    tanggal: date
    isi: str
    pemeriksa: str
    ditandatangani: bool
    penolakan: str = ""
    cara: str = ""  # as of a summons
    penanda_id: int | None = None  # who examines where there is no team


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
            penanda_id=_penanda(satu, isi.penanda_id, isi.tanggal_surat) if isi.cara else None,
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
        satu = kunci_perkara(perkara, versi, TERBUKA)
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


def bentuk_tim(
    *,
    perkara: int,
    nomor: str,
    tanggal: date,
    anggota: Sequence[tuple[int, str]],
    versi: int | None,
    by: Pelaku,
    at: datetime,
    cara: str = "",
    penetap: int | None = None,
) -> PerkaraDisiplin:
    """The team by its order, before there are minutes; formed again, it takes the place of the one before."""
    with tindakan("disiplin.tim_dibentuk", by=by, at=at) as catatan:
        satu = kunci_perkara(perkara, versi, TERBUKA)
        bukan_diri_sendiri(satu, by)
        maju(satu, tanggal, at)
        _butuh_tim_wajar(satu, nomor or cara, anggota)
        satu.tim.all().delete()
        AnggotaPemeriksa.objects.bulk_create(
            AnggotaPemeriksa(perkara=satu, pegawai_id=pegawai, unsur=unsur) for pegawai, unsur in anggota
        )
        satu.nomor_tim, satu.tanggal_tim = nomor.strip(), tanggal
        _surat_tim(satu, CaraSurat(cara, at, nomor), penetap, by)
        simpan(satu, "nomor_tim", "tanggal_tim", "penetap_tim", "dokumen_tim")
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
        bap = BeritaAcara(
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
        _simpan_bap(satu, bap, CaraSurat(isi.cara, at), isi.penanda_id, by)
        simpan(satu)
        catatan.perihal(SUBJEK, satu.pk)
        catatan.muatan(berita_acara=bap.pk, ditandatangani=isi.ditandatangani)
    return bap


def catat_tidak_hadir(
    *,
    perkara: int,
    tanggal: date,
    catatan_hadir: str,
    versi: int | None,
    by: Pelaku,
    at: datetime,
    cara: str = "",
    penanda: int | None = None,
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
        bap = BeritaAcara(
            perkara=satu,
            jenis=JenisBeritaAcara.TIDAK_HADIR,
            tanggal=tanggal,
            isi=catatan_hadir.strip(),
            pemeriksa=by.nama,
            dicatat=at,
            oleh=by.nama,
        )
        _simpan_bap(satu, bap, CaraSurat(cara, at), penanda, by)
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


def _simpan_bap(satu: PerkaraDisiplin, bap: BeritaAcara, cara: CaraSurat, penanda: int | None, by: Pelaku) -> None:
    """With its paper, where that is made here: signed by the team, or by who examines."""
    if cara.cara:
        pemeriksa = tugas_anggota(satu, bap.tanggal) or [_penanda(satu, penanda, bap.tanggal)]
        bap.dokumen, _nomor = siapkan_surat(isi_bap(satu, bap, pemeriksa, cara), by, cara.pada)
    bap.save()


def _surat_tim(satu: PerkaraDisiplin, cara: CaraSurat, penetap: int | None, by: Pelaku) -> None:
    """The order of the team, where it is made here; the one before is cancelled with its number."""
    if satu.dokumen_tim and satu.dokumen_tim.keadaan != KeadaanDokumen.BATAL:
        alasan = _("Tim pemeriksa dibentuk lagi.")
        batalkan_dokumen(dokumen=[satu.dokumen_tim.pk], alasan=alasan, by=by, at=cara.pada)
    satu.penetap_tim_id, satu.dokumen_tim = penetap, None
    if cara.cara:
        on = satu.tanggal_tim or satu.terakhir
        satu.penetap_tim = penugasan_pada(on).filter(pk=penetap or 0).exclude(pegawai=satu.pegawai_id).first()
        if satu.penetap_tim is None:
            raise DisiplinDitolak(_("Pilih pejabat yang membentuk tim."))
        satu.dokumen_tim, satu.nomor_tim = siapkan_surat(isi_tim(satu, cara), by, cara.pada)


def _penanda(satu: PerkaraDisiplin, penugasan: int | None, on: date) -> int:
    """Who signs as examiner: one of those who may."""
    if str(penugasan) not in {pk for pk, _nama in calon_pemeriksa(satu, on)}:
        raise DisiplinDitolak(_("Pilih pemeriksa yang menandatangani: atasan langsung atau anggota tim."))
    return int(penugasan or 0)


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
