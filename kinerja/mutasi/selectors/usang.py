"""Papers out of date: what they print, beside what is so now; of the whole day first, then of each participant."""

from collections.abc import Sequence

from kinerja.jejak.teringat import teringat
from kinerja.mutasi.models import Pelantikan
from kinerja.mutasi.selectors.berubah import KeteranganBerubah, NaskahUsang
from kinerja.mutasi.selectors.tertulis import bagian_acara
from kinerja.mutasi.selectors.usang_acara import acara_usang
from kinerja.mutasi.selectors.usang_orang import orang_usang

Acara = tuple[str, str, str, str]


def naskah_usang(satu: Pelantikan) -> list[NaskahUsang]:
    """Papers out of date that can still be renewed; at most four queries."""
    return _bandingkan(satu, bagian_acara(satu))


def usang_teringat(satu: Pelantikan) -> Sequence[NaskahUsang]:
    """The same for the desk, opened again and again: all papers are compared anew only after an act. One query else."""
    return _teringat(satu, bagian_acara(satu))


@teringat(16)
def _teringat(satu: Pelantikan, acara: Acara) -> tuple[NaskahUsang, ...]:
    return tuple(_bandingkan(satu, acara))


def _bandingkan(satu: Pelantikan, acara: Acara) -> list[NaskahUsang]:
    return [*acara_usang(satu), *orang_usang(satu.pk, satu.tanggal, acara)]


def menurut_perubahan(usang: Sequence[NaskahUsang]) -> list[list[NaskahUsang]]:
    """Those with the same changes together: an order with another number, a superior with another name is said once."""
    hasil: dict[tuple[KeteranganBerubah, ...], list[NaskahUsang]] = {}
    for x in usang:
        hasil.setdefault(x.beda, []).append(x)
    return list(hasil.values())
