"""What becomes of a number: it is used by a document, or it is cancelled and stays visible."""

from collections.abc import Collection, Mapping
from datetime import datetime

from django.utils.translation import gettext as _

from kinerja.dasar.kunci import periksa_versi, simpan_versi
from kinerja.dasar.waktu import tulis_saat
from kinerja.dokumen.galat import Kendala, NomorDitolak
from kinerja.dokumen.models import KeadaanDokumen, NomorSurat, StatusNomor
from kinerja.dokumen.perubahan import perubahan
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan


def pakai_nomor(*, pakai: Mapping[int, str], by: Pelaku, at: datetime) -> list[NomorSurat]:
    """These numbers now stand on these documents (`{number: "dokumen:88"}`; "" = paper made elsewhere).

    Called by the act that issues the documents, in its transaction. The same again changes nothing; a cancelled or
    waiting number, or one that another document carries: NomorDitolak, for all of them.
    """
    with tindakan("nomor.dipakai", by=by, at=at) as catatan:
        baris = list(NomorSurat.objects.select_for_update(of=("self",)).filter(pk__in=pakai).order_by("pk"))
        kendala = [Kendala("", pesan) for satu in baris if (pesan := _halangan_pakai(satu, pakai[satu.pk]))]
        if kendala or len(baris) < len(pakai):
            raise NomorDitolak(kendala or [Kendala("", _("Nomor itu tidak ada."))])
        baru = [satu for satu in baris if satu.status == StatusNomor.DIPESAN]
        for satu in baru:
            satu.status, satu.dokumen, satu.dipakai_pada = StatusNomor.TERPAKAI, pakai[satu.pk], at
            satu.kunci += 1
        NomorSurat.objects.bulk_update(baru, ["status", "dokumen", "dipakai_pada", "kunci"], batch_size=200)
        for satu in baris:
            catatan.perihal("nomor", satu.pk)
        catatan.muatan(dokumen={str(satu.pk): satu.dokumen for satu in baris})
    return baris


def _halangan_pakai(satu: NomorSurat, dokumen: str) -> str:
    if satu.status == StatusNomor.BATAL:
        return _sebut_batal(satu)
    if satu.status == StatusNomor.MENUNGGU:
        return _("%s belum bernomor. Ketik nomornya dahulu.") % satu.perihal
    if satu.status == StatusNomor.TERPAKAI and satu.dokumen != dokumen:
        return _("Nomor %s sudah terpakai pada dokumen lain.") % satu.nomor
    return ""


def batalkan_nomor(
    *, nomor: int, alasan: str, by: Pelaku, at: datetime, versi: int | None = None, dokumen: str = ""
) -> NomorSurat:
    """The number (or the wait for one) is cancelled with its reason; it stays in the register, never given again.

    One that a document carries is cancelled only by the act that cancels that `dokumen`. `versi`: as it was read
    (SudahBerubah). Raises NomorDitolak.
    """
    if not alasan.strip():
        raise NomorDitolak([Kendala("alasan", _("Tuliskan mengapa nomor ini dibatalkan."))])
    with tindakan("nomor.dibatalkan", by=by, at=at) as catatan:
        satu = NomorSurat.objects.select_for_update(of=("self",)).get(pk=nomor)
        if satu.status == StatusNomor.BATAL:
            raise NomorDitolak(_sebut_batal(satu))
        if versi is not None:
            periksa_versi(satu, versi, sejak=perubahan(satu))
        if satu.status == StatusNomor.TERPAKAI and satu.dokumen != dokumen:
            raise NomorDitolak(_("Nomor ini sudah terpakai pada sebuah dokumen. Batalkan dokumennya."))
        if satu.pemakai.exclude(keadaan=KeadaanDokumen.BATAL).exists():
            raise NomorDitolak(_("Nomor ini dipegang dokumen yang sedang disiapkan. Batalkan dokumennya."))
        _batalkan(satu, alasan, by, at)
        simpan_versi(satu, update_fields=["status", "alasan", "batal_pada", "batal_oleh"])
        catatan.perihal("nomor", satu.pk)
        catatan.muatan(nomor=satu.nomor, alasan=satu.alasan)
    return satu


def batalkan_nomor_dokumen(*, nomor: Collection[int], alasan: str, by: Pelaku, at: datetime) -> None:
    """The numbers of documents that are cancelled in the act around this one; cancelled ones stay as they are."""
    if not nomor:
        return
    with tindakan("nomor.dibatalkan", by=by, at=at) as catatan:
        milik = NomorSurat.objects.select_for_update(of=("self",)).filter(pk__in=nomor)
        baris = list(milik.exclude(status=StatusNomor.BATAL).order_by("pk"))
        for satu in baris:
            _batalkan(satu, alasan, by, at)
            satu.kunci += 1
            catatan.perihal("nomor", satu.pk)
        NomorSurat.objects.bulk_update(baris, ["status", "alasan", "batal_pada", "batal_oleh", "kunci"], batch_size=200)
        catatan.muatan(nomor=[satu.nomor for satu in baris], alasan=alasan.strip()[:500])


def _batalkan(satu: NomorSurat, alasan: str, by: Pelaku, at: datetime) -> None:
    satu.status, satu.alasan = StatusNomor.BATAL, alasan.strip()[:500]
    satu.batal_pada, satu.batal_oleh = at, by.nama


def _sebut_batal(satu: NomorSurat) -> str:
    isi = {"nomor": satu.nomor or satu.perihal, "oleh": satu.batal_oleh, "saat": tulis_saat(satu.batal_pada)}
    return _("%(nomor)s sudah dibatalkan %(oleh)s, %(saat)s.") % isi
