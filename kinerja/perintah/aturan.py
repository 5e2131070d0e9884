"""`kinerja rules`, `compute` and `receipt`: the dated rules from the terminal; no database, no settings."""

import json
import os
import sys
from contextlib import AbstractContextManager, nullcontext
from datetime import date, datetime
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import click

from kinerja.aturan import hitung
from kinerja.aturan.aliran import hitung_aliran, tulis_json
from kinerja.aturan.dokumen import beda_halaman, tulis_halaman
from kinerja.aturan.galat import AturanError, MesinTidakSiap, PaketRusak
from kinerja.aturan.kasus import daftar_kasus, jalankan
from kinerja.aturan.kasus_periksa import beda_kasus_periksa, daftar_kasus_periksa
from kinerja.aturan.mesin import Mesin, MesinDuckDB, MesinPostgres
from kinerja.aturan.mesin_spark import MesinSpark
from kinerja.aturan.parket import hitung_parket
from kinerja.aturan.perhitungan import PERHITUNGAN
from kinerja.aturan.perhitungan.dasar import PerhitunganMesin
from kinerja.aturan.periksa.paket import periksa_pustaka
from kinerja.aturan.pustaka import NilaiBerlaku, Pustaka
from kinerja.aturan.verifikasi import baca_rincian, periksa_jawaban, verifikasi
from kinerja.perintah.keluaran import Tolak
from kinerja.perintah.sumber_aturan import pustaka_folder, sumber_aturan

FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)
BERKAS = click.Path(exists=True, dir_okay=False, path_type=Path)
PAKET_DAERAH = click.option("--daerah", type=FOLDER, help="Folder paket aturan daerah, di atas paket nasional.")
NASIONAL = click.option("--nasional", is_flag=True, help="Hanya paket nasional, juga bila ada basis data.")
SEBAGAI_JSON = click.option("--json", "sebagai_json", is_flag=True, help="Tulis sebagai JSON.")


@click.group()
def rules() -> None:
    """Paket aturan: nilai bertanggal, dasar hukumnya, dan contoh hitung yang menjaganya."""


@rules.command("list")
@PAKET_DAERAH
@NASIONAL
@SEBAGAI_JSON
def list_(daerah: Path | None, nasional: bool, sebagai_json: bool) -> None:
    """Semua nilai aturan: id, mulai berlaku, status pemeriksaan, dasar hukum."""
    sumber = sumber_aturan(daerah, nasional=nasional)
    buku = sumber.pustaka
    terbaru = [x for i in buku.daftar_id for x in buku.riwayat(i)[-1:]]
    if sebagai_json:
        click.echo(json.dumps([_json(x) for x in terbaru], ensure_ascii=False, indent=1))
        click.echo(sumber.sebutan, err=True)
        return
    lebar = max(len(x.id) for x in terbaru)
    for x in terbaru:
        click.echo(f"{x.id:<{lebar}}  {x.dari}  {x.status:<15}  {x.lapis:<8}  {x.sitasi}")
    click.echo(sumber.sebutan, err=True)


@rules.command()
@click.argument("id_nilai", metavar="ID")
@click.option("--on", "pada", type=click.DateTime(["%Y-%m-%d"]), help="Hanya nilai yang berlaku pada hari ini.")
@PAKET_DAERAH
@NASIONAL
@SEBAGAI_JSON
def show(id_nilai: str, pada: datetime | None, daerah: Path | None, nasional: bool, sebagai_json: bool) -> None:
    """Satu nilai aturan: isi, masa berlaku, dasar hukum, status (semua masa, atau pada satu hari).

    ID adalah nilai (tpp.bobot) atau perhitungan (tpp): isian, hasil, dan cara hitungnya. Nilai daerah yang sudah
    ditetapkan dibaca dari basis data bila ada; baris terakhir menyebut sumbernya.
    """
    sumber = sumber_aturan(daerah, nasional=nasional)
    buku = sumber.pustaka
    if id_nilai in PERHITUNGAN:
        _tampil_perhitungan(id_nilai, sebagai_json=sebagai_json)
        id_nilai = f"metode.{id_nilai}"
        if not buku.punya(id_nilai):
            return
    id_nilai, _, mulai = id_nilai.partition("@")
    try:
        riwayat = (buku.nilai(id_nilai, pada.date()),) if pada else buku.riwayat(id_nilai)
    except AturanError as galat:
        semua = [] if buku.punya(id_nilai) else [*buku.daftar_id, *PERHITUNGAN]
        mirip = get_close_matches(id_nilai, semua, n=3)
        raise Tolak([galat.galat.pesan + (f" Maksud Anda: {', '.join(mirip)}?" if mirip else "")]) from galat
    riwayat = tuple(x for x in riwayat if mulai in ("", x.mulai.isoformat()))
    if not riwayat:
        raise Tolak([f"Nilai {id_nilai} tidak punya isi yang mulai {mulai}."])
    if sebagai_json:
        click.echo(json.dumps([_json(x) for x in riwayat], ensure_ascii=False, indent=1))
        click.echo(sumber.sebutan, err=True)
        return
    for x in riwayat:
        click.echo("\n".join(_lembar(x)))
    click.echo(sumber.sebutan)


def _tampil_perhitungan(nama: str, *, sebagai_json: bool) -> None:
    """Title, fields, results and description of a calculation; as JSON the value of its method stands for it."""
    if sebagai_json:
        return
    isi = hitung.keterangan(nama)
    p = PERHITUNGAN[nama]
    click.echo(f"{nama}: {p.judul}")
    click.echo(f"  isian      {', '.join(p.isian)}")
    click.echo(f"  hasil      {', '.join(p.keluaran)}")
    click.echo(f"  uraian     {isi['uraian']}")


def _json(x: NilaiBerlaku) -> dict[str, Any]:
    return {k: v.isoformat() if isinstance(v, date) else v for k, v in vars(x).items() if k != "isi"}


def _lembar(x: NilaiBerlaku) -> list[str]:
    periksa = f"{x.diperiksa_oleh}, {x.diperiksa_pada}" if x.diperiksa_oleh else "belum dibandingkan dengan naskah"
    baris = [
        f"{x.kunci}: {x.judul}",
        f"  berlaku    {x.dari} sampai {x.sampai or 'ada perubahan'} ({x.lapis})",
        f"  dasar      {x.sitasi} [{x.peraturan}]",
        f"  status     {x.status} ({periksa})",
        f"  satuan     {x.satuan}",
        f"  nilai      {json.dumps(x.nilai, ensure_ascii=False)}",
    ]
    return baris + ([f"  catatan    {x.catatan}"] if x.catatan else [])


@rules.command()
@PAKET_DAERAH
def check(daerah: Path | None) -> None:
    """Periksa semua paket aturan, lalu jalankan semua contoh hitung."""
    buku = pustaka_folder(daerah)
    alasan = [f"{x.isian}: {x.pesan}" for x in periksa_pustaka(buku)]
    try:
        kasus, kasus_periksa = daftar_kasus(), daftar_kasus_periksa()
    except PaketRusak as galat:
        raise Tolak([*alasan, galat.galat.pesan]) from galat
    # The worked examples speak of national rules; a local pack is checked for itself.
    alasan += [f"kasus {x.kasus.nama}: {x.sebab} (sumber: {x.kasus.sumber})" for x in jalankan(kasus)]
    alasan += [f"kasus {x.nama}: {b} (sumber: {x.sumber})" for x in kasus_periksa if (b := beda_kasus_periksa(x))]
    if alasan:
        raise Tolak(alasan)
    banyak = sum(len(buku.riwayat(i)) for i in buku.daftar_id)
    click.echo(f"{len(buku.daftar_id)} nilai ({banyak} masa berlaku), {len(buku.peraturan)} peraturan: sah.")
    click.echo(f"{len(kasus)} contoh hitung: semuanya cocok.")
    click.echo(f"{len(kasus_periksa)} contoh pemeriksaan: semuanya cocok.")


@rules.command()
@click.argument("folder", metavar="DIR", type=FOLDER)
@click.option("--check", "periksa", is_flag=True, help="Hanya periksa apakah halaman di DIR masih benar.")
@PAKET_DAERAH
@NASIONAL
def docs(folder: Path, periksa: bool, daerah: Path | None, nasional: bool) -> None:
    """Tulis halaman aturan (aturan.md, contoh-hitung.md) dari paket dan uraian program ke DIR.

    Bila ada nilai menurut aturan daerah (basis data, atau --daerah), semuanya ditulis ke aturan-daerah.md.
    """
    sumber = sumber_aturan(daerah, nasional=nasional)
    click.echo(sumber.sebutan, err=True)
    if periksa:
        basi = beda_halaman(folder, sumber.pustaka)
        if basi:
            raise Tolak(
                [f"{folder / x}: tidak lagi sama dengan paket. Jalankan `kinerja rules docs {folder}`." for x in basi]
            )
        click.echo("Semua halaman aturan masih sama dengan paket.")
        return
    berubah = tulis_halaman(folder, sumber.pustaka)
    click.echo("Ditulis: " + ", ".join(berubah) if berubah else "Tidak ada yang berubah.")


@click.command()
@click.argument("nama", metavar="NAME", type=click.Choice(list(PERHITUNGAN)))
@click.option(
    "--engine", "nama_mesin", type=click.Choice(["duckdb", "postgres", "spark"]), default="duckdb", show_default=True
)
@click.option("--receipt", "rincian", is_flag=True, help="Sertakan rincian perhitungan pada setiap baris.")
@click.option("--in", "masuk", type=BERKAS, help="Baca berkas Parquet, bukan JSON Lines dari stdin.")
@click.option("--out", "keluar", type=click.Path(dir_okay=False, path_type=Path), help="Tulis berkas Parquet.")
@PAKET_DAERAH
def compute(
    nama: str, nama_mesin: str, rincian: bool, masuk: Path | None, keluar: Path | None, daerah: Path | None
) -> None:
    """Hitung NAME: JSON Lines dari stdin ke stdout, satu baris keluar untuk satu baris masuk, urutan sama.

    NAME adalah salah satu perhitungan; isian dan hasilnya diterangkan dalam docs/aturan.md.
    """
    if (masuk is None) != (keluar is None):
        raise click.UsageError("--in dan --out dipakai bersama.")
    buku = pustaka_folder(daerah)
    with _mesin(nama, nama_mesin) as mesin:
        if masuk and keluar:
            banyak, gagal = _lewat_parket(nama, masuk, keluar, rincian, mesin, buku)
        else:
            banyak, gagal = _lewat_aliran(nama, rincian, mesin, buku)
    if gagal:
        raise Tolak([f"{gagal} dari {banyak} baris tidak dapat dihitung."])


def _lewat_aliran(nama: str, rincian: bool, mesin: Mesin | None, buku: Pustaka) -> tuple[int, int]:
    banyak = gagal = 0
    keluar = sys.stdout.buffer
    for isi, sah in hitung_aliran(nama, sys.stdin.buffer, rincian=rincian, mesin=mesin, pustaka=buku):
        keluar.write(tulis_json(isi))
        banyak, gagal = banyak + 1, gagal + (not sah)
    keluar.flush()
    return banyak, gagal


def _lewat_parket(
    nama: str, masuk: Path, keluar: Path, rincian: bool, mesin: Mesin | None, buku: Pustaka
) -> tuple[int, int]:
    if masuk.resolve() == keluar.resolve():
        raise click.UsageError("--in dan --out harus berkas yang berbeda.")
    try:
        return hitung_parket(nama, masuk, keluar, rincian=rincian, mesin=mesin, pustaka=buku)
    except AturanError as galat:
        raise Tolak([galat.galat.pesan]) from galat


def _mesin(nama: str, nama_mesin: str) -> "AbstractContextManager[Mesin | None]":
    """The engine asked for; a calculation that is a function of one value needs none."""
    if not isinstance(PERHITUNGAN[nama], PerhitunganMesin):
        return nullcontext(None)
    if nama_mesin == "duckdb":
        return nullcontext(MesinDuckDB())
    try:
        return MesinSpark() if nama_mesin == "spark" else _mesin_postgres()
    except MesinTidakSiap as galat:
        raise Tolak([galat.galat.pesan]) from galat


def _mesin_postgres() -> MesinPostgres:
    url = os.environ.get("DATABASE_URL", "")
    if not url.startswith(("postgres://", "postgresql://")):
        raise click.UsageError("--engine postgres memerlukan DATABASE_URL yang menunjuk ke PostgreSQL.")
    return MesinPostgres(url)


@click.group()
def receipt() -> None:
    """Rincian perhitungan."""


@receipt.command()
@click.argument("berkas", metavar="FILE", type=BERKAS)
def verify(berkas: Path) -> None:
    """Hitung ulang rincian dalam FILE tanpa basis data; sebut perbedaan pertama bila tidak cocok."""
    try:
        daftar = baca_rincian(berkas.read_bytes())
    except AturanError as galat:
        raise Tolak([f"{berkas.name}: {galat.galat.pesan}"]) from galat
    for satu in daftar:
        beda = verifikasi(satu.rincian, terpasang=pustaka_folder(None)) or periksa_jawaban(satu)
        if beda:
            raise Tolak([f"{berkas.name} baris {satu.nomor}, rincian {satu.rincian['id']}: {beda}"])
    click.echo(f"{len(daftar)} rincian cocok: nilai, langkah, dan hasil sama dengan hitungan ulang.")
