"""A cohort of a thousand officials on one day: the desk stays flat in queries and small in time."""

from copy import copy
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from kinerja.dokumen.models import Dokumen
from kinerja.organisasi.models import Pegawai, Penugasan
from kinerja.organisasi.selectors.unit import pohon_unit
from kinerja.pembinaan.selectors.bulan import bulan_kalender
from kinerja.pembinaan.selectors.meja import meja_titik, ringkas_unit
from tests.pabrik import Kota, masuk, pukul
from tests.pembinaan.pabrik import TANDA, TITIK_1, kontrak_ditandatangani

pytestmark = pytest.mark.django_db
BANYAK = 1000


def seribu(kota: Kota) -> None:
    """So many more holders of the post of the first contract's people, each with a contract of that day."""
    jabatan, at = kota.staf.penugasan.jabatan, pukul(kota.on)
    orang = Pegawai.objects.bulk_create(Pegawai(nama=f"Pejabat {n:04d}") for n in range(BANYAK - 1))
    Penugasan.objects.bulk_create(
        Penugasan(pegawai=p, jabatan=jabatan, jenis="definitif", mulai=date(2025, 1, 1), dicatat=at) for p in orang
    )
    contoh = Dokumen.objects.get()
    semua = []
    for n, p in enumerate(orang):
        satu = copy(contoh)
        satu.pk = None
        satu.kode, satu.rujukan, satu.pegawai, satu.penugasan_id = f"KX{n:08d}", f"uji:seribu/{n}", p, None
        semua.append(satu)
    Dokumen.objects.bulk_create(semua)


def kueri_meja() -> int:
    with CaptureQueriesContext(connection) as kueri:
        baris = meja_titik(TITIK_1, pohon_unit(TITIK_1))
        ringkas_unit(baris)
        bulan_kalender(baris, TITIK_1.year, TITIK_1.month)
    return len(kueri)


def test_the_desk_asks_as_much_for_a_thousand_as_for_one(kota: Kota) -> None:
    kontrak_ditandatangani(kota.staf.penugasan, bernama=False)
    satu = kueri_meja()
    seribu(kota)
    assert len(meja_titik(TITIK_1, pohon_unit(TITIK_1))) == 2 * BANYAK
    assert kueri_meja() == satu
    assert sum(u.minggu_ini for u in ringkas_unit(meja_titik(TITIK_1, pohon_unit(TITIK_1)))) == BANYAK


def test_the_page_of_the_desk_shows_a_part_and_downloads_all(kota: Kota) -> None:
    kontrak_ditandatangani(kota.staf.penugasan, bernama=False)
    seribu(kota)
    klien = masuk(kota.bkpsdm)
    halaman = klien.get("/kontrak-jabatan/meja/").content.decode()
    assert halaman.count("/kontrak-jabatan/") < 120
    berkas = b"".join(klien.get("/kontrak-jabatan/meja/?unduh=csv"))
    assert berkas.count(b"\n") == 2 * BANYAK + 1
    assert b"kurang" not in berkas.lower()
    assert TANDA < TITIK_1
