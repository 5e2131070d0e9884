"""What the papers of a mark need: the three people on it, the agency's own mark and its pattern, results, feedback."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from django.db.models import Subquery
from django.db.models.functions import JSONObject

from kinerja.aturan.bentuk import PolaDistribusi
from kinerja.dasar.kueri import Kumpulan
from kinerja.dasar.waktu import hari
from kinerja.dokumen.formulir.orang import pejabat_pada
from kinerja.dokumen.naskah.pejabat import Pejabat
from kinerja.organisasi.models import Penugasan
from kinerja.organisasi.selectors.unit import PohonUnit
from kinerja.penilaian.kuasa import atasan_penilai
from kinerja.penilaian.models import Penilaian, PredikatOrganisasi
from kinerja.penilaian.selectors.orang import lembar_penilaian
from kinerja.peraturan.periode import Periode, periode_dari_kode
from kinerja.peraturan.selectors import pustaka_berlaku
from kinerja.skp.forms.formulir import FormulirBaca, formulir_baca
from kinerja.skp.models import SKP
from kinerja.skp.selectors import bernama_skp, isian_tersimpan
from kinerja.skp.selectors.lembar import BarisLembar
from kinerja.skp.selectors.realisasi import silsilah_hasil
from kinerja.skp.selectors.umpan import UmpanTampil


@dataclass(frozen=True, slots=True)
class PihakNilai:
    """Who is rated, who rated, and who is above the rater; None where nobody holds that post."""

    pegawai: Pejabat
    penilai: Pejabat
    atasan: Pejabat | None
    perangkat: str = ""
    penugasan_atasan: Penugasan | None = None


@dataclass(frozen=True, slots=True)
class BahanNilai:
    """A mark with the agency's own mark of the period (its code too); `pola` is the guide that leads to (`berpola`)."""

    nilai: Penilaian
    skp: SKP  # with the names of the mark's last day
    periode: Periode
    pihak: PihakNilai
    organisasi: str = ""
    pola: PolaDistribusi | None = None
    unit: int | None = None  # the agency
    predikat_organisasi: str = ""


@dataclass(frozen=True, slots=True)
class BahanEvaluasi:
    """What the mark stands on: the plan as it is read, what was reported of each indicator, feedback."""

    f: FormulirBaca
    baris: Mapping[tuple[int, int | None], BarisLembar]
    umpan_hasil: Mapping[int, Sequence[UmpanTampil]] = field(default_factory=dict)  # by result of this version
    umpan_perilaku: Mapping[str, Sequence[UmpanTampil]] = field(default_factory=dict)  # by value; empty: as a whole


def bahan_nilai(nilai: Penilaian, pohon: Callable[[date], PohonUnit]) -> BahanNilai:
    """The mark with its people as of its last day and of the day it was given."""
    periode = periode_dari_kode(nilai.periode)
    skp = _skp(nilai)
    unit = pohon(nilai.sampai)
    akar = unit.perangkat(skp.unit_pada_id)
    predikat = next((x["predikat"] for x in skp.organisasi_ or () if x["unit"] == akar), "")
    return BahanNilai(
        nilai,
        skp,
        periode,
        _pihak(nilai, unit.simpul[akar].nama if akar is not None else ""),
        str(PredikatOrganisasi.Nilai(predikat).label) if predikat else "",
        unit=akar,
        predikat_organisasi=predikat,
    )


def _skp(nilai: Penilaian) -> Any:
    """The SKP as `bernama_skp` names it, with the marks of all agencies for the period in `organisasi_`; one query."""
    semua = PredikatOrganisasi.objects.filter(periode=nilai.periode, jenis=nilai.jenis).order_by().values("periode")
    isi = Kumpulan(JSONObject(unit="unit_id", predikat="predikat"))
    kolom: Mapping[str, Any] = {"organisasi_": Subquery(semua.annotate(isi=isi).values("isi"))}
    return bernama_skp(SKP.objects.filter(pk=nilai.skp_id), nilai.sampai).annotate(**kolom).get()


def berpola(b: BahanNilai) -> BahanNilai:
    """With the guide that the agency's mark leads to, for the sheet that shows it."""
    if not b.predikat_organisasi:
        return b
    isi = pustaka_berlaku().nilai(f"distribusi.{b.predikat_organisasi}", b.periode.mulai).isi
    return replace(b, pola=isi)


def _pihak(nilai: Penilaian, perangkat: str) -> PihakNilai:
    dinilai = hari(nilai.ditetapkan_pada or nilai.dinilai_pada)
    atasan = atasan_penilai([nilai.penilai_id], dinilai).get(nilai.penilai_id)
    orang = pejabat_pada([nilai.penilai_id, atasan.pk if atasan else None], dinilai)
    return PihakNilai(
        pejabat_pada([nilai.penugasan_id], nilai.sampai)[nilai.penugasan_id],
        orang[nilai.penilai_id],
        orang.get(atasan.pk) if atasan else None,
        perangkat,
        atasan,
    )


def bahan_evaluasi(bahan: BahanNilai, umpan: Sequence[UmpanTampil]) -> BahanEvaluasi:
    """Plan, reported figures, and feedback of the period as it is read."""
    skp = bahan.skp
    lembar = lembar_penilaian(skp, bahan.periode)
    silsilah = silsilah_hasil(skp)
    hasil: dict[int, list[UmpanTampil]] = defaultdict(list)
    perilaku: dict[str, list[UmpanTampil]] = defaultdict(list)
    for u in reversed(umpan):
        if u.umpan.hasil_kerja_id is None:
            perilaku[u.umpan.nilai_perilaku].append(u)
        else:
            hasil[silsilah.get((u.umpan.hasil_kerja_id, None), (u.umpan.hasil_kerja_id, None))[0]].append(u)
    f = formulir_baca(skp, isian_tersimpan([skp])[skp.pk])
    return BahanEvaluasi(f, {b.kunci: b for b in lembar.baris} if lembar else {}, hasil, perilaku)
