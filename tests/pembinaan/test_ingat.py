"""Who is reminded of a checkpoint, where, and what never stands in a reminder."""

from datetime import date, timedelta

import pytest
import time_machine

from kinerja.dokumen.models import Dokumen
from kinerja.organisasi.services import IsiStatus, catat_status
from kinerja.pembinaan.services import buat_langganan
from kinerja.web.selectors.beranda import beranda
from kinerja.web.selectors.ingatkan import daftar_ingat, teks_ingat
from tests.pabrik import SISTEM, Kota, Orang, masuk, pukul
from tests.pembinaan.pabrik import TITIK_1, TITIK_2, titik_dicatat

pytestmark = pytest.mark.django_db
TUGAS = "Adakan titik evaluasi"


def tugas(siapa: Orang, on: date) -> list[tuple[str, int | None]]:
    return [(str(t.objek), t.sisa_hari) for t in beranda(siapa.sesi(on)).perlu if t.kerja == TUGAS]


def test_the_home_of_the_superior_shows_it_when_it_comes_near(kota: Kota, kontrak: Dokumen) -> None:
    assert tugas(kota.kabid_mutasi, TITIK_1 - timedelta(days=32)) == []
    assert tugas(kota.kabid_mutasi, TITIK_1 - timedelta(days=31)) == [("Hendra Saputra", 31)]
    assert tugas(kota.kabid_mutasi, TITIK_1 + timedelta(days=2)) == [("Hendra Saputra", -2)]
    assert tugas(kota.kasub, TITIK_1) == tugas(kota.kaban, TITIK_1) == tugas(kota.analis, TITIK_1) == []
    titik_dicatat(kontrak, kota.kabid_mutasi, 1, TITIK_1)
    assert tugas(kota.kabid_mutasi, TITIK_1) == []
    assert tugas(kota.kabid_mutasi, TITIK_2) == [("Hendra Saputra", 0)]


def test_who_dies_stops_every_reminder_the_same_day(kota: Kota, kontrak: Dokumen) -> None:
    alamat = "/kontrak-jabatan/langganan/{}.ics"
    token = buat_langganan(by=kota.kabid_mutasi.pelaku, at=pukul(TITIK_1)).token
    with time_machine.travel(pukul(TITIK_1), tick=False):
        assert b"20260415" in masuk(kota.staf).get(alamat.format(token)).content
        assert [b.nama for b in daftar_ingat("titik", TITIK_1)] == ["Fajar Nugroho"]
        catat_status(isi=IsiStatus(kota.kasub.nip, "meninggal", TITIK_1), by=SISTEM, at=pukul(TITIK_1))
        assert b"VEVENT" not in masuk(kota.staf).get(alamat.format(token)).content
    assert tugas(kota.kabid_mutasi, TITIK_1) == []
    assert daftar_ingat("titik", TITIK_1) == []


def test_the_list_for_a_group_message_names_who_owes_and_no_mark(kota: Kota, kontrak: Dokumen) -> None:
    titik_dicatat(kontrak, kota.kabid_mutasi, 1, TITIK_1, rendah=("kerja",))
    teks = teks_ingat("titik", TITIK_2, daftar_ingat("titik", TITIK_2))
    assert "Fajar Nugroho, Kepala Bidang Mutasi" in teks
    assert "Hendra" not in teks
    assert not any(kata in teks.lower() for kata in ("kurang", "catatan", "cukup"))


def test_the_calendar_names_nobody_and_a_new_address_shuts_the_old(kota: Kota, kontrak: Dokumen) -> None:
    on = TITIK_1 - timedelta(days=10)
    with time_machine.travel(pukul(on), tick=False):
        lama = buat_langganan(by=kota.kasub.pelaku, at=pukul(on)).token
        isi = masuk(kota.staf).get(f"/kontrak-jabatan/langganan/{lama}.ics").content.decode()
        assert isi.count("BEGIN:VEVENT") == 2
        assert "Hendra" not in isi
        assert all(baris.endswith("\r") for baris in isi.split("\n")[:-1])
        baru = buat_langganan(by=kota.kasub.pelaku, at=pukul(on)).token
        assert masuk(kota.staf).get(f"/kontrak-jabatan/langganan/{lama}.ics").status_code == 404
        assert masuk(kota.staf).get(f"/kontrak-jabatan/langganan/{baru}.ics").status_code == 200
