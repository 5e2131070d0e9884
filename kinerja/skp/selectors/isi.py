"""The stored form of many SKP at once, and the record that the checks read; the number of queries is constant."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from django.db.models import Case, CharField, F, IntegerField, QuerySet, TextField, Value, When
from django.db.models.functions import Coalesce

from kinerja.aturan.periksa import Temuan
from kinerja.aturan.periksa.skp import RekamHasil, RekamIndikator, RekamSKP, periksa_skp
from kinerja.dasar.angka import AngkaSalah, baca_target
from kinerja.dasar.kueri import disiapkan
from kinerja.skp.isian import MENUNGGU, IsianHasil, IsianIndikator, IsianSKP
from kinerja.skp.models import SKP, EkspektasiPerilaku, HasilKerja, LampiranSKP

Perilaku = defaultdict[int, dict[str, str]]
Lampiran = defaultdict[int, dict[str, tuple[str, ...]]]
KOLOM = ("id", "aspek", "perspektif", "nama", "target", "satuan", "baseline", "arah", "akumulasi", "asal_id")
TAMBAHAN = ("sebutan", "status_atasan", "simpul_atasan")  # of the query, not of the model
AWALAN = "indikator_"  # the columns of an indicator beside those of its result


def isian_tersimpan(daftar: Sequence[SKP]) -> dict[int, IsianSKP]:
    """The form of each SKP as it is stored, by its id. Two queries."""
    id_ = [x.pk for x in daftar]
    hasil = _hasil(id_)
    perilaku, lampiran = perilaku_dan_lampiran(id_)
    return {
        x.pk: IsianSKP(
            pendekatan=x.pendekatan,
            hasil=tuple(hasil[x.pk]),
            perilaku=perilaku[x.pk],
            lampiran=lampiran[x.pk],
            jawaban=x.jawaban_pengembalian,
        )
        for x in daftar
    }


def isian_hasil(daftar: Sequence[SKP]) -> dict[int, IsianSKP]:
    """Of the form of each SKP only the results with their indicators, to compare; one query."""
    hasil = _hasil([x.pk for x in daftar])
    return {x.pk: IsianSKP(pendekatan=x.pendekatan, hasil=tuple(hasil[x.pk])) for x in daftar}


def perilaku_dan_lampiran(skp: list[int]) -> tuple[Perilaku, Lampiran]:
    """The expectations by value, and the annex by kind in its order, of each SKP. One query."""
    perilaku: Perilaku = defaultdict(dict)
    lampiran: Lampiran = defaultdict(dict)
    for satu, jenis, kode, _urutan, _pk, isi in sorted(_teks(skp)):
        if jenis == "perilaku":
            perilaku[satu][kode] = isi
        else:
            lampiran[satu][kode] = (*lampiran[satu].get(kode, ()), isi)
    return perilaku, lampiran


@disiapkan
def _teks(skp: list[int]) -> "QuerySet[EkspektasiPerilaku, tuple[int, str, str, int, int, str]]":
    """SKP, which of the two, value or kind, order, id, words."""
    apa = (Value(x, output_field=CharField()) for x in ("perilaku", "lampiran"))
    perilaku = EkspektasiPerilaku.objects.filter(skp__in=skp).order_by()
    lampiran = LampiranSKP.objects.filter(skp__in=skp).order_by()
    nol = Value(0, output_field=IntegerField())
    return perilaku.values_list("skp_id", next(apa), "nilai", nol, "pk", "ekspektasi").union(
        lampiran.values_list("skp_id", next(apa), "jenis", "urutan", "pk", "isi"), all=True
    )


@disiapkan
def _hasil_kerja(skp: list[int]) -> QuerySet[HasilKerja]:
    """Results, once for each of their indicators, with the words of what they serve and the superior's state."""
    sebutan = Coalesce(
        "hasil_atasan__rumusan",
        "butir_pk__sasaran",
        "simpul__nama",
        "hasil_tim__rumusan",
        Value(""),
        output_field=TextField(),
    )
    setahun = When(
        hasil_atasan__skp__tahun=F("skp__tahun"),
        then=Coalesce("hasil_atasan__simpul", "hasil_atasan__butir_pk__simpul"),
    )
    baris = HasilKerja.objects.filter(skp__in=skp).annotate(
        sebutan=sebutan, status_atasan=Coalesce("hasil_atasan__skp__status", Value("")), simpul_atasan=Case(setahun)
    )
    kolom = {f"{AWALAN}{nama}": F(f"indikator__{nama}") for nama in KOLOM}
    return baris.annotate(**kolom).order_by("skp_id", "urutan", "id", "indikator__urutan", "indikator__id")


def _hasil(id_: list[int]) -> dict[int, list[IsianHasil]]:
    hasil: dict[int, list[IsianHasil]] = defaultdict(list)
    for _pk, baris in groupby(_hasil_kerja(id_), lambda h: h.pk):
        semua = list(baris)
        h = semua[0]
        indikator = ({nama: getattr(x, f"{AWALAN}{nama}") for nama in KOLOM} for x in semua)
        isi = tuple(IsianIndikator(**x) for x in indikator if x["id"] is not None)
        tambahan = {nama: getattr(h, nama) for nama in TAMBAHAN}
        hasil[h.skp_id].append(replace(dari_hasil(h, isi), **tambahan))
    return hasil


def dari_hasil(h: HasilKerja, indikator: tuple[IsianIndikator, ...]) -> IsianHasil:
    """One stored result as a card of the form."""
    return IsianHasil(
        id=h.pk,
        jenis=h.jenis,
        rumusan=h.rumusan,
        dukungan=kode_dukungan(h),
        menunggu=h.menunggu_atasan,
        ukuran=h.ukuran_kualitatif,
        indikator=indikator,
        asal_id=h.asal_id,
        janji=h.janji,
    )


def kode_dukungan(h: HasilKerja) -> str:
    """What a stored result serves, as the form writes it."""
    dukungan = (
        ("rhk", h.hasil_atasan_id),
        ("butir", h.butir_pk_id),
        ("simpul", h.simpul_id),
        ("tim", h.hasil_tim_id),
    )
    for awalan, nilai in dukungan:
        if nilai:
            return f"{awalan}:{nilai}"
    return MENUNGGU if h.menunggu_atasan else ""


def susun_rekam(skp: SKP, isian: IsianSKP, jenis_jabatan: str) -> RekamSKP:
    """The record the checks read, from what stands in the form (stored or only typed)."""
    return RekamSKP(
        tahun=skp.tahun,
        mulai=skp.mulai,
        sampai=skp.sampai,
        penugasan_mulai=skp.penugasan.mulai,
        penugasan_sampai=skp.penugasan.sampai,
        jenis_jabatan=jenis_jabatan,
        kualitatif=isian.pendekatan == SKP.Pendekatan.KUALITATIF,
        hasil=tuple(_rekam_hasil(h) for h in isian.hasil),
        ekspektasi=tuple(k for k, v in isian.perilaku.items() if v),
        lampiran={k: len(v) for k, v in isian.lampiran.items()},
    )


def _rekam_hasil(h: IsianHasil) -> RekamHasil:
    return RekamHasil(
        rumusan=h.rumusan,
        utama=h.jenis == HasilKerja.Jenis.UTAMA,
        mendukung=bool(h.dukungan) and h.dukungan != MENUNGGU,
        menunggu_atasan=h.menunggu or h.dukungan == MENUNGGU,
        ukuran=h.ukuran,
        indikator=tuple(_rekam_indikator(x) for x in h.indikator),
        kotak=h.kotak,
    )


def _rekam_indikator(x: IsianIndikator) -> RekamIndikator:
    jenis, galat = "teks", ""
    if x.target:
        try:
            jenis = baca_target(x.target).jenis
        except AngkaSalah as e:
            galat = str(e)
    return RekamIndikator(
        nama=x.nama,
        target=x.target,
        satuan=x.satuan,
        baseline=x.baseline,
        aspek=x.aspek,
        perspektif=x.perspektif,
        arah=x.arah,
        target_berangka=jenis != "teks",
        target_rentang=jenis == "rentang",
        target_galat=galat,
        kotak=x.kotak,
    )


def temuan_skp(skp: SKP, isian: IsianSKP, jenis_jabatan: str) -> list[Temuan]:
    """Everything the checks find in a form without empty rows (`IsianSKP.bersih`)."""
    return periksa_skp(susun_rekam(skp, isian, jenis_jabatan))
