"""A local pack as the desk makes it: at most 60 per cent Baik where the national guide allows 70."""

from datetime import date, datetime
from typing import Any

from kinerja.jejak.pelaku import Pelaku
from kinerja.peraturan.models import PaketDaerah, Usulan
from kinerja.peraturan.services import setujui_usulan, susun_paket, usulkan_paket

SATU = Pelaku(pengguna_id="101", nama="Kartika Sari")
DUA = Pelaku(pengguna_id="102", nama="Rudi Administrator")
PERATURAN = {"kode": "daerah-perwal-12-2026", "judul": "Peraturan Wali Kota 12/2026", "singkat": "Perwal 12/2026"}
BATAS_BAIK: dict[str, Any] = {
    "terbanyak": "baik",
    "batas": [
        {"kode": "b_lebih_60", "kelas": ["baik"], "paling_banyak_persen": 60},
        {"kode": "bp_k_kurang_1_orang", "kelas": ["butuh_perbaikan", "kurang"], "paling_sedikit_orang": 1},
    ],
}


def isi_paket(**nilai: Any) -> dict[str, Any]:
    """What a draft says; `distribusi_baik=...` for other values than the usual."""
    semua = {k.replace("distribusi_", "distribusi.", 1): v for k, v in nilai.items()} or {"distribusi.baik": BATAS_BAIK}
    return {"peraturan": PERATURAN, "pasal": "Pasal 4", "nilai": semua}


def paket_draf(at: datetime, **nilai: Any) -> PaketDaerah:
    """A draft."""
    return susun_paket(judul="Batas Baik 60%", isi=isi_paket(**nilai), by=SATU, at=at)


def paket_ditetapkan(at: datetime, mulai: date, **nilai: Any) -> Usulan:
    """A pack that two people adopted."""
    usulan = usulkan_paket(paket=paket_draf(at, **nilai), mulai=mulai, alasan="Perwal 12/2026", by=SATU, at=at)
    return setujui_usulan(usulan=usulan, catatan="", by=DUA, at=at)
