"""What the guide says of a unit's counts, in sentences; the figures come from the rule the receipt names."""

from collections.abc import Mapping, Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR
from typing import Any

from django.utils.translation import gettext as _

from kinerja.aturan.layanan import Hasil
from kinerja.dasar.angka import baca_desimal, tulis_angka
from kinerja.penilaian.models import Predikat


def uraikan_pola(pedoman: Hasil, jumlah: Mapping[str, int]) -> tuple[str, ...]:
    """Findings, the soft remark and what is possible at all for a unit of this size; empty when all is well."""
    if pedoman.galat:
        return (pedoman.galat.pesan,)
    nilai, total = pedoman.nilai, sum(jumlah.values())
    if not total:
        return ()
    pola = _pola(pedoman.rincian)
    temuan = set(nilai["temuan"])
    kalimat = [_batas(b, jumlah, total) for b in pola.get("batas", ()) if b["kode"] in temuan]
    if nilai["peringatan"]:
        kalimat.append(_("Yang terbanyak menurut pedoman: %(kelas)s.") % {"kelas": _kelas([pola["terbanyak"]])})
    if not nilai["mungkin"]:
        kalimat.append(_("Dengan %(total)d orang, pedoman ini tidak dapat dipenuhi seluruhnya.") % {"total": total})
    elif nilai["peringatan"] and not nilai["mungkin_terbanyak"]:
        kalimat.append(_("Dengan %(total)d orang, kelas itu tidak mungkin menjadi yang terbanyak.") % {"total": total})
    return tuple(kalimat)


def batas_orang(pedoman: Hasil, total: int) -> dict[str, tuple[str, int]]:
    """Class -> `paling_banyak` or `paling_sedikit` and how many of `total` that is, where a limit names it alone."""
    hasil: dict[str, tuple[str, int]] = {}
    for b in _pola(pedoman.rincian).get("batas", ()) if not pedoman.galat else ():
        if len(b["kelas"]) == 1:
            for arah in ("paling_banyak", "paling_sedikit"):
                if (n := _orang(b, arah, total)) is not None:
                    hasil[b["kelas"][0]] = (arah, n)
    return hasil


def _orang(batas: Mapping[str, Any], arah: str, total: int) -> int | None:
    if batas.get(f"{arah}_orang") is not None:
        return int(batas[f"{arah}_orang"])
    if batas.get(f"{arah}_persen") is None:
        return None
    bagian = baca_desimal(str(batas[f"{arah}_persen"])) * total / 100
    return int(bagian.to_integral_value(ROUND_FLOOR if arah == "paling_banyak" else ROUND_CEILING))


def _pola(rincian: Mapping[str, Any]) -> Mapping[str, Any]:
    """The rule's table: limits a class and the class meant to be the largest."""
    return next((x["nilai"] for x in rincian["aturan"] if isinstance(x["nilai"], Mapping)), {})


def _batas(batas: Mapping[str, Any], jumlah: Mapping[str, int], total: int) -> str:
    kini = sum(jumlah.get(k, 0) for k in batas["kelas"])
    isi = {"kelas": _kelas(batas["kelas"]), "batas": _ukuran(batas), "kini": kini, "total": total}
    return _("%(kelas)s %(batas)s; sekarang %(kini)d dari %(total)d orang.") % isi


def _ukuran(batas: Mapping[str, Any]) -> str:
    for kunci, bunyi in (
        ("paling_banyak_persen", _("paling banyak %s%%")),
        ("paling_sedikit_persen", _("paling sedikit %s%%")),
        ("paling_banyak_orang", _("paling banyak %s orang")),
        ("paling_sedikit_orang", _("paling sedikit %s orang")),
    ):
        if batas.get(kunci) is not None:
            return bunyi % tulis_angka(baca_desimal(str(batas[kunci])))
    return ""


def _kelas(kode: Sequence[str]) -> str:
    return _(" dan ").join(str(Predikat(k).label) for k in kode)
