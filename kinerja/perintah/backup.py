"""`kinerja backup` and `kinerja restore`: everything a Pemda would miss, to a folder and back."""

import json
from datetime import datetime
from pathlib import Path

import click
from django.conf import settings
from django.db import connection
from django.utils import timezone

from kinerja import __version__
from kinerja.dasar.berkas import periksa_berkas
from kinerja.perintah.cadangan import basis, berkas
from kinerja.perintah.daftar import PERINTAH, muat
from kinerja.perintah.keluaran import Tolak

Folder = click.Path(file_okay=False, path_type=Path)


@click.command()
@click.argument("folder", type=Folder)
def backup(folder: Path) -> None:
    """Cadangkan basis data dan berkas ke FOLDER (baru atau kosong). Situs boleh terus berjalan."""
    if folder.exists() and any(folder.iterdir()):
        raise Tolak([f"{folder} tidak kosong. Pilih folder baru untuk setiap cadangan."])
    folder.mkdir(parents=True, exist_ok=True)
    salinan = basis.keluarkan(folder)
    jumlah = berkas.salin_semua(tempat_berkas(), folder / "berkas")
    isi = keterangan(salinan, jumlah, timezone.now())
    (folder / "isi.json").write_text(json.dumps(isi, indent=2) + "\n")
    click.echo(f"Cadangan selesai: {folder} (basis data {salinan.stat().st_size:,} bita, {jumlah} berkas).")


@click.command()
@click.argument("folder", type=Folder)
def restore(folder: Path) -> None:
    """Pulihkan cadangan FOLDER ke basis data dan tempat berkas yang kosong, lalu periksa jejak dan kelengkapannya."""
    if alasan := alasan_tak_pulih(folder):
        raise Tolak(alasan)
    basis.masukkan(folder / basis.NAMA[connection.vendor])
    jumlah = berkas.salin_semua(folder / "berkas", tempat_berkas())
    click.echo(f"Basis data dan {jumlah} berkas dipulihkan.")
    if alasan := [*alasan_jejak(), *alasan_berkas()]:
        raise Tolak(alasan)


def alasan_jejak() -> list[str]:
    """What `kinerja ledger verify` says against the restored chain."""
    try:
        muat("ledger", PERINTAH["ledger"]).main(["verify"], prog_name="kinerja ledger", standalone_mode=False)
    except Tolak as tolak:
        return tolak.alasan
    return []


def alasan_berkas() -> list[str]:
    """Which recorded files are missing, and which hold something else than they did; both numbers are printed."""
    temuan = periksa_berkas(berkas.tercatat())
    click.echo(f"Berkas yang tercatat tetapi tidak ada: {len(temuan.hilang)}; yang isinya berubah: {len(temuan.rusak)}")
    return [f"hilang: {nama}" for nama in temuan.hilang] + [f"isinya berubah: {nama}" for nama in temuan.rusak]


def tempat_berkas() -> Path:
    return Path(settings.DATA_DIR) / "berkas"


def keterangan(salinan: Path, jumlah: int, at: datetime) -> dict[str, object]:
    """What stands in isi.json beside the copy: enough to know what it is and whether it is whole."""
    return {
        "rapor": __version__,
        "pemda": settings.NAMA_PEMDA,
        "dibuat": at.isoformat(),
        "basis": salinan.name,
        "sha256": berkas.sha256(salinan),
        "berkas": jumlah,
    }


def alasan_tak_pulih(folder: Path) -> list[str]:
    """Every reason why this backup cannot be restored here, before anything is written."""
    try:
        isi = json.loads((folder / "isi.json").read_text())
    except (OSError, ValueError):
        return [f"{folder}/isi.json tidak terbaca: ini bukan folder cadangan, atau cadangannya tidak selesai."]
    alasan = []
    salinan = folder / basis.NAMA[connection.vendor]
    if isi.get("basis") != salinan.name:
        alasan.append(f"Cadangan ini berisi {isi.get('basis')}, sedangkan DATABASE_URL menunjuk {connection.vendor}.")
    elif not salinan.is_file() or berkas.sha256(salinan) != isi.get("sha256"):
        alasan.append(f"{salinan} tidak utuh: sidiknya lain dari yang tercatat di isi.json.")
    if berkas.hitung(folder / "berkas") != isi.get("berkas"):
        alasan.append(f"{folder}/berkas tidak lengkap: isi.json mencatat {isi.get('berkas')} berkas.")
    if not basis.kosong():
        alasan.append("Basis data tujuan tidak kosong. Pulihkan hanya ke basis data baru.")
    if berkas.hitung(tempat_berkas()):
        alasan.append(f"{tempat_berkas()} tidak kosong. Pulihkan hanya ke tempat baru.")
    return alasan
