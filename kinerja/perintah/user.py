"""`kinerja user create`: the first account of a deployment, and any other that no import makes."""

from datetime import datetime

import click
from django.db import transaction

from kinerja.akun.models import Peran
from kinerja.akun.services import AkunDitolak, PeranDitolak, beri_peran, buat_kode, buat_pengguna
from kinerja.dasar.waktu import hari, sekarang
from kinerja.jejak.pelaku import Pelaku
from kinerja.perintah.keluaran import Tolak


@click.group()
def user() -> None:
    """Buat akun pengguna."""


@user.command()
@click.argument("username")
@click.option("--nama", required=True, help="Nama orangnya.")
@click.option("--peran", multiple=True, type=click.Choice(Peran.values), help="Peran mulai hari ini; boleh berulang.")
@click.option("--cakupan", default="", help="Id unit tempat peran berlaku; kosong = seluruh Pemda.")
@click.option("--sampai", type=click.DateTime(["%Y-%m-%d"]), help="Hari terakhir peran.")
@click.option("--nomor-surat", default="", help="Nomor surat tugas (wajib bagi inspektorat).")
def create(
    username: str, nama: str, peran: tuple[str, ...], cakupan: str, sampai: datetime | None, nomor_surat: str
) -> None:
    """Buat akun USERNAME (NIP atau nama lain) dan cetak kode aktivasinya: dengan kode itu pemiliknya memilih sandi."""
    at, by = sekarang(), Pelaku.dari_tugas("kinerja user create")
    hingga = sampai.date() if sampai else None
    try:
        with transaction.atomic():
            pengguna = buat_pengguna(username=username, nama=nama, by=by, at=at)
            for satu in peran:
                beri_peran(
                    pengguna=pengguna,
                    peran=satu,
                    mulai=hari(at),
                    sampai=hingga,
                    cakupan=cakupan,
                    nomor_surat=nomor_surat,
                    by=by,
                    at=at,
                )
            kode = buat_kode(pengguna=pengguna, by=by, at=at)
    except (AkunDitolak, PeranDitolak) as sebab:
        raise Tolak([str(sebab)]) from sebab
    click.echo(f"Akun {pengguna.username} dibuat. Kode aktivasi (sekali pakai): {kode}")
