"""The chain's arithmetic, pure: canonical JSON, salted payload hash, entry hash."""

import hashlib
import json
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal

from kinerja.jejak.pelaku import Pelaku

AWAL = "0" * 64  # the previous hash of the first entry


@dataclass(frozen=True, slots=True)
class Isi:
    """Everything an entry's hash covers."""

    urutan: int
    at: datetime
    dicatat: datetime
    pelaku: Pelaku
    peristiwa: str
    perihal: tuple[str, ...]
    hash_muatan: str
    hash_sebelum: str


def _teks(nilai: object) -> str:
    if isinstance(nilai, datetime):
        return nilai.astimezone(UTC).isoformat(timespec="microseconds")
    if isinstance(nilai, date):
        return nilai.isoformat()
    if isinstance(nilai, Decimal):
        return str(nilai)
    raise TypeError(f"{type(nilai).__name__} does not belong in the ledger")


def kanonik(isi: object) -> str:
    """Canonical JSON: sorted keys, no spaces, times in UTC with microseconds, decimals as text."""
    return json.dumps(isi, sort_keys=True, separators=(",", ":"), ensure_ascii=False, default=_teks)


def hash_muatan(garam: str, isi: str) -> str:
    """Salted hash of a payload: it can be erased without breaking the chain, and not be guessed afterwards."""
    return hashlib.sha256(f"{garam}:{isi}".encode()).hexdigest()


def hash_entri(rekam: Isi) -> str:
    """Hash of an entry over all its fields, its subjects and the previous hash."""
    p = rekam.pelaku
    bahan = [
        rekam.urutan,
        rekam.at,
        rekam.dicatat,
        [p.pengguna_id, p.pegawai_id, p.penugasan_id, p.nama, p.kapasitas],
        rekam.peristiwa,
        list(rekam.perihal),
        rekam.hash_muatan,
        rekam.hash_sebelum,
    ]
    return hashlib.sha256(kanonik(bahan).encode()).hexdigest()
