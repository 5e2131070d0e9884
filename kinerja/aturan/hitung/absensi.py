"""The punishment that unlawful absence in one calendar year leads to."""

from typing import TYPE_CHECKING

import ibis

from kinerja.aturan.hitung.tabel import berlaku

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ibis.expr.types import Table


def tangga_absensi(masukan: "Table", aturan: "Mapping[str, Table]") -> "Table":
    """The step of the ladder for a number of days, or the one for days in a row.

    In: urut, tanggal (of the act), hari (working days in the calendar year), berturut_turut. Out: tingkat, jenis, both
    null below the ladder. Source: PP 94/2021 Pasal 9-11; PP 53/2010.
    """
    t = berlaku(masukan, aturan["berturut"])
    anak = aturan["tangga"]
    dalam = [t.hari >= anak.dari, t.hari <= anak.sampai]
    hari = [t.tanggal >= anak.berlaku_dari, t.tanggal <= anak.berlaku_sampai]
    t = t.left_join(anak, [*dalam, *hari]).select(
        *(t[k] for k in t.columns), tangga_tingkat=anak.tingkat, tangga_jenis=anak.jenis
    )
    beruntun = t.berturut_turut & (t.hari >= t.berturut_dari).fill_null(False)
    return t.mutate(
        beruntun=beruntun,
        tingkat=ibis.ifelse(beruntun, t.berturut_tingkat, t.tangga_tingkat),
        jenis=ibis.ifelse(beruntun, t.berturut_jenis, t.tangga_jenis),
    )
