"""The table of commands: name, where it lives, whether it needs Django, and the line `kinerja --help` shows."""

import os
import sys
from importlib import import_module
from typing import NamedTuple

import click

from kinerja import __version__


class Perintah(NamedTuple):
    """One line of the table. `tempat` is "module:object"; the module is imported only when the command is called."""

    tempat: str
    bantuan: str
    django: bool = True


PERINTAH: dict[str, Perintah] = {
    "import": Perintah(
        "kinerja.perintah.pertukaran:impor", "Muat berkas pertukaran (.csv, .xlsx): semua baris atau tidak sama sekali."
    ),
    "export": Perintah("kinerja.perintah.pertukaran:ekspor", "Tulis berkas pertukaran dalam bentuk yang sama."),
    "compute": Perintah(
        "kinerja.perintah.aturan:compute", "Hitung: JSON Lines masuk, JSON Lines keluar.", django=False
    ),
    "rules": Perintah("kinerja.perintah.aturan:rules", "Paket aturan: daftar, isi, dan pemeriksaannya.", django=False),
    "receipt": Perintah("kinerja.perintah.aturan:receipt", "Hitung ulang sebuah rincian perhitungan.", django=False),
    "ledger": Perintah("kinerja.perintah.jejak:ledger", "Periksa jejak (buku catatan tindakan) dan akarnya."),
    "document": Perintah("kinerja.perintah.dokumen:document", "Periksa tanda tangan dan keutuhan sebuah PDF."),
    "rapor": Perintah("kinerja.perintah.rapor:rapor", "Rapor seorang pegawai sebagai PDF."),
    "remind": Perintah("kinerja.perintah.ingatkan:remind", "Pekerjaan tertunda sebagai teks untuk grup, atau CSV."),
    "example": Perintah("contoh.perintah:example", "Pemda contoh: muat data contoh ke basis data kosong."),
    "user": Perintah("kinerja.perintah.user:user", "Buat akun pengguna."),
    "serve": Perintah("kinerja.perintah.serve:serve", "Jalankan situs dan satu pekerja latar."),
    "worker": Perintah("kinerja.perintah.worker:worker", "Jalankan satu pekerja latar saja."),
    "migrate": Perintah("kinerja.perintah.migrate:migrate", "Sesuaikan tabel basis data dengan versi ini."),
    "check": Perintah("kinerja.perintah.check:check", "Periksa penyetelan dan pengaman basis data."),
    "backup": Perintah("kinerja.perintah.backup:backup", "Cadangkan basis data dan berkas ke sebuah folder."),
    "restore": Perintah("kinerja.perintah.backup:restore", "Pulihkan cadangan ke tempat yang kosong."),
}


class Daftar(click.Group):
    """A group that lists the table without importing anything, and imports what is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(PERINTAH)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, or None when the table has no such line (click then says so and exits 2)."""
        return muat(cmd_name, PERINTAH[cmd_name]) if cmd_name in PERINTAH else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Perintah"):
            formatter.write_dl([(nama, perintah.bantuan) for nama, perintah in PERINTAH.items()])


def muat(nama: str, perintah: Perintah) -> click.Command:
    """Import the command. A module that is not there is said plainly; any other import error is shown as it is."""
    if perintah.django:
        siapkan_django()
    modul, _, objek = perintah.tempat.partition(":")
    try:
        perintah_click: click.Command = getattr(import_module(modul), objek)
    except ModuleNotFoundError as sebab:
        if sebab.name is None or not f"{modul}.".startswith(f"{sebab.name}."):
            raise
        raise click.ClickException(
            f'perintah "{nama}" tidak terpasang di sini: modul {sebab.name} tidak ada.'
        ) from sebab
    return perintah_click


def siapkan_django() -> None:
    """Set Django up once; a refusal of the settings is a reason for people, not a traceback."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    import django
    from django.core.exceptions import ImproperlyConfigured

    try:
        django.setup()
    except ImproperlyConfigured as sebab:
        raise click.ClickException(str(sebab)) from sebab


@click.group(cls=Daftar, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="kinerja")
def main() -> None:
    """Rapor: kinerja ASN satu pemerintah daerah - dijanjikan, diukur, dipertanggungjawabkan, diingat.

    Kode keluar: 0 selesai; 1 data atau aturan menolak (alasan di stderr, satu baris satu); 2 salah pakai.
    """
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(errors="replace")
