"""Whether the counts of a unit follow the guide on the distribution of predikat, and whether any counts could.

Limits are per class (at most, at least; in per cent or people) and for at most one group of classes together (at
least). Classes are the columns sangat_baik ... sangat_kurang; a limit that does not exist is null in the rule table.
"""

from typing import TYPE_CHECKING, cast

import ibis

from kinerja.aturan.bentuk import LIMA_PREDIKAT
from kinerja.aturan.hitung.bagi import BULAT, bagi_atas, bagi_bawah

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ibis.expr.types import BooleanValue, NumericValue, Table

SERATUS_PERSEN = 10_000  # limits in the rule table are in hundredths of a per cent
MASUKAN = {"urut": "int64", "tanggal": "date", "predikat_organisasi": "string"} | dict.fromkeys(LIMA_PREDIKAT, BULAT)
UKURAN = ("maks_persen", "min_persen", "maks_orang", "min_orang")
ATURAN = {
    "pola": {
        "berlaku_dari": "date",
        "berlaku_sampai": "date",
        "aturan_mulai": "date",
        "predikat_organisasi": "string",
        "terbanyak": "string",
        **{f"{u}_{k}": BULAT for k in LIMA_PREDIKAT for u in UKURAN},
        **{f"gabungan_{k}": "boolean" for k in LIMA_PREDIKAT},
        "gabungan_min_persen": BULAT,
        "gabungan_min_orang": BULAT,
    }
}


def batas_per_kelas(masukan: "Table", aturan: "Mapping[str, Table]") -> "Table":
    """Compares each count with its limits and finds whether some counts of this total meet all of them.

    In: urut, tanggal, predikat_organisasi and five counts (total above 0). Out: the same with aturan_mulai, jumlah,
    a column langgar_<limit>_<class> each, langgar_gabungan_min_persen, langgar_gabungan_min_orang, bukan_terbanyak,
    mungkin, mungkin_terbanyak. "Largest" = no other class is larger. Source: SE MenPANRB 3/2023.
    """
    pola = aturan["pola"]
    cocok = [
        masukan.predikat_organisasi == pola.predikat_organisasi,
        masukan.tanggal >= pola.berlaku_dari,
        masukan.tanggal <= pola.berlaku_sampai,
    ]
    t = masukan.left_join(pola, cocok).drop("predikat_organisasi_right", "berlaku_dari", "berlaku_sampai")
    t = t.mutate(jumlah=_jumlah(t[k] for k in LIMA_PREDIKAT))
    return _kemungkinan(_pelanggaran(t))


def _jumlah(kolom: "object") -> "NumericValue":
    daftar = list(cast("list[NumericValue]", kolom))
    total = daftar[0]
    for x in daftar[1:]:
        total = cast("NumericValue", total + x)
    return total


def _semua(syarat: "list[BooleanValue]") -> "BooleanValue":
    hasil = syarat[0]
    for x in syarat[1:]:
        hasil = hasil & x
    return hasil


def _gabungan(t: "Table", kolom: "dict[str, NumericValue]") -> "NumericValue":
    """Sum over the classes of the group."""
    return _jumlah(ibis.ifelse(t[f"gabungan_{k}"].fill_null(False), kolom[k], 0) for k in LIMA_PREDIKAT)


def _pelanggaran(t: "Table") -> "Table":
    langgar = {}
    for k in LIMA_PREDIKAT:
        seratus = t[k] * SERATUS_PERSEN
        langgar[f"langgar_maks_persen_{k}"] = seratus > t[f"maks_persen_{k}"] * t.jumlah
        langgar[f"langgar_min_persen_{k}"] = seratus < t[f"min_persen_{k}"] * t.jumlah
        langgar[f"langgar_maks_orang_{k}"] = t[k] > t[f"maks_orang_{k}"]
        langgar[f"langgar_min_orang_{k}"] = t[k] < t[f"min_orang_{k}"]
    gabungan = _gabungan(t, {k: t[k] for k in LIMA_PREDIKAT})
    langgar["langgar_gabungan_min_persen"] = gabungan * SERATUS_PERSEN < t.gabungan_min_persen * t.jumlah
    langgar["langgar_gabungan_min_orang"] = gabungan < t.gabungan_min_orang
    terbanyak = _pada_terbanyak(t, {k: t[k] for k in LIMA_PREDIKAT})
    lebih = ibis.greatest(*(t[k] for k in LIMA_PREDIKAT)) > terbanyak
    return t.mutate(**{k: v.fill_null(False) for k, v in langgar.items()}, bukan_terbanyak=lebih)


def _pada_terbanyak(t: "Table", kolom: "dict[str, NumericValue]") -> "NumericValue":
    """The value of the class that is meant to be largest."""
    return cast("NumericValue", ibis.cases(*((t.terbanyak == k, kolom[k]) for k in LIMA_PREDIKAT)))


def _kemungkinan(t: "Table") -> "Table":
    """Bounds of each class for this total, then whether whole numbers between them can add up to it.

    With bounds a class and one group that needs at least G, numbers exist exactly if every lower bound is at most its
    upper bound, the group can hold G, the least total is not above n and the greatest not below n.
    """
    n = t.jumlah
    t = t.mutate(
        **{
            f"bawah_{k}": ibis.greatest(
                bagi_atas(t[f"min_persen_{k}"].fill_null(0) * n, SERATUS_PERSEN), t[f"min_orang_{k}"].fill_null(0)
            )
            for k in LIMA_PREDIKAT
        },
        **{
            f"atas_{k}": ibis.least(
                bagi_bawah(t[f"maks_persen_{k}"].fill_null(SERATUS_PERSEN) * n, SERATUS_PERSEN),
                t[f"maks_orang_{k}"].fill_null(n),
            )
            for k in LIMA_PREDIKAT
        },
        gabungan_min=ibis.greatest(
            bagi_atas(t.gabungan_min_persen.fill_null(0) * n, SERATUS_PERSEN), t.gabungan_min_orang.fill_null(0)
        ),
    )
    bawah = {k: t[f"bawah_{k}"] for k in LIMA_PREDIKAT}
    atas = {k: t[f"atas_{k}"] for k in LIMA_PREDIKAT}
    t = t.mutate(total_terkecil=_total_terkecil(t, bawah), mungkin=_ada(t, bawah, atas))
    return _dengan_terbanyak(t)


def _total_terkecil(t: "Table", bawah: "dict[str, NumericValue]") -> "NumericValue":
    dalam = _gabungan(t, bawah)
    return cast("NumericValue", _jumlah(bawah.values()) - dalam + ibis.greatest(dalam, t.gabungan_min))


def _ada(t: "Table", bawah: "dict[str, NumericValue]", atas: "dict[str, NumericValue]") -> "BooleanValue":
    cukup = [cast("BooleanValue", bawah[k] <= atas[k]) for k in LIMA_PREDIKAT]
    cukup.append(cast("BooleanValue", _gabungan(t, atas) >= t.gabungan_min))
    cukup.append(cast("BooleanValue", _total_terkecil(t, bawah) <= t.jumlah))
    cukup.append(cast("BooleanValue", _jumlah(atas.values()) >= t.jumlah))
    return _semua(cukup)


def _dengan_terbanyak(t: "Table") -> "Table":
    """Gives the named class as many as its bound and the least needs of the others allow, and caps the others by it.

    More in the named class only widens what the others may hold, so the greatest possible number decides.
    """
    tanpa = {k: ibis.ifelse(t.terbanyak == k, 0, t[f"bawah_{k}"]) for k in LIMA_PREDIKAT}
    dalam_gabungan = _pada_terbanyak(t, {k: t[f"gabungan_{k}"].fill_null(False) for k in LIMA_PREDIKAT})
    dalam = _gabungan(t, tanpa)
    luar = _jumlah(tanpa.values()) - dalam
    kebutuhan = luar + ibis.ifelse(dalam_gabungan, dalam, ibis.greatest(dalam, t.gabungan_min))
    atas_terbanyak = _pada_terbanyak(t, {k: t[f"atas_{k}"] for k in LIMA_PREDIKAT})
    t = t.mutate(terbanyak_jumlah=ibis.least(atas_terbanyak, t.jumlah - kebutuhan))
    bawah = {k: ibis.ifelse(t.terbanyak == k, t.terbanyak_jumlah, t[f"bawah_{k}"]) for k in LIMA_PREDIKAT}
    atas = {k: ibis.least(t[f"atas_{k}"], t.terbanyak_jumlah) for k in LIMA_PREDIKAT}
    minimum = _pada_terbanyak(t, {k: t[f"bawah_{k}"] for k in LIMA_PREDIKAT})
    return t.mutate(mungkin_terbanyak=_ada(t, bawah, atas) & (t.terbanyak_jumlah >= minimum))
