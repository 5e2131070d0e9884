"""BKN's download beside our data: what differs, taking it over, keeping ours with a reason; nothing by itself."""

from datetime import date
from functools import partial
from pathlib import Path

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import DjangoAssertNumQueries

from kinerja.akun.models import Pengguna
from kinerja.integrasi.models import DataBKN
from kinerja.integrasi.selectors.beda import banyak_tanpa_data, daftar_beda
from kinerja.integrasi.selectors.bentuk import Beda
from kinerja.integrasi.services import BedaDitolak, catat_beda, terima_bkn
from kinerja.integrasi.tugas import hitung_beda_harian
from kinerja.jejak.models import Entri
from kinerja.organisasi.models import Pegawai, RiwayatGolongan
from kinerja.organisasi.selectors.unit import pohon_unit
from tests.integrasi.pabrik import BARU, OKTAVIA, SITI, muat, muat_unduhan, tulis
from tests.pabrik import HARI, Kota, kota_kecil, pukul

pytestmark = pytest.mark.django_db
AT = pukul(HARI)


@pytest.fixture
def kota() -> Kota:
    return kota_kecil()


def semua() -> dict[tuple[str, str], Beda]:
    return {(b.tempat, b.isian): b for b in daftar_beda(HARI, pohon_unit(HARI))}


def test_loading_the_download_changes_nothing_and_lists_what_differs(kota: Kota) -> None:
    assert muat_unduhan(SITI, OKTAVIA).sah
    beda = semua()
    assert set(beda) == {("Siti Rahma", "golongan"), ("Siti Rahma", "pendidikan"), ("Siti Rahma", "jabatan")}
    golongan = beda["Siti Rahma", "golongan"]
    assert (golongan.bkn, golongan.kita, golongan.unit) == ("III/b", "III/a", "Subbidang Kepangkatan")
    assert RiwayatGolongan.objects.filter(pegawai=kota.staf.pegawai).count() == 1


def test_the_nik_of_the_download_is_never_stored(kota: Kota) -> None:
    muat_unduhan(SITI)
    assert "3273000000000001" not in str(DataBKN.objects.get().isi)


def test_loading_it_again_or_its_export_changes_nothing(kota: Kota, tmp_path: Path) -> None:
    muat_unduhan(SITI, OKTAVIA, BARU)
    assert muat_unduhan(SITI, OKTAVIA, BARU).sama == 3
    kembali = muat("data_bkn", tulis("data_bkn", tmp_path))
    assert (kembali.baru, kembali.berubah, kembali.sama) == (0, 0, 3)


def test_taking_over_bkns_grade_records_it_from_its_day(kota: Kota) -> None:
    muat_unduhan(SITI)
    golongan = semua()["Siti Rahma", "golongan"]
    assert terima_bkn(kunci=[golongan.kunci], by=kota.analis.pelaku, at=AT) == 1
    baru = RiwayatGolongan.objects.filter(pegawai=kota.staf.pegawai).latest("tmt")
    assert (baru.golongan, baru.tmt) == ("III/b", date(2025, 4, 1))
    assert ("Siti Rahma", "golongan") not in semua()
    assert ("Siti Rahma", "pendidikan") in semua()
    assert Entri.objects.filter(peristiwa="integrasi.data_bkn_diterima").exists()


def test_somebody_only_bkn_knows_is_recorded_with_a_readable_name(kota: Kota) -> None:
    muat_unduhan(BARU)
    beda = semua()["RANGGA PUTRA", "belum_ada"]
    terima_bkn(kunci=[beda.kunci], by=kota.analis.pelaku, at=AT)
    orang = Pegawai.objects.get(pengenal__nilai="199801012022031002")
    assert (orang.nama_lengkap, orang.tanggal_lahir) == ("Rangga Putra, S.T.", date(1998, 1, 1))
    assert {b.isian for b in semua().values()} == {"jabatan", "unit"}  # posts come with an order, not from here


def test_a_post_is_not_taken_over_from_bkn(kota: Kota) -> None:
    muat_unduhan(SITI)
    beda = semua()
    kunci = [beda["Siti Rahma", "golongan"].kunci, beda["Siti Rahma", "jabatan"].kunci]
    with pytest.raises(BedaDitolak, match="SK"):
        terima_bkn(kunci=kunci, by=kota.analis.pelaku, at=AT)
    assert semua() == beda


def test_a_kept_difference_rests_until_one_value_changes(kota: Kota) -> None:
    muat_unduhan(SITI)
    jabatan = semua()["Siti Rahma", "jabatan"]
    catat_beda(kunci=[jabatan.kunci], alasan="SK 800/12 belum masuk SIASN.", by=kota.analis.pelaku, at=AT)
    tenang = semua()["Siti Rahma", "jabatan"]
    assert (tenang.tanda, tenang.catatan) == ("dicatat", "SK 800/12 belum masuk SIASN.")
    muat_unduhan(SITI.replace("Penata Layanan Utama", "Arsiparis"))
    assert semua()["Siti Rahma", "jabatan"].tanda == "terbuka"


def test_keeping_ours_needs_a_reason(kota: Kota) -> None:
    muat_unduhan(SITI)
    with pytest.raises(BedaDitolak, match="Tuliskan mengapa"):
        catat_beda(kunci=[semua()["Siti Rahma", "jabatan"].kunci], alasan=" ", by=kota.analis.pelaku, at=AT)


def test_a_difference_that_changed_since_it_was_read_is_not_decided(kota: Kota) -> None:
    muat_unduhan(SITI)
    kunci = semua()["Siti Rahma", "golongan"].kunci
    muat_unduhan(SITI.replace("III/b", "III/c"))
    with pytest.raises(BedaDitolak, match="sudah berubah"):
        terima_bkn(kunci=[kunci], by=kota.analis.pelaku, at=AT)


def test_a_line_that_somebody_else_noted_meanwhile_is_not_decided_over_that_ones_head(kota: Kota) -> None:
    muat_unduhan(SITI)
    terbuka = semua()["Siti Rahma", "golongan"]
    catat_beda(kunci=[terbuka.kunci], alasan="SK 823/4 benar.", by=kota.analis.pelaku, at=AT)
    for putuskan in (terima_bkn, partial(catat_beda, alasan="SK 823/5 benar.")):
        with pytest.raises(BedaDitolak, match="sudah diputuskan orang lain"):
            putuskan(kunci=[terbuka.kunci], by=kota.kaban.pelaku, at=AT)
    tercatat = semua()["Siti Rahma", "golongan"]
    assert (tercatat.sidik, tercatat.catatan) == (terbuka.sidik, "SK 823/4 benar.")
    catat_beda(kunci=[tercatat.kunci], alasan="SK 823/5 benar.", by=kota.kaban.pelaku, at=AT)  # who has read it, may
    assert semua()["Siti Rahma", "golongan"].catatan == "SK 823/5 benar."


def test_people_missing_from_the_download_are_counted(kota: Kota) -> None:
    assert banyak_tanpa_data(HARI) == 0  # nothing was loaded
    muat_unduhan(SITI, OKTAVIA)
    assert banyak_tanpa_data(HARI) == 13  # sixteen people, the mayor is no ASN


def test_the_inbox_of_an_agency_shows_its_own_people_only(kota: Kota, client: Client) -> None:
    muat_unduhan(SITI, OKTAVIA.replace("III/c", "III/d"))
    client.force_login(kota.operator.pengguna)
    isi = client.get("/bkn/").content.decode()
    assert "Oktavia Rini" in isi
    assert "Siti Rahma" not in isi
    siti = semua()["Siti Rahma", "jabatan"].kunci
    assert client.post("/bkn/putuskan/", {"aksi": "catat", "alasan": "x", "pilih": siti}).status_code == 403
    rini = semua()["Oktavia Rini", "golongan"].kunci
    assert client.post("/bkn/putuskan/", {"aksi": "terima", "pilih": rini}).status_code == 403
    assert client.post("/bkn/putuskan/", {"aksi": "catat", "alasan": "SK", "pilih": rini}).status_code == 302
    assert semua()["Oktavia Rini", "golongan"].tanda == "dicatat"


def test_taking_over_on_the_page_asks_once_and_keeps_the_choice(kota: Kota, client: Client) -> None:
    muat_unduhan(SITI, OKTAVIA.replace("III/c", "III/d"))
    client.force_login(kota.bkpsdm)
    kunci = [b.kunci for b in semua().values() if b.isian == "golongan"]
    tanya = client.post("/bkn/putuskan/", {"aksi": "terima", "pilih": kunci})
    assert tanya.content.decode().count('name="pilih"') == 2
    assert "golongan" in {b.isian for b in semua().values()}
    client.post("/bkn/putuskan/", {"aksi": "terima", "setuju": "on", "pilih": kunci})
    assert "golongan" not in {b.isian for b in semua().values()}


def test_the_page_before_taking_over_says_what_is_not_taken_and_why(kota: Kota, client: Client) -> None:
    muat_unduhan(SITI)
    client.force_login(kota.bkpsdm)
    kunci = {b.isian: b.kunci for b in semua().values()}
    tanya = client.post("/bkn/putuskan/", {"aksi": "terima", "pilih": [kunci["golongan"], kunci["jabatan"]]})
    isi = tanya.content.decode()
    assert "1 yang dipilih tidak diambil dari BKN" in isi
    assert "Jabatan hanya berubah dengan SK" in isi
    assert f'href="/pegawai/{kota.staf.pegawai.pk}/penugasan/"' in isi.partition("Jabatan hanya berubah")[2]
    terkirim = [b.kunci for b, _lama, _baru in tanya.context["beda"]]
    assert terkirim == [kunci["golongan"]]
    client.post("/bkn/putuskan/", {"aksi": "terima", "setuju": "on", "pilih": terkirim})
    assert "golongan" not in {b.isian for b in semua().values()}
    hanya = client.post("/bkn/putuskan/", {"aksi": "terima", "pilih": [kunci["jabatan"]]}).content.decode()
    assert "Tidak satu pun dari yang dipilih dapat diambil dari BKN" in hanya
    assert 'name="pilih"' not in hanya


def test_filter_and_download_of_the_inbox(kota: Kota, client: Client) -> None:
    muat_unduhan(SITI, OKTAVIA.replace("III/c", "III/d"))
    client.force_login(kota.bkpsdm)
    dinas = kota.unit["10"].pk
    isi = client.get(f"/bkn/?perangkat={dinas}").content.decode()
    assert "Oktavia Rini" in isi
    assert "Siti Rahma" not in isi
    berkas = client.get("/bkn/?unduh=csv&isian=golongan").content.decode("utf-8-sig")
    assert berkas.splitlines()[0].startswith("Siapa")
    assert "III/d" in berkas
    assert "Penata Layanan Utama" not in berkas


def test_the_queries_of_the_inbox_do_not_grow(
    kota: Kota, client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    muat_unduhan(SITI, OKTAVIA, BARU)
    client.force_login(kota.bkpsdm)
    client.get("/bkn/")  # the first visit also writes the session
    with django_assert_max_num_queries(12):
        assert client.get("/bkn/").status_code == 200


def tugas_bkn(pengguna: Pengguna) -> list[str]:
    """The task of home about BKN, as its reader has it."""
    client = Client()
    client.force_login(pengguna)
    with time_machine.travel(AT, tick=False):
        perlu = client.get("/").context["isi"].perlu
    return [f"{t.kerja} {t.objek}, {t.keterangan}, {t.sisa_hari}" for t in perlu if t.url == "/bkn/"]


def test_home_tells_the_open_differences_of_ones_units_before_next_years_planning(kota: Kota) -> None:
    assert tugas_bkn(kota.bkpsdm) == []
    muat_unduhan(SITI, OKTAVIA.replace("III/c", "III/d"))
    sampai = "sebelum penyusunan SKP 2027; dihitung 2 Jan 2026, 363"
    assert tugas_bkn(kota.bkpsdm) == [f"Selesaikan 4 beda dengan BKN, {sampai}"]
    assert tugas_bkn(kota.operator.pengguna) == [f"Selesaikan 1 beda dengan BKN, {sampai}"]
    assert tugas_bkn(kota.inspektur.pengguna) == [f"Lihat 4 beda dengan BKN, {sampai}"]
    assert tugas_bkn(kota.staf.pengguna) == []


def test_the_count_follows_decisions_at_once_and_our_own_changes_every_day(kota: Kota) -> None:
    muat_unduhan(SITI)
    kunci = [b.kunci for b in semua().values() if b.isian == "jabatan"]
    catat_beda(kunci=kunci, alasan="SK belum masuk SIASN.", by=kota.analis.pelaku, at=AT)
    assert tugas_bkn(kota.bkpsdm)[0].startswith("Selesaikan 2 ")
    RiwayatGolongan.objects.filter(pegawai=kota.staf.pegawai).update(golongan="III/b")
    with time_machine.travel(AT, tick=False):
        assert hitung_beda_harian.call() == 1
        assert hitung_beda_harian.call() == 1  # any number of times
    assert tugas_bkn(kota.bkpsdm)[0].startswith("Selesaikan 1 ")


def test_home_asks_one_question_for_it_and_compares_nothing(kota: Kota, client: Client) -> None:
    muat_unduhan(SITI, OKTAVIA, BARU)
    for pengguna, banyak in ((kota.operator.pengguna, 1), (kota.bkpsdm, 1), (kota.staf.pengguna, 0)):
        client.force_login(pengguna)
        with CaptureQueriesContext(connection) as kueri:
            client.get("/")
        assert not [q["sql"] for q in kueri.captured_queries if '"integrasi_' in q["sql"]]
        assert len([q["sql"] for q in kueri.captured_queries if "integrasi.beda" in q["sql"]]) == banyak
