"""Settings of the Pemda that move superiors: they begin to count on this floor, so that the derived table follows."""

from datetime import date, datetime

from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan
from kinerja.organisasi.services.atasan import hitung_ulang_atasan
from kinerja.organisasi.services.catatan_atasan import KUNCI_PK
from kinerja.peraturan import services as peraturan
from kinerja.peraturan.models import Setelan, Usulan


def ubah_setelan(*, kunci: str, nilai: object, mulai: date, alasan: str, by: Pelaku, at: datetime) -> Setelan:
    """Like peraturan's act of that name, for every key; superiors are counted anew where the key is about them."""
    if kunci != KUNCI_PK:
        return peraturan.ubah_setelan(kunci=kunci, nilai=nilai, mulai=mulai, alasan=alasan, by=by, at=at)
    with tindakan("organisasi.setelan_diterapkan", by=by, at=at) as catatan:
        baris = peraturan.ubah_setelan(kunci=kunci, nilai=nilai, mulai=mulai, alasan=alasan, by=by, at=at)
        catatan.perihal("setelan", kunci)
        catatan.muatan(atasan_berubah=hitung_ulang_atasan())
    return baris


def setujui_usulan(*, usulan: Usulan, catatan: str, by: Pelaku, at: datetime) -> Usulan:
    """Like peraturan's act of that name, for every proposal; superiors are counted anew where it is about them."""
    if usulan.kunci != KUNCI_PK:
        return peraturan.setujui_usulan(usulan=usulan, catatan=catatan, by=by, at=at)
    with tindakan("organisasi.setelan_diterapkan", by=by, at=at) as jejak:
        hasil = peraturan.setujui_usulan(usulan=usulan, catatan=catatan, by=by, at=at)
        jejak.perihal("setelan", usulan.kunci)
        jejak.muatan(atasan_berubah=hitung_ulang_atasan())
    return hasil
