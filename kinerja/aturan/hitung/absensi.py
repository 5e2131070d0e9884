"""The punishment that unlawful absence in one calendar year leads to."""

from typing import TYPE_CHECKING

import ibis

from kinerja.aturan.hitung.tabel import berlaku, pada_tangga

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ibis.expr.types import Table


def tangga_absensi(masukan: "Table", aturan: "Mapping[str, Table]") -> "Table":
    """The step of the ladder for a number of days, or the one for days in a row.

    In: urut, tanggal (of the act), hari (working days in the calendar year), berturut_turut. Out: tingkat, jenis, both
    null below the ladder. Source: PP 94/2021 Pasal 9-11; PP 53/2010.
    """
    t = berlaku(masukan, aturan["berturut"])
    t = pada_tangga(t, aturan["tangga"], "hari")
    beruntun = t.berturut_turut & (t.hari >= t.berturut_dari)  # null where the days have no rule
    return t.mutate(
        beruntun=beruntun,
        tingkat=ibis.ifelse(beruntun, t.berturut_tingkat, t.tangga_tingkat),
        jenis=ibis.ifelse(beruntun, t.berturut_jenis, t.tangga_jenis),
    )
