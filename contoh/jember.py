"""Kabupaten Jember 2021 as exchange files: `python -m contoh.jember OUTDIR [--bedakan]`, unit.csv and rencana.csv.

The source holds one sub-activity of the health agency on three rows with the same code and indicator, so an import
refuses it. `--bedakan` tells the three apart by a suffix (`-1`, `-2`, `-3`); nothing else is touched.

`--perubahan` writes perubahan.csv too: the plan after the change of budget, see `contoh.jember_perubahan`.
"""

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from contoh.berkas import baca, tulis

SUMBER = "cascade_anggaran_kab_jember_2021.csv.gz"
DOKUMEN = "apbd-kab-jember-2021"
JENIS = (
    ("RUMAH SAKIT", "rsud"),
    ("SEKRETARIAT DEWAN", "setwan"),
    ("INSPEKTORAT", "inspektorat"),
    ("KECAMATAN", "kecamatan"),
    ("BAGIAN", "bagian"),
    ("BADAN", "badan"),
    ("DINAS", "dinas"),
)
BUKAN_PERANGKAT_DAERAH = {"bagian", "rsud"}  # parts of the Setda and of the health agency, with budgets of their own


def jenis_unit(nama: str) -> str:
    """The contract's word for the kind of an SKPD, from its name."""
    return next((jenis for awal, jenis in JENIS if nama.upper().startswith(awal)), "lainnya")


def daftar_unit() -> Iterator[dict[str, str]]:
    """The SKPD of the source in the columns of `unit`."""
    for kode, nama in sorted({(r["kode_skpd"], r["nama_skpd"]) for r in baca(SUMBER)}):
        jenis = jenis_unit(nama)
        perangkat = "tidak" if jenis in BUKAN_PERANGKAT_DAERAH else "ya"
        yield {"kode": kode, "nama": nama, "jenis": jenis, "perangkat_daerah": perangkat, "mulai": "2021-01-01"}


def daftar_rencana(*, bedakan: bool) -> Iterator[dict[str, str]]:
    """The 2,427 rows of the source, in its order, in the columns of `rencana`."""
    isi = baca(SUMBER)
    kali = Counter((r["kode_skpd"], r["kode"], r["indikator"]) for r in isi)
    urut: dict[tuple[str, str, str], int] = defaultdict(int)
    for r in isi:
        kunci = (r["kode_skpd"], r["kode"], r["indikator"])
        urut[kunci] += 1
        akhiran = f"-{urut[kunci]}" if bedakan and kali[kunci] > 1 else ""
        yield {
            "dokumen": DOKUMEN,
            "kode_unit": r["kode_skpd"],
            "level": r["level"],
            "kode": r["kode"] + akhiran,
            "kode_induk": r["kode_induk"],
            "nama": r["nama"],
            "indikator": r["indikator"],
            "satuan": r["satuan"],
            "target_2021": r["target"],
            "pagu_2021": r["pagu"],
        }


def main() -> None:
    """Write both files and say where they are."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("outdir", type=Path)
    parser.add_argument("--bedakan", action="store_true", help="tell the one key on three rows apart")
    parser.add_argument("--perubahan", action="store_true", help="write the change of budget too")
    parser.add_argument("--betulkan", action="store_true", help="leave out the four amounts that are none")
    pilihan = parser.parse_args()
    print(tulis(pilihan.outdir / "unit.csv", daftar_unit()))
    print(tulis(pilihan.outdir / "rencana.csv", daftar_rencana(bedakan=pilihan.bedakan)))
    if pilihan.perubahan or pilihan.betulkan:
        from contoh.jember_perubahan import daftar_perubahan  # that module reads this one

        print(tulis(pilihan.outdir / "perubahan.csv", daftar_perubahan(betulkan=pilihan.betulkan)))


if __name__ == "__main__":
    main()
