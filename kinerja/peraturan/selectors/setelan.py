"""Which value of a setting holds on a day."""

from bisect import bisect_right
from collections import defaultdict
from datetime import date

from kinerja.peraturan.models import Setelan
from kinerja.peraturan.setelan import Nilai, jenis_setelan
from kinerja.peraturan.singgahan import Sejarah, tersimpan


def setelan(kunci: str, on: date) -> Nilai:
    """The value of a declared key on a day: the newest row that has begun, else the registry's default."""
    jenis = jenis_setelan(kunci)
    riwayat = tersimpan(_baca_setelan).get(kunci, [])
    ke = bisect_right([mulai for mulai, _nilai in riwayat], on)
    return riwayat[ke - 1][1] if ke else jenis.baku


def _baca_setelan() -> Sejarah:
    sejarah: Sejarah = defaultdict(list)
    for kunci, mulai, nilai in Setelan.objects.order_by("mulai").values_list("kunci", "mulai", "nilai"):
        sejarah[kunci].append((mulai, nilai))
    return dict(sejarah)
