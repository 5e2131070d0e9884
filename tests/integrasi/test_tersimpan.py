"""The kept differences: the same as those worked out anew, and never what a page or a decision goes by alone."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django_tasks_db.models import DBTaskResult

from kinerja.integrasi.models import BedaTersimpan, DataBKN
from kinerja.integrasi.selectors.beda import daftar_beda
from kinerja.integrasi.selectors.bentuk import Beda
from kinerja.integrasi.selectors.tersimpan import ringkas_beda, sebagai_beda
from kinerja.integrasi.services import catat_beda, hitung_beda, terima_bkn
from kinerja.organisasi import services
from kinerja.organisasi.models import RiwayatGolongan
from kinerja.organisasi.selectors.unit import pohon_unit
from kinerja.organisasi.services import IsiPegawai, IsiPenugasan, simpan_banyak_pegawai
from tests.integrasi.pabrik import BARU, OKTAVIA, SITI, muat, muat_unduhan
from tests.integrasi.test_nilai import GURU, periodik
from tests.pabrik import HARI, SISTEM, Kota, kota_kecil, masuk, pukul
from tests.penilaian.pabrik import nilai_diberikan

pytestmark = pytest.mark.django_db
ON = date(2026, 3, 2)
AT = pukul(ON)
NIP_BARU = "199801012022031002"


@pytest.fixture(autouse=True)
def jam() -> Iterator[None]:
    with time_machine.travel(AT, tick=False):
        yield


@pytest.fixture
def kota(db: None) -> Kota:
    return kota_kecil()


def turunan(on: date = ON) -> list[Beda]:
    return daftar_beda(on, pohon_unit(on))


def tersimpan() -> list[Beda]:
    return [sebagai_beda(b) for b in BedaTersimpan.objects.all()]


def kunci(isian: str) -> list[str]:
    return [b.kunci for b in turunan() if b.isian == isian]


def lawan(kota: Kota) -> None:
    """A mark of BKN's that differs from ours."""
    nilai_diberikan(kota.kasek, kota.guru, ON, periode="2026-01", hasil_kerja="sesuai", perilaku="sesuai")
    assert muat("siasn_kinerjaperiodik", periodik(f"{GURU};2026;1;1;1;1;1;1;;ASN")).sah


def test_the_rows_are_the_differences_after_loads_and_decisions(kota: Kota) -> None:
    muat_unduhan(SITI, BARU)
    assert tersimpan() == turunan() != []
    lawan(kota)  # her number is not in BKN's data yet
    assert tersimpan() == turunan()
    muat_unduhan(SITI.replace("III/b", "III/c"), OKTAVIA.replace("III/c", "III/d"))
    assert tersimpan() == turunan()
    assert {b.nip for b in tersimpan() if b.jenis == "nilai"} == {GURU}
    catat_beda(kunci=kunci("jabatan"), alasan="SK 800/12.", by=kota.analis.pelaku, at=AT)
    assert tersimpan() == turunan()
    terima_bkn(kunci=[*kunci("belum_ada"), *kunci("golongan")], by=kota.analis.pelaku, at=AT)
    assert tersimpan() == turunan()
    assert {b.isian for b in tersimpan() if b.nip == NIP_BARU} == {"jabatan", "unit"}


def test_a_move_shows_in_the_rows_with_the_next_count_and_writes_no_other(kota: Kota) -> None:
    muat_unduhan(SITI, OKTAVIA, BARU)
    sebelum = set(BedaTersimpan.objects.filter(isian="belum_ada").values_list("pk", flat=True))
    services.akhiri_penugasan(penugasan=kota.kasub.penugasan, sampai=HARI, by=SISTEM, at=pukul(HARI))
    isi = IsiPenugasan(kota.staf.nip, "KASUB", "definitif", HARI + timedelta(1))
    services.akhiri_penugasan(penugasan=kota.staf.penugasan, sampai=HARI, by=SISTEM, at=pukul(HARI))
    services.tetapkan_penugasan(isi=isi, by=SISTEM, at=AT)
    assert tersimpan() != turunan()
    assert hitung_beda(at=AT) == len(turunan())
    assert tersimpan() == turunan()
    assert set(BedaTersimpan.objects.filter(isian="belum_ada").values_list("pk", flat=True)) == sebelum
    with CaptureQueriesContext(connection) as kueri:
        hitung_beda(at=AT)
    tulis = [q["sql"] for q in kueri if q["sql"].startswith(("INSERT", "UPDATE", "DELETE")) and "beda" in q["sql"]]
    assert [sql for sql in tulis if '"integrasi_bedatersimpan"' in sql] == []


def test_the_numbers_are_those_of_the_rows_and_of_ones_units(kota: Kota) -> None:
    assert ringkas_beda(None) is None
    muat_unduhan(SITI, OKTAVIA.replace("III/c", "III/d"), BARU)
    semua, dinas = ringkas_beda(None), ringkas_beda({kota.unit["10"].pk, kota.unit["10.9"].pk})
    assert semua is not None
    assert dinas is not None
    assert semua.jenis == {"belum_ada": 1, "golongan": 2, "pendidikan": 1, "jabatan": 1}
    assert (semua.tanpa_data, dinas.tanpa_data) == (13, 0)
    assert dinas.jenis == {"golongan": 1}
    assert semua.dihitung == dinas.dihitung


def test_what_was_mended_meanwhile_cannot_be_ticked(kota: Kota) -> None:
    muat_unduhan(SITI, OKTAVIA.replace("III/c", "III/d"))
    RiwayatGolongan.objects.filter(pegawai=kota.staf.pegawai).update(golongan="III/b")
    halaman = masuk(kota.bkpsdm).get("/bkn/?isian=golongan").content.decode()
    assert halaman.count('name="pilih"') == 1  # Oktavia Rini's
    assert "Siti Rahma" in halaman
    assert halaman.count("Sudah sesuai") == 1
    berkas = masuk(kota.bkpsdm).get("/bkn/?unduh=csv&isian=golongan").content.decode()
    assert "III/b;III/b;Sudah sesuai sejak dihitung" in berkas.replace(",", ";")
    hitung_beda(at=AT)
    assert "Siti Rahma" not in masuk(kota.bkpsdm).get("/bkn/?isian=golongan").content.decode()


def test_a_newer_value_of_ours_is_shown_and_decided_about(kota: Kota) -> None:
    muat_unduhan(SITI)
    catat_beda(kunci=kunci("golongan"), alasan="SK 823/4.", by=kota.analis.pelaku, at=AT)
    RiwayatGolongan.objects.filter(pegawai=kota.staf.pegawai).update(golongan="II/d")
    baris = masuk(kota.bkpsdm).get("/bkn/?tanda=&isian=golongan").context["daftar"].halaman.object_list[0]
    assert baris.kini is not None
    assert (baris.kita, baris.kini.kita, baris.kini.catatan) == ("III/a", "II/d", "")
    assert [baris.kini.kunci] == kunci("golongan")
    terima_bkn(kunci=[baris.kini.kunci], by=kota.analis.pelaku, at=AT)
    assert tersimpan() == turunan()


def test_somebody_recorded_here_after_the_download_is_known_with_the_next_count(kota: Kota) -> None:
    muat_unduhan(BARU)
    simpan_banyak_pegawai(isi=[IsiPegawai(NIP_BARU, "Rangga Putra", status="pns")], by=SISTEM, at=AT)
    assert 'name="pilih"' not in masuk(kota.bkpsdm).get("/bkn/").content.decode()
    hitung_beda(at=AT)
    assert DataBKN.objects.get().pegawai is not None
    assert "belum_ada" not in {b.isian for b in tersimpan()}
    assert tersimpan() == turunan()


def test_a_refused_decision_mends_the_row_it_came_from(kota: Kota) -> None:
    muat_unduhan(SITI)
    lama = kunci("golongan")
    RiwayatGolongan.objects.filter(pegawai=kota.staf.pegawai).update(golongan="III/b")
    masuk(kota.bkpsdm).post("/bkn/putuskan/", {"aksi": "catat", "alasan": "SK", "pilih": lama})
    assert "golongan" not in {b.isian for b in tersimpan()}
    assert tersimpan() == turunan()


def test_recounting_is_queued_once_a_minute_and_told(kota: Kota) -> None:
    muat_unduhan(SITI)
    petugas = masuk(kota.bkpsdm)
    assert "Hitung ulang" in petugas.get("/bkn/").content.decode()
    for _klik in range(2):
        petugas.post("/bkn/hitung-ulang/")
    assert DBTaskResult.objects.get().task_path == "kinerja.integrasi.tugas.hitung_beda_harian"
    with time_machine.travel(AT + timedelta(seconds=61), tick=False):
        petugas.post("/bkn/hitung-ulang/")
        assert DBTaskResult.objects.count() == 2
        assert "Hitungan baru sedang dikerjakan." in petugas.get("/bkn/").content.decode()
        hitung_beda(at=AT + timedelta(seconds=61))
        assert "Hitung ulang" in petugas.get("/bkn/").content.decode()


def test_the_queries_of_the_page_do_not_grow_with_the_differences(kota: Kota) -> None:
    muat_unduhan(SITI, OKTAVIA.replace("III/c", "III/d"), BARU)
    lawan(kota)
    sedikit = [kueri(masuk(siapa)) for siapa in (kota.bkpsdm, kota.operator.pengguna)]
    lain = [BARU.replace(NIP_BARU, f"1998010120220310{n:02}") for n in range(30)]
    muat_unduhan(*lain, *(SITI.replace("SITI RAHMA", "SITI RAHMAH"), OKTAVIA.replace("III/c", "IV/a")))
    banyak = [kueri(masuk(siapa)) for siapa in (kota.bkpsdm, kota.operator.pengguna)]
    assert banyak[1] == sedikit[1]
    assert banyak[0] <= sedikit[0] + 1 <= 12  # more than a page: its rows are counted
    assert sedikit[1] <= 12


def kueri(petugas: Client) -> int:
    petugas.get("/bkn/?tanda=")
    with CaptureQueriesContext(connection) as semua:
        assert petugas.get("/bkn/?tanda=").status_code == 200
    return len(semua)
