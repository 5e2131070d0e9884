"""Achievement of every line of a sheet, in one call of the rules; over-achievement as it is."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from django.utils.translation import gettext_lazy

from kinerja.aturan.layanan import BarisCapaian, hitung_capaian
from kinerja.dasar.angka import AngkaSalah, Target, baca_target
from kinerja.skp.selectors.lembar import BarisLembar, Capaian

SEBAB = {
    "target_nol": gettext_lazy("target nol, jadi tidak dapat dihitung dalam persen"),
    "target_negatif": gettext_lazy("target negatif, jadi tidak dapat dihitung dalam persen"),
}


def beri_capaian(daftar: Sequence[BarisLembar]) -> list[BarisLembar]:
    """The lines with the achievement that what was collected so far is of the target."""
    masukan = [(i, b, t) for i, b in enumerate(daftar) if b.sampai_kini is not None and (t := _target(b.target))]
    if not masukan:
        return list(daftar)
    hasil = hitung_capaian([_baris_capaian(str(i), b, t) for i, b, t in masukan])
    lengkap = list(daftar)
    for (i, b, _t), h in zip(masukan, hasil, strict=True):
        persen = h.nilai.get("capaian")
        sebab = "" if persen else str(h.nilai.get("sebab") or (h.galat.pesan if h.galat else ""))
        lengkap[i] = replace(b, capaian=Capaian(str(persen or ""), str(SEBAB.get(sebab, sebab)), h.rincian or {}))
    return lengkap


def _target(teks: str) -> Target | None:
    try:
        target = baca_target(teks)
    except AngkaSalah:
        return None
    return None if target.jenis == "teks" else target


def _baris_capaian(id_: str, b: BarisLembar, t: Target) -> BarisCapaian:
    if t.jenis == "angka":
        return BarisCapaian(id=id_, arah=b.arah, target=t.bawah, realisasi=b.sampai_kini or Decimal(0))
    return BarisCapaian(
        id=id_, arah=b.arah, target_bawah=t.bawah, target_atas=t.atas, realisasi=b.sampai_kini or Decimal(0)
    )
