"""The employee export of SIASN (BKN): another header of `pegawai`, translated cell by cell. Its NIK is never read."""

import re

from kinerja.aturan.identitas import urai_nip
from kinerja.dasar.tabel import JudulLain, Sel

PADANAN = {
    "NIP BARU": "nip",
    "NIP LAMA": "nip_lama",
    "NAMA": "nama",
    "GELAR DEPAN": "gelar_depan",
    "GELAR BELAKANG": "gelar_belakang",
    "TANGGAL LAHIR": "tanggal_lahir",
    "JENIS KELAMIN": "jenis_kelamin",
    "AGAMA NAMA": "agama",
    "NOMOR HP": "no_hp",
    "EMAIL": "email",
    "STATUS CPNS PNS": "status",
    "TMT CPNS": "tmt_cpns",
    "GOL AKHIR NAMA": "golongan",
    "TMT GOLONGAN": "tmt_golongan",
    "TINGKAT PENDIDIKAN NAMA": "pendidikan",
}
KELAMIN = {"M": "L", "F": "P", "PRIA": "L", "WANITA": "P", "LAKI-LAKI": "L", "PEREMPUAN": "P"}
STATUS = {"P": "pns", "C": "cpns"}
# The first pattern that is found in the level's name, upper case, without spaces.
PENDIDIKAN = (
    (r"S-?3|DOKTOR", "s3"),
    (r"S-?2|MAGISTER", "s2"),
    (r"S-?1|^SARJANA", "s1"),
    (r"DIPLOMA-?IV|D-?IV|D-?4", "d4"),
    (r"DIPLOMA-?III|D-?III|D-?3", "d3"),
    (r"DIPLOMA-?II|D-?II|D-?2", "d2"),
    (r"DIPLOMA-?I|D-?I|D-?1", "d1"),
    (r"SLTA|SMA|SMK", "sma"),
    (r"SLTP|SMP", "smp"),
    (r"SEKOLAHDASAR|^SD", "sd"),
)


def terjemahkan(sel: dict[str, Sel]) -> dict[str, Sel]:
    """Words of SIASN in the words of the contract; what is not known is left for the reader to name."""
    hasil = dict(sel)
    kelamin = _teks(sel.get("jenis_kelamin")).upper()
    hasil["jenis_kelamin"] = KELAMIN.get(kelamin, kelamin) or None
    hasil["status"] = _status(sel)
    hasil["pendidikan"] = _pendidikan(sel.get("pendidikan"))
    for nama in ("nip_lama", "gelar_depan", "gelar_belakang", "email", "no_hp"):
        if _teks(sel.get(nama)) in {"-", "0"}:
            hasil[nama] = None
    return hasil


def _status(sel: dict[str, Sel]) -> str | None:
    """An NI PPPK says PPPK whatever the column says; else the column."""
    if urai_nip(_teks(sel.get("nip"))).jenis == "pppk":
        return "pppk"
    tertulis = _teks(sel.get("status")).upper()
    return STATUS.get(tertulis, tertulis.lower().replace(" ", "_")) or None


def _pendidikan(sel: Sel) -> str | None:
    nama = _teks(sel).upper().replace(" ", "")
    return next((kode for pola, kode in PENDIDIKAN if re.search(pola, nama)), nama.lower()[:20] or None)


def _teks(sel: Sel) -> str:
    return "" if sel is None else str(sel).strip().lstrip("'").strip()


EKSPOR_BKN = JudulLain(nama="SIASN", ciri=frozenset({"PNS ID", "NIP BARU", "NAMA"}), padanan=PADANAN, ubah=terjemahkan)
