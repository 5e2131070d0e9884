"""`kinerja ledger verify|root|prove`: check the whole chain, hand out the roots that others keep, and proofs."""

import json
import sys
from datetime import datetime
from pathlib import Path

import click
from tqdm import tqdm

from kinerja.dasar.waktu import hari, sekarang
from kinerja.jejak.akar import Akar, HariBelumLewat, akar_hari
from kinerja.jejak.models import Entri
from kinerja.jejak.periksa_akar import AkarTidakTerbaca, baca_akar
from kinerja.jejak.pohon import RantaiRusak
from kinerja.jejak.verifikasi import Hasil, verifikasi
from kinerja.perintah.bukti_jejak import periksa_bukti, prove, tulis_pemeriksaan
from kinerja.perintah.keluaran import Tolak

BERKAS = click.Path(exists=True, dir_okay=False, path_type=Path)
SEBAGAI_JSON = click.option("--json", "sebagai_json", is_flag=True, help="Tulis sebagai JSON.")


@click.group()
def ledger() -> None:
    """Periksa jejak (buku catatan tindakan) dan akarnya."""


@ledger.command()
@click.option("--root", "berkas", type=BERKAS, help="Akar yang disimpan di luar: baris-baris dari `ledger root`.")
@click.option("--bukti", type=BERKAS, help="Periksa berkas bukti ini saja, tanpa basis data.")
@SEBAGAI_JSON
def verify(berkas: Path | None, bukti: Path | None, sebagai_json: bool) -> None:
    """Periksa seluruh rantai dari entri pertama; sebut nomor pertama yang tidak seperti saat dicatat.

    Ekor yang dipotong dan rantai yang dihitung ulang seluruhnya hanya ditemukan dengan --root.
    Dengan --bukti yang diperiksa adalah berkas bukti; dengan --root akarnya harus ada di sana.
    """
    if bukti:
        tulis_pemeriksaan(periksa_bukti(bukti, akar_luar(berkas) if berkas else None), sebagai_json)
        return
    hasil = _periksa(akar_luar(berkas) if berkas else [])
    if sebagai_json:
        click.echo(json.dumps(_isi_json(hasil)))
    if hasil.cacat:
        raise Tolak([hasil.cacat.pesan])
    if not sebagai_json:
        click.echo(f"Jejak utuh: {hasil.jumlah} entri, akar {hasil.akar}")


ledger.add_command(prove)


@ledger.command()
@click.option("--on", type=click.DateTime(["%Y-%m-%d", "%d-%m-%Y"]), help="Hari akar itu; tanpa ini hari ini.")
@SEBAGAI_JSON
def root(on: datetime | None, sebagai_json: bool) -> None:
    """Akar suatu hari: tanggal, jumlah entri sampai akhir hari itu (hari ini: sampai saat ini), dan hash-nya.

    Simpan keluarannya di luar basis data (cetak, kirim ke inspektorat dan DPRD) untuk `ledger verify --root`.
    """
    at = sekarang()
    try:
        akar = akar_hari(on.date() if on else hari(at), at)
    except (HariBelumLewat, RantaiRusak) as sebab:
        raise Tolak([str(sebab)]) from sebab
    isi = {"hari": f"{akar.hari:%Y-%m-%d}", "ukuran": akar.ukuran, "akar": akar.akar}
    click.echo(json.dumps(isi) if sebagai_json else str(akar))


def akar_luar(berkas: Path) -> list[Akar]:
    """Roots kept outside the database; Tolak for a file that holds none."""
    try:
        return baca_akar(berkas.read_text(encoding="utf-8-sig"))
    except (AkarTidakTerbaca, UnicodeDecodeError) as sebab:
        raise Tolak([f"{berkas}: {sebab}"]) from sebab


def _periksa(luar: list[Akar]) -> Hasil:
    if not sys.stderr.isatty():
        return verifikasi(luar)
    with tqdm(total=Entri.objects.count(), desc="Jejak", unit=" entri") as bar:
        return verifikasi(luar, bar.update)


def _isi_json(hasil: Hasil) -> dict[str, object]:
    cacat = hasil.cacat
    return {
        "utuh": cacat is None,
        "jumlah": hasil.jumlah,
        "akar": hasil.akar,
        "cacat": {"urutan": cacat.urutan, "jenis": cacat.jenis, "pesan": cacat.pesan} if cacat else None,
    }
