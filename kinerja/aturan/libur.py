"""Reads a holiday table (CSV: tanggal, nama, jenis, status, source) as one dated value a year."""

import csv
from datetime import date
from pathlib import Path

from pydantic import ValidationError

from kinerja.aturan.galat import PaketRusak
from kinerja.aturan.paket import Entri, IsiNilai, Paket, TabelLibur, ringkas


def baca_libur(folder: Path, tabel: TabelLibur) -> Paket:
    """The table as a pack with values `libur.<year>`; a day that is estimated (`perkiraan`) is not `pasti`."""
    tahun: dict[int, dict[date, object]] = {}
    for tempat, hari, isi in _baris(folder / tabel.berkas):
        if hari in tahun.setdefault(hari.year, {}):
            raise PaketRusak(f"{tempat}: {hari} tertulis dua kali")
        tahun[hari.year][hari] = isi
    nilai = {f"libur.{t}": _isi(t, hari, tabel) for t, hari in tahun.items()}
    try:
        return Paket(subjek="hari_libur_tabel", judul="Hari libur", nilai=nilai)
    except ValidationError as galat:
        raise PaketRusak(f"{tabel.berkas}: {ringkas(galat)}") from galat


def _baris(berkas: Path) -> list[tuple[str, date, object]]:
    daftar: list[tuple[str, date, object]] = []
    with berkas.open(encoding="utf-8", newline="") as f:
        for n, baris in enumerate(csv.DictReader(f), start=2):
            tempat = f"{berkas.name} baris {n}"
            try:
                hari, pasti = date.fromisoformat(baris["tanggal"]), baris["status"] != "perkiraan"
                daftar.append((tempat, hari, {"nama": baris["nama"], "jenis": baris["jenis"], "pasti": pasti}))
            except (KeyError, ValueError) as galat:
                raise PaketRusak(f"{tempat}: tanggal atau kolom tidak sah") from galat
    return daftar


def _isi(tahun: int, hari: dict[date, object], tabel: TabelLibur) -> IsiNilai:
    entri = Entri(mulai=date(tahun, 1, 1), nilai=hari, dasar=tabel.dasar, verifikasi=tabel.verifikasi)
    return IsiNilai(judul=f"Hari libur dan cuti bersama {tahun}", satuan="daftar", riwayat=(entri,))
