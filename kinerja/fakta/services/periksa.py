"""What a fact must hold, whatever way it comes; each problem with its column. `turunan` is worked out once and kept."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _

from kinerja.aturan.galat import DiLuarAturan
from kinerja.aturan.periksa.nilai_lama import RekamNilai, periksa_nilai, rezim_periode
from kinerja.dasar.waktu import tulis_tanggal
from kinerja.fakta.hukdis import kode_hukdis
from kinerja.fakta.models import AngkaKredit, Fakta, HukumanDisiplin, RiwayatPenilaian

Isi = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Keliru:
    """What is wrong with a column; one that does not stop the act is a remark."""

    kolom: str
    pesan: str
    menghalangi: bool = True


def periksa(model: type[Fakta], isi: Isi, on: date) -> Iterator[Keliru]:
    """Everything wrong with a fact as recorded on a day."""
    yield from _urutan(isi)
    yield from _belum_terjadi(isi, on)
    if model is RiwayatPenilaian and _terurut(isi):
        yield from _nilai(isi, on)
    if model is HukumanDisiplin and isi.get("jenis") not in kode_hukdis():
        yield Keliru("jenis", _("Jenis hukuman ditulis salah satu: %s.") % ", ".join(kode_hukdis()))
    if model is AngkaKredit and (angka := isi.get("angka_kredit")) is not None and Decimal(str(angka)) < 0:
        yield Keliru("angka_kredit", _("Angka kredit tidak boleh di bawah nol. Periksa angkanya."))


def rapikan_rating(teks: str) -> str:
    """ "Di Atas Ekspektasi" is `di_atas`, `85,5` is `85.5`: one fact is written in one way."""
    if re.fullmatch(r"\d+(?:[.,]\d+)?", teks):
        return teks.replace(",", ".")
    return re.sub(r"[\s\-]+", "_", teks.strip().casefold()).removesuffix("_ekspektasi")


def turunan(model: type[Fakta], isi: Isi) -> dict[str, object]:
    """For a mark: the rule that judged its period, by the first day."""
    if model is not RiwayatPenilaian:
        return {}
    return {"rezim": rezim_periode(_hari(isi, "mulai"), _hari(isi, "sampai"))}


def _hari(isi: Isi, kolom: str) -> date:
    nilai = isi[kolom]
    assert isinstance(nilai, date)
    return nilai


def _terurut(isi: Isi) -> bool:
    return not any(_urutan(isi))


def _urutan(isi: Isi) -> Iterator[Keliru]:
    mulai, sampai = isi.get("mulai"), isi.get("sampai")
    if isinstance(mulai, date) and isinstance(sampai, date) and sampai < mulai:
        pesan = _("Tanggal sampai (%(sampai)s) lebih awal daripada tanggal mulai (%(mulai)s). Betulkan salah satunya.")
        yield Keliru("sampai", pesan % {"sampai": tulis_tanggal(sampai), "mulai": tulis_tanggal(mulai)})


def _belum_terjadi(isi: Isi, on: date) -> Iterator[Keliru]:
    """A decision or a beginning after the day it is recorded on is a slip of the hand."""
    for kolom in ("tanggal_sk", "mulai"):
        nilai = isi.get(kolom)
        if isinstance(nilai, date) and nilai > on:
            wajib = kolom == "mulai" and "predikat" in isi
            pesan = _("%(hari)s belum terjadi pada hari pencatatan (%(on)s). Periksa tanggalnya.")
            yield Keliru(kolom, pesan % {"hari": tulis_tanggal(nilai), "on": tulis_tanggal(on)}, menghalangi=wajib)


def _nilai(isi: Isi, on: date) -> Iterator[Keliru]:
    nilai, mulai, sampai = isi.get("nilai"), _hari(isi, "mulai"), _hari(isi, "sampai")
    rekam = RekamNilai(
        mulai=mulai,
        sampai=sampai,
        predikat=str(isi.get("predikat") or ""),
        nilai=nilai if isinstance(nilai, Decimal) else None,
        hasil_kerja=str(isi.get("hasil_kerja") or ""),
        perilaku=str(isi.get("perilaku") or ""),
    )
    try:
        temuan = periksa_nilai(rekam)
    except DiLuarAturan:
        yield Keliru("mulai", _("Tidak ada aturan penilaian untuk periode yang mulai %s.") % tulis_tanggal(mulai))
        return
    for t in temuan:
        yield Keliru(t.isian, f"{t.pesan} ({t.pasal})", t.menghalangi)
    if rekam.nilai is not None and rekam.nilai != round(rekam.nilai, 2):
        yield Keliru("nilai", _("Nilai memuat paling banyak dua angka di belakang koma."))
    if rekam.nilai is not None and abs(rekam.nilai) >= 100_000:
        yield Keliru("nilai", _("Nilai sebesar ini tidak dapat dicatat. Periksa angkanya."))
    if on <= sampai and mulai <= on:
        pesan = _("Periode ini baru berakhir %s; nilainya dicatat sebelum itu. Periksa tanggalnya.")
        yield Keliru("sampai", pesan % tulis_tanggal(sampai), menghalangi=False)
