"""Minutes of who came, or the note in their place where both summonses failed; made anew, with the reason."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _

from kinerja.disiplin.galat import DisiplinDitolak
from kinerja.disiplin.models import BeritaAcara, JenisBeritaAcara, KeadaanPerkara, PerkaraDisiplin
from kinerja.disiplin.naskah import isi_bap
from kinerja.disiplin.selectors.bap import bap_kini
from kinerja.disiplin.selectors.pejabat import tugas_anggota
from kinerja.disiplin.services.dasar import SUBJEK, bukan_diri_sendiri, kunci_perkara, maju, simpan
from kinerja.disiplin.services.surat import penanda_pemeriksa, siapkan_surat
from kinerja.dokumen.models import KeadaanDokumen
from kinerja.dokumen.services import batalkan_dokumen
from kinerja.dokumen.surat import CaraSurat
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan


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


@dataclass(frozen=True, slots=True)
class IsiTidakHadir:
    """The note that both summonses failed: what there is to decide from."""

    tanggal: date
    catatan: str
    cara: str = ""
    penanda_id: int | None = None


def catat_bap(*, perkara: int, isi: IsiBap, versi: int | None, by: Pelaku, at: datetime) -> BeritaAcara:
    """Minutes of who came: signed, or the refusal noted."""
    _butuh_lengkap(isi)
    with tindakan("disiplin.bap_dicatat", by=by, at=at) as catatan:
        satu = _terbuka(perkara, versi, by)
        _belum_ada(satu)
        if not satu.panggilan.filter(hadir=True).exists():
            raise DisiplinDitolak(_("Catat dahulu bahwa yang dipanggil hadir; tanpa hadir tidak ada pemeriksaan."))
        bap = _bap(satu, isi, by, at)
        _simpan(satu, bap, isi, by, at)
        catatan.perihal(SUBJEK, satu.pk)
        catatan.muatan(berita_acara=bap.pk, ditandatangani=isi.ditandatangani)
    return bap


def catat_tidak_hadir(*, perkara: int, isi: IsiTidakHadir, versi: int | None, by: Pelaku, at: datetime) -> BeritaAcara:
    """Both summonses failed: the note that takes the place of minutes, so that the evidence at hand decides."""
    _butuh_catatan(isi)
    with tindakan("disiplin.tidak_hadir_dicatat", by=by, at=at) as catatan:
        satu = _terbuka(perkara, versi, by)
        _belum_ada(satu)
        if satu.panggilan.filter(hadir=False).count() < 2:
            raise DisiplinDitolak(
                _("Panggilan kedua belum dikirim atau belum dilewatkan. Kirim panggilan kedua dahulu.")
            )
        bap = _catatan(satu, isi, by, at)
        _simpan(satu, bap, isi, by, at)
        catatan.perihal(SUBJEK, satu.pk)
        catatan.muatan(berita_acara=bap.pk)
    return bap


def ulangi_bap(
    *, perkara: int, isi: IsiBap | IsiTidakHadir, alasan: str, versi: int | None, by: Pelaku, at: datetime
) -> BeritaAcara:
    """Refused by an examiner, or wrong in its words: made anew before the decision. The old one stays, without force;
    its paper is cancelled, and whoever signs, signs the new one.
    """
    if not alasan.strip():
        raise DisiplinDitolak(_("Tuliskan mengapa berita acara ini dibuat lagi."))
    _butuh_lengkap(isi) if isinstance(isi, IsiBap) else _butuh_catatan(isi)
    with tindakan("disiplin.bap_diulangi", by=by, at=at) as catatan:
        satu = _terbuka(perkara, versi, by)
        lama = bap_kini(satu)
        bap = _bap(satu, isi, by, at) if isinstance(isi, IsiBap) else _catatan(satu, isi, by, at)
        if lama is None or lama.jenis != bap.jenis:
            raise DisiplinDitolak(_("Tidak ada berita acara sejenis yang dapat dibuat lagi."))
        if lama.dokumen and lama.dokumen.keadaan != KeadaanDokumen.BATAL:
            batalkan_dokumen(dokumen=[lama.dokumen.pk], alasan=alasan, by=by, at=at)
        bap.menggantikan, bap.alasan_ganti = lama, alasan.strip()
        _simpan(satu, bap, isi, by, at)
        catatan.perihal(SUBJEK, satu.pk)
        catatan.muatan(berita_acara=bap.pk, menggantikan=lama.pk)
    return bap


def _butuh_lengkap(isi: IsiBap) -> None:
    if not isi.isi.strip() or not isi.pemeriksa.strip():
        raise DisiplinDitolak(_("Isi pemeriksa dan tanya jawab pemeriksaannya."))
    if not isi.ditandatangani and not isi.penolakan.strip():
        raise DisiplinDitolak(_("Yang diperiksa tidak menandatangani: catat penolakannya. Berita acara tetap sah."))


def _butuh_catatan(isi: IsiTidakHadir) -> None:
    if not isi.catatan.strip():
        raise DisiplinDitolak(_("Tuliskan bukti yang ada dan bagaimana kedua panggilan disampaikan."))


def _terbuka(perkara: int, versi: int | None, by: Pelaku) -> PerkaraDisiplin:
    satu = kunci_perkara(perkara, versi, KeadaanPerkara.TERBUKA)
    bukan_diri_sendiri(satu, by)
    return satu


def _belum_ada(satu: PerkaraDisiplin) -> None:
    if BeritaAcara.objects.filter(perkara=satu).exists():
        raise DisiplinDitolak(_("Berita acara perkara ini sudah dicatat dan tidak diubah. Buat lagi dengan alasannya."))


def _bap(satu: PerkaraDisiplin, isi: IsiBap, by: Pelaku, at: datetime) -> BeritaAcara:
    return BeritaAcara(
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


def _catatan(satu: PerkaraDisiplin, isi: IsiTidakHadir, by: Pelaku, at: datetime) -> BeritaAcara:
    return BeritaAcara(
        perkara=satu,
        jenis=JenisBeritaAcara.TIDAK_HADIR,
        tanggal=isi.tanggal,
        isi=isi.catatan.strip(),
        pemeriksa=by.nama,
        dicatat=at,
        oleh=by.nama,
    )


def _simpan(satu: PerkaraDisiplin, bap: BeritaAcara, isi: IsiBap | IsiTidakHadir, by: Pelaku, at: datetime) -> None:
    """With its paper, where that is made here: signed by the team, or by who examines."""
    maju(satu, bap.tanggal, at)
    if isi.cara:
        pemeriksa = tugas_anggota(satu, bap.tanggal) or [penanda_pemeriksa(satu, isi.penanda_id, bap.tanggal)]
        bap.dokumen, _nomor = siapkan_surat(isi_bap(satu, bap, pemeriksa, CaraSurat(isi.cara, at)), by, at)
    bap.save()
    simpan(satu)
