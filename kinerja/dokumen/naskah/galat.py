"""What a text, a set or an input cannot do: named codes, all at once, each with its place."""

from dataclasses import dataclass

from django.utils.translation import gettext as _


@dataclass(frozen=True, slots=True)
class GalatNaskah:
    """One finding: a stable code, the field it concerns, and words for the screen."""

    kode: str
    tempat: str
    pesan: str


class NaskahDitolak(Exception):
    """The input does not fill the text; `daftar` names everything that is wrong."""

    def __init__(self, daftar: tuple[GalatNaskah, ...]) -> None:
        super().__init__("; ".join(f"{g.tempat}: {g.pesan}" for g in daftar))
        self.daftar = daftar


class NaskahAsing(Exception):
    """No text of that kind, version or day is known."""

    def __init__(self, nama: str) -> None:
        super().__init__(_("Naskah “%s” tidak dikenal. Pilih jenis dan versi dari daftar naskah.") % nama)
        self.nama = nama


class GambarDitolak(Exception):
    """An emblem file that cannot be printed: unknown format, too large, or not the file that was promised."""
