"""PP 30/2019 with PermenPANRB 8/2021, and the year 2021 whose two halves were judged by different rules."""

from typing import TYPE_CHECKING

import ibis

from kinerja.aturan.hitung.bagi import bagi_bulat, bulat
from kinerja.aturan.hitung.skema import DESIMAL_MASUK
from kinerja.aturan.hitung.tabel import batasi, berlaku, golongkan, pilih, ruaskan

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ibis.expr.types import NumericValue, Table

SATU = 10**DESIMAL_MASUK
PERSERATUS = 10 ** (DESIMAL_MASUK - 2)


def nilai_iki(masukan: "Table", aturan: "Mapping[str, Table]") -> "Table":
    """Value of one indicator from its achievement, rounded to a whole per cent first.

    In: urut, tanggal, capaian (per cent, 18 decimals), target_maksimal. Out: persen (whole), kategori, nilai
    (hundredths). Source: PermenPANRB 8/2021 pages 91-96.
    """
    t = masukan.mutate(persen=bagi_bulat(masukan.capaian, SATU))
    t = t.mutate(titik=bulat(t.persen) * bulat(SATU))
    t = berlaku(ruaskan(t, aturan["ruas"], "titik"), aturan["maksimal"])
    penuh = t.target_maksimal & (t.titik == t.maksimal_capaian * 10 ** (DESIMAL_MASUK - 6))
    atas, bawah = _pada_ruas(t, t.titik)
    return t.mutate(
        kategori=ibis.ifelse(penuh, t.maksimal_kode, t.kode),
        nilai=pilih(penuh, bagi_bulat(t.maksimal_nilai, 10**4), bagi_bulat(atas, bawah * 10**4)),
    ).select("urut", "persen", "kategori", "nilai")


def nilai_skp(masukan: "Table", aturan: "Mapping[str, Table]") -> "Table":
    """Weighted main results and the extra ones, which count up to their limit.

    In: one row a main result: urut, tanggal, nomor, nilai, bobot (18 and 6 decimals), tambahan (18 decimals, the same
    on every row). Out: utama, tambahan (18 decimals), utama_cetak, tambahan_cetak, nilai (hundredths). Source:
    PermenPANRB 8/2021 pages 95-96.
    """
    unit = masukan.group_by("urut").aggregate(
        tanggal=masukan.tanggal.max(),
        berbobot=bulat((masukan.nilai * masukan.bobot).sum()),
        tambahan=masukan.tambahan.max(),
    )
    unit = berlaku(unit, aturan["tambahan"])
    unit = unit.mutate(tambahan=batasi(unit.tambahan, 0, unit.terbanyak * 10 ** (DESIMAL_MASUK - 6)))
    jumlah = unit.berbobot + unit.tambahan * 10**8
    return unit.mutate(
        utama=bagi_bulat(unit.berbobot, 10**8),
        utama_cetak=bagi_bulat(unit.berbobot, bulat(PERSERATUS * 10**8)),
        tambahan_cetak=bagi_bulat(unit.tambahan, PERSERATUS),
        nilai=bagi_bulat(jumlah, bulat(PERSERATUS * 10**8)),
    )


def prestasi(masukan: "Table", aturan: "Mapping[str, Table]") -> "Table":
    """Results and behaviour by their weights, and the predikat of the rounded value.

    In: urut, tanggal, skp, perilaku (18 decimals), penilaian_rekan, ide_baru. Out: bobot_skp, bobot_perilaku
    (millionths), nilai (hundredths), predikat. Source: PP 30/2019 Pasal 41.
    """
    t = berlaku(masukan, aturan["bobot"], "penilaian_rekan")
    jumlah = t.skp * t.bobot_skp + t.perilaku * t.bobot_perilaku
    return _predikat(t.mutate(nilai=bagi_bulat(jumlah, bulat(PERSERATUS * 10**8))), aturan["predikat"])


def integrasi(masukan: "Table", aturan: "Mapping[str, Table]") -> "Table":
    """The first half's value on the scale of the second, then both by their weights.

    In: urut, tanggal, semester_1, semester_2 (18 decimals), ide_baru. Out: konversi_pembilang, konversi_penyebut (their
    quotient is the converted value in millionths), konversi, nilai (hundredths), predikat. Source: SE MenPANRB 3/2021.
    """
    t = berlaku(ruaskan(masukan, aturan["ruas"], "semester_1"), aturan["bobot"])
    atas, bawah = _pada_ruas(t, t.semester_1)
    t = t.mutate(konversi_pembilang=atas, konversi_penyebut=bawah)
    # The length of a piece in whole millionths keeps the common denominator short; it has no digits behind those.
    panjang = bagi_bulat(t.konversi_penyebut, 10 ** (DESIMAL_MASUK - 6))
    satu = t.konversi_pembilang * t.bobot_1  # 18 + 6 + 6 decimals, times the length in 18
    dua = t.semester_2 * t.bobot_2 * panjang  # 18 + 6 + 6 decimals
    jumlah = satu + dua
    t = t.mutate(
        konversi=bagi_bulat(t.konversi_pembilang, t.konversi_penyebut * 10**4),
        nilai=bagi_bulat(jumlah, panjang * bulat(PERSERATUS * 10**8)),
    )
    return _predikat(t, aturan["predikat"])


def sebutan_dp3(masukan: "Table", aturan: "Mapping[str, Table]") -> "Table":
    """The word for a value of DP3. In: urut, tanggal, nilai (18 decimals). Out: nilai_cetak (hundredths), sebutan."""
    t = masukan.mutate(nilai_cetak=bagi_bulat(masukan.nilai, PERSERATUS))
    return golongkan(t, aturan["sebutan"], "nilai_cetak", "sebutan")


def _pada_ruas(t: "Table", x: "NumericValue") -> "tuple[NumericValue, NumericValue]":
    """The value on a straight piece as numerator and denominator: millionths after division."""
    panjang = pilih(t.sampai == t.dari, bulat(SATU), t.sampai - t.dari)
    di = batasi(x, t.dari, t.sampai)
    return t.nilai_dari * panjang + (t.nilai_sampai - t.nilai_dari) * (di - t.dari), panjang


def _predikat(t: "Table", pita: "Table") -> "Table":
    """The band of the printed value; the highest asks for a new idea."""
    t = golongkan(t, pita, "nilai", "pita")
    return t.mutate(predikat=ibis.ifelse(t.ide_baru, t.pita, t.tanpa_ide_baru))
