"""The examination team by its order."""

from collections.abc import Sequence
from datetime import date, datetime

from django.utils.translation import gettext as _

from kinerja.disiplin.galat import DisiplinDitolak
from kinerja.disiplin.models import AnggotaPemeriksa, BeritaAcara, KeadaanPerkara, PerkaraDisiplin, UnsurPemeriksa
from kinerja.disiplin.naskah import isi_tim
from kinerja.disiplin.services.dasar import SUBJEK, bukan_diri_sendiri, kunci_perkara, maju, simpan
from kinerja.disiplin.services.surat import siapkan_surat
from kinerja.dokumen.models import KeadaanDokumen
from kinerja.dokumen.services import batalkan_dokumen
from kinerja.dokumen.surat import CaraSurat
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan
from kinerja.organisasi.selectors import penugasan_pada


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
        satu = kunci_perkara(perkara, versi, KeadaanPerkara.TERBUKA)
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
