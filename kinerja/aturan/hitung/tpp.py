"""The monthly allowance: productivity and discipline by their weights, acting posts, cuts and withholding."""

from typing import TYPE_CHECKING

import ibis

from kinerja.aturan.hitung.bagi import bagi_bulat, bulat
from kinerja.aturan.hitung.tabel import batasi, berlaku, pilih

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ibis.expr.types import Table

JUTA = 10**6
SERATUS = 100
SERATUS_PERSEN = SERATUS * JUTA  # 100 per cent in millionths


def tpp_bulanan(masukan: "Table", aturan: "Mapping[str, Table]") -> "Table":
    """What one person is paid for one month, in whole rupiah, each amount rounded half-up once.

    In: one row for each acting post that counts, or one row without (plt_* null): urut, tanggal, pagu_hari (rupiah of
    the ceiling times days, summed over segments), hari_bulan, produktivitas with its scale or predikat,
    potongan_kehadiran (millionths of a per cent), plt_arah, plt_tpp, hukuman, persen_ditahan with their scales. Out:
    one row a person: pagu, rupiah_produktivitas, rupiah_disiplin, rupiah_plt, jumlah, potongan_kehadiran (at most 100),
    potongan, ditahan, dibayar. Components together never exceed the ceiling. Source: Kepmendagri 900-4700/2020 and
    local rules.
    """
    t = berlaku(berlaku(masukan, aturan["bobot"]), aturan["predikat"], "predikat")
    t = berlaku(t, aturan["plt"], "plt_arah")
    return _dibayar(_komponen(t))


def _komponen(t: "Table") -> "Table":
    t = t.mutate(
        pagu=bagi_bulat(t.pagu_hari, t.hari_bulan),
        potongan_kehadiran=batasi(t.potongan_kehadiran, 0, SERATUS_PERSEN),
        pembilang=pilih(t.predikat.isnull(), t.produktivitas, t.persen_predikat),
        penyebut=pilih(t.predikat.isnull(), t.skala_produktivitas, bulat(JUTA)),
    )
    hadir = bulat(SERATUS_PERSEN) - t.potongan_kehadiran
    t = t.mutate(
        rupiah_produktivitas=bagi_bulat(
            t.pagu_hari * t.pembilang * t.bobot_produktivitas,
            t.hari_bulan * t.penyebut * bulat(SERATUS * SERATUS_PERSEN),
        ),
        rupiah_disiplin=bagi_bulat(
            t.pagu_hari * hadir * t.bobot_disiplin, t.hari_bulan * bulat(SERATUS_PERSEN * SERATUS_PERSEN)
        ),
        rupiah_plt=_plt(t),
    )
    unit = t.group_by("urut").aggregate(
        **{k: t[k].max() for k in ("pagu", "potongan_kehadiran", "rupiah_produktivitas", "rupiah_disiplin")},
        **{k: t[k].max() for k in ("bobot_produktivitas", "bobot_disiplin")},
        **{k: t[k].max() for k in ("hukuman", "skala_hukuman", "persen_ditahan", "skala_ditahan")},
        rupiah_plt=t.rupiah_plt.max().fill_null(0),
    )
    # Two halves that are both rounded up may be a rupiah more than the whole.
    return unit.mutate(
        rupiah_disiplin=batasi(unit.rupiah_disiplin, 0, unit.pagu - unit.rupiah_produktivitas),
    )


def _plt(t: "Table") -> "ibis.Value":
    """The supplement of one acting post: the difference to the higher of the two, and a share of one of them."""
    lain = t.plt_tpp * t.hari_bulan
    selisih = pilih(t.yang_lebih_tinggi, batasi(lain - t.pagu_hari, 0, lain), 0)
    bagian = pilih(t.dari_lebih_rendah, ibis.least(lain, t.pagu_hari), lain)
    return bagi_bulat(bulat(selisih) * SERATUS_PERSEN + bulat(bagian) * t.persen_plt, t.hari_bulan * SERATUS_PERSEN)


def _dibayar(t: "Table") -> "Table":
    """Cut by the punishment first, then withhold from what is left."""
    t = t.mutate(jumlah=t.rupiah_produktivitas + t.rupiah_disiplin + t.rupiah_plt)
    t = t.mutate(potongan=bagi_bulat(t.jumlah * t.hukuman, t.skala_hukuman * SERATUS))
    t = t.mutate(sisa=t.jumlah - t.potongan)
    ditahan = ibis.least(t.persen_ditahan, t.skala_ditahan * SERATUS)
    t = t.mutate(ditahan=bagi_bulat(t.sisa * ditahan, t.skala_ditahan * SERATUS))
    return t.mutate(dibayar=t.sisa - t.ditahan)
