"""Paper back into the record: scanned in a batch, matched by the QR of each page, checked by a second person."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext as _
from django_tasks import task

from kinerja.dasar.berkas import buka_berkas, simpan_berkas
from kinerja.dasar.kode import rapikan_kode
from kinerja.dokumen.galat import DokumenDitolak, Kendala
from kinerja.dokumen.gambar import BukanPDF, halaman_pindaian
from kinerja.dokumen.models import CaraDokumen, Dokumen, KeadaanDokumen, KeadaanLembar, LembarPindaian, Pindaian
from kinerja.dokumen.qr import kode_pada
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan

PEMBACA = Pelaku.dari_tugas("pembacaan pindaian")


def unggah_pindaian(
    *, berkas: Sequence[tuple[str, bytes]], by: Pelaku, at: datetime, rahasia: bool = False
) -> list[Pindaian]:
    """Keep scanned files (name, content); the background worker reads them. A file that is here already stays one.

    Raises BerkasDitolak (size, kind), DokumenDitolak for what is no PDF.
    """
    disimpan = [simpan_berkas(isi, nama=nama) for nama, isi in berkas]
    if bukan := [x.nama for x in disimpan if x.jenis != "application/pdf"]:
        raise DokumenDitolak([Kendala("berkas", _("%s bukan PDF. Pindai ke PDF, lalu unggah lagi.") % bukan[0])])
    with tindakan("dokumen.pindaian_diunggah", by=by, at=at) as catatan:
        for satu in disimpan:
            Pindaian.objects.get_or_create(
                sha256=satu.sha256,
                defaults={
                    "nama": satu.nama,
                    "diunggah": at,
                    "oleh": by.nama,
                    "pengunggah": by.pengguna_id,
                    "rahasia": rahasia,
                },
            )
        semua = list(Pindaian.objects.filter(sha256__in=[x.sha256 for x in disimpan]))
        for pindaian in semua:
            catatan.perihal("pindaian", pindaian.pk)
            baca_pindaian_di_latar.enqueue(pindaian.pk)
        catatan.muatan(sha256=[x.sha256 for x in disimpan])
    return semua


@task()
def baca_pindaian_di_latar(pk: int) -> int:
    """Read one scanned file; how many pages. May run any number of times."""
    return baca_pindaian(Pindaian.objects.get(pk=pk))


def baca_pindaian(pindaian: Pindaian) -> int:
    """Read every page outside any transaction and record what they belong to; how many pages. Again: the same."""
    if pindaian.halaman is not None:
        return pindaian.halaman
    try:
        with buka_berkas(pindaian.sha256) as berkas:
            kode = [kode_pada(gambar) for gambar in halaman_pindaian(berkas.read())]
    except (BukanPDF, FileNotFoundError):
        Pindaian.objects.filter(pk=pindaian.pk).update(galat=_("Berkas ini tidak dapat dibaca. Pindai lagi."))
        return 0
    with tindakan("dokumen.pindaian_dibaca", by=PEMBACA, at=timezone.now()) as catatan:
        satu = Pindaian.objects.select_for_update().get(pk=pindaian.pk)
        if satu.halaman is None:
            satu.halaman = len(kode)
            satu.save(update_fields=["halaman"])
            LembarPindaian.objects.bulk_create(_lembar(satu, kode), batch_size=200)
        catatan.perihal("pindaian", satu.pk)
        catatan.muatan(halaman=len(kode), tanpa_kode=kode.count(""))
    return len(kode)


def _lembar(pindaian: Pindaian, kode: Sequence[str]) -> list[LembarPindaian]:
    milik = {x.kode: x for x in Dokumen.objects.defer("naskah").filter(kode__in=set(kode) - {""})}
    return [_satu_lembar(pindaian, nomor, satu, milik) for nomor, satu in enumerate(kode, start=1)]


def _satu_lembar(pindaian: Pindaian, nomor: int, kode: str, milik: Mapping[str, Dokumen]) -> LembarPindaian:
    dokumen = milik.get(kode)
    sebab = alasan_lepas(kode, dokumen)
    return LembarPindaian(
        pindaian=pindaian,
        nomor=nomor,
        kode=kode,
        dokumen=None if sebab else dokumen,
        keadaan=KeadaanLembar.LEPAS if sebab else KeadaanLembar.COCOK,
        catatan=sebab,
    )


def alasan_lepas(kode: str, dokumen: Dokumen | None) -> str:
    """Why a page cannot belong to this document, as a sentence; empty if it can."""
    if not kode:
        return _("Kode QR tidak terbaca.")
    if dokumen is None:
        return _("Kode pada halaman ini tidak dikenal.")
    if dokumen.cara != CaraDokumen.BASAH:
        return _("Dokumen ini ditandatangani secara elektronik; cetakannya tidak boleh bertanda tangan basah.")
    if dokumen.keadaan != KeadaanDokumen.DICETAK:
        return _("Dokumen ini tidak sedang menunggu tanda tangan (%s).") % dokumen.get_keadaan_display()
    return ""


def cocokkan_lembar(*, lembar: int, kode: str, milik: Iterable[int] | None, by: Pelaku, at: datetime) -> LembarPindaian:
    """Say by hand to which document a page belongs, by the code printed beside the QR. Raises DokumenDitolak.

    `milik`: the documents the officer looks after; None = all.
    """
    with tindakan("dokumen.lembar_dicocokkan", by=by, at=at) as catatan:
        satu = LembarPindaian.objects.select_for_update(of=("self",)).get(pk=lembar)
        dokumen = Dokumen.objects.filter(kode=rapikan_kode(kode)).first()
        if dokumen and milik is not None and dokumen.pk not in milik:
            dokumen = None
        if satu.keadaan != KeadaanLembar.LEPAS:
            raise DokumenDitolak(_("Halaman ini sudah dikenali."))
        if sebab := alasan_lepas(rapikan_kode(kode), dokumen):
            raise DokumenDitolak([Kendala("kode", sebab)])
        satu.dokumen, satu.keadaan, satu.catatan = dokumen, KeadaanLembar.COCOK, ""
        satu.save(update_fields=["dokumen", "keadaan", "catatan"])
        catatan.perihal("dokumen", satu.dokumen_id)
        catatan.perihal("pindaian", satu.pindaian_id)
        catatan.muatan(lembar=satu.nomor)
    return satu
