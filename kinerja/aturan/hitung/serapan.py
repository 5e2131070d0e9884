"""Budget absorption: realisation against the budget and against targets; own forecast and what is withheld."""

from typing import TYPE_CHECKING

import ibis

from kinerja.aturan.hitung.bagi import bagi_bulat, bulat
from kinerja.aturan.hitung.tabel import berlaku, pilih

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ibis.expr.types import Table

SERATUS = 100
TELITI = 12  # decimals of the intermediate rupiah ...
TEPAT = 8  # ... and of the per cent from which the result is rounded


def tertimbang_pagu(masukan: "Table", aturan: "Mapping[str, Table]") -> "Table":
    """All realised of all budget, and the mean, weighted by budget, of realisation against target. No cap.

    In: one row a line: urut, tanggal, nomor, pagu, realisasi (rupiah), target (per cent) with its scale. Out: one row a
    unit: pagu, realisasi, pagu_bertarget, dilewati (lines left out: target or budget 0), serapan, capaian_tertimbang
    (hundredths). The weight is the budget, so a line counts realisation/target against it. Source: PER-5/PB/2024 as a
    model.
    """
    t = masukan
    ikut = (t.target > 0) & (t.pagu > 0)
    # realisation over (target per cent): rupiah of budget that the realisation stands for
    setara = bagi_bulat(t.realisasi * t.skala_target * bulat(SERATUS * 10**TELITI), t.target)
    t = t.mutate(ikut=ikut, setara=pilih(ikut, setara, 0), pagu_ikut=pilih(ikut, t.pagu, 0))
    unit = t.group_by("urut").aggregate(
        pagu=bulat(t.pagu.sum()),
        realisasi=bulat(t.realisasi.sum()),
        pagu_bertarget=bulat(t.pagu_ikut.sum()),
        setara=bulat(t.setara.sum()),
        dilewati=bulat(pilih(t.ikut, 0, 1).sum()),
    )
    persen = bagi_bulat(unit.setara, unit.pagu_bertarget * 10 ** (TELITI - TEPAT - 2))
    return unit.mutate(
        serapan=bagi_bulat(unit.realisasi * SERATUS * SERATUS, unit.pagu),
        capaian_tertimbang=bagi_bulat(persen, 10 ** (TEPAT - 2)),
    )


def serapan_sps(masukan: "Table", aturan: "Mapping[str, Table]") -> "Table":
    """Months in which the absorption of one's own forecast stayed below the limit, and the longest run of them.

    In: one row a month: urut, tanggal, nomor (1, 2, ...), perkiraan, realisasi. Out: one row a unit: serapan (list,
    hundredths), ditahan (list of per cent in millionths), hangus. Source: Pergub DKI Jakarta 12/2019.
    """
    t = berlaku(masukan, aturan["sps"])
    kurang = t.realisasi * SERATUS * 10**6 < t.serapan_terendah * t.perkiraan
    t = t.mutate(kurang=kurang, serapan=bagi_bulat(t.realisasi * SERATUS * SERATUS, t.perkiraan))
    jendela = ibis.cumulative_window(group_by="urut", order_by="nomor")
    lulus = bulat(pilih(t.kurang, 0, 1))
    t = t.mutate(kelompok=lulus.sum().over(jendela), ditahan=pilih(t.kurang, t.ditahan_persen, bulat(0)))
    t = t.mutate(beruntun=bulat(pilih(t.kurang, 1, 0)).sum().over(group_by=[t.urut, t.kelompok]))
    return t.group_by("urut").aggregate(
        serapan=t.serapan.collect(order_by=t.nomor, include_null=True),
        ditahan=t.ditahan.collect(order_by=t.nomor),
        terpanjang=t.beruntun.max(),
        hangus=(t.beruntun * 10**6 >= t.hangus_setelah).any(),
    )
