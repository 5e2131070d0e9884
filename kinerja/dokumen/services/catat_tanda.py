"""Record signatures that are made and stored: one short act, for those documents that are still as they were."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from django.utils.translation import gettext as _

from kinerja.dokumen.models import (
    BerkasDokumen,
    CaraDokumen,
    Dokumen,
    KeadaanDokumen,
    KeadaanTandaTangan,
    TahapBerkas,
    TandaTangan,
)
from kinerja.dokumen.services.antre import antrekan_bukti
from kinerja.dokumen.services.batal import sebut_batal, sebut_digantikan
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan


@dataclass(slots=True)
class HasilBatch:
    """What became of a batch: documents signed, why others were not, and those not reached."""

    ditandatangani: list[int] = field(default_factory=list)
    gagal: dict[int, str] = field(default_factory=dict)
    tersisa: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Tertanda:
    """A signature that is made and stored, not yet recorded."""

    tempat: TandaTangan
    asal: str
    sha256: str
    catatan: Mapping[str, str]


class _TidakAda(Exception):
    """No signature is left to record."""


def catat_tanda(hasil: HasilBatch, tertanda: Collection[Tertanda], by: Pelaku, at: datetime) -> None:
    """Record signatures whose document is still as it was; the others are told what happened, and nothing is kept."""
    if not tertanda:
        return
    milik = {t.tempat.dokumen_id: t for t in tertanda}
    try:
        with tindakan("dokumen.ditandatangani", by=by, at=at) as catatan:
            kunci = Dokumen.objects.select_for_update(of=("self",)).filter(pk__in=milik).order_by("pk")
            ada = {x.pk: x for x in kunci}
            tetap = _masih_sama(milik, ada, hasil)
            if not tetap:
                raise _TidakAda
            _tulis(tetap, ada, at)
            antrekan_bukti([t.tempat.dokumen_id for t in tetap if t.tempat.cara == CaraDokumen.ELEKTRONIK_BSRE])
            for t in tetap:
                catatan.tersendiri("dokumen", t.tempat.dokumen_id, **{**t.catatan, "sha256": t.sha256})
    except _TidakAda:
        return
    hasil.ditandatangani += [t.tempat.dokumen_id for t in tetap]


def _masih_sama(milik: Mapping[int, Tertanda], ada: Mapping[int, Dokumen], hasil: HasilBatch) -> list[Tertanda]:
    menunggu = set(
        TandaTangan.objects.filter(
            pk__in=[t.tempat.pk for t in milik.values()], keadaan=KeadaanTandaTangan.MENUNGGU
        ).values_list("pk", flat=True)
    )
    tetap: list[Tertanda] = []
    for pk, t in milik.items():
        satu = ada[pk]
        if satu.keadaan == KeadaanDokumen.BATAL:
            hasil.gagal[pk] = sebut_batal(satu)
        elif satu.digantikan_id:
            hasil.gagal[pk] = sebut_digantikan(satu)
        elif t.tempat.pk not in menunggu or satu.berkas != t.asal:
            hasil.gagal[pk] = _("%s berubah saat Anda menandatangani. Muat ulang halaman.") % satu.judul
        else:
            tetap.append(t)
    return tetap


def _tulis(tertanda: Collection[Tertanda], dokumen: Mapping[int, Dokumen], at: datetime) -> None:
    """Places, documents and files; a document whose last place is filled is issued."""
    for t in tertanda:
        satu, t.tempat.keadaan = dokumen[t.tempat.dokumen_id], KeadaanTandaTangan.DITANDATANGANI
        t.tempat.pada, t.tempat.sha256, t.tempat.cara = at, t.sha256, satu.cara
    TandaTangan.objects.bulk_update([t.tempat for t in tertanda], ["keadaan", "pada", "sha256", "cara"], batch_size=200)
    BerkasDokumen.objects.bulk_create(
        [
            BerkasDokumen(dokumen_id=t.tempat.dokumen_id, tahap=TahapBerkas.TANDA, sha256=t.sha256, pada=at)
            for t in tertanda
            if t.sha256 != t.asal
        ],
        batch_size=200,
    )
    belum = set(
        TandaTangan.objects.filter(dokumen__in=dokumen)
        .exclude(keadaan=KeadaanTandaTangan.DITANDATANGANI)
        .values_list("dokumen", flat=True)
    )
    for t in tertanda:
        satu = dokumen[t.tempat.dokumen_id]
        satu.sha256 = satu.berkas = t.sha256
        satu.kunci += 1
        if satu.pk not in belum:
            satu.keadaan, satu.terbit_pada = KeadaanDokumen.TERBIT, at
    Dokumen.objects.bulk_update(
        [dokumen[t.tempat.dokumen_id] for t in tertanda],
        ["sha256", "berkas", "kunci", "keadaan", "terbit_pada"],
        batch_size=200,
    )
