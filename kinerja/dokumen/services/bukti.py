"""Proofs for files a service signed without them: fetched outside any transaction, appended, recorded; tried again."""

from contextlib import suppress
from datetime import datetime

from django.db.models import Exists, F, OuterRef, QuerySet

from kinerja.dasar.berkas import buka_berkas, simpan_berkas
from kinerja.dokumen.models import (
    BerkasDokumen,
    CaraDokumen,
    Dokumen,
    KeadaanDokumen,
    KeadaanTandaTangan,
    TahapBerkas,
    TandaTangan,
)
from kinerja.dokumen.tandatangan.arsip import lengkapi_bukti
from kinerja.dokumen.tandatangan.layanan import LayananBukti
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan

PELENGKAP = Pelaku.dari_tugas("pelengkapan bukti tanda tangan")


class _Berubah(Exception):
    """The document is signed again or cancelled meanwhile: these proofs are not used."""


def perlu_bukti() -> QuerySet[Dokumen]:
    """Documents whose last signature came from the service and has no proofs yet."""
    milik = Dokumen.objects.filter(keadaan__in=[KeadaanDokumen.DICETAK, KeadaanDokumen.TERBIT])
    bertanda = TandaTangan.objects.filter(dokumen=OuterRef("pk"), keadaan=KeadaanTandaTangan.DITANDATANGANI)
    return milik.filter(Exists(bertanda), cara=CaraDokumen.ELEKTRONIK_BSRE, berkas=F("sha256")).order_by("pk")


def lengkapi_bukti_dokumen(*, dokumen: Dokumen, layanan: LayananBukti, by: Pelaku, at: datetime) -> None:
    """Append proofs and an archive time stamp to the file as it stands. Slow. Raises GagalTandaTangan: nothing changed.

    `sha256` stays what was signed, `berkas` becomes that file with the proofs at its end.
    """
    with buka_berkas(dokumen.berkas) as berkas:
        asal = berkas.read()
    baru = simpan_berkas(lengkapi_bukti(asal, layanan), nama=f"{dokumen.jenis}.pdf").sha256
    with suppress(_Berubah), tindakan("dokumen.bukti_dilengkapi", by=by, at=at) as catatan:
        satu = Dokumen.objects.select_for_update(of=("self",)).get(pk=dokumen.pk)
        if satu.berkas != dokumen.berkas or satu.keadaan == KeadaanDokumen.BATAL:
            raise _Berubah
        satu.berkas = baru  # the content is the same, so whoever has read it may go on: the version stays
        satu.save(update_fields=["berkas"])
        BerkasDokumen.objects.create(dokumen=satu, tahap=TahapBerkas.BUKTI, sha256=baru, pada=at)
        catatan.perihal("dokumen", satu.pk)
        catatan.muatan(sha256=baru, sha256_asal=dokumen.berkas)
