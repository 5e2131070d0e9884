"""`kinerja import` and `kinerja export`: the exchange files of all apps, from the terminal."""

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

import click
from tqdm import tqdm

from kinerja.dasar.pertukaran import Hasil, Jenis
from kinerja.dasar.pertukaran import ekspor as tulis_berkas
from kinerja.dasar.pertukaran import impor as muat_berkas
from kinerja.dasar.statistik import segarkan_statistik
from kinerja.dasar.tabel import Baris
from kinerja.dasar.waktu import sekarang
from kinerja.jejak.pelaku import Pelaku
from kinerja.web.tukar import daftar_jenis


class KodeJenis(click.ParamType[Jenis[Pelaku]]):
    """The code of a kind; the apps are asked only when it is used."""

    name = "KIND"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Jenis[Pelaku]:
        """The kind of that code, or wrong usage that lists all codes."""
        jenis = daftar_jenis()
        if value not in jenis:
            self.fail(f'"{value}" tidak dikenal. Yang ada: {", ".join(jenis)}.', param, ctx)
        return jenis[str(value)]


@click.command()
@click.argument("jenis", metavar="KIND", type=KodeJenis())
@click.argument("berkas", metavar="FILE", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--dry-run", "percobaan", is_flag=True, help="Periksa dan hitung saja; tidak ada yang disimpan.")
@click.option("--json", "sebagai_json", is_flag=True, help="Tulis hasil sebagai JSON.")
def impor(jenis: Jenis[Pelaku], berkas: Path, percobaan: bool, sebagai_json: bool) -> None:
    """Muat berkas pertukaran (.csv, .xlsx): semua baris atau tidak sama sekali."""
    hasil = muat_berkas(
        jenis,
        berkas,
        by=Pelaku.dari_tugas(f"kinerja import {jenis.kode}"),
        at=sekarang(),
        percobaan=percobaan,
        pantau=Kemajuan(jenis.judul, diam=sebagai_json),
    )
    if hasil.sah and not percobaan:
        segarkan_statistik()
    if sebagai_json:
        tersimpan = hasil.sah and not percobaan
        click.echo(json.dumps({"jenis": jenis.kode, "tersimpan": tersimpan, **asdict(hasil)}, ensure_ascii=False))
    else:
        _cetak(hasil, percobaan=percobaan)
    sys.exit(0 if hasil.sah else 1)


@click.command()
@click.argument("jenis", metavar="KIND", type=KodeJenis())
@click.argument("berkas", metavar="FILE", type=click.Path(dir_okay=False, writable=True, path_type=Path))
@click.option("--tahun", type=click.IntRange(1900, 2999), help="Hanya tahun ini, untuk jenis yang mengenal tahun.")
def ekspor(jenis: Jenis[Pelaku], berkas: Path, tahun: int | None) -> None:
    """Tulis berkas pertukaran dalam bentuk yang sama; memuatnya kembali tidak mengubah apa pun."""
    if berkas.suffix.lower() not in {".csv", ".xlsx"}:
        raise click.BadParameter("nama berkas harus berakhir .csv atau .xlsx.", param_hint="FILE")
    if not berkas.resolve().parent.is_dir():
        raise click.BadParameter(f"folder {berkas.resolve().parent} tidak ada.", param_hint="FILE")
    jumlah = tulis_berkas(jenis, berkas, tahun=tahun)
    click.echo(f"{jumlah} baris ditulis ke {berkas}.")


class Kemajuan:
    """A bar on a terminal (only if it takes a while), one plain line otherwise, nothing beside JSON."""

    def __init__(self, judul: str, *, diam: bool) -> None:
        self.judul, self.diam = judul, diam

    def __call__(self, baris: Sequence[Baris]) -> Iterator[Baris]:
        if not self.diam and not sys.stderr.isatty():
            click.echo(f"{self.judul}: memuat {len(baris)} baris.")
            self.diam = True
        yield from tqdm(baris, desc=self.judul, unit=" baris", delay=0.5, leave=False, disable=self.diam)


def _cetak(hasil: Hasil, *, percobaan: bool) -> None:
    for rincian in hasil.rincian if percobaan else ():
        click.echo(str(rincian))
    for peringatan in hasil.peringatan:
        click.echo(f"Peringatan: {peringatan}", err=True)
    for masalah in hasil.masalah:
        click.echo(str(masalah), err=True)
    if hasil.masalah_lain:
        click.echo(f"... dan {hasil.masalah_lain} masalah lain.", err=True)
    click.echo(f"Baru {hasil.baru}, berubah {hasil.berubah}, sama {hasil.sama}, ditolak {hasil.ditolak}.")
    if not hasil.sah:
        click.echo("Tidak ada yang disimpan. Perbaiki berkas, lalu muat lagi.")
    elif percobaan:
        click.echo("Percobaan: tidak ada yang disimpan.")
