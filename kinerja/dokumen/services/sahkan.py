"""The second person's word on scanned paper: it is signed as it should be, or it goes back."""

from datetime import datetime

from django.utils.translation import gettext as _

from kinerja.dasar.berkas import buka_berkas, simpan_berkas
from kinerja.dasar.kunci import kunci_versi, simpan_versi
from kinerja.dokumen.galat import DokumenDitolak, Kendala
from kinerja.dokumen.gambar import jumlah_halaman, petik_halaman
from kinerja.dokumen.models import (
    BerkasDokumen,
    CaraDokumen,
    Dokumen,
    KeadaanDokumen,
    KeadaanLembar,
    KeadaanTandaTangan,
    LembarPindaian,
    TahapBerkas,
)
from kinerja.dokumen.perubahan import perubahan_dokumen
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan


def lembar_menunggu(dokumen: Dokumen) -> list[LembarPindaian]:
    """The scanned pages of a document that wait for their check, in the order they were scanned."""
    milik = LembarPindaian.objects.filter(dokumen=dokumen, keadaan=KeadaanLembar.COCOK)
    return list(milik.select_related("pindaian"))


def halangan_sahkan(dokumen: Dokumen, lembar: list[LembarPindaian], by: Pelaku) -> str:
    """Why this person cannot confirm these pages, as a sentence; empty if they can."""
    if dokumen.keadaan != KeadaanDokumen.DICETAK or dokumen.cara != CaraDokumen.BASAH:
        return _("Dokumen ini tidak sedang menunggu pindaian (%s).") % dokumen.get_keadaan_display()
    if not lembar:
        return _("Belum ada pindaian dokumen ini.")
    if by.pengguna_id in {x.pindaian.pengunggah for x in lembar}:
        return _("Yang mengunggah pindaian tidak memeriksanya sendiri. Minta orang kedua.")
    if len(lembar) != (perlu := jumlah_halaman(dokumen.berkas)):
        isi = {"ada": len(lembar), "perlu": perlu}
        return _("Pindaian berisi %(ada)s halaman, dokumennya %(perlu)s halaman. Lengkapi, atau kembalikan.") % isi
    return ""


def sahkan_pindaian(*, dokumen: Dokumen, versi: int, by: Pelaku, at: datetime) -> Dokumen:
    """All have signed on paper: the scan is kept beside the document, which is issued.

    The scan is put together and stored before the act. Raises DokumenDitolak, SudahBerubah.
    """
    lembar = lembar_menunggu(dokumen)
    if pesan := halangan_sahkan(dokumen, lembar, by):
        raise DokumenDitolak(pesan)
    sha256 = simpan_berkas(_gabung(lembar), nama=f"{dokumen.jenis}-pindaian.pdf").sha256
    with tindakan("dokumen.pindaian_disahkan", by=by, at=at) as catatan:
        satu = kunci_versi(Dokumen, pk=dokumen.pk, versi=versi, sejak=perubahan_dokumen(dokumen))
        if pesan := halangan_sahkan(satu, lembar_menunggu(satu), by):
            raise DokumenDitolak(pesan)
        satu.tanda_tangan.filter(keadaan=KeadaanTandaTangan.MENUNGGU).update(
            keadaan=KeadaanTandaTangan.DITANDATANGANI, pada=at, sha256=sha256, cara=CaraDokumen.BASAH
        )
        LembarPindaian.objects.filter(pk__in=[x.pk for x in lembar]).update(keadaan=KeadaanLembar.SAH)
        BerkasDokumen.objects.get_or_create(
            dokumen=satu, sha256=sha256, defaults={"tahap": TahapBerkas.PINDAIAN, "pada": at}
        )
        satu.keadaan, satu.terbit_pada = KeadaanDokumen.TERBIT, at
        simpan_versi(satu, update_fields=["keadaan", "terbit_pada"])
        catatan.perihal("dokumen", satu.pk)
        catatan.muatan(sha256=satu.sha256, pindaian=sha256, lembar=[x.pk for x in lembar])
    return satu


def kembalikan_pindaian(*, dokumen: Dokumen, alasan: str, by: Pelaku, at: datetime) -> None:
    """The pages are not good enough (a signature missing, another paper): scanned again. Raises DokumenDitolak."""
    if not alasan.strip():
        raise DokumenDitolak([Kendala("alasan", _("Tuliskan apa yang kurang pada pindaian ini."))])
    with tindakan("dokumen.pindaian_dikembalikan", by=by, at=at) as catatan:
        lembar = list(LembarPindaian.objects.select_for_update().filter(dokumen=dokumen, keadaan=KeadaanLembar.COCOK))
        if not lembar:
            raise DokumenDitolak(_("Tidak ada pindaian dokumen ini yang menunggu pemeriksaan."))
        LembarPindaian.objects.filter(pk__in=[x.pk for x in lembar]).update(
            keadaan=KeadaanLembar.DIKEMBALIKAN, catatan=alasan.strip()[:500]
        )
        catatan.perihal("dokumen", dokumen.pk)
        catatan.muatan(lembar=[x.pk for x in lembar])


def _gabung(lembar: list[LembarPindaian]) -> bytes:
    halaman: list[tuple[bytes, int]] = []
    for satu in lembar:
        with buka_berkas(satu.pindaian.sha256) as berkas:
            halaman.append((berkas.read(), satu.nomor))
    return petik_halaman(halaman)
