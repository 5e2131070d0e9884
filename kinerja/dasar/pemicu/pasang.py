"""The guards all apps declare: gathered, installed after migrate, and looked for by `kinerja check`."""

from collections.abc import Iterable, Sequence

from django.apps import AppConfig
from django.core.checks import CheckMessage, Warning
from django.db import DEFAULT_DB_ALIAS, connections, transaction

from kinerja.dasar.modul import modul_bernama
from kinerja.dasar.pemicu.sql import Pemicu


def daftar_pemicu() -> list[Pemicu]:
    """Every guard of every app, in the order of the apps; `<app>/pemicu.py` declares `PEMICU`."""
    semua: list[Pemicu] = [p for m in modul_bernama("pemicu", kecuali="kinerja.dasar.pemicu") for p in m.PEMICU]
    nama = [pemicu.nama for pemicu in semua]
    if len(set(nama)) != len(nama):
        raise RuntimeError(f"Two database guards of the same name: {sorted({n for n in nama if nama.count(n) > 1})}")
    return semua


def pasang_pemicu(pemicu: Iterable[Pemicu] | None = None, *, using: str = DEFAULT_DB_ALIAS) -> list[str]:
    """Bring the database to the declared state, one statement at a time; the names of guards that were touched.

    A guard whose table is not there (a database migrated backwards) is left for the next migrate.
    """
    sambungan, disentuh = connections[using], []
    ada = set(sambungan.introspection.table_names())
    for satu in daftar_pemicu() if pemicu is None else pemicu:
        perintah = satu.pasang(sambungan) if satu.tabel in ada else []
        if perintah:
            disentuh.append(satu.nama)
        with transaction.atomic(using=using), sambungan.cursor() as kursor:
            for pernyataan in perintah:
                kursor.execute(pernyataan)
    return disentuh


def pemicu_hilang(pemicu: Iterable[Pemicu] | None = None, *, using: str = DEFAULT_DB_ALIAS) -> list[str]:
    """The names of guards that are missing, switched off or not what was declared; tables not yet made do not count."""
    sambungan = connections[using]
    ada = set(sambungan.introspection.table_names())
    semua = daftar_pemicu() if pemicu is None else pemicu
    return [satu.nama for satu in semua if satu.tabel in ada and satu.pasang(sambungan)]


def setelah_migrate(sender: AppConfig, using: str = DEFAULT_DB_ALIAS, **kwargs: object) -> None:
    """The one signal receiver of the product: SQLite loses triggers when a migration remakes their table."""
    pasang_pemicu(using=using)


def periksa_pemicu(
    app_configs: Sequence[AppConfig] | None = None, databases: Sequence[str] | None = None, **kwargs: object
) -> list[CheckMessage]:
    """For `kinerja check`: one finding for each guard that does not stand."""
    return [
        Warning(f"Pengaman basis data {nama} hilang atau berubah.", hint="Jalankan: kinerja migrate", id="dasar.W001")
        for using in databases or []
        for nama in pemicu_hilang(using=using)
    ]
