"""The exchange files of all apps in one place: for the pages here and for the command above."""

from importlib import import_module
from importlib.util import find_spec

from kinerja.dasar.pertukaran import Jenis
from kinerja.jejak.pelaku import Pelaku

APLIKASI = (
    "organisasi",
    "dokumen",
    "fakta",
    "rencana",
    "perjanjian",
    "skp",
    "penilaian",
    "mutasi",
    "rapor",
    "integrasi",
    "peraturan",
)


def daftar_jenis() -> dict[str, Jenis[Pelaku]]:
    """All kinds by code, in the order of the apps: the order in which an empty place is filled."""
    modul = (f"kinerja.{nama}.pertukaran" for nama in APLIKASI)
    semua = [jenis for satu in modul if find_spec(satu) for jenis in import_module(satu).JENIS]
    per_kode = {jenis.kode: jenis for jenis in semua}
    if len(per_kode) != len(semua):
        raise RuntimeError("Two apps declare an exchange kind of the same code.")
    return per_kode
