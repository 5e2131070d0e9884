"""What the home of a personnel desk counts over everybody: kept counts, all read by one query."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from kinerja.dasar.hitungan import Hitungan, hitungan, perbarui_bila_lama
from kinerja.dasar.waktu import hari
from kinerja.integrasi.selectors.tersimpan import NAMA as BEDA
from kinerja.organisasi.kotak.hitungan import NAMA as KOTAK
from kinerja.organisasi.kotak.hitungan import hitung_kotak
from kinerja.organisasi.permissions import boleh_melihat_kotak
from kinerja.organisasi.sesi import Sesi
from kinerja.organisasi.tugas import hitung_kotak_harian
from kinerja.web.selectors.perangkat.terhitung import NAMA as TERTINGGAL
from kinerja.web.selectors.perangkat.terhitung import hitung_tertinggal
from kinerja.web.tugas import hitung_tertinggal_harian

LIMA_MENIT = timedelta(minutes=5)  # so old a count may be before somebody who looks has it counted again


@dataclass(frozen=True, slots=True)
class Meja:
    """The counts: what does not fit, which units lag behind, and differences with BKN (None = never compared)."""

    kotak: Hitungan
    tertinggal: Hitungan
    beda: Hitungan | None


def baca_meja(sesi: Sesi, at: datetime) -> Meja | None:
    """For who may see them; a count of another day is counted again at once, one of some minutes in the background."""
    if not boleh_melihat_kotak(sesi):
        return None
    ada = hitungan(KOTAK, TERTINGGAL, BEDA)
    kotak = _hari_ini(ada.get(KOTAK), at) or hitung_kotak(at=at)
    tertinggal = _hari_ini(ada.get(TERTINGGAL), at) or hitung_tertinggal(at=at)
    perbarui_bila_lama(kotak, hitung_kotak_harian, at=at, umur=LIMA_MENIT)
    perbarui_bila_lama(tertinggal, hitung_tertinggal_harian, at=at, umur=LIMA_MENIT)
    return Meja(kotak, tertinggal, ada.get(BEDA))


def _hari_ini(satu: Hitungan | None, at: datetime) -> Hitungan | None:
    return satu if satu and satu.dihitung and hari(satu.dihitung) == hari(at) else None
