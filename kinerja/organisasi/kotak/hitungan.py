"""How much of each kind the inbox holds in each unit: kept for home, which has no room to look at everybody."""

from collections import Counter, defaultdict
from collections.abc import Collection
from datetime import datetime

from kinerja.dasar.hitungan import Hitungan, simpan_hitungan
from kinerja.dasar.waktu import hari
from kinerja.organisasi.kotak.periksa import periksa_semua
from kinerja.organisasi.selectors.unit import pohon_unit

NAMA = "organisasi.kotak"


def hitung_kotak(*, at: datetime) -> Hitungan:
    """Count what nobody has noted yet and keep it. May run any number of times, nothing is recorded by it."""
    on = hari(at)
    per_unit: dict[int, Counter[str]] = defaultdict(Counter)
    for temuan in periksa_semua(on, pohon_unit(on)):
        if not temuan.catatan:
            per_unit[temuan.unit_id or 0][temuan.jenis] += 1
    return simpan_hitungan(NAMA, {"per_unit": {str(unit): dict(n) for unit, n in per_unit.items()}}, at=at)


def jumlah_kotak(satu: Hitungan, unit_ids: Collection[int] | None) -> Counter[str]:
    """Kind -> number within units; None = the whole Pemda, with what lies in no unit."""
    jumlah: Counter[str] = Counter()
    for unit, n in satu.isi["per_unit"].items():
        if unit_ids is None or int(unit) in unit_ids:
            jumlah.update(n)
    return jumlah
