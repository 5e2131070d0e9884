"""What the pages of numbering share: names of units of the day, and the tabs."""

from django.urls import reverse
from django.utils.translation import gettext as _

from kinerja.dasar.tampilan import Tab
from kinerja.dokumen.permissions import boleh_melihat_nomor
from kinerja.organisasi.sesi import Sesi


def nama_unit(sesi: Sesi) -> dict[int, str]:
    """Every unit of today by its name; one query a request."""
    return {pk: simpul.nama for pk, simpul in sesi.pohon(sesi.hari).simpul.items()}


def tab_nomor(sesi: Sesi, aktif: str) -> list[Tab]:
    """Register, blocks, rules; who only sets rules needs none."""
    if not boleh_melihat_nomor(sesi):
        return []
    semua = [(_("Buku agenda"), "daftar_nomor"), (_("Blok nomor"), "blok_nomor"), (_("Aturan"), "aturan_nomor")]
    return [Tab(label, reverse(f"dokumen:{nama}"), nama == aktif) for label, nama in semua]
