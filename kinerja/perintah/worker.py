"""`kinerja worker`: one background worker, for deployments that run several or keep them apart from the web server."""

from datetime import timedelta

import click

from kinerja.dasar.tugas.pekerja import bekerja
from kinerja.dasar.tugas.pemulihan import BATAS, JEDA


@click.command()
@click.option("--jeda", type=float, default=JEDA.total_seconds(), help="Detik antara dua denyut.", show_default=True)
@click.option("--batas", type=float, default=BATAS.total_seconds(), help="Diam selama ini = mati.", show_default=True)
def worker(jeda: float, batas: float) -> None:
    """Jalankan satu pekerja latar sampai dihentikan (Ctrl+C atau SIGTERM); tugas yang berjalan diselesaikan dulu."""
    if not 0 < jeda < batas:
        raise click.UsageError("--jeda harus lebih besar dari 0 dan lebih kecil dari --batas.")
    bekerja(jeda=timedelta(seconds=jeda), batas=timedelta(seconds=batas))
