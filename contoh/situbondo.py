"""The personnel agency of Situbondo 2026-2030 as exchange rows: `python -m contoh.situbondo OUTDIR`.

The source writes the second and third indicator of a node as nodes of their own (5.03.02 and 5.03.02b, S41a to S41c);
here they are what they are: several indicators of one node.
"""

import argparse
from collections.abc import Iterator
from pathlib import Path

from contoh.berkas import baca, tulis

SUMBER = "cascade_bkpsdm_situbondo_2026_2030.csv"
DOKUMEN = "renstra-bkpsdm-2026-2030"
TAHUN = range(2026, 2031)
SATU_SIMPUL = {"S41a": "S41", "S41b": "S41", "S41c": "S41", "5.03.02b": "5.03.02"}
AKHIRAN_NAMA = " (indikator kedua)"


def daftar_unit(kode_unit: str = "BKPSDM") -> Iterator[dict[str, str]]:
    """The one agency of the source in the columns of `unit`."""
    nama = "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia"
    yield {"kode": kode_unit, "nama": nama, "jenis": "badan", "perangkat_daerah": "ya", "mulai": "2026-01-01"}


def daftar_rencana(
    kode_unit: str = "BKPSDM", dokumen: str = DOKUMEN, pemilik: dict[str, str] | None = None
) -> Iterator[dict[str, str]]:
    """The rows of `rencana`; `pemilik` gives a node's owner post by the node's code."""
    for r in baca(SUMBER):
        kode = SATU_SIMPUL.get(r["id"], r["id"])
        yield {
            "dokumen": dokumen,
            "kode_unit": kode_unit,
            "level": r["level"],
            "kode": kode,
            "kode_induk": SATU_SIMPUL.get(r["id_induk"], r["id_induk"]),
            "nama": r["nama"].removesuffix(AKHIRAN_NAMA),
            "indikator": r["indikator"],
            "satuan": r["satuan"],
            "kode_jabatan": (pemilik or {}).get(kode, ""),
            "baseline": r["baseline"],
            **{f"target_{t}": r[f"target_{t}"] for t in TAHUN},
            **{f"pagu_{t}": r[f"pagu_{t}"] for t in TAHUN},
        }


def main() -> None:
    """Write both files and say where they are."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("outdir", type=Path)
    pilihan = parser.parse_args()
    print(tulis(pilihan.outdir / "unit.csv", daftar_unit()))
    print(tulis(pilihan.outdir / "rencana.csv", daftar_rencana()))


if __name__ == "__main__":
    main()
