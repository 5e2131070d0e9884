"""Settings of the Pemda that move superiors: changed on this floor, so that the derived table follows at once."""

from datetime import date, datetime

from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan
from kinerja.organisasi.services.atasan import hitung_ulang_atasan
from kinerja.organisasi.services.catatan_atasan import KUNCI_PK
from kinerja.peraturan import services as peraturan
from kinerja.peraturan.models import Setelan


def ubah_setelan(*, kunci: str, nilai: object, mulai: date, alasan: str, by: Pelaku, at: datetime) -> Setelan:
    """Like peraturan's act of that name, for every key; superiors are counted anew where the key is about them."""
    with tindakan("organisasi.setelan_diterapkan", by=by, at=at) as catatan:
        baris = peraturan.ubah_setelan(kunci=kunci, nilai=nilai, mulai=mulai, alasan=alasan, by=by, at=at)
        catatan.perihal("setelan", kunci)
        catatan.muatan(atasan_berubah=hitung_ulang_atasan() if kunci == KUNCI_PK else 0)
    return baris


def batalkan_setelan(*, kunci: str, mulai: date, by: Pelaku, at: datetime) -> None:
    """Like peraturan's act of that name; superiors are counted anew where the key is about them."""
    with tindakan("organisasi.setelan_diterapkan", by=by, at=at) as catatan:
        peraturan.batalkan_setelan(kunci=kunci, mulai=mulai, by=by, at=at)
        catatan.perihal("setelan", kunci)
        catatan.muatan(atasan_berubah=hitung_ulang_atasan() if kunci == KUNCI_PK else 0)
