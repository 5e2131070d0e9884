"""Small helpers: load and write exchange files of the plan as the command does."""

from collections.abc import Iterable
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from kinerja.dasar.pertukaran import Hasil, Jenis, ekspor, impor
from kinerja.jejak.pelaku import Pelaku
from kinerja.organisasi.models import UnitKerja, VersiUnit
from kinerja.rencana.pertukaran import JENIS

SAAT = datetime(2026, 1, 5, 2, tzinfo=UTC)
SISTEM = Pelaku.dari_tugas("uji")
MENURUT_KODE: dict[str, Jenis[Pelaku]] = {j.kode: j for j in JENIS}


def muat(kode: str, sumber: Path | str, *, percobaan: bool = False) -> Hasil:
    """Load a file, or CSV written in the test."""
    isi = sumber if isinstance(sumber, Path) else BytesIO(sumber.encode())
    return impor(MENURUT_KODE[kode], isi, by=SISTEM, at=SAAT, percobaan=percobaan, nama="uji.csv")


def tulis(kode: str, folder: Path, *, tahun: int | None = None, akhiran: str = "csv") -> Path:
    """Export a kind."""
    berkas = folder / f"{kode}.{akhiran}"
    ekspor(MENURUT_KODE[kode], berkas, tahun=tahun)
    return berkas


def pesan(hasil: Hasil) -> list[str]:
    """The problems as the command prints them."""
    return [str(m) for m in hasil.masalah]


def buat_unit(kode: Iterable[tuple[str, str]]) -> dict[str, UnitKerja]:
    """Units by code with the code of their parent, plain rows: the organisation's own acts are tested elsewhere."""
    unit: dict[str, UnitKerja] = {}
    for satu, induk in kode:
        unit[satu] = UnitKerja.objects.create(kode=satu)
        VersiUnit.objects.create(
            unit=unit[satu],
            nama=f"Unit {satu}",
            jenis="lainnya",
            induk=unit.get(induk),
            mulai=SAAT.date().replace(day=1),
        )
    return unit
