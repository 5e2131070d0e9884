"""`kinerja check`: may this deployment serve? Settings, guards of the database, tables; every reason at once."""

from collections.abc import Iterable

import click
from django.conf import settings
from django.core import checks
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor

from config.mulai import alasan_tolak
from kinerja.perintah.keluaran import Tolak

# What production must have, of the checks Django leaves out without --deploy: only the ones a proxy cannot do for us.
HANYA_HTTPS = {"security.W004", "security.W008"}  # HSTS and the redirect to https belong to the proxy


@click.command()
def check() -> None:
    """Periksa penyetelan dan pengaman basis data; kode keluar 1 dan satu alasan sebaris bila ada yang kurang.

    Setiap bagian menambah pemeriksaannya sendiri lewat django.core.checks; pemicu jejak termasuk di dalamnya.
    """
    alasan = [*alasan_tabel(), *alasan_django()]
    if not alasan:
        alasan = alasan_tolak()
    if alasan:
        raise Tolak(alasan)
    click.echo(
        "Semua baik." if settings.PRODUKSI else "Semua baik (RAPOR_PRODUKSI tidak dipasang: untuk mencoba saja)."
    )


def alasan_tabel() -> list[str]:
    """Whether the database answers and has all tables of this version."""
    try:
        pelaksana = MigrationExecutor(connection)
        tertinggal = pelaksana.migration_plan(pelaksana.loader.graph.leaf_nodes())
    except DatabaseError:
        return ["Basis data tidak menjawab. Periksa DATABASE_URL dan apakah peladennya berjalan."]
    if tertinggal:
        return [f"{len(tertinggal)} perubahan tabel belum dijalankan. Jalankan: kinerja migrate"]
    return []


def alasan_django() -> list[str]:
    """What Django's and our own system checks find, from warnings up; deployment checks in production only."""
    temuan = checks.run_checks(include_deployment_checks=settings.PRODUKSI, databases=["default"])
    return list(tulis(t for t in temuan if t.level >= checks.WARNING and not t.is_silenced()))


def tulis(temuan: Iterable[checks.CheckMessage]) -> Iterable[str]:
    """Each finding on one line: code, message, what to do."""
    for satu in temuan:
        if satu.id not in HANYA_HTTPS:
            yield " ".join(f"{satu.id}: {satu.msg} {satu.hint or ''}".split())
