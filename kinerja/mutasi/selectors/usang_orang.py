"""Papers of participants out of date: what they print of a person and of who else signs them, beside what is so now."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _

from kinerja.dasar.kueri import Kumpulan, disiapkan
from kinerja.dokumen.models import TandaTangan
from kinerja.mutasi.models import PesertaPelantikan
from kinerja.mutasi.naskah.bahan import kelompok_dokumen
from kinerja.mutasi.naskah.perorangan import PAYUNG
from kinerja.mutasi.selectors.berubah import (
    BUTIR,
    DokumenUsang,
    KeteranganBerubah,
    NaskahUsang,
    baca_penanda,
    belum,
    berbatas,
    berubah,
    penanda_pertama,
)
from kinerja.mutasi.selectors.penanda import KOSONG, penanda_berubah
from kinerja.mutasi.selectors.tertulis import nama_bagian, pisah, tertulis
from kinerja.organisasi.selectors.penugasan import versi_jabatan


def orang_usang(pelantikan: int, on: date, acara: tuple[str, str, str, str]) -> list[NaskahUsang]:
    """Who has papers out of date that can still be renewed; one query."""
    orang = _usang(pelantikan, kelompok_dokumen(pelantikan), on, *acara)
    semua = (_satu_usang(x, tuple(sorted(map(_dokumen, x.dokumen_ or []), key=lambda d: d.pk))) for x in orang)
    return [x for x in semua if x.dokumen]


@disiapkan
def _usang(
    pelantikan: int, kelompok: str, on: date, hari: str, keputusan: str, tanggal_sk: str, naskah: str
) -> QuerySet[PesertaPelantikan]:
    """Participants whose papers were filled with what is no longer so, with `dokumen_`: those nobody has signed."""
    semua = PesertaPelantikan.objects.filter(pelantikan=pelantikan).exclude(tertulis="").select_related("pegawai")
    penanda = penanda_berubah(pelantikan, kelompok, on).exclude(dokumen__pegawai=None)
    kini: Mapping[str, Any] = {"kini": tertulis(on, (hari, keputusan, tanggal_sk, naskah))}
    lain = ~Q(tertulis=F("kini")) | Exists(penanda.filter(dokumen__pegawai=OuterRef("pegawai_id")))
    dokumen: Mapping[str, Any] = {"dokumen_": Subquery(_belum_bertanda(kelompok, penanda))}
    usang = semua.annotate(**versi_jabatan(on, "jabatan")).annotate(**kini).filter(lain)
    return usang.annotate(**dokumen).order_by("pk")


def _belum_bertanda(kelompok: str, penanda: QuerySet[TandaTangan]) -> QuerySet[Any, Any]:
    """The papers of the participant of the outer query as one list of texts, in the order of `_dokumen`."""
    isi = berbatas("pk", "jenis", "judul", Coalesce(Subquery(penanda_pertama(penanda)), KOSONG), batas=BUTIR)
    milik = belum(kelompok).filter(pegawai=OuterRef("pegawai_id")).annotate(baris=isi)
    return milik.order_by().values("pegawai").annotate(isi=Kumpulan("baris")).values("isi")


def _satu_usang(x: PesertaPelantikan, dokumen: tuple[DokumenUsang, ...]) -> NaskahUsang:
    """All papers where the person has changed; else those of a signer who has, with the umbrella that names them."""
    beda = tuple(_beda(x))
    kena = dokumen if beda else tuple(d for d in dokumen if d.penanda)
    payung = tuple(d for d in dokumen if d.jenis == PAYUNG and kena and d not in kena)
    penanda = dict.fromkeys(d.penanda for d in kena if d.penanda)
    return NaskahUsang(x, (*beda, *penanda), (*kena, *payung))


def _dokumen(teks: str) -> DokumenUsang:
    pk, jenis, judul, penanda = teks.split(BUTIR)
    return DokumenUsang(int(pk), jenis, judul, baca_penanda(penanda, _("penanda tangan lain")) if penanda else None)


def _beda(x: PesertaPelantikan) -> Iterator[KeteranganBerubah]:
    for nama, lama, baru in zip(nama_bagian(), pisah(x.tertulis), pisah(x.kini), strict=True):
        if lama != baru:
            yield berubah(nama, lama, baru)
