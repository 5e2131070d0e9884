"""The monthly allowance: productivity and discipline by their weights, acting posts, cuts and withholding."""

from typing import TYPE_CHECKING

import ibis

from kinerja.aturan.hitung.bagi import bagi_positif, bulat
from kinerja.aturan.hitung.tabel import batasi, berlaku, pilih

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ibis.expr.types import Table

PLT = ("plt_arah", "plt_tpp")
PERSEN = ("bobot_produktivitas", "bobot_disiplin", "hukuman", "skala_hukuman", "persen_ditahan", "skala_ditahan")
RUPIAH = ("rupiah_produktivitas", "rupiah_disiplin", "rupiah_plt")
JUTA = 10**6
SERATUS = 100
SEPARUH_PERSEN = 50  # half of what a per cent is divided by
SERATUS_PERSEN = SERATUS * JUTA  # 100 per cent in millionths


def tpp_bulanan(masukan: "Table", aturan: "Mapping[str, Table]") -> "Table":
    """What one person is paid for one month, in whole rupiah, each amount rounded half-up once.

    In: one row for each acting post that counts, or one row without (plt_* null): urut, tanggal, pagu_hari (rupiah of
    the ceiling times days, summed over segments), hari_bulan, produktivitas with its scale or predikat,
    potongan_kehadiran (millionths of a per cent, not below 0), plt_arah, plt_tpp, hukuman, persen_ditahan with their
    scales. Out: one row a person: pagu, rupiah_produktivitas, rupiah_disiplin, rupiah_plt, jumlah, potongan_kehadiran
    (at most 100), potongan, ditahan, dibayar. Components together never exceed the ceiling. Source: Kepmendagri
    900-4700/2020 and local rules.
    """
    t = _perorang(masukan, aturan["plt"])
    t = berlaku(berlaku(t, aturan["bobot"]), aturan["predikat"], "predikat")
    return _dibayar(_komponen(t))


def _perorang(t: "Table", aturan: "Table") -> "Table":
    """One row a person, with the largest supplement as `rupiah_plt`.

    Only the few who hold acting posts are grouped; their rows are alike in all but the post.
    """
    orang = [k for k in t.columns if k not in PLT]
    rangkap = berlaku(t.filter(t.plt_arah.notnull()), aturan, "plt_arah")
    rangkap = rangkap.mutate(rupiah_plt=_plt(rangkap))
    rangkap = rangkap.group_by(orang).aggregate(rupiah_plt=rangkap.rupiah_plt.max().fill_null(0))
    return t.filter(t.plt_arah.isnull()).select(*orang, rupiah_plt=bulat(0)).union(rangkap)


def _komponen(t: "Table") -> "Table":
    t = t.mutate(
        pagu=bagi_positif(t.pagu_hari * 2, t.hari_bulan),
        potongan_kehadiran=ibis.least(t.potongan_kehadiran, bulat(SERATUS_PERSEN)),
        pembilang=pilih(t.predikat.isnull(), t.produktivitas, t.persen_predikat),
        penyebut=pilih(t.predikat.isnull(), t.skala_produktivitas, bulat(JUTA)),
    )
    hadir = bulat(SERATUS_PERSEN) - t.potongan_kehadiran
    t = t.mutate(
        rupiah_produktivitas=bagi_positif(
            t.pagu_hari * t.pembilang * t.bagian_produktivitas,
            t.hari_bulan * t.penyebut * SEPARUH_PERSEN * t.bagian_utuh,
        ),
        rupiah_disiplin=bagi_positif(
            t.pagu_hari * hadir * t.bagian_disiplin, t.hari_bulan * bulat(SEPARUH_PERSEN * JUTA) * t.bagian_utuh
        ),
    )
    # Two halves that are both rounded up may be a rupiah more than the whole.
    t = t.mutate(rupiah_disiplin=ibis.least(t.rupiah_disiplin, t.pagu - t.rupiah_produktivitas))
    return t.select("urut", "pagu", "potongan_kehadiran", *PERSEN, *RUPIAH)


def _plt(t: "Table") -> "ibis.Value":
    """The supplement of one acting post: the difference to the higher of the two, and a share of one of them."""
    lain = t.plt_tpp * t.hari_bulan
    selisih = pilih(t.yang_lebih_tinggi, batasi(lain - t.pagu_hari, 0, lain), 0)
    bagian = pilih(t.dari_lebih_rendah, ibis.least(lain, t.pagu_hari), lain)
    return bagi_positif(
        bulat(selisih) * SERATUS_PERSEN + bulat(bagian) * t.persen_plt, t.hari_bulan * SEPARUH_PERSEN * JUTA
    )


def _dibayar(t: "Table") -> "Table":
    """Cut by the punishment first, then withhold from what is left; few have either, and only for them it divides."""
    t = t.mutate(jumlah=t.rupiah_produktivitas + t.rupiah_disiplin + t.rupiah_plt)
    potongan = bagi_positif(t.jumlah * t.hukuman, t.skala_hukuman * SEPARUH_PERSEN)
    t = t.mutate(potongan=pilih(t.hukuman == 0, bulat(0), potongan))
    t = t.mutate(sisa=t.jumlah - t.potongan)
    persen = ibis.least(t.persen_ditahan, t.skala_ditahan * SERATUS)
    ditahan = bagi_positif(t.sisa * persen, t.skala_ditahan * SEPARUH_PERSEN)
    t = t.mutate(ditahan=pilih(t.persen_ditahan == 0, bulat(0), ditahan))
    return t.mutate(dibayar=t.sisa - t.ditahan)
