"""What the guide says of a unit's counts, in sentences; the figures come from the rule the receipt names."""

from collections.abc import Mapping, Sequence
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
