"""Reading the real data kept in `contoh/data` and writing exchange files."""

import csv
import gzip
from collections.abc import Iterable, Mapping
from pathlib import Path

DATA = Path(__file__).parent / "data"


def baca(nama: str) -> list[dict[str, str]]:
    """The rows of a file of `contoh/data`, gzipped or plain."""
    lokasi = DATA / nama
    with (
        gzip.open(lokasi, "rt", encoding="utf-8", newline="")
        if nama.endswith(".gz")
        else lokasi.open(encoding="utf-8", newline="") as berkas
    ):
        return list(csv.DictReader(berkas))


def tulis(lokasi: Path, baris: Iterable[Mapping[str, str]]) -> Path:
    """Write rows as CSV; the columns are those of all rows, in order of appearance."""
    isi = list(baris)
    lokasi.parent.mkdir(parents=True, exist_ok=True)
    with lokasi.open("w", encoding="utf-8", newline="") as berkas:
        penulis = csv.DictWriter(berkas, fieldnames=list(dict.fromkeys(kolom for satu in isi for kolom in satu)))
        penulis.writeheader()
        penulis.writerows(isi)
    return lokasi
