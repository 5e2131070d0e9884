"""All that other records know about one person, in one query: every kind as rows of the same columns."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import CharField, DateField, DecimalField, F, OuterRef, QuerySet, Subquery, Value
from django.db.models.expressions import Combinable
from django.db.models.functions import Cast
from django.utils.translation import gettext as _

from kinerja.aturan.periksa.nilai_lama import dasar_rezim
from kinerja.dasar.kueri import disiapkan
from kinerja.dasar.tampilan import sebutan_kode
from kinerja.dasar.waktu import tulis_tanggal
from kinerja.fakta.models import (
    SEMUA,
    AngkaKredit,
    Diklat,
    Fakta,
    HukumanDisiplin,
    Penghargaan,
    RiwayatJabatan,
    RiwayatPenilaian,
)
from kinerja.organisasi.models import Pengenal, RiwayatGolongan, RiwayatPendidikan

KOLOM = ("macam", "id_fakta", "dari", "hingga", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "angka")
SINGKATAN, RATING = ("nip", "sk"), ("hasil_kerja", "perilaku")
TEKS = ("satu", "dua", "tiga", "empat", "lima", "enam", "tujuh")
SATU_PER_TEKS = CharField(max_length=300)
ANGKA = DecimalField(max_digits=12, decimal_places=3)


@dataclass(frozen=True, slots=True)
class BarisFakta:
    """One fact of any kind; what `teks` holds is said at `MACAM`."""

    macam: str
    pk: int
    mulai: date | None
    sampai: date | None
    teks: tuple[str, ...]
    angka: Decimal | None


def fakta_pegawai(pegawai: int) -> list[BarisFakta]:
    """Every statement that holds about a person, kind by kind, oldest first within."""
    baris = [BarisFakta(b[0], b[1], b[2], b[3], tuple(b[4:11]), b[11]) for b in _semua(pegawai)]
    return sorted(baris, key=lambda b: (b.macam, b.mulai or date.max, b.sampai or date.max, b.pk))


@disiapkan
def _semua(pegawai: int) -> "QuerySet[RiwayatPenilaian, Any]":
    satu, *lain = (_satu(macam, pegawai) for macam in MACAM)
    return satu.union(*lain, all=True)


def _satu(macam: str, pegawai: int) -> "QuerySet[Any, Any]":
    model, dari, hingga, teks, angka = MACAM[macam]
    baris: QuerySet[Any, Any] = model._default_manager.filter(pegawai=pegawai)
    if model not in (RiwayatGolongan, RiwayatPendidikan):
        baris = baris.filter(diganti_pada=None)
    isi: dict[str, Combinable] = {
        "macam": Value(macam, output_field=CharField(max_length=20)),
        "id_fakta": F("pk"),
        "dari": Cast(F(dari) if dari else Value(None), DateField()),
        "hingga": Cast(F(hingga) if hingga else Value(None), DateField()),
        "angka": Cast(F(angka) if angka else Value(None), ANGKA),
    }
    for nomor, nama in enumerate(TEKS):
        isi[nama] = Cast(_teks(teks[nomor]) if nomor < len(teks) else Value(""), SATU_PER_TEKS)
    hasil: QuerySet[Any, Any] = baris.order_by().annotate(**isi).values_list(*KOLOM)
    return hasil


def _teks(kolom: str) -> Combinable:
    """A column, or the name behind an identifier."""
    if kolom != "nama_penilai":
        return F(kolom)
    nama = Pengenal.objects.filter(nilai=OuterRef("nip_penilai")).order_by("pk").values("pegawai__nama")
    return Subquery(nama[:1])


# kind -> model, first day, last day, what the seven texts are, the number
MACAM: Mapping[str, tuple[Any, str, str, tuple[str, ...], str]] = {
    "nilai": (
        RiwayatPenilaian,
        "mulai",
        "sampai",
        ("jenis", "rezim", "predikat", "hasil_kerja", "perilaku", "sumber", "nama_penilai"),
        "nilai",
    ),
    "jabatan": (
        RiwayatJabatan,
        "mulai",
        "sampai",
        ("jabatan", "unit", "instansi", "jenis", "eselon", "nomor_sk"),
        "",
    ),
    "golongan": (RiwayatGolongan, "tmt", "", ("golongan", "nomor_sk"), ""),
    "pendidikan": (RiwayatPendidikan, "", "", ("tingkat", "jurusan", "sekolah"), "tahun_lulus"),
    "diklat": (Diklat, "mulai", "sampai", ("jenis", "nama", "penyelenggara", "nomor"), "jam"),
    "penghargaan": (Penghargaan, "tanggal_sk", "", ("nama", "nomor_sk"), ""),
    "hukdis": (HukumanDisiplin, "mulai", "sampai", ("jenis", "nomor_sk", "dasar"), ""),
    "angka_kredit": (AngkaKredit, "mulai", "sampai", ("nomor_sk",), "angka_kredit"),
}


@dataclass(frozen=True, slots=True)
class Pernyataan:
    """One statement as the desk reads it, with what took its place."""

    fakta: Fakta
    macam: str
    isi: tuple[tuple[str, str], ...]


def daftar_pernyataan(pegawai: int) -> list[tuple[str, list[Pernyataan]]]:
    """Everything recorded about a person, kind by kind: what holds first, the latest day first; a query a kind."""
    return [(str(model._meta.verbose_name), _pernyataan(model, pegawai)) for model in SEMUA]


def _pernyataan(model: type[Fakta], pegawai: int) -> list[Pernyataan]:
    hari = next(dari for satu, dari, *_rest in MACAM.values() if satu is model)
    berlaku_dulu = F("diganti_pada").asc(nulls_first=True)  # the databases differ where nothing is said
    baris = model._default_manager.filter(pegawai=pegawai).order_by(berlaku_dulu, F(hari).desc(nulls_last=True), "-pk")
    return [Pernyataan(f, f._meta.model_name or "", isi_pernyataan(f)) for f in baris]


def isi_pernyataan(fakta: Fakta) -> tuple[tuple[str, str], ...]:
    """What a statement says: column and value, empty ones left out."""
    isi = [(sebut_kolom(k), _kata(k, getattr(fakta, k))) for k in (*fakta.KUNCI, *fakta.ISI)]
    if isinstance(fakta, RiwayatPenilaian):
        isi.append((_("Dinilai menurut"), dasar_rezim(fakta.rezim)))
    return tuple((nama, nilai) for nama, nilai in isi if nilai)


def sebut_kolom(kolom: str) -> str:
    """A column as people read it: `nomor_sk` is "Nomor SK"."""
    kata = sebutan_kode(kolom).split()
    return " ".join(k.upper() if k.lower() in SINGKATAN else k for k in kata)


def _kata(kolom: str, nilai: object) -> str:
    """A value as people read it: days, numbers with a comma, codes as words."""
    if isinstance(nilai, date):
        return tulis_tanggal(nilai)
    if isinstance(nilai, Decimal) or kolom in RATING:
        nilai = str(nilai).replace(".", ",")
    return sebutan_kode(str(nilai)) if nilai and kolom in (*RATING, "jenis", "predikat") else str(nilai or "")
