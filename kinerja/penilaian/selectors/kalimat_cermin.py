"""What a rater's own pattern says, in calm words: a mirror, no judgement, and never more than the figures carry."""

from collections.abc import Mapping
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from django.utils.translation import gettext as _

from kinerja.dasar.grafik.bagian import persen
from kinerja.dasar.tampilan import PREDIKAT
from kinerja.penilaian.models import Predikat
from kinerja.penilaian.selectors.cermin import Cermin, Pembanding

Z = Decimal("1.96")  # of a range that holds in 95 of 100 cases
ATAS = (Predikat.SANGAT_BAIK,)
BAWAH = (Predikat.BUTUH_PERBAIKAN, Predikat.KURANG, Predikat.SANGAT_KURANG)


def kisaran(bagian: int, seluruh: int) -> tuple[int, int]:
    """The range of whole per cent in which a share of so few may lie by chance (Wilson score, 95 %)."""
    n, p, z2 = Decimal(seluruh), Decimal(bagian) / seluruh, Z * Z
    tengah, jarak = p + z2 / (2 * n), Z * (p * (1 - p) / n + z2 / (4 * n * n)).sqrt()
    bawah, atas = ((tengah + tanda * jarak) / (1 + z2 / n) * 100 for tanda in (-1, 1))
    return max(0, int(bawah.to_integral_value(ROUND_FLOOR))), min(100, int(atas.to_integral_value(ROUND_CEILING)))


def sebut_pembanding(pembanding: Pembanding) -> str:
    """Who the others are."""
    unit = pembanding.nama
    return _("Penilai lain di %(unit)s") % {"unit": unit} if unit else _("Penilai lain se-Pemda")


def uraikan_cermin(cermin: Cermin) -> list[str]:
    """Spread first, then where the own shares and those of the others are further apart than chance explains."""
    jumlah = cermin.jumlah
    kalimat = [_sebaran(_("Anda"), jumlah)]
    for p in cermin.pembanding:
        assert p.jumlah is not None
        siapa = sebut_pembanding(p)
        kalimat += [_sebaran(siapa, p.jumlah), *_beda(jumlah, p.jumlah, siapa)]
    return kalimat


def _sebaran(siapa: str, jumlah: Mapping[str, int]) -> str:
    """How many of the five are used, and how much the most frequent takes."""
    terbanyak = max(jumlah, key=lambda k: jumlah[k])
    isi = {
        "siapa": siapa,
        "banyak": sum(n > 0 for n in jumlah.values()),
        "predikat": PREDIKAT[terbanyak].label,
        "persen": persen(jumlah[terbanyak], sum(jumlah.values())),
    }
    return _("%(siapa)s memakai %(banyak)d dari 5 predikat; yang terbanyak %(predikat)s, %(persen)d%%.") % isi


def _beda(sendiri: Mapping[str, int], lain: Mapping[str, int], siapa: str) -> list[str]:
    hasil = [k for sisi, kata in ((ATAS, _("di atas Baik")), (BAWAH, _("di bawah Baik")))
             if (k := _satu_sisi(sendiri, lain, sisi, kata))]  # fmt: skip
    if hasil:
        return hasil
    n = sum(sendiri.values())
    return [_("Perbedaannya masih dalam kisaran kebetulan untuk %(n)d nilai.") % {"n": n}]


def _satu_sisi(sendiri: Mapping[str, int], lain: Mapping[str, int], sisi: tuple[Predikat, ...], kata: str) -> str:
    """A sentence where the others' share lies outside the range of the own one."""
    seluruh = sum(sendiri.values())
    milik, mereka = sum(sendiri[k] for k in sisi), sum(lain[k] for k in sisi)
    bawah, atas = kisaran(milik, seluruh)
    bandingan = persen(mereka, sum(lain.values()))
    if bawah <= bandingan <= atas:
        return ""
    bentuk = (
        _("Anda lebih sering memberi nilai %(kata)s: %(saya)d%% (kisaran %(bawah)d-%(atas)d%%) di samping %(lain)d%%.")
        if bandingan < bawah
        else _(
            "Anda lebih jarang memberi nilai %(kata)s: %(saya)d%% (kisaran %(bawah)d-%(atas)d%%) di samping %(lain)d%%."
        )
    )
    isi = {"kata": kata, "saya": persen(milik, seluruh), "bawah": bawah, "atas": atas, "lain": bandingan}
    return bentuk % isi
