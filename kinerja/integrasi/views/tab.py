"""The pages beside BKN as tabs."""

from django.utils.translation import gettext as _

from kinerja.dasar.alamat import alamat
from kinerja.dasar.tampilan import Tab


def tab(aktif: str, jumlah: int | None = None) -> list[Tab]:
    """`aktif` is the one that is open; `jumlah` the number of differences, where it is known."""
    return [
        Tab(_("Beda dengan BKN"), alamat("integrasi:beda"), aktif == "beda", jumlah),
        Tab(_("Diketik dua kali"), alamat("integrasi:ketikan"), aktif == "ketikan"),
    ]
