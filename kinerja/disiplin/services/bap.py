"""The minutes of who came, or the note that takes their place where both summonses failed."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _

from kinerja.disiplin.galat import DisiplinDitolak
from kinerja.disiplin.models import BeritaAcara, JenisBeritaAcara, KeadaanPerkara, PerkaraDisiplin
from kinerja.disiplin.naskah import isi_bap
from kinerja.disiplin.selectors.pejabat import tugas_anggota
from kinerja.disiplin.services.dasar import SUBJEK, bukan_diri_sendiri, kunci_perkara, maju, simpan
from kinerja.disiplin.services.surat import penanda_pemeriksa, siapkan_surat
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
    satu = kunci_perkara(perkara, versi, KeadaanPerkara.TERBUKA)
    bukan_diri_sendiri(satu, by)
    if BeritaAcara.objects.filter(perkara=satu).exists():
        raise DisiplinDitolak(_("Berita acara perkara ini sudah dicatat dan tidak diubah."))
    return satu


def _simpan_bap(satu: PerkaraDisiplin, bap: BeritaAcara, cara: CaraSurat, penanda: int | None, by: Pelaku) -> None:
    """With its paper, where that is made here: signed by the team, or by who examines."""
    if cara.cara:
        pemeriksa = tugas_anggota(satu, bap.tanggal) or [penanda_pemeriksa(satu, penanda, bap.tanggal)]
        bap.dokumen, _nomor = siapkan_surat(isi_bap(satu, bap, pemeriksa, cara), by, cara.pada)
    bap.save()
