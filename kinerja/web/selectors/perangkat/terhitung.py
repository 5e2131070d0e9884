"""Units with people without an SKP or a due mark: counted for home in the background, everybody at once."""

from collections.abc import Collection, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime

from kinerja.dasar.hitungan import Hitungan, simpan_hitungan
from kinerja.dasar.waktu import hari
from kinerja.organisasi.selectors.unit import pohon_unit
from kinerja.organisasi.sesi import Sesi
from kinerja.peraturan.periode import periode_dinilai
from kinerja.web.selectors.perangkat.baris import orang_unit
from kinerja.web.selectors.perangkat.lingkup import MENGAWASI, unit_diawasi, unit_dipimpin_tampil

NAMA = "web.tertinggal"


@dataclass(frozen=True, slots=True)
class UnitTertinggal:
    """A unit with all below it: how many of its people lack what, when they were counted."""

    unit_id: int
    nama: str
    perangkat_daerah: bool
    orang: int
    belum_skp: int
    harus_dinilai: int
    belum_dinilai: int


def hitung_tertinggal(*, at: datetime) -> Hitungan:
    """Count the units that lag behind, the most first, and keep them. May run any number of times."""
    on = hari(at)
    pohon = pohon_unit(on)
    semua = [
        UnitTertinggal(
            unit_id=u.unit_id,
            nama=u.nama,
            perangkat_daerah=pohon.simpul[u.unit_id].perangkat_daerah,
            orang=u.orang.orang,
            belum_skp=u.belum_skp,
            harus_dinilai=u.orang.harus_dinilai,
            belum_dinilai=u.belum_dinilai,
        )
        for u in orang_unit(list(pohon.simpul), pohon, on, periode_dinilai(on))
        if u.belum_skp or u.belum_dinilai
    ]
    semua.sort(key=lambda u: (-(u.belum_skp + u.belum_dinilai), u.nama))
    return simpan_hitungan(NAMA, {"unit": [asdict(u) for u in semua]}, at=at)


def tertinggal(satu: Hitungan, sesi: Sesi) -> list[UnitTertinggal]:
    """Those the reader looks after, the most first; no query for who looks after the whole Pemda."""
    semua = [UnitTertinggal(**u) for u in satu.isi["unit"]]
    if any(peran in sesi.peran and sesi.cakupan(peran) is None for peran in MENGAWASI):
        return _di_antara(semua, unit_dipimpin_tampil(sesi), semua_perangkat=True)
    return _di_antara(semua, unit_diawasi(sesi), semua_perangkat=False)


def _di_antara(
    semua: Sequence[UnitTertinggal], unit: Collection[int], *, semua_perangkat: bool
) -> list[UnitTertinggal]:
    return [u for u in semua if u.unit_id in unit or (semua_perangkat and u.perangkat_daerah)]
