"""Prepare the papers of an inauguration: the set of each person and the papers of the day; cancel them with it."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from django.db import transaction
from django.utils.translation import gettext as _

from kinerja.dokumen.galat import DokumenDitolak, NomorDitolak
from kinerja.dokumen.models import Dokumen, KeadaanDokumen
from kinerja.dokumen.services import IsiDokumen, batalkan_dokumen, siapkan_dokumen
from kinerja.dokumen.services.isi import aturan_terisi, isi_semua
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan
from kinerja.mutasi.galat import PelantikanDitolak
from kinerja.mutasi.models import KeadaanPelantikan, Pelantikan, PesertaPelantikan
from kinerja.mutasi.naskah import ACARA
from kinerja.mutasi.naskah.bahan import BahanNaskah, kelompok_dokumen
from kinerja.mutasi.naskah.perorangan import diminta, dokumen_orang, kurang, payung
from kinerja.mutasi.selectors.bahan import CaraNaskah, bahan_naskah
from kinerja.mutasi.services.tertulis import catat_acara, catat_tertulis

SET = "set"
SEKALIGUS = 200  # papers an act: what came before stands when somebody is interrupted, and is found again


@dataclass(frozen=True, slots=True)
class HasilNaskah:
    """How many papers there are now, and which could not be filled, each with its reason."""

    dokumen: int
    dilewati: tuple["Dilewati", ...]


class Dilewati(NamedTuple):
    """A paper that could not be filled yet."""

    nama: str
    judul: str
    sebab: str


Lapor = Callable[[int, int], None]  # told after each act: papers filled, papers in all


def siapkan_naskah(
    *,
    pelantikan: int,
    pilihan: Collection[str],
    cara: CaraNaskah,
    by: Pelaku,
    at: datetime,
    lapor: Lapor = lambda terisi, jumlah: None,
) -> HasilNaskah:
    """The papers asked for (`set`, or kinds of ACARA), in acts of some hundred; asked again, the same papers.

    From then on each participant sees the own part. Raises PelantikanDitolak.
    """
    satu = Pelantikan.objects.select_related("pelantik__pegawai").get(pk=pelantikan)
    butuh_keputusan(satu)
    bahan = bahan_naskah(satu, cara, at)
    acara = [x for jenis in pilihan if jenis in ACARA for x in ACARA[jenis](bahan)]
    milik = [x for orang in bahan.orang for x in dokumen_orang(bahan, orang)] if SET in pilihan else []
    try:
        _butuh_aturan([*acara, *milik, *(_payung(bahan, {}) if SET in pilihan else ())])
        kerja = _Kerja(bahan, by, at, lapor, len(acara) + len(milik) + (len(bahan.orang) if milik else 0))
        semua = [*kerja.siapkan_acara(acara), *_set(kerja, milik)]
    except (DokumenDitolak, NomorDitolak) as galat:
        raise PelantikanDitolak(str(galat)) from galat
    catat_tertulis([o.peserta for o in bahan.orang if not o.peserta.tertulis])
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


def butuh_keputusan(satu: Pelantikan) -> None:
    """Papers name the order, so it has its number. Raises PelantikanDitolak."""
    if satu.keadaan == KeadaanPelantikan.BATAL:
        raise PelantikanDitolak(_("Pelantikan ini sudah dibatalkan. Siapkan pelantikan baru."))
    if not satu.nomor_sk or satu.tanggal_sk is None:
        raise PelantikanDitolak(_("Isi nomor dan tanggal keputusan lebih dulu: dokumennya menyebut keputusan itu."))


def _butuh_aturan(isi: Sequence[IsiDokumen]) -> None:
    """Every kind fills and has its rule for numbers, before the first paper is made: one of each kind is tried."""
    contoh = {x.jenis: x for x in isi}
    list(aturan_terisi(isi_semua([*contoh.values()], None)))


@dataclass(slots=True)
class _Kerja:
    """The papers of one request, act by act; stops where the inauguration was cancelled meanwhile."""

    bahan: BahanNaskah
    by: Pelaku
    at: datetime
    lapor: Lapor
    jumlah: int
    terisi: int = 0

    def siapkan(self, isi: Sequence[IsiDokumen]) -> list[Dokumen]:
        """These papers, in order."""
        hasil: list[Dokumen] = []
        for awal in range(0, len(isi), SEKALIGUS):
            if Pelantikan.objects.filter(pk=self.bahan.pelantikan.pk, keadaan=KeadaanPelantikan.BATAL).exists():
                break
            bagian = isi[awal : awal + SEKALIGUS]
            hasil += siapkan_dokumen(isi=bagian, kelompok=self.bahan.kelompok_dokumen, by=self.by, at=self.at)
            self.terisi += len(bagian)
            self.lapor(self.terisi, max(self.jumlah, self.terisi))
        return hasil

    def siapkan_acara(self, isi: Sequence[IsiDokumen]) -> list[Dokumen]:
        """Papers of the day; those of everybody stand with what they were filled with, or not at all."""
        with transaction.atomic():
            bersama = self.siapkan([x for x in isi if x.pegawai is None])
            catat_acara(self.bahan, bersama)
        return bersama + self.siapkan([x for x in isi if x.pegawai is not None])


def _set(kerja: _Kerja, isi: Sequence[IsiDokumen]) -> list[Dokumen]:
    """Each person's set; the umbrella statements last, for they name the numbers of the others."""
    bahan, dokumen = kerja.bahan, kerja.siapkan(isi)
    lima = sebut_lima(Dokumen.objects.filter(pk__in=[x.pk for x in dokumen]).select_related("nomor").order_by("pk"))
    return dokumen + (kerja.siapkan([*_payung(bahan, lima)]) if dokumen else [])


def sebut_lima(dokumen: Iterable[Dokumen]) -> Mapping[int, list[str]]:
    """Person -> the papers an umbrella statement names, with their numbers."""
    lima: dict[int, list[str]] = defaultdict(list)
    for x in dokumen:
        lima[x.pegawai_id or 0].append(_sebut(x))
    return lima


def _payung(bahan: BahanNaskah, lima: Mapping[int, Sequence[str]]) -> Iterator[IsiDokumen]:
    for orang in bahan.orang:
        yield from payung(bahan, orang, lima.get(orang.peserta.pegawai_id) or ["-"])


def _sebut(x: Dokumen) -> str:
    return (
        _("%(judul)s Nomor %(nomor)s") % {"judul": x.judul, "nomor": x.nomor_tertulis} if x.nomor_tertulis else x.judul
    )


def _umumkan(satu: Pelantikan, pilihan: Collection[str], banyak: int, by: Pelaku, at: datetime) -> None:
    """The papers stand: say so. Cancelled meanwhile, they lapse as well."""
    with tindakan("pelantikan.naskah_disiapkan", by=by, at=at) as catatan:
        kini = Pelantikan.objects.select_for_update(of=("self",)).get(pk=satu.pk)
        if kini.keadaan == KeadaanPelantikan.BATAL:
            batalkan_naskah(pelantikan=satu.pk, alasan=kini.alasan_batal, by=by, at=at)
        else:
            _batalkan_yang_keluar(kini, by, at)
            Pelantikan.objects.filter(pk=satu.pk, diumumkan=None).update(diumumkan=at)
        catatan.perihal("pelantikan", satu.pk)
        catatan.muatan(pilihan=sorted(pilihan), dokumen=banyak)


def _batalkan_yang_keluar(satu: Pelantikan, by: Pelaku, at: datetime) -> None:
    """Who was taken out of the list while papers were being filled takes the own ones along."""
    orang = PesertaPelantikan.objects.filter(pelantikan=satu).values("pegawai")
    milik = Dokumen.objects.filter(kelompok=kelompok_dokumen(satu.pk)).exclude(keadaan=KeadaanDokumen.BATAL)
    keluar = set(milik.exclude(pegawai=None).exclude(pegawai__in=orang).values_list("pegawai", flat=True))
    if keluar:
        alasan = _("Orang ini dihapus dari daftar pelantikan.")
        batalkan_naskah(pelantikan=satu.pk, alasan=alasan, by=by, at=at, pegawai=keluar)


def _dilewati(bahan: BahanNaskah) -> Iterator[Dilewati]:
    for orang in bahan.orang:
        for x in diminta(bahan, orang):
            if sebab := kurang(x.jenis, orang):
                yield Dilewati(orang.peserta.pegawai.nama_lengkap, x.judul, sebab)
