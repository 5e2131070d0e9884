"""Whether the counts of a unit follow the guide on the distribution of predikat, and whether any counts could.

Limits are per class (at most, at least; in per cent or people) and for at most one group of classes together (at
least); a limit that does not exist is null in the rule table.
"""

from typing import TYPE_CHECKING, cast

import ibis

from kinerja.aturan.hitung.bagi import bagi_atas, bagi_bawah, bulat
from kinerja.aturan.hitung.skema import BERLAKU, DISTRIBUSI_POLA, DISTRIBUSI_UKURAN

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ibis.expr.types import Column, NumericValue, Table

SERATUS_PERSEN = 10_000  # limits in the rule table are in hundredths of a per cent
KESIMPULAN = (
    "langgar_gabungan_min_persen",
    "langgar_gabungan_min_orang",
    "bukan_terbanyak",
    "mungkin",
    "mungkin_terbanyak",
)


def batas_per_kelas(masukan: "Table", aturan: "Mapping[str, Table]") -> "Table":
    """Compares each count with its limits and finds whether some counts of this total meet all of them.

    In: five rows a unit (urut, tanggal, predikat_organisasi, kelas, banyak). Out: one row a unit: urut, jumlah,
    langgar_<limit> (sum of `tanda` of the classes beyond that limit), langgar_gabungan_min_persen,
    langgar_gabungan_min_orang, bukan_terbanyak, mungkin, mungkin_terbanyak. "Largest" = no other class is larger.
    Source: SE MenPANRB 3/2023.
    """
    kelas = _rentang(_dengan_pola(masukan, aturan["pola"]))
    unit = _unit(kelas)
    terbatas = _dengan_terbanyak(kelas, unit)
    hasil = unit.inner_join(terbatas, "urut")
    return hasil.mutate(
        langgar_gabungan_min_persen=_benar(
            hasil.gabungan_banyak * SERATUS_PERSEN < hasil.gabungan_min_persen * hasil.jumlah
        ),
        langgar_gabungan_min_orang=_benar(hasil.gabungan_banyak < hasil.gabungan_min_orang),
        bukan_terbanyak=hasil.terbesar > hasil.pada_terbanyak,
        mungkin_terbanyak=hasil.mungkin & hasil.muat_terbanyak,
    ).select("urut", "jumlah", *(f"langgar_{u}" for u in DISTRIBUSI_UKURAN), *KESIMPULAN)


def pindah_terkecil(masukan: "Table", aturan: "Mapping[str, Table]") -> "Table":
    """The least number of people whose class would have to be another one for the counts to meet all limits.

    In: as `batas_per_kelas`. Out: one row a unit: urut, jumlah, mungkin, lebih (people above an upper bound), kurang
    (people missing in classes or the group), selisih (the larger of the two; null where no counts meet the limits).
    Who is above a bound must leave; who is missing must arrive; one person who changes class does both. What the group
    lacks is filled from outside it, after those above a bound have left. Source: SE MenPANRB 3/2023, derived.
    """
    kelas = _rentang(_dengan_pola(masukan, aturan["pola"]))
    unit = _unit(kelas).select("urut", "jumlah", "mungkin", "gabungan_min")
    t = kelas.mutate(
        lebih=ibis.greatest(kelas.banyak - kelas.atas, 0),
        kurang=ibis.greatest(kelas.bawah - kelas.banyak, 0),
        tersisa=ibis.least(kelas.banyak, kelas.atas),
    )
    pindah = t.group_by("urut").aggregate(
        lebih=bulat(t.lebih.sum()),
        kurang_luar=_jumlah(t.kurang, ~t.gabungan),
        kurang_dalam=_jumlah(t.kurang, t.gabungan),
        tersisa_dalam=_jumlah(t.tersisa, t.gabungan),
    )
    hasil = unit.inner_join(pindah, "urut")
    kurang = hasil.kurang_luar + ibis.greatest(hasil.kurang_dalam, hasil.gabungan_min - hasil.tersisa_dalam)
    hasil = hasil.mutate(kurang=bulat(kurang))
    selisih = ibis.ifelse(hasil.mungkin, bulat(ibis.greatest(hasil.lebih, hasil.kurang)), None)
    return hasil.mutate(selisih=selisih).select("urut", "jumlah", "mungkin", "lebih", "kurang", "selisih")


def _dengan_pola(masukan: "Table", pola: "Table") -> "Table":
    """Each class of each unit beside its limits, and the unit's total."""
    cocok = [
        masukan.predikat_organisasi == pola.predikat_organisasi,
        masukan.kelas == pola.kelas,
        masukan.tanggal >= pola.berlaku_dari,
        masukan.tanggal <= pola.berlaku_sampai,
    ]
    batas = [k for k in DISTRIBUSI_POLA if k not in {"predikat_organisasi", "kelas", *BERLAKU}]
    t = masukan.inner_join(pola, cocok).select(masukan.urut, masukan.banyak, *(pola[k] for k in batas))
    return t.mutate(jumlah=bulat(t.banyak.sum().over(group_by=t.urut)))


def _rentang(t: "Table") -> "Table":
    """The least and the most people a class may hold in a unit of this size."""
    return t.mutate(
        bawah=ibis.greatest(
            bagi_atas(t.min_persen.fill_null(0) * t.jumlah, SERATUS_PERSEN), bulat(t.min_orang.fill_null(0))
        ),
        atas=ibis.least(
            bagi_bawah(t.maks_persen.fill_null(SERATUS_PERSEN) * t.jumlah, SERATUS_PERSEN),
            bulat(t.maks_orang.fill_null(t.jumlah)),
        ),
    )


def _unit(t: "Table") -> "Table":
    """One row a unit: which limits are broken, and whether whole numbers between the bounds can add up to the total.

    With bounds a class and one group that needs at least G, they exist exactly if every lower bound is at most its
    upper bound, the group can hold G, the least total is not above n and the greatest not below n.
    """
    seratus = t.banyak * SERATUS_PERSEN
    unit = t.group_by("urut").aggregate(
        jumlah=t.jumlah.max(),
        langgar_maks_persen=_tanda(t, seratus > t.maks_persen * t.jumlah),
        langgar_min_persen=_tanda(t, seratus < t.min_persen * t.jumlah),
        langgar_maks_orang=_tanda(t, t.banyak > t.maks_orang),
        langgar_min_orang=_tanda(t, t.banyak < t.min_orang),
        gabungan_banyak=_jumlah(t.banyak, t.gabungan),
        gabungan_min_persen=t.gabungan_min_persen.max(),
        gabungan_min_orang=t.gabungan_min_orang.max(),
        terbesar=t.banyak.max(),
        pada_terbanyak=_jumlah(t.banyak, t.terbanyak),
        atas_terbanyak=_jumlah(t.atas, t.terbanyak),
        bawah_luar=_jumlah(t.bawah, ~t.gabungan),
        bawah_dalam=_jumlah(t.bawah, t.gabungan),
        bawah_luar_lain=_jumlah(t.bawah, ~t.gabungan & ~t.terbanyak),
        bawah_dalam_lain=_jumlah(t.bawah, t.gabungan & ~t.terbanyak),
        terbanyak_dalam=(t.gabungan & t.terbanyak).any(),
        atas_semua=bulat(t.atas.sum()),
        atas_dalam=_jumlah(t.atas, t.gabungan),
        berurutan=(t.bawah <= t.atas).all(),
    )
    unit = unit.mutate(
        gabungan_min=ibis.greatest(
            bagi_atas(unit.gabungan_min_persen.fill_null(0) * unit.jumlah, SERATUS_PERSEN),
            bulat(unit.gabungan_min_orang.fill_null(0)),
        )
    )
    terkecil = unit.bawah_luar + ibis.greatest(unit.bawah_dalam, unit.gabungan_min)
    muat = (unit.atas_dalam >= unit.gabungan_min) & (terkecil <= unit.jumlah) & (unit.atas_semua >= unit.jumlah)
    kebutuhan_lain = unit.bawah_luar_lain + ibis.ifelse(
        unit.terbanyak_dalam, unit.bawah_dalam_lain, ibis.greatest(unit.bawah_dalam_lain, unit.gabungan_min)
    )
    return unit.mutate(
        mungkin=unit.berurutan & muat,
        paling_banyak=ibis.least(unit.atas_terbanyak, unit.jumlah - kebutuhan_lain),
    )


def _dengan_terbanyak(kelas: "Table", unit: "Table") -> "Table":
    """Gives the named class as many as its bound and the least needs of the others allow, and caps the others by it.

    More in the named class only widens what the others may hold, so the greatest possible number decides.
    """
    t = kelas.inner_join(unit.select("urut", "paling_banyak", "gabungan_min"), "urut")
    t = t.mutate(batas=ibis.least(t.atas, t.paling_banyak))
    t = t.group_by("urut").aggregate(
        berurutan_terbanyak=(t.bawah <= t.batas).all(),
        cukup=bulat(t.batas.sum()) >= t.jumlah.max(),
        cukup_dalam=_jumlah(t.batas, t.gabungan) >= t.gabungan_min.max(),
    )
    return t.select("urut", muat_terbanyak=t.berurutan_terbanyak & t.cukup & t.cukup_dalam)


def _benar(syarat: "object") -> "Column":
    """A comparison with a limit that does not exist breaks nothing."""
    return cast("Column", syarat).fill_null(False)


def _jumlah(kolom: "Column", syarat: "Column") -> "NumericValue":
    """Sum of a column over the classes that meet a condition; 0 if none does."""
    return bulat(cast("NumericValue", ibis.ifelse(syarat, kolom, 0)).sum())


def _tanda(t: "Table", syarat: "object") -> "NumericValue":
    """Which classes meet a condition, as the sum of their powers of two."""
    return _jumlah(t.tanda, _benar(syarat))
