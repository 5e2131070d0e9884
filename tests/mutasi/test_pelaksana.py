"""Orders to act: their limits, warnings and reasons (K11 to K13 of the worked examples), and the board."""

from datetime import date, timedelta

import pytest
from django.db import DatabaseError, transaction
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries
from time_machine import TimeMachineFixture

from kinerja.akun.models import Pengguna
from kinerja.aturan.pustaka import pustaka_dengan
from kinerja.jejak.models import Entri
from kinerja.mutasi.galat import PelantikanDitolak
from kinerja.mutasi.models import AlasanLewatBatas
from kinerja.mutasi.pelaksana import MasaPelaksana, Perintah, masa_pelaksana
from kinerja.mutasi.selectors.kosong import JabatanLowong, papan_lowong
from kinerja.mutasi.services import IsiPerintah, perintahkan_pelaksana, tulis_alasan_lewat
from kinerja.organisasi.models import Penugasan
from kinerja.organisasi.services import akhiri_penugasan
from kinerja.organisasi.sesi import Sesi, buat_sesi
from kinerja.web.selectors.tugas.dokumen import baris_pendek, dari_dokumen
from tests.pabrik import HARI, SISTEM, Kota, kota_kecil, masuk, pukul

pytestmark = pytest.mark.django_db
FEBRUARI = date(2026, 2, 1)


@pytest.fixture
def kota() -> Kota:
    return kota_kecil()


def kosongkan(kota: Kota, sampai: date = date(2026, 1, 31)) -> None:
    """KABID-M loses its holder."""
    akhiri_penugasan(penugasan=kota.kabid_mutasi.penugasan, sampai=sampai, by=SISTEM, at=pukul(HARI))


def perintah(
    kota: Kota, mulai: date, sampai: date, *, jenis: str = "plt", alasan: str = "", nip: str = ""
) -> Penugasan:
    isi = IsiPerintah(nip or kota.kabid_kinerja.nip, "KABID-M", jenis, mulai, sampai, nomor=f"800/{mulai:%m}")
    return perintahkan_pelaksana(isi=isi, alasan=alasan, by=SISTEM, at=pukul(mulai)).penugasan


def satu(on: date) -> JabatanLowong:
    [baris] = [b for b in papan_lowong(on) if b.kode == "KABID-M"]
    return baris


def test_k11_three_months_then_three_more_then_beyond_the_limit_with_its_reason(kota: Kota) -> None:
    kosongkan(kota)
    perintah(kota, FEBRUARI, date(2026, 4, 30))
    assert (satu(FEBRUARI).batas, satu(FEBRUARI).ke, satu(FEBRUARI).kosong_sejak) == (date(2026, 4, 30), 1, FEBRUARI)
    perintah(kota, date(2026, 5, 1), date(2026, 7, 31))
    kini = satu(date(2026, 5, 1))
    assert (kini.pertama, kini.batas, kini.ke, kini.keadaan) == (FEBRUARI, date(2026, 7, 31), 2, "berjalan")
    with pytest.raises(PelantikanDitolak, match=r"melewati 31 Jul 2026.*Tuliskan alasannya"):
        perintah(kota, date(2026, 8, 1), date(2026, 9, 30))
    ketiga = perintah(kota, date(2026, 8, 1), date(2026, 9, 30), alasan="Seleksi terbuka belum selesai")
    lewat = satu(date(2026, 8, 1))
    assert (lewat.keadaan, lewat.sisa, lewat.alasan) == ("lewat", -1, "Seleksi terbuka belum selesai")
    assert AlasanLewatBatas.objects.get(penugasan=ketiga).batas == date(2026, 7, 31)
    assert Entri.objects.filter(peristiwa="pelantikan.pelaksana_diperintahkan").count() == 3


def test_k12_a_plh_of_45_days_is_found_and_a_plt_is_advised(kota: Kota) -> None:
    with pytest.raises(PelantikanDitolak, match=r"45 hari; lazimnya 3 sampai 30 hari\. Tunjuk Plt"):
        perintah(kota, FEBRUARI, FEBRUARI + timedelta(days=44), jenis="plh")
    perintah(kota, FEBRUARI, FEBRUARI + timedelta(days=29), jenis="plh")
    baris = satu(FEBRUARI)
    assert (baris.sebagai, baris.kosong_sejak, baris.batas) == ("Plh.", None, date(2026, 3, 2))


def test_k13_a_jf_ahli_madya_is_no_plt_of_a_jpt_under_the_order_of_2019() -> None:
    from kinerja.organisasi.models import VersiJabatan

    kota = kota_kecil(date(2020, 3, 2))
    VersiJabatan.objects.filter(jabatan__kode="ANALIS").update(jenjang="ahli_madya")
    VersiJabatan.objects.filter(jabatan__kode="KABID-M").update(jenis="jpt_pratama")
    awal = date(2020, 3, 2)
    with pytest.raises(PelantikanDitolak, match="Jenjang ahli madya dapat merangkap administrator atau pengawas"):
        perintah(kota, awal, awal + timedelta(days=60), nip="199011092015032004")
    tetap = perintah(kota, awal, awal + timedelta(days=60), nip="199011092015032004", alasan="Tidak ada yang lain")
    assert AlasanLewatBatas.objects.get().penugasan == tetap


@pytest.mark.parametrize(
    ("sisa", "keadaan"), [(31, "berjalan"), (30, "segera"), (14, "segera"), (7, "segera"), (0, "segera"), (-1, "lewat")]
)
def test_a_limit_is_near_from_thirty_days_on(sisa: int, keadaan: str) -> None:
    batas = date(2026, 4, 30)
    masa = MasaPelaksana(Perintah(1, 1, 1, "plt", FEBRUARI, None), FEBRUARI, 1, batas)
    on = batas - timedelta(days=sisa)
    assert (masa.sisa(on), masa.keadaan(on, (30, 14, 7))) == (sisa, keadaan)


def test_a_gap_or_another_person_begins_anew() -> None:
    semua = [
        Perintah(1, 1, 9, "plt", FEBRUARI, date(2026, 4, 30)),
        Perintah(2, 1, 9, "plt", date(2026, 5, 2), None),
        Perintah(3, 2, 9, "plt", date(2026, 5, 1), None),
    ]
    masa = masa_pelaksana(semua, date(2026, 6, 1), pustaka_dengan())
    assert [(m.perintah.penugasan, m.ke, m.pertama) for m in masa] == [
        (2, 1, date(2026, 5, 2)),
        (3, 1, date(2026, 5, 1)),
    ]


def test_a_post_without_anybody_and_a_reason_written_later(kota: Kota) -> None:
    kosongkan(kota)
    assert (satu(FEBRUARI).keadaan, satu(FEBRUARI).kosong_sejak) == ("kosong", FEBRUARI)
    lama = perintah(kota, FEBRUARI, date(2026, 4, 30))
    Penugasan.objects.filter(pk=lama.pk).update(sampai=None)
    on = date(2026, 5, 10)
    assert (satu(on).keadaan, satu(on).sisa) == ("lewat", -10)
    with pytest.raises(PelantikanDitolak, match="alasannya"):
        tulis_alasan_lewat(penugasan=lama.pk, alasan=" ", by=SISTEM, at=pukul(on))
    tulis_alasan_lewat(penugasan=lama.pk, alasan="Menunggu pertek", by=SISTEM, at=pukul(on))
    assert satu(on).alasan == "Menunggu pertek"
    with pytest.raises(DatabaseError), transaction.atomic():
        AlasanLewatBatas.objects.update(alasan="Lain")


def test_past_the_limit_the_plt_stays_superior_of_the_staff_below(kota: Kota) -> None:
    from kinerja.organisasi.selectors import bawahan_pada

    kosongkan(kota)
    plt = perintah(kota, FEBRUARI, date(2026, 12, 31), alasan="Belum ada calon")
    assert satu(date(2026, 9, 1)).keadaan == "lewat"
    assert kota.kasub.penugasan in bawahan_pada([plt.pk], "kinerja", date(2026, 9, 1))


def test_the_board_filters_orders_downloads_and_keeps_its_queries(
    kota: Kota, time_machine: TimeMachineFixture, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    kosongkan(kota)
    perintah(kota, FEBRUARI, date(2026, 4, 30))
    time_machine.move_to(pukul(date(2026, 4, 20)), tick=False)
    url = reverse("mutasi:kosong")
    for siapa in (kota.bkpsdm, kota.sekda, kota.walikota):
        client = masuk(siapa)
        client.get(url)
        with django_assert_max_num_queries(12):
            isi = client.get(url, {"keadaan": "segera", "urut": "-sisa"}).content.decode()
        assert kota.kabid_kinerja.pegawai.nama in isi
    assert "800/02" in masuk(kota.bkpsdm).get(url, {"unduh": "csv"}).content.decode("utf-8-sig")
    assert masuk(kota.kabid_kinerja).get(url).status_code == 403


@pytest.mark.parametrize(
    ("on", "kata"),
    [
        (date(2026, 3, 30), None),
        (date(2026, 3, 31), "1 dalam 30 hari"),
        (date(2026, 4, 16), "1 dalam 14 hari"),
        (date(2026, 4, 23), "1 dalam 7 hari"),
        (date(2026, 5, 1), "1 melewati batas"),
    ],
)
def test_the_agency_the_sekda_and_the_head_are_warned_at_home(kota: Kota, on: date, kata: str | None) -> None:
    kosongkan(kota)
    plt = perintah(kota, FEBRUARI, date(2026, 4, 30))
    Penugasan.objects.filter(pk=plt.pk).update(sampai=None)
    at_home = [_di_beranda(buat_sesi(x, on)) for x in _penjaga(kota)]
    assert at_home == [[kata] if kata else []] * 3
    assert _di_beranda(kota.staf.sesi(on)) == _di_beranda(kota.kadis.sesi(on)) == []


def _di_beranda(sesi: Sesi) -> list[str]:
    return [str(t.keterangan) for t in dari_dokumen(baris_pendek(sesi), sesi)]


def _penjaga(kota: Kota) -> list[Pengguna]:
    return [kota.bkpsdm, kota.sekda.pengguna, kota.walikota.pengguna]
