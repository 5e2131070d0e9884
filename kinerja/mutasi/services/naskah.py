"""Prepare the papers of an inauguration: the set of each person and the papers of the day; cancel them with it."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from kinerja.dasar.kunci import periksa_versi
from kinerja.dokumen.galat import DokumenDitolak, NomorDitolak
from kinerja.dokumen.models import Dokumen, KeadaanDokumen
from kinerja.dokumen.services import IsiDokumen, batalkan_dokumen, siapkan_dokumen
from kinerja.dokumen.services.isi import aturan_terisi, isi_semua
from kinerja.jejak.kunci import sejak
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan
from kinerja.mutasi.galat import PelantikanDitolak
from kinerja.mutasi.models import KeadaanPelantikan, Pelantikan
from kinerja.mutasi.naskah import ACARA
from kinerja.mutasi.naskah.bahan import BahanNaskah, kelompok_dokumen
from kinerja.mutasi.naskah.perorangan import diminta, dokumen_orang, kurang, payung
from kinerja.mutasi.selectors.bahan import CaraNaskah, bahan_naskah

SET = "set"
SEKALIGUS = 200  # papers an act: what came before stands when somebody is interrupted, and is found again


@dataclass(frozen=True, slots=True)
class HasilNaskah:
    """How many papers there are now, and which could not be filled, each with its reason."""

    dokumen: int
    dilewati: tuple[str, ...]


def siapkan_naskah(
    *, pelantikan: int, pilihan: Collection[str], cara: CaraNaskah, versi: int, by: Pelaku, at: datetime
) -> HasilNaskah:
    """The papers asked for (`set`, or kinds of ACARA), in acts of some hundred; asked again, the same papers.

    From then on each participant sees the own part. Raises PelantikanDitolak, SudahBerubah.
    """
    satu = Pelantikan.objects.select_related("pelantik").get(pk=pelantikan)
    periksa_versi(satu, versi, sejak=lambda dibaca: sejak(f"pelantikan:{pelantikan}", satu.kunci - dibaca))
    _butuh_keputusan(satu)
    bahan = bahan_naskah(satu, cara, at)
    acara = [x for jenis in pilihan if jenis in ACARA for x in ACARA[jenis](bahan)]
    milik = [x for orang in bahan.orang for x in dokumen_orang(bahan, orang)] if SET in pilihan else []
    try:
        _butuh_aturan([*acara, *milik, *(_payung(bahan, {}) if SET in pilihan else ())])
        semua = [*_siapkan(bahan, acara, by, at), *_set(bahan, milik, by, at)]
    except (DokumenDitolak, NomorDitolak) as galat:
        raise PelantikanDitolak(str(galat)) from galat
    _umumkan(satu, pilihan, len(semua), by, at)
    return HasilNaskah(len(semua), tuple(_dilewati(bahan)) if SET in pilihan else ())


def batalkan_naskah(
    *, pelantikan: int, alasan: str, by: Pelaku, at: datetime, pegawai: Collection[int] | None = None
) -> int:
    """All papers of an inauguration (or of these people in it) that still hold, with their numbers; how many."""
    semua = Dokumen.objects.filter(kelompok=kelompok_dokumen(pelantikan)).exclude(keadaan=KeadaanDokumen.BATAL)
    if pegawai is not None:
        semua = semua.filter(pegawai__in=pegawai)
    pk = list(semua.values_list("pk", flat=True))
    if pk:
        batalkan_dokumen(dokumen=pk, alasan=alasan, by=by, at=at)
    return len(pk)


def _butuh_keputusan(satu: Pelantikan) -> None:
    if satu.keadaan == KeadaanPelantikan.BATAL:
        raise PelantikanDitolak(_("Pelantikan ini sudah dibatalkan. Siapkan pelantikan baru."))
    if not satu.nomor_sk or satu.tanggal_sk is None:
        raise PelantikanDitolak(_("Isi nomor dan tanggal keputusan lebih dulu: dokumennya menyebut keputusan itu."))


def _butuh_aturan(isi: Sequence[IsiDokumen]) -> None:
    """Every kind fills and has its rule for numbers, before the first paper is made: one of each kind is tried."""
    contoh = {x.jenis: x for x in isi}
    list(aturan_terisi(isi_semua([*contoh.values()], None)))


def _set(bahan: BahanNaskah, isi: Sequence[IsiDokumen], by: Pelaku, at: datetime) -> list[Dokumen]:
    """Each person's set; the umbrella statements last, for they name the numbers of the others."""
    dokumen = _siapkan(bahan, isi, by, at)
    lima: dict[int, list[str]] = defaultdict(list)
    for x in Dokumen.objects.filter(pk__in=[x.pk for x in dokumen]).select_related("nomor").order_by("pk"):
        lima[x.pegawai_id or 0].append(_sebut(x))
    return dokumen + (_siapkan(bahan, [*_payung(bahan, lima)], by, at) if dokumen else [])


def _payung(bahan: BahanNaskah, lima: Mapping[int, Sequence[str]]) -> Iterator[IsiDokumen]:
    for orang in bahan.orang:
        yield from payung(bahan, orang, lima.get(orang.peserta.pegawai_id) or ["-"])


def _sebut(x: Dokumen) -> str:
    return _("%(judul)s Nomor %(nomor)s") % {"judul": x.judul, "nomor": x.nomor.nomor} if x.nomor else x.judul


def _siapkan(bahan: BahanNaskah, isi: Sequence[IsiDokumen], by: Pelaku, at: datetime) -> list[Dokumen]:
    hasil: list[Dokumen] = []
    for awal in range(0, len(isi), SEKALIGUS):
        bagian = isi[awal : awal + SEKALIGUS]
        hasil += siapkan_dokumen(isi=bagian, kelompok=bahan.kelompok_dokumen, by=by, at=at)
    return hasil


def _umumkan(satu: Pelantikan, pilihan: Collection[str], banyak: int, by: Pelaku, at: datetime) -> None:
    """The papers stand: say so. Cancelled meanwhile, they lapse as well."""
    with tindakan("pelantikan.naskah_disiapkan", by=by, at=at) as catatan:
        kini = Pelantikan.objects.select_for_update(of=("self",)).get(pk=satu.pk)
        if kini.keadaan == KeadaanPelantikan.BATAL:
            batalkan_naskah(pelantikan=satu.pk, alasan=kini.alasan_batal, by=by, at=at)
        elif kini.diumumkan is None:
            Pelantikan.objects.filter(pk=satu.pk).update(diumumkan=at)
        catatan.perihal("pelantikan", satu.pk)
        catatan.muatan(pilihan=sorted(pilihan), dokumen=banyak)


def _dilewati(bahan: BahanNaskah) -> Iterator[str]:
    for orang in bahan.orang:
        for x in diminta(bahan, orang):
            if sebab := kurang(x.jenis, orang):
                isi = {"nama": orang.peserta.pegawai.nama_lengkap, "judul": x.judul, "sebab": sebab}
                yield _("%(nama)s, %(judul)s: %(sebab)s.") % isi
