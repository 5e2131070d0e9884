"""`kinerja migrate`: bring the tables to this version; everything after the name goes to Django's own command."""

import click
from django.core.management import CommandError, call_command

from kinerja.perintah.keluaran import Tolak


@click.command(context_settings={"ignore_unknown_options": True})
@click.option("--tenang", is_flag=True, help="Tanpa daftar langkah.")
@click.argument("lainnya", nargs=-1, type=click.UNPROCESSED)
def migrate(tenang: bool, lainnya: tuple[str, ...]) -> None:
    """Sesuaikan tabel basis data dengan versi ini.

    Yang ditulis setelahnya diteruskan ke perintah migrate milik Django, misalnya `kinerja migrate skp 0003`.
    """
    try:
        call_command("migrate", *lainnya, interactive=False, verbosity=0 if tenang else 1)
    except CommandError as sebab:
        raise Tolak([str(sebab)]) from sebab
