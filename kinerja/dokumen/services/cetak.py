"""Make the files of prepared documents: rendered and stored outside any transaction, recorded in a short act."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from kinerja.dasar.berkas import simpan_berkas
from kinerja.dokumen.cetak import GagalCetak
from kinerja.dokumen.lambang import gambar_lambang
from kinerja.dokumen.models import (
    BerkasDokumen,
    CaraDokumen,
    Dokumen,
    KeadaanDokumen,
    KeadaanTandaTangan,
    StatusNomor,
    TahapBerkas,
    TandaTangan,
)
from kinerja.dokumen.naskah import GambarDitolak, cetak_naskah
from kinerja.dokumen.pencetak import Pencetak
from kinerja.dokumen.services.nomor import pakai_nomor
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan

SEKALI_CATAT = 25  # documents an act records: so many are rendered again, to the same bytes, when a worker dies
PENCETAK = Pelaku.dari_tugas("pencetakan dokumen")

KOLOM_CETAK = ["berkas", "sha256", "galat", "dicetak_pada", "terbit_pada", "keadaan", "kunci"]


class _TidakAda(Exception):
    """Nothing is left to record: all were printed or cancelled meanwhile."""


@dataclass(slots=True)
class _Hasil:
    """What rendering gave: hash of the stored file, or why there is none, by document."""

    berkas: dict[int, str] = field(default_factory=dict)
    galat: dict[int, str] = field(default_factory=dict)


def cetak_dokumen(daftar: Sequence[int], *, by: Pelaku = PENCETAK) -> int:
    """Print those of these that are only prepared; how many were. May run any number of times, also twice at once.

    One whose number is not typed yet waits. A text that cannot be printed is marked, and the others go on.
    """
    perlu = list(_perlu_dicetak(daftar).values_list("pk", flat=True))
    with Pencetak() as pencetak:
        return sum(_satu_catatan(potong, pencetak, by) for potong in _potong(perlu))


def _perlu_dicetak(daftar: Sequence[int]) -> QuerySet[Dokumen]:
    siap = Dokumen.objects.filter(keadaan=KeadaanDokumen.DISIAPKAN, pk__in=daftar)
    return siap.exclude(nomor__status=StatusNomor.MENUNGGU).order_by("pk")


def _potong(semua: Sequence[int]) -> Iterator[Sequence[int]]:
    yield from (semua[i : i + SEKALI_CATAT] for i in range(0, len(semua), SEKALI_CATAT))


def _satu_catatan(daftar: Sequence[int], pencetak: Pencetak, by: Pelaku) -> int:
    hasil = _Hasil()
    for dokumen in _perlu_dicetak(daftar).select_related("nomor"):
        _cetak_satu(dokumen, pencetak, hasil)
    return catat_cetak(hasil.berkas, hasil.galat, by=by, at=timezone.now())


def _cetak_satu(dokumen: Dokumen, pencetak: Pencetak, hasil: _Hasil) -> None:
    try:
        naskah = dokumen.naskah_utuh()
        pdf = cetak_naskah(naskah, gambar=gambar_lambang(naskah), pencetak=pencetak)
        hasil.berkas[dokumen.pk] = simpan_berkas(pdf, nama=f"{dokumen.jenis}.pdf").sha256
    except GambarDitolak as galat:
        hasil.galat[dokumen.pk] = str(galat)
    except GagalCetak as galat:
        pesan = _("Naskah ini tidak dapat dicetak (%s). Cetak ulang; bila tetap gagal, batalkan dan siapkan lagi.")
        hasil.galat[dokumen.pk] = pesan % galat.pesan[-200:]


def catat_cetak(berkas: Mapping[int, str], galat: Mapping[int, str], *, by: Pelaku, at: datetime) -> int:
    """Record printed files and failures; documents cancelled or printed by another meanwhile are left as they are."""
    if galat:
        _catat_gagal(galat, by, at)
    return _catat_dicetak(berkas, by, at) if berkas else 0


def _catat_dicetak(berkas: Mapping[int, str], by: Pelaku, at: datetime) -> int:
    with suppress(_TidakAda), tindakan("dokumen.dicetak", by=by, at=at) as catatan:
        ada = _terkunci(berkas)
        pakai_nomor(pakai={x.nomor_id: f"dokumen:{x.pk}" for x in ada if x.nomor_id}, by=by, at=at)
        bertanda = _isi_yang_tercatat(ada, berkas)
        for satu in ada:
            satu.berkas = satu.sha256 = berkas[satu.pk]
            satu.galat, satu.dicetak_pada = "", at
            menunggu = satu.pk in bertanda
            satu.terbit_pada = None if menunggu else at
            satu.keadaan = KeadaanDokumen.DICETAK if menunggu else KeadaanDokumen.TERBIT
            satu.kunci += 1
            catatan.tersendiri("dokumen", satu.pk, sha256=satu.sha256)
        Dokumen.objects.bulk_update(ada, KOLOM_CETAK, batch_size=200)
        BerkasDokumen.objects.bulk_create(
            [BerkasDokumen(dokumen=x, tahap=TahapBerkas.CETAK, sha256=x.sha256, pada=at) for x in ada]
        )
        return len(ada)
    return 0


def _isi_yang_tercatat(dokumen: Sequence[Dokumen], berkas: Mapping[int, str]) -> set[int]:
    """Fill the places that the ledger had approved before; the documents that still wait for somebody."""
    tempat = list(TandaTangan.objects.filter(dokumen__in=dokumen))
    tercatat = [x for x in tempat if x.tercatat_pada]
    for x in tercatat:
        x.keadaan, x.pada, x.cara = KeadaanTandaTangan.DITANDATANGANI, x.tercatat_pada, CaraDokumen.TERCATAT
        x.sha256 = berkas[x.dokumen_id]
    if tercatat:
        TandaTangan.objects.bulk_update(tercatat, ["keadaan", "pada", "cara", "sha256"], batch_size=200)
    return {x.dokumen_id for x in tempat if x.tercatat_pada is None}


def _catat_gagal(galat: Mapping[int, str], by: Pelaku, at: datetime) -> None:
    with suppress(_TidakAda), tindakan("dokumen.gagal_dicetak", by=by, at=at) as catatan:
        ada = _terkunci(galat)
        for satu in ada:
            satu.galat = galat[satu.pk][:500]
            satu.kunci += 1
            catatan.perihal("dokumen", satu.pk)
        Dokumen.objects.bulk_update(ada, ["galat", "kunci"], batch_size=200)
        catatan.muatan(jumlah=len(ada))


def _terkunci(daftar: Iterable[int]) -> list[Dokumen]:
    """Those that are still to be printed, held; nothing is done, and no entry written, where there are none."""
    milik = Dokumen.objects.select_for_update(of=("self",)).filter(keadaan=KeadaanDokumen.DISIAPKAN)
    ada = list(milik.filter(pk__in=[*daftar]).order_by("pk"))
    if not ada:
        raise _TidakAda
    return ada
