"""Own texts and sets of a Pemda as its desk makes them."""

from datetime import date, datetime
from typing import Any

from kinerja.dokumen.naskah import pustaka_naskah
from kinerja.dokumen.naskah.daerah import isi_bawaan
from kinerja.dokumen.services.naskah_daerah import susun_daerah, usulkan_daerah
from kinerja.peraturan.models import PaketDaerah, Usulan
from kinerja.peraturan.services import setujui_usulan
from tests.peraturan.pabrik import DUA, PERATURAN, SATU

DASAR: dict[str, Any] = {"peraturan": PERATURAN, "pasal": "Pasal 9"}
SENDIRI = "Kalimat daerah sendiri di {tempat}."
BEKASI_KECIL = [
    {"jenis": "pakta_integritas", "jabatan": ["jpt_pratama", "administrator", "pengawas"]},
    {"jenis": "perjanjian_kinerja", "jabatan": ["jpt_pratama", "administrator", "pengawas"]},
    {"jenis": "perjanjian_kinerja", "jabatan": ["fungsional", "pelaksana"], "sifat": "kebijakan_daerah"},
    {"jenis": "siap_mundur", "jabatan": ["jpt_pratama"]},
]


def isi_naskah_daerah(jenis: str = "pakta_integritas", kalimat: str = SENDIRI) -> dict[str, Any]:
    """The ready text with one sentence of one's own after its title."""
    versi = list(pustaka_naskah().jenis(jenis).versi.values())[-1]
    isi = isi_bawaan(jenis, versi)
    isi["naskah"].insert(1, {"blok": "alinea", "teks": kalimat})
    return {**isi, **DASAR}


def naskah_draf(at: datetime, jenis: str = "pakta_integritas", *, judul: str = "Contoh naskah") -> PaketDaerah:
    """A draft."""
    return susun_daerah(jenis="naskah", judul=judul, isi=isi_naskah_daerah(jenis), by=SATU, at=at)


def ditetapkan(paket: PaketDaerah, mulai: date, at: datetime) -> Usulan:
    """A draft that two people adopted."""
    usulan = usulkan_daerah(paket=paket, mulai=mulai, alasan="Perwal 12/2026", by=SATU, at=at)
    return setujui_usulan(usulan=usulan, catatan="", by=DUA, at=at)


def naskah_ditetapkan(at: datetime, mulai: date, jenis: str = "pakta_integritas") -> Usulan:
    """A text that two people adopted."""
    return ditetapkan(naskah_draf(at, jenis, judul="Naskah daerah"), mulai, at)


def isi_set(kode: str = "daerah_contoh", **lain: Any) -> dict[str, Any]:
    """A set of four lines; the agreement goes down to staff as local policy."""
    return {"perihal": kode, "judul": "Contoh set daerah", "dokumen": BEKASI_KECIL, **DASAR, **lain}


def set_draf(at: datetime, **lain: Any) -> PaketDaerah:
    """A draft of it."""
    return susun_daerah(jenis="set", judul="Contoh set daerah", isi=isi_set(**lain), by=SATU, at=at)
