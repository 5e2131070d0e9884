"""Achievement of an indicator in per cent: target against realisation, in three directions."""

from typing import TYPE_CHECKING

import ibis

from kinerja.aturan.hitung.bagi import bagi
from kinerja.aturan.hitung.skema import CAPAIAN_DESIMAL

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ibis.expr.types import Table


def capaian_persen(masukan: "Table", aturan: "Mapping[str, Table]") -> "Table":
    """R/T (naik), (2T-R)/T or T/R (turun), the nearer bound of a range; per cent, two decimals, no cap, no floor.

    In: urut, arah, metode, and target_bawah, target_atas, realisasi as whole numbers of one scale (the ratio does not
    depend on it); a single target has both bounds equal. Out: the same with target_dipakai (the bound used, null inside
    a range), pembilang, penyebut, capaian, sebab (`target_nol`, `target_negatif`). Source: PermenPANRB 53/2014 as
    practised, PermenPANRB 8/2021 pages 99-101.
    """
    t = masukan
    tunggal = t.target_bawah == t.target_atas
    di_atas = t.realisasi > t.target_atas
    di_dalam = ~tunggal & (t.realisasi >= t.target_bawah) & (t.realisasi <= t.target_atas)
    t = t.mutate(target_dipakai=ibis.cases((di_dalam, None), (di_atas, t.target_atas), else_=t.target_bawah))
    turun = (t.arah == "turun") | ((t.arah == "rentang") & di_atas)
    terbalik = (t.arah == "turun") & (t.metode == "t_per_r")
    t = t.mutate(
        pembilang=ibis.cases(
            (di_dalam, None),
            (terbalik, t.target_dipakai),
            (turun, t.target_dipakai * 2 - t.realisasi),
            else_=t.realisasi,
        ),
        penyebut=ibis.cases((di_dalam, None), (terbalik, t.realisasi), else_=t.target_dipakai),
    )
    negatif = t.target_bawah < 0
    sebab = ibis.cases((negatif, "target_negatif"), (t.penyebut == 0, "target_nol"))
    seratus = ibis.literal(100).cast(f"decimal(38, {CAPAIAN_DESIMAL})")
    persen = ibis.ifelse(di_dalam, seratus, bagi(t.pembilang * 100, t.penyebut, CAPAIAN_DESIMAL))
    return t.mutate(capaian=ibis.ifelse(negatif, None, persen), sebab=sebab)
