"""Roles have days, reasons on paper where asked, and never leave nobody in charge."""

from datetime import date

import pytest

from kinerja.akun.models import Pengguna, Peran, PeranPengguna
from kinerja.akun.selectors import peran_pada
from kinerja.akun.services import PeranDitolak, akhiri_peran, beri_peran
from kinerja.jejak.models import Entri
from tests.akun.pembantu import ADMIN, AT, akun

HARI = date(2026, 3, 10)


@pytest.fixture
def siti(db: None) -> Pengguna:
    return akun()


def beri(pengguna: Pengguna, peran: str = Peran.BKPSDM, **isi: object) -> PeranPengguna:
    lengkap = {"mulai": HARI, **isi}
    return beri_peran(pengguna=pengguna, peran=peran, by=ADMIN, at=AT, **lengkap)  # type: ignore[arg-type]  # test data


def test_role_holds_on_both_its_ends_and_not_beside_them(siti: Pengguna) -> None:
    beri(siti, mulai=date(2026, 4, 1), sampai=date(2026, 4, 30))
    hari = [date(2026, 3, 31), date(2026, 4, 1), date(2026, 4, 30), date(2026, 5, 1)]
    assert [peran_pada(siti, d).exists() for d in hari] == [False, True, True, False]


def test_inspektorat_needs_a_letter_with_its_end(siti: Pengguna) -> None:
    for isi in ({}, {"nomor_surat": "ST-1"}, {"sampai": date(2026, 6, 30)}):
        with pytest.raises(PeranDitolak, match="surat tugas"):
            beri(siti, Peran.INSPEKTORAT, **isi)
    assert beri(siti, Peran.INSPEKTORAT, nomor_surat="ST-1", sampai=date(2026, 6, 30)).pk


def test_same_role_twice_on_a_day_is_refused_but_another_unit_is_not(siti: Pengguna) -> None:
    beri(siti, Peran.PENGELOLA_KINERJA, cakupan="7")
    with pytest.raises(PeranDitolak):
        beri(siti, Peran.PENGELOLA_KINERJA, cakupan="7", mulai=date(2027, 1, 1))
    assert beri(siti, Peran.PENGELOLA_KINERJA, cakupan="8").pk


def test_ended_role_may_be_given_again_from_the_next_day(siti: Pengguna) -> None:
    akhiri_peran(peran=beri(siti), sampai=date(2026, 3, 31), by=ADMIN, at=AT)
    assert beri(siti, mulai=date(2026, 4, 1)).pk


def test_end_in_the_past_is_refused(siti: Pengguna) -> None:
    with pytest.raises(PeranDitolak):
        akhiri_peran(peran=beri(siti, mulai=date(2026, 1, 1)), sampai=date(2026, 3, 9), by=ADMIN, at=AT)


def test_last_administrator_stays_until_another_is_there(siti: Pengguna) -> None:
    satu = beri(siti, Peran.ADMIN)
    beri(akun("tutup", wajib=False), Peran.ADMIN, sampai=date(2026, 3, 31))
    with pytest.raises(PeranDitolak, match="terakhir"):
        akhiri_peran(peran=satu, sampai=date(2026, 3, 31), by=ADMIN, at=AT)
    beri(akun("dua"), Peran.ADMIN)
    assert akhiri_peran(peran=satu, sampai=date(2026, 3, 31), by=ADMIN, at=AT).sampai == date(2026, 3, 31)


def test_each_act_is_one_entry_about_the_user(siti: Pengguna) -> None:
    akhiri_peran(peran=beri(siti), sampai=HARI, by=ADMIN, at=AT)
    tentang = Entri.objects.filter(perihal__subjek=f"pengguna:{siti.pk}")
    assert list(tentang.values_list("peristiwa", flat=True)) == [
        "akun.dibuat",
        "akun.peran_diberikan",
        "akun.peran_diakhiri",
    ]
