"""Run as a program beside the server: sixty people of BKPSDM, a new section for each, accounts for the first two.

Writes the spreadsheet of the inauguration to the path it is given.
"""

import sys
from pathlib import Path

import xlsxwriter


def utama(tujuan: Path) -> None:
    """People, posts and accounts in the database of the environment."""
    import django

    django.setup()
    from django.utils import timezone

    from kinerja.akun.models import Pengguna
    from kinerja.organisasi.models import Pegawai
    from kinerja.organisasi.services import hubungkan_akun
    from tests.e2e.siapkan import SANDI
    from tests.mutasi.pabrik import banyak
    from tests.pabrik import SISTEM

    peserta = banyak(60)
    for satu in peserta[:2]:
        akun = Pengguna.objects.create_user(username=satu.nip, password=SANDI, wajib_ganti_sandi=False)
        pegawai = Pegawai.objects.get(pengenal__nilai=satu.nip)
        hubungkan_akun(pegawai=pegawai, pengguna=akun, by=SISTEM, at=timezone.now())
    with xlsxwriter.Workbook(tujuan) as buku:
        lembar = buku.add_worksheet()
        lembar.write_row(0, 0, ("nip", "kode_jabatan", "nomor_pertek"))
        for n, satu in enumerate(peserta, start=1):
            lembar.write_row(n, 0, (satu.nip, satu.kode_jabatan, f"AK-{n}/2026"))


if __name__ == "__main__":
    utama(Path(sys.argv[1]))
