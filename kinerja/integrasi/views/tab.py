"""The pages beside BKN as tabs."""

from django.utils.translation import gettext as _

from kinerja.dasar.alamat import alamat
from kinerja.dasar.tampilan import Tab
from kinerja.integrasi.permissions import boleh_melihat, boleh_mengirim, cakupan
from kinerja.organisasi.sesi import Sesi


def tab(aktif: str, sesi: Sesi, jumlah: int | None = None) -> list[Tab]:
    """Those one may open; `aktif` is open, `jumlah` the number of differences, where it is known."""
    semua = boleh_melihat(sesi) and cakupan(sesi) is None
    return [
        Tab(_("Beda dengan BKN"), alamat("integrasi:beda"), aktif == "beda", jumlah),
        *([Tab(_("Diketik dua kali"), alamat("integrasi:ketikan"), aktif == "ketikan")] if semua else []),
        *([Tab(_("Berkas untuk SIASN"), alamat("integrasi:siasn"), aktif == "siasn")] if boleh_mengirim(sesi) else []),
    ]
