"""SKP and yearly mark of PP 46/2011: activities by quantity, quality, time and cost, then 60 and 40 per cent."""

from typing import TYPE_CHECKING, cast

import ibis

from kinerja.aturan.hitung.bagi import bagi_bulat, bulat
from kinerja.aturan.hitung.skema import TELITI, TEPAT
from kinerja.aturan.hitung.skema.penilaian import ASPEK_PP46
from kinerja.aturan.hitung.tabel import berlaku, golongkan, pada_tangga, pilih

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ibis.expr.types import NumericValue, Table

SERATUS = 100
JUTA = 10**6
KPK_ASPEK = 12  # activities have three or four aspects: twelfths hold both without a remainder


def skp_dan_prestasi(masukan: "Table", aturan: "Mapping[str, Table]") -> "Table":
    """Value of each activity, of the SKP and of the year.

    In: one row an activity: urut, tanggal, nomor, target and realisasi of kuantitas, kualitas, waktu and biaya (of one
    aspect as whole numbers of one scale; biaya null = not used), and the same on every row of a person: tugas_tambahan
    (how many), kreativitas (points), perilaku (18 decimals). Out: one row a person: nilai_kegiatan (list, hundredths,
    null where a target is 0), rata_rata, nilai_tugas_tambahan, skp (16 decimals), nilai_skp, nilai_prestasi
    (hundredths), sebutan, sebab (`target_nol`). Nothing is capped. Source: PP 46/2011; Perka BKN 1/2013.
    """
    t = berlaku(masukan, aturan["efisiensi"])
    t = t.mutate(**{f"nilai_{a}": _persen(t, a) for a in ASPEK_PP46[:2]})
    t = t.mutate(**{f"nilai_{a}": _efisien(t, a) for a in ASPEK_PP46[2:]})
    unit = _orang(_kegiatan(t))
    unit = berlaku(_tambahan(unit, aturan["tugas_tambahan"]), aturan["bobot"])
    return golongkan(_prestasi(unit), aturan["sebutan"], "nilai_prestasi", "sebutan")


def _persen(t: "Table", aspek: str) -> "NumericValue":
    """R/T in per cent."""
    return bagi_bulat(t[f"{aspek}_realisasi"] * bulat(SERATUS * 10**TELITI), t[f"{aspek}_target"])


def _efisien(t: "Table", aspek: str) -> "NumericValue":
    """(koefisien x T - R)/T in per cent; beyond the limit of efficiency dasar - (that - 100)."""
    target, realisasi = t[f"{aspek}_target"], t[f"{aspek}_realisasi"]
    hemat = (target - realisasi) * (SERATUS * JUTA) <= t.batas_efisiensi * target
    penuh = bagi_bulat((t.koefisien * target - realisasi * JUTA) * bulat(SERATUS * 10 ** (TELITI - 6)), target)
    turun = (t.dasar + SERATUS * JUTA) * bulat(10 ** (TELITI - 6)) - penuh
    return pilih(hemat, penuh, turun)


def _kegiatan(t: "Table") -> "Table":
    """The mean of the aspects in use, in twelfths; an activity not carried out is worth 0 in all."""
    berbiaya = t.biaya_target.notnull()
    jumlah = t.nilai_kuantitas + t.nilai_kualitas + t.nilai_waktu + pilih(berbiaya, t.nilai_biaya, 0)
    seperdua_belas = pilih(t.kuantitas_realisasi == 0, 0, jumlah * pilih(berbiaya, 3, 4))
    t = t.mutate(seperdua_belas=bulat(seperdua_belas))
    perseratus = bagi_bulat(bagi_bulat(t.seperdua_belas, _pangkat(KPK_ASPEK, TELITI - TEPAT)), _pangkat(1, TEPAT - 2))
    return t.mutate(perseratus=perseratus)


def _orang(t: "Table") -> "Table":
    unit = t.group_by("urut").aggregate(
        tanggal=t.tanggal.max(),
        nilai_kegiatan=t.perseratus.collect(order_by=t.nomor, include_null=True),
        jumlah=bulat(t.seperdua_belas.sum()),
        banyak=t.count(),
        terhitung=t.seperdua_belas.count(),
        tugas_tambahan=t.tugas_tambahan.max(),
        kreativitas=t.kreativitas.max(),
        perilaku=t.perilaku.max(),
    )
    semua = unit.banyak == unit.terhitung
    return unit.mutate(
        rata_rata=pilih(semua, bagi_bulat(unit.jumlah, bulat(unit.banyak) * KPK_ASPEK), None),
        sebab=ibis.cases((~semua, "target_nol")),
    )


def _tambahan(unit: "Table", tangga: "Table") -> "Table":
    """Points for the number of extra tasks, then the SKP as their sum with the mean and creativity."""
    unit = pada_tangga(unit, tangga, "tugas_tambahan")
    unit = unit.mutate(nilai_tugas_tambahan=unit.nilai_tugas_tambahan.fill_null(0))
    return unit.mutate(skp=unit.rata_rata + (unit.nilai_tugas_tambahan + unit.kreativitas) * _pangkat(1, TELITI - 6))


def _prestasi(unit: "Table") -> "Table":
    """The SKP unrounded and behaviour by their weights; each printed value is rounded once, from 16 decimals."""
    gabungan = bagi_bulat(
        unit.bobot_skp * unit.skp + unit.bobot_perilaku * unit.perilaku, _pangkat(1, 8 + TELITI - TEPAT)
    )
    unit = unit.mutate(skp=bagi_bulat(unit.skp, _pangkat(1, TELITI - TEPAT)), prestasi=gabungan)
    return unit.mutate(
        rata_rata=bagi_bulat(unit.rata_rata, _pangkat(1, TELITI - TEPAT)),
        nilai_skp=bagi_bulat(unit.skp, _pangkat(1, TEPAT - 2)),
        nilai_prestasi=bagi_bulat(unit.prestasi, _pangkat(1, TEPAT - 2)),
    )


def _pangkat(kali: int, pangkat: int) -> "NumericValue":
    return cast("NumericValue", bulat(kali * 10**pangkat))
